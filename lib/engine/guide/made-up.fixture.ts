import { basicPair, fieldsOfPair } from '../auth/basic'
import { composeCredentials } from '../catalogue/credentials'
import { composeGuide } from '../catalogue/guide'
import { composeHosts } from '../catalogue/hosts'
import { composeProducts } from '../catalogue/products'
import type { CredentialSet } from '../model/credential-set'
import type { VendorGuide } from '../model/guide'
import type { Product } from '../model/product'
import type { Scheme } from '../model/scheme'

/** Two vendors that do not exist, with as much of them as the guide asks for. */

export const madeUpScheme = (id: string, more: Partial<Scheme> = {}): Scheme => ({
  id,
  name: `Scheme ${id}`,
  short: id,
  label: id,
  header: `Authorization: ${id}`,
  how: 'As it is.',
  word: id,
  snippets: { commands: () => [], plain: () => [] },
  needsToken: id === 'token',
  untestable: null,
  fields: fieldsOfPair,
  authorize: basicPair,
  ...more,
})

export const madeUpCredentialSet = (id: string, more: Partial<CredentialSet> = {}): CredentialSet => ({
  id,
  name: `Key of ${id}`,
  consistsOf: `One key of ${id}.`,
  wanted: `a key of ${id}`,
  why: 'It is theirs.',
  pair: { user: { literal: 'key' }, password: `${id}Key` },
  wrongSecret: (uuid) => uuid,
  comparison: { because: 'One key reaches one product.' },
  typicalProduct: 'chat',
  importRank: 1,
  hasRights: true,
  shownOnce: false,
  steps: (product) => [{ text: 'Open the keys.', url: product.credentialsPage.url }],
  mistakenFor: 'Another key is not this one.',
  facts: [],
  contradictions: [],
  problems: [],
  ...more,
})

export const madeUpProduct = (id: string, vendor: string, more: Partial<Product> = {}): Product => ({
  id,
  name: `${vendor} ${id}`,
  vendor,
  credentialSet: vendor,
  summary: 'It does something.',
  schemes: [{ scheme: 'token', when: 'Always.', confidence: 'documented', source: 'example.com' }],
  fields: [],
  regions: [{ code: 'global', label: 'Global', host: `${id}.${vendor}.example` }],
  regionRole: 'none',
  regionNote: 'One host.',
  otherHosts: [],
  sample: null,
  errorShapes: [],
  dashboard: null,
  credentialsPage: { url: `https://${vendor}.example/keys`, path: 'Keys' },
  docs: [],
  limits: [],
  gotchas: [],
  contradictions: [],
  ...more,
})

const regions = [
  { code: 'us', label: 'United States', host: 'us.messaging.acme.example' },
  { code: 'eu', label: 'Europe', host: 'eu.messaging.acme.example' },
] as const

const sample: Product['sample'] = {
  id: 'list',
  title: 'List one thing',
  method: 'GET',
  path: '/v1/things/{acmeKey}/parts?limit=1',
  free: true,
  proves: 'The key is accepted.',
  alsoAccepted: [],
  example: {},
  confidence: 'documented',
  source: 'example.com',
}

type MadeUp = Parameters<typeof composeProducts>[0][number] &
  Parameters<typeof composeHosts>[0][number] & { readonly guide: VendorGuide }

export const acme: MadeUp = {
  id: 'acme',
  name: 'Acme',
  domains: ['acme.example'],
  neutralHostLabels: [],
  namedHosts: [],
  tokenEndpoint: { host: 'auth.acme.example', path: '/token', credentialSet: 'acme', leavesOpen: 'It saw no chat.' },
  products: [
    madeUpProduct('chat', 'acme', {
      schemes: [
        { scheme: 'token', when: 'For what runs.', confidence: 'documented', source: 'example.com' },
        { scheme: 'basic', when: 'For a test.', confidence: 'documented', source: 'example.com' },
      ],
      regions,
      regionRole: 'must-match',
      sample,
    }),
    madeUpProduct('mail', 'acme', {
      keyKinds: {
        why: 'Keys look alike.',
        kinds: [
          { id: 'whole', label: 'A key of the account', hint: 'It opens everything.' },
          { id: 'part', label: 'A key of one part', hint: 'It sends.', steps: [{ text: 'Open the part.' }] },
        ],
      },
    }),
  ],
  credentialSets: [madeUpCredentialSet('acme')],
  schemes: [madeUpScheme('token', { use: { key: 'service', label: 'A service' } }), madeUpScheme('basic')],
  guide: {
    groups: [{ label: 'Messages', products: ['chat'] }],
    choices: {
      shape: [
        { id: 'uuid', label: 'A UUID', group: 'keys', reading: { says: 'A key of Acme.', products: ['chat', 'mail'] } },
        { id: 'jwt', label: 'A token', group: 'others', reading: { says: 'A token.', products: ['chat'] } },
      ],
    },
    errors: [
      { form: /denied/, weak: true, reading: { says: 'Perhaps Acme.', products: ['chat'] } },
      { form: /acme_error/, reading: { says: 'Acme.', products: ['chat'] } },
    ],
    mixUps: [{ called: 'acme', owned: null, diagnosis: 'wrong-key-type' }],
  },
}

export const umbrella: MadeUp = {
  id: 'umbrella',
  name: 'Umbrella',
  domains: ['umbrella.example'],
  neutralHostLabels: [],
  namedHosts: [],
  tokenEndpoint: null,
  products: [
    madeUpProduct('sms', 'umbrella', {
      credentialSet: 'umbrella',
      schemes: [{ scheme: 'key', when: 'Always.', confidence: 'documented', source: 'example.com' }],
    }),
  ],
  credentialSets: [madeUpCredentialSet('umbrella', { regionQuestion: 'Where is the plan?' })],
  schemes: [madeUpScheme('key')],
  guide: {
    groups: [{ label: 'Messages', products: ['sms'] }],
    choices: {
      shape: [
        { id: 'uuid', label: 'A UUID', reading: { says: 'A key of Umbrella.', products: ['sms'] } },
        { id: 'long', label: '40 letters', group: 'keys', reading: { says: 'A secret.', products: ['sms'] } },
      ],
    },
    errors: [{ form: /access denied by umbrella/, reading: { says: 'Umbrella.', products: ['sms'] } }],
  },
}

/** Kinds of values with one that says itself what it is. */
export const madeUpKinds = composeCredentials([
  {
    valueKinds: [
      {
        id: 'acme-key',
        words: 'an Acme key',
        secret: true,
        begins: /^key-/i,
        forms: [/^key-[0-9a-z]{32}$/i, /^[0-9a-f]{32}(?:-[0-9a-f]{8}){2}$/i],
      },
    ],
    kindWords: {},
    placeholders: [],
    shapes: {},
    nameWords: [],
  },
])

/** The catalogue of some vendors, as far as the guide asks for it. */
export function madeUp(...vendors: readonly MadeUp[]) {
  return { vendors, ...composeProducts(vendors), ...composeHosts(vendors), ...composeGuide(vendors) }
}
