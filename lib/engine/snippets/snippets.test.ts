import { describe, expect, it } from 'vitest'
import { composeFields } from '../catalogue/fields'
import { composeProducts } from '../catalogue/products'
import { composeSdks } from '../catalogue/sdks'
import { madeUpCredentialSet, madeUpProduct, madeUpScheme } from '../guide/made-up.fixture'
import type { Call } from '../model/call'
import type { Field } from '../model/field'
import type { Sdk } from '../model/sdk'
import { basicSnippets } from './schemes/basic'
import { clientCredentialsSnippets } from './schemes/client-credentials'
import { oneValueSnippets } from './schemes/one-value'
import { sdkKeySnippets, sdkSnippet, sdksFor } from './sdks'
import { callSnippet, exchangeSnippet, snippetsOf } from './snippets'
import { fillPath, variableOf } from './variables'

const field = (label: string, variable: string, secret: boolean): Field => ({
  label,
  aliases: ['another', variable],
  secret,
  optional: false,
  shape: 'opaque',
  format: 'Anything',
  where: 'Keys',
  page: 'https://acme.example/keys',
  maxLength: 64,
  confidence: 'documented',
  source: 'docs.acme.example',
})

const preferred = (id: string) => ({ scheme: id, when: 'Always.', confidence: 'documented', source: 'x' }) as const

const things = madeUpProduct('things', 'acme', {
  schemes: [
    preferred('oauth'),
    preferred('basic'),
    {
      ...preferred('key'),
      call: {
        id: 'call',
        title: 'Ask',
        method: 'GET',
        path: '/ask/{CITY}',
        effect: 'free',
        asksFor: { CITY: 'A city' },
      },
    },
  ],
  fields: ['acmeId', 'acmeSecret'],
  regions: [
    { code: 'us', label: 'United States', host: 'us.acme.example' },
    { code: 'eu', label: 'Europe', host: 'eu.acme.example' },
  ],
  regionRole: 'must-match',
  sample: {
    id: 'list',
    title: 'List one thing',
    method: 'GET',
    path: '/v1/{acmeId}/things?limit=1',
    free: true,
    proves: 'The pair is accepted.',
    alsoAccepted: [],
    example: {},
    confidence: 'documented',
    source: 'x',
  },
  furtherCalls: [
    {
      id: 'paid',
      title: 'Make a thing',
      method: 'POST',
      path: '/v1/things',
      effect: 'billable',
      json: { id: '{acmeId}' },
    },
  ],
})

const ruby: Sdk = {
  id: 'acme-ruby',
  name: 'Ruby',
  language: 'ruby',
  package: 'acme',
  page: 'https://acme.example/ruby',
  tested: null,
  current: { version: '1.2.0', read: '2026-11-01', source: 'acme.example', confidence: 'documented' },
  install: { language: 'bash', code: 'gem install acme' },
  notes: [],
  uses: { things: { reads: ['acmeSecret'], code: (region, host) => `Acme.new(region: '${region}', host: '${host}')` } },
  keyUses: {
    things: {
      part: { id: 'send', title: 'send', effect: 'billable', note: 'It sends.', reads: [], code: () => 'send' },
    },
  },
  missing: 'Ruby does not cover this.',
}
const app: Sdk = { ...ruby, id: 'acme-app', dedicated: true, uses: {}, keyUses: {} }

const vendor = {
  id: 'acme',
  name: 'Acme',
  tokenEndpoint: { host: 'auth.acme.example', path: '/token', credentialSet: 'acme', leavesOpen: 'It saw no thing.' },
  products: [things],
  credentialSets: [madeUpCredentialSet('acme', { pair: { user: { field: 'acmeId' }, password: 'acmeSecret' } })],
  schemes: [
    madeUpScheme('oauth', {
      snippets: clientCredentialsSnippets({ variable: 'ACME_TOKEN', note: 'It lives one hour.' }),
    }),
    madeUpScheme('basic', { snippets: basicSnippets }),
    madeUpScheme('key', { snippets: oneValueSnippets('Key', 'acmeSecret') }),
  ],
  fields: { acmeId: field('Acme ID', 'ACME_ID', false), acmeSecret: field('Acme secret', 'ACME_SECRET', true) },
  regionAliases: [],
  sdks: [ruby, app],
} as const

const catalogue = { ...composeProducts([vendor]), ...composeFields([vendor]), ...composeSdks([vendor]) }
const codeOf = (id: string, shell: 'bash' | 'powershell' | 'cmd') =>
  snippetsOf(catalogue, things, id, 'eu').shells[shell].map((s) => s.code)

describe('snippets of a vendor that does not exist', () => {
  it('present the pair of the credential set under Basic', () => {
    const [setup, call, paid] = codeOf('basic', 'bash')
    expect(setup).toContain("printf 'Acme secret (not shown): '; read -rs ACME_SECRET")
    expect(call).toBe(
      'curl -sS -i "https://eu.acme.example/v1/$ACME_ID/things?limit=1" \\\n  -u "$ACME_ID:$ACME_SECRET"',
    )
    expect(paid).toContain(`-d "{\\"id\\":\\"$ACME_ID\\"}"`)
  })

  it('exchange the pair at the vendor’s own token endpoint', () => {
    for (const shell of ['bash', 'powershell', 'cmd'] as const)
      for (const code of codeOf('oauth', shell).slice(1)) expect(code).toContain('https://auth.acme.example/token')
    expect(codeOf('oauth', 'cmd').at(-1)).toContain('%ACME_TOKEN%')
    const { plain } = snippetsOf(catalogue, things, 'oauth', 'us')
    for (const { code } of plain) expect(code).toContain('https://us.acme.example/v1/')
  })

  it('send one value after the word of its scheme, in the one call that it is enough for', () => {
    const [setup, call, ...more] = codeOf('key', 'powershell')
    expect(setup).toContain("Read-Host 'A city'")
    expect(call).toContain('https://eu.acme.example/ask/${env:CITY}')
    expect(call).toContain('-H "Authorization: Key ${env:ACME_SECRET}"')
    expect(more).toEqual([])
  })

  it('fall back to the first region, and refuse a scheme that the product does not have', () => {
    expect(snippetsOf(catalogue, things, 'basic', 'mars').shells.bash[1]?.code).toContain('us.acme.example')
    expect(() => snippetsOf(catalogue, things, 'none', 'us')).toThrow(TypeError)
  })

  it('write one call alone, with the credentials of the product or of the first that takes the scheme', () => {
    const call: Call = { id: 'call', title: 'x', method: 'GET', host: 'us.acme.example', path: '/x', effect: 'free' }
    expect(callSnippet(catalogue, null, 'basic', call, 'bash')?.code).toContain('-u "$ACME_ID:$ACME_SECRET"')
    expect(callSnippet(catalogue, things, 'oauth', call, 'bash')?.title).toBe('x, with a fresh token')
    expect(exchangeSnippet(catalogue, 'auth.acme.example', 'bash')?.id).toBe('token-bash')
    expect(exchangeSnippet(catalogue, 'us.acme.example', 'bash')).toBeNull()
  })
})

describe('variables', () => {
  it('are the first alias that is written as one', () => {
    expect(variableOf(catalogue, 'acmeId')).toBe('ACME_ID')
    expect(() => variableOf(catalogue, 'nothing')).toThrow(TypeError)
  })

  it('stand for fields and further values, and an unused UUID for what cannot exist', () => {
    expect(fillPath(catalogue, '/{acmeId}/{CITY}/{randomUuid}', (name) => `<${name}>`)).toBe(
      '/<ACME_ID>/<CITY>/00000000-0000-4000-8000-000000000000',
    )
  })
})

describe('SDKs', () => {
  it('are the general ones of the vendor, or those made for the product alone', () => {
    expect(sdksFor(catalogue, things)).toEqual([ruby])
    const own = { ...app, uses: ruby.uses }
    expect(sdksFor(composeSdks([{ id: 'acme', sdks: [ruby, own] }]), things)).toEqual([own])
    expect(sdksFor(catalogue, { ...things, vendor: 'other' })).toEqual([])
  })

  it('made for one scheme are offered for that scheme alone', () => {
    const device = { ...app, uses: ruby.uses, scheme: 'key' }
    const one = composeSdks([{ id: 'acme', sdks: [ruby, device] }])
    expect(sdksFor(one, things)).toEqual([ruby])
    expect(sdksFor(one, things, 'key')).toEqual([device])
  })

  it('need no more than their object to be shown', () => {
    expect(sdkSnippet(ruby, things, 'eu')).toMatchObject({
      id: 'sdk-acme-ruby',
      language: 'ruby',
      code: "Acme.new(region: 'eu', host: 'eu.acme.example')",
    })
    expect(sdkSnippet(app, things, 'eu')).toBeNull()
  })

  it('have code for a kind of key where it can do less', () => {
    expect(sdkKeySnippets(catalogue, things, 'part', 'eu')).toMatchObject([
      { id: 'sdk-acme-ruby-send', title: 'Ruby: send', effect: 'billable' },
    ])
    expect(sdkKeySnippets(catalogue, things, 'whole', 'eu')).toEqual([])
  })

  it('have ids of their own', () => {
    expect(() => composeSdks([{ id: 'acme', sdks: [ruby, ruby] }])).toThrow(TypeError)
  })
})
