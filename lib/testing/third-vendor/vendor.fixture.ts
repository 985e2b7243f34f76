import { Secret } from '@/lib/engine/model/secret'
import { textOf } from '@/lib/engine/http/json'
import type { BodyShape } from '@/lib/engine/model/body-shape'
import type { CredentialSet } from '@/lib/engine/model/credential-set'
import type { Field } from '@/lib/engine/model/field'
import type { VendorCredentials } from '@/lib/engine/model/inspection'
import { defineProduct } from '@/lib/engine/model/product'
import type { Scheme } from '@/lib/engine/model/scheme'
import type { Trial } from '@/lib/engine/model/trial'
import { defineVendor } from '@/lib/engine/model/vendor'
import { match, spoken } from '@/lib/engine/diagnose/rules/conditions'
import { oneValueSnippets } from '@/lib/engine/snippets/schemes/one-value'
import type { Examples } from '@/lib/engine/model/example'

/**
 * A vendor that does not exist, with all that makes one: hosts, a scheme of its own, two products, three rules, a trial
 * and its part of the simulated world. It proves that a vendor is a folder and a line in a list.
 */

const docs = 'docs.parcelworks.example/api'

const fields = {
  parcelAccount: {
    label: 'Parcel account',
    aliases: ['PARCEL_ACCOUNT', 'parcel_account'],
    secret: false,
    optional: false,
    shape: 'text',
    format: 'Eight capital letters',
    where: 'Parcelworks console → Account',
    page: 'https://console.parcelworks.example/account',
    maxLength: 64,
    carriedRaw: true,
    confidence: 'documented',
    source: docs,
  },
  parcelKey: {
    label: 'Parcel key',
    aliases: ['PARCEL_KEY', 'parcel_key'],
    secret: true,
    optional: false,
    shape: 'secret',
    format: 'pk_ and 24 letters or digits; pk_test_ for the sandbox',
    where: 'Parcelworks console → Keys',
    page: 'https://console.parcelworks.example/keys',
    maxLength: 128,
    confidence: 'documented',
    source: docs,
  },
} as const satisfies Record<string, Field>

const keyPair: CredentialSet = {
  id: 'parcel-key',
  name: 'Parcelworks key',
  consistsOf: 'Parcel account and parcel key.',
  wanted: 'a parcel key of the account',
  pair: { user: { field: 'parcelAccount' }, password: 'parcelKey' },
  wrongSecret: (uuid) => `pk_${uuid.replaceAll('-', '').slice(0, 24)}`,
  comparison: { products: ['parcel-labels', 'parcel-tracking'] },
  typicalProduct: 'parcel-labels',
  importRank: 9,
  hasRights: false,
  why: 'The account stands in the path, and the key proves that you may act in it.',
  shownOnce: true,
  steps: (product) => [{ text: 'In the Parcelworks console open Keys → New key.', url: product.credentialsPage.url }],
  mistakenFor: 'A sandbox key is not a live key.',
  facts: [{ text: 'Sandbox keys begin with pk_test_ and open nothing live.', source: docs, confidence: 'documented' }],
  contradictions: [],
  problems: ['credentials-rejected', 'wrong-key-type', 'plan-restriction'],
}

const parcelScheme: Scheme = {
  id: 'parcel-key',
  name: 'Parcel key',
  short: 'Parcel-Key',
  label: 'Parcel key',
  header: 'Authorization: Parcel-Key <parcel key>',
  how: 'Send the key as it is after the word Parcel-Key.',
  word: 'parcel-key',
  snippets: oneValueSnippets('Parcel-Key', 'parcelKey'),
  needsToken: false,
  untestable: null,
  fields: () => ['parcelKey'],
  authorize: ({ values, kindOf }) => ({
    headers: [
      {
        name: 'Authorization',
        value: new Secret('Authorization', `Parcel-Key ${values['parcelKey'] ?? ''}`),
        shown: 'Parcel-Key [Parcel key]',
      },
    ],
    sent: { scheme: 'parcel-key', faults: [], kind: 'opaque', value: kindOf(values['parcelKey'] ?? '') },
  }),
}

const parcelError: BodyShape = {
  id: 'parcel-error',
  order: 900,
  read: (json) => {
    const code = textOf(json, 'code')
    return code === null ? null : { code, messages: [textOf(json, 'message')] }
  },
  name: 'Parcelworks error',
  example: '{"code":"UNKNOWN_KEY","message":"The key is not known."}',
  note: 'code is a word in capitals.',
  source: docs,
  confidence: 'documented',
}

const shared = {
  vendor: 'parcelworks',
  credentialSet: 'parcel-key',
  schemes: [{ scheme: 'parcel-key', when: 'Always.', confidence: 'documented', source: docs }],
  fields: ['parcelAccount', 'parcelKey'],
  otherHosts: [],
  errorShapes: ['parcel-error'],
  dashboard: 'https://console.parcelworks.example',
  credentialsPage: { url: 'https://console.parcelworks.example/keys', path: 'Parcelworks console → Keys' },
  docs: ['https://docs.parcelworks.example/api'],
  limits: [],
  contradictions: [],
} as const

const labels = defineProduct({
  ...shared,
  id: 'parcel-labels',
  name: 'Parcelworks Labels',
  summary: 'Prints labels. It takes a parcel key.',
  regions: [{ code: 'global', label: 'Global', host: 'labels.parcelworks.example' }],
  regionRole: 'none',
  regionNote: 'One host for all.',
  sample: {
    id: 'list-labels',
    title: 'List the labels of the account',
    method: 'GET',
    path: '/v1/accounts/{parcelAccount}/labels',
    free: true,
    proves: 'The key is accepted and may read the labels of this account.',
    alsoAccepted: [],
    list: { member: 'labels', one: 'label', many: 'labels' },
    example: { labels: [] },
    confidence: 'documented',
    source: docs,
  },
  gotchas: [{ text: 'A revoked key answers KEY_REVOKED for a day.', source: docs, confidence: 'documented' }],
})

const tracking = defineProduct({
  ...shared,
  id: 'parcel-tracking',
  name: 'Parcelworks Tracking',
  summary: 'Follows parcels. It takes a parcel key, on the host of the account’s region.',
  fields: [...shared.fields, 'region'],
  regions: [
    { code: 'north', label: 'North', host: 'north.tracking.parcelworks.example' },
    { code: 'south', label: 'South', host: 'south.tracking.parcelworks.example' },
  ],
  regionRole: 'must-match',
  regionNote: 'An account lives in one region.',
  sample: {
    id: 'list-parcels',
    title: 'List the parcels of the account',
    method: 'GET',
    path: '/v1/accounts/{parcelAccount}/parcels',
    free: true,
    proves: 'The key is accepted and may read the parcels of this account.',
    alsoAccepted: [],
    list: { member: 'parcels', one: 'parcel', many: 'parcels' },
    example: { parcels: [] },
    confidence: 'documented',
    source: docs,
  },
  gotchas: [],
})

/** A sandbox key where a live one is wanted: the same key exists without the word test. */
const withoutTest: Trial = {
  id: 'without-test',
  propose: ({ product, region, values, refusal }) => {
    const key = values['parcelKey'] ?? ''
    if (refusal.by !== 'product' || !key.startsWith('pk_test_')) return []
    return [
      {
        id: 'without-test',
        diagnosis: 'wrong-key-type',
        change: 'Parcel key: take the live key in place of the sandbox key',
        request: {
          product: product.id,
          region,
          values: { ...values, parcelKey: key.replace('pk_test_', 'pk_') },
          scheme: 'parcel-key',
        },
        refutes: false,
      },
    ]
  },
}

/** The form of the credentials. */
export const credentials: VendorCredentials = {
  valueKinds: [
    {
      id: 'parcel-key',
      words: 'a parcel key',
      secret: true,
      begins: /^pk_/,
      forms: [/^pk_(?:test_)?[a-z0-9]{24}$/],
    },
  ],
  kindWords: {},
  placeholders: [/^pk_your_key$/],
  shapes: {},
  nameWords: ['parcel'],
}

const examples: Examples = {
  'account-restricted': [
    {
      name: 'A closed account',
      input: { status: 403, body: '{"code":"ACCOUNT_CLOSED","message":"This parcel account is closed."}' },
    },
  ],
}

export const parcelworks = defineVendor({
  id: 'parcelworks',
  name: 'Parcelworks',
  domains: ['parcelworks.example'],
  products: [labels, tracking],
  credentialSets: [keyPair],
  schemes: [parcelScheme],
  fields,
  regionAliases: ['PARCEL_REGION'],
  bodyShapes: [parcelError],
  credentials,
  trials: [withoutTest],
  rules: {
    refusal: [
      {
        id: 'parcel-key-revoked',
        diagnosis: 'credentials-rejected',
        basis: 'documented',
        overrides: ['undetermined'],
        match: (one) => (one.facts.body.code === 'KEY_REVOKED' ? match('certain', one) : null),
      },
    ],
    account: [
      {
        id: 'parcel-label-quota',
        diagnosis: 'plan-restriction',
        basis: 'documented',
        match: (one) => (one.facts.body.code === 'LABEL_QUOTA' ? match('certain', one) : null),
      },
      spoken({
        id: 'parcel-account-closed',
        diagnosis: 'account-restricted',
        basis: 'documented',
        confidence: 'certain',
        phrases: [{ says: /parcel account is closed/i, hits: 'This parcel account is closed.' }],
      }),
    ],
  },
  examples: () => Promise.resolve(examples),
  simulator: async () => (await import('./simulator.fixture')).simulator,
})
