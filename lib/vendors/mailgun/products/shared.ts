import type { ClickStep } from '@/lib/engine/model/guide'
import type { Fact, ProductScheme } from '@/lib/engine/model/product'

/** What the products share: the scheme, the hosts of the regions, where keys are made. */

export const mailgunScheme: ProductScheme = {
  scheme: 'mailgun-basic',
  when: 'Always: the user name is the literal word api, the password is the API key.',
  confidence: 'documented',
  source: 'documentation.mailgun.com/docs/mailgun/api-reference/authentication',
}

export const mailgunRegions = [
  { code: 'us', label: 'US', host: 'api.mailgun.net' },
  { code: 'eu', label: 'EU', host: 'api.eu.mailgun.net' },
] as const

export const mailgunPrefix = { path: /^\/v[1-5]\//, shown: '/v3/, or another version' } as const

export const mailgunRegionNote =
  'The region belongs to the domain and cannot be changed. An account created in the EU is reached on the EU host.'

export const mailgunKeysPage = {
  url: 'https://app.mailgun.com/settings/api_security',
  path: 'Mailgun → account menu → API Security → Mailgun API keys',
} as const

export const sendingKeyFact: Fact = {
  text:
    'A domain sending key may only post messages for its domain, so it fails every read-only call although it ' +
    'is valid.',
  source: 'documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  confidence: 'documented',
}

export const plainForbidden: Fact = {
  text:
    'A refused key is answered with status 401 and the plain word Forbidden, whatever the cause: region, key ' +
    'kind, user name, IP allowlist.',
  source: 'mailgun/mailgun.js issues 359, 388, 393, 207',
  confidence: 'documented',
}

export const mailgunContradictions: readonly Fact[] = [
  {
    text:
      'A key or domain of the other region is reported to answer 401, 404 or an empty 200. We try the other ' +
      'region once and believe what is seen.',
    source: 'sinch/skills:skills/sinch-mailgun/SKILL.md against mailgun/mailgun.js issues 64, 388',
    confidence: 'third-party',
  },
  {
    text:
      'Older tables give 401 for every authentication fault and a newer quickstart gives 403; we follow the ' +
      'API overview: 401 is the key, 403 is a valid key without permission.',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference',
    confidence: 'documented',
  },
]

export const keepTheKey: ClickStep = {
  text: 'Copy the key at once and keep it in a secret store: do not count on seeing it again.',
  important: true,
}
