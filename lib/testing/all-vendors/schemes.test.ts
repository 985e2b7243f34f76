import { describe, expect, it } from 'vitest'
import { identityOf, presentedFor } from '@/lib/engine/auth/presented'
import { controlCredential, controlSpec } from '@/lib/engine/check/control'
import { planProbes } from '@/lib/engine/check/plan'
import { reveal, Secret } from '@/lib/engine/model/secret'
import { catalogue } from '@/lib/vendors'

const UUID = '0a1b2c3d-4e5f-4789-8abc-def012345678'
const good = {
  projectId: '11111111-2222-4333-8444-555555555555',
  keyId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  keySecret: 'fake~key~secret',
  applicationKey: 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  applicationSecret: 'ZmFrZWZha2VmYWtlZmFrZQ==',
  servicePlanId: '0123456789abcdef0123456789abcdef',
  apiToken: 'fedcba9876543210fedcba9876543210',
  apiKey: '0123456789abcdef0123456789abcdef-01234567-89abcdef',
  smtpUser: 'postmaster@mg.example.com',
  smtpPassword: 'fake~smtp~password',
}

/** The Authorization header of a GET, as it is sent and as it is shown. */
function authorize(credentialSet: string, scheme: string, values: Readonly<Record<string, string>> = good) {
  const presented = presentedFor(catalogue, credentialSet, {
    values,
    token: new Secret('access token', 'the-token'),
    method: 'GET',
    path: '/v1/x',
    timestamp: '2026-11-29T12:00:00.000Z',
  })
  const { headers, sent } = catalogue.scheme(scheme).authorize(presented)
  const header = headers.find((h) => h.name === 'Authorization')
  const value = header?.value
  return { value: value instanceof Secret ? reveal(value) : null, shown: header?.shown ?? null, sent }
}
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

describe('the Authorization header of a scheme', () => {
  it.each([
    ['project', 'oauth2', 'Bearer the-token', 'Bearer [access token]'],
    ['project', 'basic', basic(`${good.keyId}:${good.keySecret}`), 'Basic base64([Key ID]:[Key Secret])'],
    [
      'application',
      'basic',
      basic(`${good.applicationKey}:${good.applicationSecret}`),
      'Basic base64([Application Key]:[Application Secret])',
    ],
    ['sms-service-plan', 'static-bearer', `Bearer ${good.apiToken}`, 'Bearer [API token]'],
    ['mailgun', 'mailgun-basic', basic(`api:${good.apiKey}`), 'Basic base64(api:[Mailgun API key])'],
    ['application', 'public', null, null],
    ['application', 'registration-token', null, null],
  ])('of %s under %s', (credentialSet, scheme, value, shown) => {
    expect(authorize(credentialSet, scheme)).toMatchObject({ value, shown })
  })

  it('is a signature with the key before it for signed requests', () => {
    const { value, shown, sent } = authorize('application', 'signed')
    expect(value).toMatch(new RegExp(`^Application ${good.applicationKey}:[A-Za-z0-9+/]{43}=$`))
    expect(shown).toBe('Application [Application Key]:[signature]')
    expect(sent).toEqual({ scheme: 'application', faults: [], kind: 'signature' })
  })

  it('shows that the word Bearer stands in the token already', () => {
    const { sent } = authorize('sms-service-plan', 'static-bearer', { apiToken: 'Bearer x' })
    expect(sent.faults).toEqual(['doubled-scheme'])
  })
})

describe('a scheme', () => {
  it.each(catalogue.products.flatMap((p) => p.schemes.map(({ scheme }) => [p.id, scheme, p] as const)))(
    'of %s, %s, presents fields of the product’s form',
    (_, id, product) => {
      const { pair } = catalogue.credentialSet(product.credentialSet)
      const fields = catalogue.scheme(id).fields(pair)
      expect(fields.length).toBeGreaterThan(0)
      for (const field of fields) expect(product.fields).toContain(field)
    },
  )

  it('that needs a token is of products whose vendor issues tokens', () => {
    for (const product of catalogue.products)
      if (product.schemes.some((s) => catalogue.scheme(s.scheme).needsToken))
        expect(catalogue.tokenEndpoint(product)).not.toBeNull()
  })

  it('says why values cannot be presented', () => {
    const { unfit } = catalogue.scheme('signed')
    expect(unfit?.({ applicationSecret: ` ${good.applicationSecret}\n` })).toBeNull()
    expect(unfit?.({ applicationSecret: 'no base64!' })).toContain('not base64')
  })
})

describe('a control', () => {
  it.each(catalogue.products.map((p) => [p.id, p] as const))(
    'of %s has a wrong secret in the same form',
    (_, product) => {
      const { pair } = catalogue.credentialSet(product.credentialSet)
      const values: Readonly<Record<string, string>> = good
      for (const spec of planProbes(catalogue, product, null)) {
        const control = controlSpec(catalogue, spec)
        expect(control).toMatchObject({ role: 'control', product: spec.product, host: spec.host })
        expect(control.scheme).not.toBe(spec.scheme === 'oauth2' && product.id !== 'sms-project' ? 'oauth2' : null)
        const wrong = controlCredential(catalogue, control, good, UUID)
        const secret = wrong.values[pair.password] ?? ''
        expect(secret).not.toBe(values[pair.password])
        expect(catalogue.kindOf(secret)).toBe(catalogue.kindOf(values[pair.password] ?? ''))
        expect({ ...wrong.values, [pair.password]: '' }).toEqual({ ...good, [pair.password]: '' })
        expect(wrong.token && reveal(wrong.token)).toBe('why401.control.0a1b2c3d4e5f47898abcdef012345678')
      }
    },
  )
})

it('names whose credentials they are by the id of the pair, or by its secret where there is no id', () => {
  expect(['project', 'application', 'sms-service-plan', 'mailgun'].map((s) => identityOf(catalogue, s, good))).toEqual([
    good.keyId,
    good.applicationKey,
    good.servicePlanId,
    good.apiKey,
  ])
  expect(identityOf(catalogue, 'project', {})).toBe('')
})
