import type { Observed, Rule } from '../../model/rule'
import { schemeName } from './names'
import { atVendor, isAppApi, isMailgun, isProjectApi, match, spoken, wantedCredentials } from './conditions'

const REFUSALS = [
  'credentials-rejected',
  'client-rejected',
  'undetermined',
  'token-malformed',
  'wrong-region',
  'token-expired',
  'product-not-enabled',
  'malformed-authorization',
] as const
const UUID_IN_PATH = /^\/xms\/v\d\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\/|$)/i
const PLAN_IN_PATH = /^\/xms\/v\d\/[0-9a-z]{32}(?:\/|$)/i

const open = ({ facts }: Observed) => facts.status === null || facts.status >= 400
const sentWords = ({ facts }: Observed) =>
  [schemeName(facts.scheme), facts.sentWords.user, facts.sentWords.password, facts.sentWords.value]
    .filter(Boolean)
    .join(', ')

/** Genuine credentials of the wrong set, told by form and host. */
export const credentialSetRules: readonly Rule[] = [
  {
    id: 'application-pair-at-project-api',
    diagnosis: 'app-credentials-on-project-api',
    basis: 'documented',
    overrides: [...REFUSALS],
    match: (one) => {
      const { sent } = one.facts
      const pair = sent?.kind === 'pair' && sent.user === 'uuid' && sent.password === 'base64-16'
      const signed = sent?.scheme === 'application' && (sent.kind === 'signature' || sent.kind === 'key-only')
      return (pair || signed) && isProjectApi(one.facts) && open(one)
        ? match('certain', one, {
            sent: sentWords(one),
            wanted: wantedCredentials(one.facts) ?? 'Key ID and Key Secret',
          })
        : null
    },
  },
  {
    id: 'application-scheme-at-project-api',
    diagnosis: 'app-credentials-on-project-api',
    basis: 'documented',
    overrides: [...REFUSALS, 'wrong-scheme'],
    match: (one) =>
      one.facts.scheme === 'application' && isProjectApi(one.facts) && !one.facts.sent?.kind && open(one)
        ? match('likely', one, { sent: 'Application', wanted: wantedCredentials(one.facts) })
        : null,
  },
  {
    id: 'token-at-application-api',
    diagnosis: 'project-credentials-on-app-api',
    basis: 'documented',
    overrides: [...REFUSALS, 'wrong-scheme'],
    match: (one) =>
      one.facts.scheme === 'bearer' &&
      isAppApi(one.facts) &&
      open(one) &&
      (one.facts.status === null || one.facts.status < 404)
        ? match('certain', one, { sent: sentWords(one), wanted: wantedCredentials(one.facts) })
        : null,
  },
  {
    id: 'project-pair-at-application-api',
    diagnosis: 'project-credentials-on-app-api',
    basis: 'inferred',
    overrides: [],
    match: (one) => {
      const { sent } = one.facts
      return isAppApi(one.facts) &&
        sent?.kind === 'pair' &&
        sent.user === 'uuid' &&
        sent.password === 'other' &&
        (one.facts.status === null || one.facts.status === 401 || one.facts.body.code === '40004')
        ? match('likely', one, { sent: sentWords(one), wanted: wantedCredentials(one.facts) })
        : null
    },
  },
  {
    id: 'plan-token-at-project-host',
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    overrides: [...REFUSALS, 'wrong-host'],
    match: (one) => {
      const { sent, product, credentialSet } = one.facts
      const planToken = sent?.scheme === 'bearer' && (sent.value === 'hex-32' || sent.value === 'alnum-32')
      return planToken &&
        (product === 'sms-project' || (credentialSet === 'project' && !one.facts.tokenEndpoint)) &&
        open(one)
        ? match('certain', one, { sent: sentWords(one), wanted: wantedCredentials(one.facts) })
        : null
    },
  },
  {
    id: 'access-token-at-plan-host',
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    overrides: [...REFUSALS],
    match: (one) =>
      planHost(one) && one.facts.sent?.kind === 'jwt' && open(one) && !(one.facts.sent.jwt?.alg ?? '').startsWith('HS')
        ? match('certain', one, { sent: sentWords(one), wanted: 'the API token of the service plan' })
        : null,
  },
  {
    id: 'project-id-at-plan-host',
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    overrides: [...REFUSALS],
    match: (one) =>
      planHost(one) && UUID_IN_PATH.test(one.facts.path ?? '') && open(one)
        ? match('likely', one, {
            'in the path': 'a UUID, as a Project ID is',
            wanted: 'a Service plan ID on this host, or the host with zt.',
          })
        : null,
  },
  {
    id: 'project-id-in-plan-path',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    match: (one) =>
      planHost(one) && UUID_IN_PATH.test(one.facts.path ?? '') && open(one)
        ? match('possible', one, { 'in the path': 'a UUID, as a Project ID is', wanted: 'a Service plan ID' })
        : null,
  },
  {
    id: 'plan-id-at-project-host',
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    overrides: [...REFUSALS],
    match: (one) =>
      one.facts.hostFacts?.products.includes('sms-project') && PLAN_IN_PATH.test(one.facts.path ?? '') && open(one)
        ? match('likely', one, {
            'in the path': '32 letters and digits, as a Service plan ID is',
            wanted: 'a Project ID on a host with zt.',
          })
        : null,
  },
  {
    id: 'project-pair-at-plan-host',
    diagnosis: 'service-plan-token-mixup',
    basis: 'inferred',
    match: (one) =>
      planHost(one) && one.facts.sent?.kind === 'pair' && one.facts.sent.user === 'uuid' && open(one)
        ? match('likely', one, { sent: sentWords(one) })
        : null,
  },
  {
    id: 'public-key-sent',
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    overrides: [...REFUSALS, 'wrong-username'],
    match: (one) =>
      one.facts.sent &&
      [one.facts.sent.password, one.facts.sent.user, one.facts.sent.value].includes('mailgun-public-key') &&
      open(one)
        ? match('certain', one, { sent: 'a public Mailgun key' })
        : null,
  },
  spoken({
    id: 'answer-calls-key-incompatible',
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    overrides: [...REFUSALS, 'insufficient-scope'],
    confidence: 'certain',
    pattern:
      /incompatible key|key (?:type|kind) (?:is )?(?:not|invalid|wrong)|(?:domain )?sending key[^\n]{0,60}(?:not|cannot|only)|(?:public|validation|smtp|signing) (?:api )?key[^\n]{0,40}(?:not|cannot|is deprecated|instead)|requires? (?:an? )?(?:account|primary|private|admin)(?:[ -]level)? (?:api )?key/i,
    when: (one, seen) => atVendor(one.facts) && !/webhook/i.test(seen.text),
  }),
  {
    id: 'private-key-refused',
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    match: (one) => (/invalid private key/.test(one.facts.said) ? match('possible', one) : null),
  },
  {
    id: 'sending-key-cannot-read',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.status === 401 &&
      (one.facts.method === 'GET' ||
        /\/(?:domains|events|stats|routes|webhooks|lists|keys|accounts|analytics|templates|bounces)/.test(
          one.facts.path ?? '',
        ))
        ? match('possible', one, { 'a sending key': 'may only post messages' })
        : null,
  },
  {
    id: 'mailgun-key-at-sinch',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    overrides: [...REFUSALS, 'fields-swapped'],
    match: (one) =>
      one.facts.hostFacts?.vendor === 'sinch' &&
      one.facts.sent &&
      (one.facts.sent.password === 'mailgun-key' || one.facts.sent.value === 'mailgun-key') &&
      open(one)
        ? match('likely', one, { sent: 'a Mailgun key' })
        : null,
  },
  {
    id: 'sinch-secret-at-mailgun',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.sent?.user === 'literal-api' &&
      (one.facts.sent.password === 'uuid' || one.facts.sent.password === 'base64-16') &&
      open(one)
        ? match('likely', one, { sent: one.facts.sentWords.password })
        : null,
  },
  {
    id: 'mailgun-user-is-not-api',
    diagnosis: 'wrong-username',
    basis: 'documented',
    overrides: ['credentials-rejected', 'undetermined', 'wrong-region', 'wrong-domain'],
    match: (one) => {
      const { sent } = one.facts
      if (!isMailgun(one.facts) || sent?.kind !== 'pair' || !open(one) || one.facts.status === 404) return null
      const named =
        sent.user !== undefined && !['literal-api', 'variable', 'masked', 'placeholder', 'empty'].includes(sent.user)
      const blank = sent.user === 'empty' && sent.password !== 'empty' && sent.password !== 'placeholder'
      return named || blank
        ? match(sent.password === 'mailgun-public-key' ? 'likely' : 'certain', one, {
            'user name sent': one.facts.sentWords.user,
            wanted: 'the word api',
          })
        : null
    },
  },
  spoken({
    id: 'mailgun-wants-api-user',
    diagnosis: 'wrong-username',
    basis: 'observed',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /user ?name (?:must|should|has to) be ["'`]?api\b|username["']?\s{0,3}[:=]\s{0,3}["'](?!api["'])[\w.@-]{1,60}["'][^\n]{0,80}(?:mailgun|key)/i,
  }),
  {
    id: 'code-40004',
    diagnosis: 'unknown-application',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-validation', 'credentials-rejected', 'missing-authorization'],
    match: (one) => (one.facts.body.code === '40004' ? match('certain', one) : null),
  },
  spoken({
    id: 'answer-does-not-know-application',
    diagnosis: 'unknown-application',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-validation', 'credentials-rejected', 'not-auth-not-found'],
    confidence: 'likely',
    pattern:
      /application[ _-]?(?:key|id)? (?:is |was |does )?(?:not (?:found|exist|known|valid|recogni[sz]ed)|invalid|unknown)|(?:unknown|invalid|no such) application(?: key)?\b(?!\/)/i,
    when: (one) =>
      atVendor(one.facts) &&
      (one.facts.credentialSet === 'application' || one.facts.credentialSet === null) &&
      !one.facts.tokenEndpoint,
  }),
]

function planHost({ facts }: Observed): boolean {
  return facts.hostFacts?.products.includes('sms-service-plan') === true && facts.hostFacts.known
}
