import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Product } from '../model/product'
import { CHOICES } from './clue-choices'
import { hostIn, readBase } from './clue-hosts'
import { CLUES_FOR, CLUE_FIELDS, CLUE_IDS, type ClueId } from './clues'
import { UNKNOWN, optionsOf, type Param } from './define'
import { answersFrom, derive, fitting, outcomeOf } from './derive'
import { leavesOf } from './flaws'
import { hrefOf, needsScrubbing, stateFrom } from './query'
import { scrub } from './scrub'
import { GUIDE } from './tree'
import { walk } from './walk'

const products: readonly Product[] = catalogue.products

describe('a base URL', () => {
  it('gives product and region for every host of the catalogue', () => {
    for (const product of products)
      for (const region of product.regions) {
        const reading = readBase(`https://${region.host}`)
        expect(reading.products, region.host).toContain(product.id)
        if (product.regions.length > 1) expect(reading.region, region.host).toBe(region.code)
      }
  })

  it('is found in what people paste', () => {
    for (const text of [
      'https://eu.conversation.api.sinch.com/v1/projects/x',
      'eu.conversation.api.sinch.com',
      'HTTPS://EU.Conversation.API.sinch.com:443',
      'https://user:pw@eu.conversation.api.sinch.com',
    ])
      expect(hostIn(text), text).toBe('eu.conversation.api.sinch.com')
    for (const text of ['', '/v1/projects', 'localhost', 'ein ganzer Satz', 'https://'])
      expect(hostIn(text), text).toBeNull()
  })

  it.each([
    ['callingapi.sinch.com', 'voice'],
    ['imported.numbers.api.sinch.com', 'numbers'],
    ['eu.conversationbatch.api.sinch.com', 'conversation'],
    ['sms.api.sinch.com', 'sms-service-plan'],
    ['us10dlc.api.sinch.com', '10dlc'],
    ['smtp.mailgun.org', 'mailgun-send'],
    ['fr.conversation.api.sinch.com', 'conversation'],
  ])('of another kind, %s, still names %s', (host, product) => {
    expect(readBase(host).products).toContain(product)
  })

  it('of the token endpoint means a project access key', () => {
    expect(readBase(TOKEN_ENDPOINT.host)).toMatchObject({ scheme: 'oauth2' })
    expect(readBase(TOKEN_ENDPOINT.host).products).not.toContain('voice')
  })

  it('that belongs to nobody says so and narrows nothing', () => {
    expect(readBase('api.example.com')).toMatchObject({ products: null, diagnosis: 'wrong-host' })
  })
})

describe('derive', () => {
  it('names the product of every sample path', () => {
    for (const product of products) {
      const path = product.sample?.path
        .replace('{projectId}', '0b9f5a30-1111-4222-8333-444455556666')
        .replace('{servicePlanId}', '{32}')
        .replace('{randomUuid}', '0b9f5a30-1111-4222-8333-444455556666')
      if (path) expect(derive({ path }).products, `${product.id} ${path}`).toEqual([product.id])
    }
  })

  it.each<[Partial<Record<ClueId, string>>, readonly string[]]>([
    [{ path: '/xms/v1/0b9f5a30-1111-4222-8333-444455556666/batches' }, ['sms-project']],
    [{ path: '/v2/projects/x/lookups' }, ['number-lookup']],
    [{ path: '/v3/mg.example.com/messages' }, ['mailgun-send']],
    [{ error: '{"errorCode":40102,"message":"Invalid signature."}' }, ['voice', 'verification']],
    [{ error: 'onClientFailed: 401' }, ['in-app-calling']],
    [{ error: 'unauthorized_error' }, ['provisioning']],
    [{ origin: 'voice-apps' }, ['voice', 'in-app-calling']],
    [{ origin: 'verification-apps', shape: 'base64-16' }, ['verification']],
    [{ header: 'bearer-other' }, ['sms-service-plan']],
    [{ shape: 'ulid' }, ['conversation']],
    [{ base: 'https://api.eu.mailgun.net', path: '/v4/domains' }, ['mailgun-send']],
  ])('reads %j', (clues, expected) => {
    expect(derive(clues).products).toEqual(expected)
  })

  it('knows what it does not know', () => {
    expect(derive({})).toEqual({ found: [], products: null, scheme: null, region: null, key: null, conflict: null })
    expect(derive({ error: 'something broke', path: '/nowhere', base: 'api.example.com' }).products).toBeNull()
  })

  it('calls application credentials on a project API what they are', () => {
    const { products: left, conflict } = derive({ base: 'https://us.conversation.api.sinch.com', shape: 'base64-16' })
    expect(left).toEqual(['conversation'])
    expect(conflict).toMatchObject({ diagnosis: 'app-credentials-on-project-api' })
    expect(derive({ base: 'calling.api.sinch.com', origin: 'access-keys' }).conflict).toMatchObject({
      diagnosis: 'project-credentials-on-app-api',
    })
    expect(derive({ base: 'zt.us.sms.api.sinch.com', header: 'bearer-other' }).conflict).toMatchObject({
      diagnosis: 'service-plan-token-mixup',
    })
    expect(derive({ base: 'numbers.api.sinch.com', origin: 'access-keys' }).conflict).toBeNull()
  })

  it('leads to a leaf where the base URL is enough', () => {
    const question = GUIDE.questions.get('product')
    if (!question) return expect.unreachable()
    const answers = answersFrom(derive({ base: 'https://eu.sms.api.sinch.com' }), { product: UNKNOWN }, question)
    expect(walk(GUIDE, answers).now).toMatchObject({ at: 'leaf', leaf: { product: 'sms-service-plan', region: 'eu' } })
    const more = answersFrom(
      derive({ base: 'https://eu.conversation.api.sinch.com', header: 'bearer-jwt' }),
      { product: UNKNOWN },
      question,
    )
    expect(walk(GUIDE, more).now).toMatchObject({
      at: 'leaf',
      leaf: { product: 'conversation', scheme: 'oauth2', region: 'eu' },
    })
  })

  it('answers the question at hand and keeps what was known', () => {
    const use = GUIDE.questions.get('verification/use')
    const key = GUIDE.questions.get('mailgun-send/key')
    if (!use || !key) return expect.unreachable()
    expect(answersFrom(derive({ header: 'application-bare' }), { product: 'verification', use: UNKNOWN }, use)).toEqual(
      { product: 'verification', use: 'device' },
    )
    expect(answersFrom(derive({ origin: 'mailgun-sending' }), { product: 'mailgun-send', key: UNKNOWN }, key)).toEqual({
      product: 'mailgun-send',
      key: 'sending',
    })
    expect(fitting(use, derive({}))).toEqual(optionsOf(use).map((o) => o.key))
  })

  it('decides, narrows, or says that everything is left', () => {
    const question = GUIDE.questions.get('product')
    if (!question) return expect.unreachable()
    const of = (clues: Parameters<typeof derive>[0]) => outcomeOf(derive(clues), { product: UNKNOWN }, question)
    expect(of({ base: 'fax.api.sinch.com' })).toEqual({ kind: 'decided', answers: { product: 'fax' } })
    expect(of({ origin: 'voice-apps' })).toEqual({ kind: 'open', options: ['voice', 'in-app-calling'], narrowed: true })
    expect(of({ error: 'something broke' })).toMatchObject({
      kind: 'open',
      narrowed: false,
      options: { length: products.length },
    })
  })

  it('never leaves a question without a way on, whatever is entered', () => {
    const choice = (id: ClueId) => fc.constantFrom('', 'nonsense', ...(CHOICES[id] ?? []).map((c) => c.id))
    const clues = fc.record({
      base: fc.string(),
      path: fc.string(),
      error: fc.string(),
      shape: choice('shape'),
      origin: choice('origin'),
      header: choice('header'),
    })
    fc.assert(
      fc.property(clues, fc.constantFrom(...GUIDE.questions.values()), (given, question) => {
        const derived = derive(given)
        expect(fitting(question, derived).length).toBeGreaterThan(0)
        expect(walk(GUIDE, answersFrom(derived, {}, question)).now).toBeDefined()
      }),
    )
  })
})

describe('clues', () => {
  it('exist for every question, and every choice reads as something', () => {
    for (const question of GUIDE.questions.values()) expect(CLUES_FOR[question.param].length).toBeGreaterThan(0)
    for (const id of CLUE_IDS) expect(CLUE_FIELDS[id].kind === 'choice').toBe(CHOICES[id] !== undefined)
    for (const choices of Object.values(CHOICES))
      for (const { label, reading } of choices) expect(`${label} ${reading.says}`).toMatch(/\.$/)
  })

  it('name diagnoses that exist', () => {
    const named = Object.values(CHOICES)
      .flatMap((c) => c.map((x) => x.reading.diagnosis))
      .filter((d) => d !== undefined)
    for (const id of named) expect(catalogue.isDiagnosisId(id)).toBe(true)
  })
})

describe('scrub', () => {
  const uuid = '0b9f5a30-1111-4222-8333-444455556666'
  const secret = ['Qm9n', 'dXMt', 'c2Vj', 'cmV0', 'LWZv', 'cg=='].join('')
  const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJib2d1cyJ9', 'c2ln'].join('.')
  const hex = 'ab12'.repeat(8)

  it.each([
    ['a JWT', `Authorization: Bearer ${jwt}`, jwt],
    ['a base64 secret', `secret=${secret}`, secret],
    ['a Mailgun key', `-u api:${hex}-12345678-90abcdef`, '12345678-90abcdef'],
    ['an older Mailgun key', `key-${hex}`, hex],
    ['a service plan token', `Bearer ${hex}`, hex],
    ['a Basic value', 'Basic YTpib2d1cw==', 'YTpib2d1cw'],
    ['user info in a URL', 'https://someone:hunter2@api.mailgun.net/v3', 'hunter2'],
    ['a named secret', 'password: hunter2hunter2', 'hunter2'],
    ['a joined secret', 'password:hunter2', 'hunter2'],
    ['long random letters', 'aBcDeFgHiJkLmNoPqRsTuV', 'aBcDeFgH'],
    ['long random letters and digits', 'q7w8e9r0t1y2u3i4o5p6a7', 'q7w8e9'],
  ])('takes %s out', (_, text, gone) => {
    expect(scrub(catalogue, text, 600)).not.toContain(gone)
  })

  it('keeps what the guide reads', () => {
    for (const text of [
      `https://eu.conversation.api.sinch.com/v1/projects/${uuid}/apps`,
      `/v1/projects/${uuid}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1`,
      '{"error":{"code":401,"message":"Request had invalid credentials.","status":"UNAUTHENTICATED"}}',
      'https://developers.sinch.com/docs/errors/registry/access-token-expired',
      'rbm_has_not_been_used',
      'This feature is unavailable please contact support.',
      'us10dlc.numbers.api.sinch.com',
    ])
      expect(scrub(catalogue, text, 600)).toBe(text)
    expect(scrub(catalogue, `/xms/v1/${hex}/groups`, 300)).toBe('/xms/v1/{32}/groups')
  })

  it('is done after one round', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('secret:', 'Bearer', 'basic ', '://', '@', 'key-', 'eyJ', ' ', '/', ':', hex, secret, jwt),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 200 }), (parts, max) => {
        const once = scrub(catalogue, parts.join(''), max)
        expect(scrub(catalogue, once, max)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the address', () => {
  it('holds the whole state and reads it back', () => {
    for (const { answers } of leavesOf(GUIDE)) {
      const query = Object.fromEntries(new URL(hrefOf({ answers }), 'https://x.example').searchParams)
      expect(stateFrom(catalogue, query)).toEqual({ answers, clues: {} })
    }
    expect(hrefOf({})).toBe('/guide')
    expect(hrefOf({ clues: { base: 'eu.sms.api.sinch.com' }, answers: { product: UNKNOWN } })).toBe(
      '/guide?product=unknown&base=eu.sms.api.sinch.com',
    )
  })

  it('ignores what it does not know, takes the first of repeated values and cuts what is long', () => {
    const { answers, clues } = stateFrom(catalogue, {
      product: ['fax', 'est'],
      evil: 'x',
      region: 'r'.repeat(99),
      path: 'a '.repeat(300),
    })
    expect(answers.product).toBe('fax')
    expect(Object.keys(answers).toSorted()).toEqual(['product', 'region'] satisfies Param[])
    expect(answers.region?.length).toBe(40)
    expect(clues.path?.length).toBeLessThanOrEqual(300)
  })

  it('says when it must be replaced, and only then', () => {
    expect(needsScrubbing(catalogue, { error: 'Bearer abcdefgh12345678' })).toBe(true)
    expect(needsScrubbing(catalogue, { error: 'a\r\nb' })).toBe(false)
    expect(needsScrubbing(catalogue, { product: 'fax' })).toBe(false)
    const { clues } = stateFrom(catalogue, { error: `x ${'k'.repeat(20)}7 y`, base: 'https://a:b@api.mailgun.net' })
    expect(needsScrubbing(catalogue, clues)).toBe(false)
  })
})
