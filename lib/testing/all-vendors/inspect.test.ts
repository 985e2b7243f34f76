import { describe, expect, it } from 'vitest'
import { base64 } from '@/lib/engine/bytes/encoding'
import { formFieldsOf, formProductOf, inspectionCatalogueOf } from '@/lib/engine/credentials/form'
import { inspect } from '@/lib/engine/credentials/inspect'
import { applyRepair } from '@/lib/engine/credentials/repair'
import type { FieldId, ProductId } from '@/lib/engine/model/ids'
import type { Values } from '@/lib/engine/model/values'
import hostile from './hostile-inputs.fixture.json'
import { catalogue } from '@/lib/vendors'
import { credentialCatalogue } from '@/lib/vendors/credentials'

const UUID = '11111111-2222-4333-8444-555555555555'
const CANARY = ['fake', 'canary', 'value', '0123456789'].join('~')
const APP_SECRET = base64('sixteen bytes ok')
const HEX = 'abcdef0123456789abcdef0123456789'
const MAILGUN = [HEX, 'abcdef01', '23456789'].join('-')

/** Values that nothing is odd about, for every product. */
const GOOD: Values = {
  projectId: UUID,
  keyId: UUID.replace('1111', 'aaaa'),
  keySecret: CANARY,
  applicationKey: UUID.toUpperCase(),
  applicationSecret: APP_SECRET,
  apiKey: MAILGUN,
  domain: 'mg.example.com',
  smtpUser: 'postmaster@mg.example.com',
  smtpPassword: 'PLANTED-and-a-half-0',
  servicePlanId: HEX,
  apiToken: `${HEX.slice(0, 31)}z`,
  userId: 'alice',
}

const good = (id: ProductId): Values => ({ ...GOOD, region: catalogue.product(id).regions[0].code })
const kinds = (id: ProductId, values: Values) =>
  inspect(catalogue, catalogue.product(id), { ...good(id), ...values }).map(
    (f) => `${f.field}:${f.kind}:${f.blocks ? 'blocks' : 'warns'}`,
  )

describe('inspect', () => {
  it.each(catalogue.products.map((p) => p.id))('finds nothing odd about good values of %s', (id) => {
    expect(inspect(catalogue, catalogue.product(id), good(id))).toEqual([])
  })

  it('asks for every value that is missing, and for no optional one', () => {
    expect(inspect(catalogue, catalogue.product('mailgun-send'), { region: 'us' }).map((f) => f.field)).toEqual([
      'apiKey',
    ])
    expect(inspect(catalogue, catalogue.product('numbers'), {}).map((f) => `${f.field}:${f.kind}`)).toEqual([
      'projectId:required',
      'keyId:required',
      'keySecret:required',
    ])
  })

  it.each([
    ['a line break at the end', 'numbers', 'keySecret', `${CANARY}\n`, 'keySecret:white-space-around:warns'],
    ['a space at the start', 'numbers', 'keySecret', ` ${CANARY}`, 'keySecret:white-space-around:warns'],
    [
      'a space after an id that stands in a path',
      'numbers',
      'projectId',
      `${UUID} `,
      'projectId:white-space-around:blocks',
    ],
    ['quotes', 'numbers', 'keySecret', `"${CANARY}"`, 'keySecret:quoted:warns'],
    ['typographic quotes', 'numbers', 'keySecret', `“${CANARY}”`, 'keySecret:quoted:blocks'],
    [
      'Bearer inside a token',
      'sms-service-plan',
      'apiToken',
      `Bearer ${GOOD.apiToken ?? ''}`,
      'apiToken:scheme-inside:warns',
    ],
    ['a whole Basic value', 'numbers', 'keySecret', `Basic ${base64('a:b')}`, 'keySecret:scheme-inside:blocks'],
    ['a placeholder', 'numbers', 'keySecret', 'YOUR_KEY_SECRET', 'keySecret:placeholder:blocks'],
    ['an unset variable', 'numbers', 'keySecret', '$SINCH_KEY_SECRET', 'keySecret:placeholder:blocks'],
    ['undefined', 'numbers', 'keyId', 'undefined', 'keyId:placeholder:blocks'],
    ['a UUID in place of a secret', 'numbers', 'keySecret', UUID, 'keySecret:form:warns'],
    [
      'a secret that is not base64',
      'voice',
      'applicationSecret',
      'not~base64~at~all',
      'applicationSecret:not-base64:warns',
    ],
    ['an en dash', 'numbers', 'keySecret', `${CANARY}\u2013x`, 'keySecret:outside-ascii:blocks'],
    [
      'a zero-width space inside',
      'numbers',
      'keySecret',
      `${CANARY}\u200b${CANARY}`,
      'keySecret:invisible-inside:blocks',
    ],
    ['a public Mailgun key', 'mailgun-send', 'apiKey', `pubkey-${HEX}`, 'apiKey:form:warns'],
    ['a user name before a Mailgun key', 'mailgun-send', 'apiKey', `api:${MAILGUN}`, 'apiKey:user-inside:warns'],
    ['a Project ID as service plan', 'sms-service-plan', 'servicePlanId', UUID, 'servicePlanId:form:warns'],
    ['a name before the value', 'numbers', 'keySecret', `SINCH_KEY_SECRET=${CANARY}`, 'keySecret:assignment:blocks'],
    ['percent-encoding', 'numbers', 'keySecret', `${CANARY}%3D`, 'keySecret:percent-encoded:warns'],
    ['a region that does not exist', 'conversation', 'region', 'mars', 'region:form:blocks'],
    ['a path in an id', 'sms-service-plan', 'servicePlanId', '../../batches', 'servicePlanId:form:blocks'],
  ] as const)('sees %s', (_, id, field, value, expected) => {
    expect(kinds(id, { [field]: value })).toContain(expected)
  })

  it('sees an id and a secret in each other’s place, once', () => {
    const swapped = { keyId: CANARY, keySecret: UUID }
    const found = inspect(catalogue, catalogue.product('numbers'), { ...good('numbers'), ...swapped }).filter(
      (f) => f.repair?.kind === 'swap',
    )
    expect(found).toHaveLength(1)
    const repair = found[0]?.repair
    expect(repair && applyRepair(swapped, repair)).toEqual({ keyId: UUID, keySecret: CANARY })
  })

  it('never says the value of a secret in a message', () => {
    for (const value of [
      `${CANARY}\n`,
      `"${CANARY}"`,
      `Bearer ${CANARY}`,
      `${CANARY} ${CANARY}`,
      `${CANARY}\u2013`,
      `SINCH_KEY_SECRET=${CANARY}`,
    ]) {
      const said = JSON.stringify(
        inspect(catalogue, catalogue.product('numbers'), { ...good('numbers'), keySecret: value }),
      )
      for (let i = 0; i + 8 <= CANARY.length; i += 1) expect(said).not.toContain(CANARY.slice(i, i + 8))
    }
  })
})

describe('repairs', () => {
  it.each([
    [`${CANARY}\n`, CANARY],
    [` ${CANARY}\t`, CANARY],
    [`"${CANARY}"`, CANARY],
    [`${CANARY}%3D`, `${CANARY}=`],
    [base64(`${UUID}:${CANARY}`), CANARY],
  ])('mend %j with one click', (value, mended) => {
    const finding = inspect(catalogue, catalogue.product('numbers'), { ...good('numbers'), keySecret: value }).find(
      (f) => f.field === 'keySecret' && f.repair,
    )
    expect(finding?.repair && applyRepair({ keySecret: value }, finding.repair).keySecret).toBe(mended)
  })

  it('leave the values they were given as they are', () => {
    const values = { keySecret: ` ${CANARY}` }
    applyRepair(values, { kind: 'trim', field: 'keySecret', label: '' })
    expect(values.keySecret).toBe(` ${CANARY}`)
  })
})

const EXPANSIONS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/\{\{repeat:([\s\S]+?):(\d+)\}\}/g, (_, unit = '', count = '0') => unit.repeat(Math.min(Number(count), 200_000))],
  [/\{\{BASIC_CANARY\}\}/g, () => base64(`${UUID}:${CANARY}`)],
  [/\{\{CANARY_JWT\}\}/g, () => `eyJhbGciOiJIUzI1NiJ9.${base64('{"a":1}').replace(/=+$/, '')}.c2lnbmF0dXJl`],
  [/\{\{CANARY_ID\}\}/g, () => UUID],
  [/\{\{CANARY(?:_MAILGUN|_SPLIT)?\}\}/g, () => CANARY],
  [/\{\{SINK\}\}/g, () => '127.0.0.1:9'],
]

function expanded(value: string): string {
  return EXPANSIONS.reduce((text, [form, by]) => text.replace(form, by), value)
}

const PRODUCT_OF: Readonly<Record<string, ProductId>> = {
  keySecret: 'numbers',
  keyId: 'numbers',
  projectId: 'numbers',
  region: 'conversation',
  domain: 'mailgun-send',
  apiToken: 'sms-service-plan',
  servicePlanId: 'sms-service-plan',
}

describe('hostile inputs', () => {
  // shapes of the call itself belong to the action's own test; a value that is accepted as it is has nothing to be said
  // about
  const rows = hostile.filter(
    (row) => !/\{\{(?:FILE|FIELDS|NOARGS|ARGS)/.test(row.value) && !row.should.startsWith('accepted as is'),
  )

  it.each(rows.map((row) => [row.id, row] as const))(
    '%s gets a message at its field',
    (_, { field, value, mustNot }) => {
      const id = PRODUCT_OF[field]
      if (!id) throw new Error(`No product for ${field}`)
      const text = expanded(value)
      const found = inspect(catalogue, catalogue.product(id), { ...good(id), [field]: text }).filter(
        (f) => f.field === (field as FieldId),
      )
      expect(found.length, JSON.stringify(text.slice(0, 60))).toBeGreaterThan(0)
      if (mustNot.includes('reach any upstream host')) expect(found.some((f) => f.blocks)).toBe(true)
    },
  )

  it('are found in a browser, which has forms as data, as they are on the server', () => {
    const sent = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T
    const inBrowser = inspectionCatalogueOf(credentialCatalogue, sent(formFieldsOf(catalogue)))
    for (const { field, value } of rows) {
      const product = catalogue.product(PRODUCT_OF[field] ?? '')
      const values = { ...good(product.id), [field]: expanded(value) }
      const found = inspect(inBrowser, sent(formProductOf(catalogue, product)), values)
      expect(found).toEqual(inspect(catalogue, product, values))
    }
  })
})

describe('what is found in values', () => {
  const ODD = ['', ' ', 'api:x', 'me:x', 'a b', 'x:y', '“x”', 'Bearer x', 'KEY=x1', '%2B%3D', 'sandbox1.mailgun.org']
  const pool = [...Object.values(GOOD), ...ODD, 'pubkey-1', 'example.com', 'x', 'YOUR_KEY', 'eyJhbGciOiJI.eyJpc3M.x']
  const found = catalogue.products.flatMap((product) =>
    product.fields.flatMap((id) =>
      pool.flatMap((value) =>
        inspect(catalogue, product, { ...good(product.id), [id]: value }).map((finding) => finding.diagnosis),
      ),
    ),
  )
  const ruled = new Set(catalogue.rules.filter((r) => r.id.startsWith('input-')).map((r) => r.diagnosis))

  it.each([...new Set(found)])('leads to %s by a rule', (diagnosis) => expect(ruled).toContain(diagnosis))

  it('covers all that has such a rule', () => {
    expect([...ruled].filter((diagnosis) => !found.includes(diagnosis))).toEqual([])
  })
})
