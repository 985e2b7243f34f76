import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { hostIn, readBase } from '@/lib/engine/guide/destinations'
import { CLUES_FOR, CLUE_IDS, clueField, type Clues } from '@/lib/engine/guide/clues'
import { UNKNOWN, optionsOf } from '@/lib/engine/guide/define'
import { answersFrom, derive, fitting, outcomeOf } from '@/lib/engine/guide/derive'
import { scrub } from '@/lib/engine/guide/scrub'
import { buildGuide } from '@/lib/engine/guide/tree'
import { walk } from '@/lib/engine/guide/walk'
import type { ClueChoice, ClueId } from '@/lib/engine/model/guide'
import { catalogue } from '@/lib/vendors'
import { tokenEndpoint } from '@/lib/vendors/sinch/products'

const { products } = catalogue
const guide = buildGuide(catalogue)

function choicesOf(id: ClueId): readonly ClueChoice[] {
  return id === 'base' || id === 'path' || id === 'error' ? [] : catalogue.guide.choices[id]
}

describe('a base URL', () => {
  it('gives product and region for every host of the catalogue', () => {
    for (const product of products)
      for (const region of product.regions) {
        const reading = readBase(catalogue, `https://${region.host}`)
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
    ['smtp.mailgun.org', 'mailgun-smtp'],
    ['fr.conversation.api.sinch.com', 'conversation'],
  ])('of another kind, %s, still names %s', (host, product) => {
    expect(readBase(catalogue, host).products).toContain(product)
  })

  it('of the token endpoint means a project access key', () => {
    expect(readBase(catalogue, tokenEndpoint.host)).toMatchObject({ scheme: 'oauth2' })
    expect(readBase(catalogue, tokenEndpoint.host).products).not.toContain('voice')
  })

  it('that belongs to nobody says so and narrows nothing', () => {
    expect(readBase(catalogue, 'api.example.com')).toMatchObject({ products: null, diagnosis: 'wrong-host' })
  })
})

describe('derive', () => {
  it('names the product of every sample path', () => {
    for (const product of products) {
      const path = product.sample?.path
        .replace('{projectId}', '0b9f5a30-1111-4222-8333-444455556666')
        .replace('{servicePlanId}', '{32}')
        .replace('{randomUuid}', '0b9f5a30-1111-4222-8333-444455556666')
      if (path) expect(derive(catalogue, { path }).products, `${product.id} ${path}`).toEqual([product.id])
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
    expect(derive(catalogue, clues).products).toEqual(expected)
  })

  it('knows what it does not know', () => {
    expect(derive(catalogue, {})).toEqual({
      found: [],
      products: null,
      scheme: null,
      region: null,
      key: null,
      conflict: null,
    })
    expect(
      derive(catalogue, { error: 'something broke', path: '/nowhere', base: 'api.example.com' }).products,
    ).toBeNull()
  })

  it('calls application credentials on a project API what they are', () => {
    const { products: left, conflict } = derive(catalogue, {
      base: 'https://us.conversation.api.sinch.com',
      shape: 'base64-16',
    })
    expect(left).toEqual(['conversation'])
    expect(conflict).toMatchObject({ diagnosis: 'app-credentials-on-project-api' })
    expect(derive(catalogue, { base: 'calling.api.sinch.com', origin: 'access-keys' }).conflict).toMatchObject({
      diagnosis: 'project-credentials-on-app-api',
    })
    expect(derive(catalogue, { base: 'zt.us.sms.api.sinch.com', header: 'bearer-other' }).conflict).toMatchObject({
      diagnosis: 'service-plan-token-mixup',
    })
    expect(derive(catalogue, { base: 'numbers.api.sinch.com', origin: 'access-keys' }).conflict).toBeNull()
  })

  it('leads to a leaf where the base URL is enough', () => {
    const question = guide.questions.get('product')
    if (!question) return expect.unreachable()
    const answers = answersFrom(
      catalogue,
      derive(catalogue, { base: 'https://eu.sms.api.sinch.com' }),
      { product: UNKNOWN },
      question,
    )
    expect(walk(guide, answers).now).toMatchObject({ at: 'leaf', leaf: { product: 'sms-service-plan', region: 'eu' } })
    const more = answersFrom(
      catalogue,
      derive(catalogue, { base: 'https://eu.conversation.api.sinch.com', header: 'bearer-jwt' }),
      { product: UNKNOWN },
      question,
    )
    expect(walk(guide, more).now).toMatchObject({
      at: 'leaf',
      leaf: { product: 'conversation', scheme: 'oauth2', region: 'eu' },
    })
  })

  it('answers the question at hand and keeps what was known', () => {
    const use = guide.questions.get('verification/use')
    const key = guide.questions.get('mailgun-send/key')
    if (!use || !key) return expect.unreachable()
    expect(
      answersFrom(
        catalogue,
        derive(catalogue, { header: 'application-bare' }),
        { product: 'verification', use: UNKNOWN },
        use,
      ),
    ).toEqual({ product: 'verification', use: 'device' })
    expect(
      answersFrom(
        catalogue,
        derive(catalogue, { origin: 'mailgun-sending' }),
        { product: 'mailgun-send', key: UNKNOWN },
        key,
      ),
    ).toEqual({
      product: 'mailgun-send',
      key: 'sending',
    })
    expect(fitting(catalogue, use, derive(catalogue, {}))).toEqual(optionsOf(use).map((o) => o.key))
  })

  it('decides, narrows, or says that everything is left', () => {
    const question = guide.questions.get('product')
    if (!question) return expect.unreachable()
    const of = (clues: Clues) => outcomeOf(catalogue, derive(catalogue, clues), { product: UNKNOWN }, question)
    expect(of({ base: 'fax.api.sinch.com' })).toEqual({ kind: 'decided', answers: { product: 'fax' } })
    expect(of({ origin: 'voice-apps' })).toEqual({ kind: 'open', options: ['voice', 'in-app-calling'], narrowed: true })
    expect(of({ error: 'something broke' })).toMatchObject({
      kind: 'open',
      narrowed: false,
      options: { length: products.length },
    })
  })

  it('never leaves a question without a way on, whatever is entered', () => {
    const choice = (id: ClueId) => fc.constantFrom('', 'nonsense', ...choicesOf(id).map((c) => c.id))
    const clues = fc.record({
      base: fc.string(),
      path: fc.string(),
      error: fc.string(),
      shape: choice('shape'),
      origin: choice('origin'),
      header: choice('header'),
    })
    fc.assert(
      fc.property(clues, fc.constantFrom(...guide.questions.values()), (given, question) => {
        const derived = derive(catalogue, given)
        expect(fitting(catalogue, question, derived).length).toBeGreaterThan(0)
        expect(walk(guide, answersFrom(catalogue, derived, {}, question)).now).toBeDefined()
      }),
    )
  })
})

describe('clues', () => {
  it('exist for every question, and every choice reads as something', () => {
    for (const question of guide.questions.values()) expect(CLUES_FOR[question.param].length).toBeGreaterThan(0)
    for (const id of CLUE_IDS) expect(clueField(catalogue, id).kind === 'choice').toBe(choicesOf(id).length > 0)
    for (const choices of Object.values(catalogue.guide.choices))
      for (const { label, reading } of choices) expect(`${label} ${reading.says}`).toMatch(/\.$/)
  })

  it('name diagnoses that exist', () => {
    const named = Object.values(catalogue.guide.choices)
      .flatMap((c) => c.map((x) => x.reading.diagnosis))
      .filter((d) => d !== undefined)
    for (const id of named) expect(catalogue.isDiagnosisId(id)).toBe(true)
  })
})

describe('scrub', () => {
  const uuid = '0b9f5a30-1111-4222-8333-444455556666'
  const hex = 'ab12'.repeat(8)

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
})
