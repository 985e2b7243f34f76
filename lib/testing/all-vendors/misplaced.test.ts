import { describe, expect, it } from 'vitest'
import { base64 } from '@/lib/engine/bytes/encoding'
import { runCheck } from '@/lib/engine/check/run'
import { inspect } from '@/lib/engine/credentials/inspect'
import { applyRepair } from '@/lib/engine/credentials/repair'
import { encodingsOf } from '@/lib/engine/mask/encodings'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import type { RawResponse, RequestDraft } from '@/lib/engine/model/exchange'
import type { FieldId, ProductId } from '@/lib/engine/model/ids'
import { Secret } from '@/lib/engine/model/secret'
import type { Values } from '@/lib/engine/model/values'
import { catalogue } from '@/lib/vendors'

const ID = '11111111-2222-4333-8444-555555555555'
const SECRET = ['Zq9', '~canary', 'value_0123456789'].join('.')
const APP_SECRET = base64('sixteen bytes ok')
const HEX = 'abcdef0123456789abcdef0123456789'
const KEY = [HEX, 'abcdef01', '23456789'].join('-')
const GOOD: Values = {
  projectId: ID,
  keyId: ID.replace('1111', 'aaaa'),
  keySecret: SECRET,
  applicationKey: ID,
  applicationSecret: APP_SECRET,
  apiKey: KEY,
  domain: 'mg.example.com',
  servicePlanId: HEX,
  apiToken: `${HEX.slice(0, 31)}z`,
  userId: 'alice',
}

const valuesOf = (id: ProductId, changed: Values = {}): Values => {
  const { fields, regions } = catalogue.product(id)
  const own = fields.flatMap((field) => (GOOD[field] ? [[field, GOOD[field]]] : []))
  return { ...Object.fromEntries(own), ...(fields.includes('region') ? { region: regions[0].code } : {}), ...changed }
}
const found = (id: ProductId, changed: Values) => inspect(catalogue, catalogue.product(id), valuesOf(id, changed))
const foreign = catalogue.otherVendors.flatMap((v) =>
  v.keys.flatMap((k) => [k.hits].flat().map((key) => [v, key] as const)),
)
const textFields = (id: ProductId) => catalogue.product(id).fields.filter((f) => f !== 'region')

/** Every event of a check, and every request that it made, as text. */
async function checked(
  product: ProductId,
  values: Values,
  answer: (draft: RequestDraft) => Partial<RawResponse> = () => ({}),
) {
  const drafts: RequestDraft[] = []
  const events: unknown[] = []
  const surroundings = {
    send: async (draft: RequestDraft): Promise<RawResponse> => {
      drafts.push(draft)
      const refused = { kind: 'response', status: 401, headers: [], body: 'no', truncated: false, ms: 1, phases: {} }
      return { ...refused, ...answer(draft) } as RawResponse
    },
    now: () => Date.UTC(2026, 10, 24),
    tick: () => 0,
    uuid: () => '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0',
    stopped: () => false,
  }
  for await (const event of runCheck(catalogue, { product, region: null, values }, surroundings)) events.push(event)
  return { drafts, said: JSON.stringify(events) }
}

describe('a value of another vendor’s kind', () => {
  it.each(catalogue.products.map((p) => p.id))('is refused by its name in every field of %s', (id) => {
    for (const field of textFields(id))
      for (const [vendor, key] of foreign) {
        const [first] = found(id, { [field]: key }).filter((f) => f.field === field)
        expect(first).toMatchObject({ kind: 'other-vendor', blocks: true, otherVendor: vendor.id })
        expect(first?.message).toContain(vendor.name)
        expect(first?.message).not.toContain(key)
      }
  })

  it('is not sent by a check that was started in spite of that, and not shown', async () => {
    for (const [, key] of foreign) {
      for (const [product, field] of [
        ['mailgun-send', 'apiKey'],
        ['numbers', 'keyId'],
        ['voice', 'applicationSecret'],
      ] as const) {
        const { drafts, said } = await checked(product, valuesOf(product, { [field]: key }))
        expect(drafts).toEqual([])
        expect(said).not.toContain(key)
      }
    }
  })
})

describe('a secret in the field of an id', () => {
  const places: readonly (readonly [ProductId, FieldId, FieldId])[] = [
    ['numbers', 'projectId', 'keySecret'],
    ['numbers', 'keyId', 'keySecret'],
    ['voice', 'applicationKey', 'applicationSecret'],
    ['sms-service-plan', 'servicePlanId', 'apiToken'],
    ['mailgun-send', 'domain', 'apiKey'],
  ]
  const secrets = [
    SECRET,
    APP_SECRET,
    KEY,
    `:${SECRET}`,
    `${ID}:${SECRET}`,
    `{"keySecret":"${SECRET}"}`,
    `Bearer ${SECRET}`,
  ]

  it.each(places)('is treated as one: %s, %s', (id, field, secretField) => {
    for (const secret of secrets) {
      expect(isSecretIn(catalogue, catalogue.field(field), secret), secret).toBe(true)
      const odd = found(id, { [field]: secret, [secretField]: '' }).filter((f) => f.field === field)
      expect(odd.length, secret).toBeGreaterThan(0)
      expect(JSON.stringify(odd)).not.toContain(SECRET)
    }
  })

  it.each(places)('is moved to its own in one step: %s, %s', (id, field, secretField) => {
    const repair = found(id, { [field]: SECRET, [secretField]: '' }).find((f) => f.field === field)?.repair
    expect(repair).toMatchObject({ kind: 'move', other: secretField })
    const repaired = repair && applyRepair(valuesOf(id, { [field]: SECRET, [secretField]: '' }), repair)
    expect(repaired).toMatchObject({ [field]: '', [secretField]: SECRET })
  })

  it('is not seen in ids, in names, and in a UUID at no moment while it is typed', () => {
    for (const field of ['projectId', 'keyId', 'applicationKey', 'servicePlanId', 'domain', 'userId'] as const) {
      const box = catalogue.field(field)
      const own = GOOD[field] ?? ''
      for (let end = 0; end <= own.length; end++) expect(isSecretIn(catalogue, box, own.slice(0, end))).toBe(false)
      for (const harmless of ['YOUR_PROJECT_ID', '$SINCH_KEY_ID', 'my-project', '****'])
        expect(isSecretIn(catalogue, box, harmless), `${field} ${harmless}`).toBe(false)
    }
  })
})

describe('several values in one field', () => {
  const split = (id: ProductId, field: FieldId, value: string) => {
    const values = valuesOf(id, { keyId: '', keySecret: '', applicationKey: '', applicationSecret: '', [field]: value })
    const [first] = inspect(catalogue, catalogue.product(id), values).filter((f) => f.field === field)
    expect(first?.blocks).toBe(true)
    return first?.repair ? applyRepair(values, first.repair) : null
  }

  it.each([
    ['numbers', 'keyId', `${ID}:${SECRET}`, { keyId: ID, keySecret: SECRET }],
    ['numbers', 'keySecret', `${ID}:${SECRET}`, { keyId: ID, keySecret: SECRET }],
    ['numbers', 'projectId', `${ID}:${SECRET}`, { projectId: '', keyId: ID, keySecret: SECRET }],
    ['numbers', 'keySecret', `:${SECRET}`, { keySecret: SECRET }],
    ['numbers', 'keyId', `:${SECRET}`, { keyId: '', keySecret: SECRET }],
    ['voice', 'applicationKey', `${ID}:${APP_SECRET}`, { applicationKey: ID, applicationSecret: APP_SECRET }],
    ['numbers', 'keyId', JSON.stringify({ key_id: ID, keySecret: SECRET }), { keyId: ID, keySecret: SECRET }],
    ['numbers', 'keySecret', `{"keySecret":"${SECRET}"}`, { keySecret: SECRET }],
    [
      'numbers',
      'projectId',
      JSON.stringify({ client_id: ID, client_secret: SECRET }),
      { keyId: ID, keySecret: SECRET },
    ],
  ] as const)('%s, %s: %s is taken apart in one step', (id, field, value, wanted) => {
    expect(split(id, field, value)).toMatchObject(wanted)
  })

  it('are not sent as they are', async () => {
    for (const keySecret of [`:${SECRET}`, `${ID}:${SECRET}`, `{"keySecret":"${SECRET}"}`])
      expect((await checked('numbers', valuesOf('numbers', { keySecret }))).drafts).toEqual([])
  })
})

describe('what a check or a trial makes of a secret', () => {
  /** Every secret in a request, in all encodings in which an answer might repeat it. */
  function echo({ headers, body }: RequestDraft): Partial<RawResponse> {
    const sent = headers.map((h) => (h.value instanceof Secret ? Secret.reveal(h.value) : h.value))
    const forms = [SECRET, ...sent, body ?? ''].flatMap((text) => encodingsOf(text).map((form) => form.text))
    return {
      body: JSON.stringify({ forms, html: forms.join(' ') }),
      headers: forms.map((f, i) => [`x-echo-${i}`, f.slice(0, 400)]),
    }
  }
  const wrapped = [
    SECRET,
    `"${SECRET}"`,
    `'${SECRET}' `,
    ` ${SECRET}`,
    `${SECRET}\n`,
    `Bearer ${SECRET}`,
    `SINCH_KEY_SECRET=${SECRET}`,
    SECRET.replace('Z', '%5A'),
    base64(SECRET),
    base64(`${ID}:${SECRET}`),
    `"${base64(SECRET)}"`,
  ]

  it.each(wrapped)('is masked in whatever form it comes back: %j', async (keySecret) => {
    const { said } = await checked('numbers', valuesOf('numbers', { keySecret }), echo)
    for (const { text, encoding } of encodingsOf(SECRET))
      expect(said.toLowerCase().includes(JSON.stringify(text).slice(1, -1).toLowerCase()), `${encoding} ${text}`).toBe(
        false,
      )
  })

  it('also where it stands in the field of an id', async () => {
    for (const values of [
      { keyId: SECRET, keySecret: ID },
      { keyId: SECRET, keySecret: SECRET },
    ]) {
      const { said, drafts } = await checked('numbers', valuesOf('numbers', values), echo)
      expect(drafts.length).toBeGreaterThan(0)
      for (const { text, encoding } of encodingsOf(SECRET))
        expect(said.toLowerCase().includes(JSON.stringify(text).slice(1, -1).toLowerCase()), encoding).toBe(false)
    }
  })
})
