import type { Observed, Rule } from '../../model/rule'
import { atVendor, isAppApi, isMailgun, isXms, match, quoteOf, refused, sentNothing, spoken } from './conditions'

const five =
  (code: string) =>
  ({ facts }: Observed) =>
    facts.body.code === code

/** Commands and requests that show how they were signed in. */
const requestShown = ({ evidence, facts }: Observed) => evidence.request !== null && facts.sent !== null

/** The credential was refused in so many words, or without any. */
export const refusalRules: readonly Rule[] = [
  {
    id: 'code-40107',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => (five('40107')(one) ? match('likely', one) : null),
  },
  {
    id: 'code-40107-header',
    diagnosis: 'malformed-authorization',
    basis: 'inferred',
    match: (one) => (five('40107')(one) ? match('possible', one) : null),
  },
  {
    id: 'code-40108',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined', 'token-malformed'],
    match: (one) => (five('40108')(one) ? match('certain', one) : null),
  },
  {
    id: 'registry-invalid-credentials',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) =>
      one.facts.body.code === 'invalid-credentials' && atVendor(one.facts) ? match('likely', one) : null,
  },
  {
    id: 'rpc-unauthenticated',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => (one.facts.body.code === 'UNAUTHENTICATED' && atVendor(one.facts) ? match('likely', one) : null),
  },
  {
    id: 'papi-refuses',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => (one.facts.body.shape === 'papi' && one.facts.status === 401 ? match('likely', one) : null),
  },
  spoken({
    id: 'answer-calls-credentials-wrong',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /(?:incorrect|invalid|wrong|bad|unknown) (?:credentials|user ?name|user(?: name)? (?:or|and|\/) password|password|api[_ -]?key|private key|key(?!=)|app(?:lication)? key or secret|login|account|service plan|authentication)|(?:credentials?|api[_ -]?key|key) (?:provided )?(?:is |are )?(?:incorrect|invalid|wrong|not valid|rejected|revoked|disabled|deleted)|authentication (?:failed|failure|unsuccessful|credentials invalid)|login failed|err -10\b|\b535[ -]5\.7\.8|username and password not accepted|unauthenticated/i,
    when: (one, seen) => {
      const { facts } = one
      return (
        atVendor(facts) &&
        !facts.tokenEndpoint &&
        facts.body.shape !== 'oauth' &&
        !isSdkPhrase(one, seen) &&
        (facts.status === null || facts.status === 401 || facts.status === 403 || facts.status === 203) &&
        !sentNothing(facts)
      )
    },
  }),
  {
    id: 'xms-empty-401',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) =>
      isXms(one.facts) &&
      one.facts.product !== 'sms-project' &&
      one.facts.status === 401 &&
      requestShown(one) &&
      one.facts.scheme === 'bearer'
        ? match('likely', one)
        : null,
  },
  {
    id: 'project-api-401',
    diagnosis: 'credentials-rejected',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 401 &&
      one.facts.credentialSet === 'project' &&
      one.facts.product !== 'sms-project' &&
      atVendor(one.facts)
        ? match(one.facts.scheme === 'basic' && one.facts.body.form !== 'none' ? 'likely' : 'possible', one)
        : null,
  },
  {
    id: 'app-api-401-basic',
    diagnosis: 'credentials-rejected',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 401 && isAppApi(one.facts) && one.facts.scheme === 'basic' ? match('possible', one) : null,
  },
  {
    id: 'bearer-401-unsaid',
    diagnosis: 'token-expired',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 401 &&
      atVendor(one.facts) &&
      (one.facts.scheme === 'bearer' || one.facts.scheme === null) &&
      one.facts.sent?.scheme !== null &&
      one.facts.credentialSet === 'project' &&
      one.facts.challenges.length === 0 &&
      one.facts.body.form !== 'html' &&
      !one.facts.sent?.jwt
        ? match('possible', one)
        : null,
  },
  {
    id: 'bare-refusal',
    diagnosis: 'undetermined',
    basis: 'documented',
    match: (one, seen) =>
      refused(one.facts) && one.facts.status === 401 && !isWebhook(one, seen) ? match('likely', one) : null,
  },
  {
    id: 'bare-403',
    diagnosis: 'undetermined',
    basis: 'documented',
    match: (one) => (one.facts.status === 403 ? match('possible', one) : null),
  },
  {
    id: 'foreign-401',
    diagnosis: 'credentials-rejected',
    basis: 'inferred',
    match: (one, seen) =>
      one.facts.foreign && one.facts.status === 401 && one.facts.product === null && !isWebhook(one, seen)
        ? match('possible', one)
        : null,
  },
]

/** Clients that say "your credentials are incorrect" for every 401 say no more than the status. */
function isSdkPhrase(one: Observed, seen: Parameters<NonNullable<Rule['match']>>[1]): boolean {
  return (
    isMailgun(one.facts) &&
    one.facts.body.form !== 'json' &&
    quoteOf(one, seen, /Your credentials are incorrect|HttpClientException|MailgunAPIError|Unauthorized/) !== null
  )
}

function isWebhook(one: Observed, seen: Parameters<NonNullable<Rule['match']>>[1]): boolean {
  return (
    one.facts.foreign &&
    (/webhook|callback|inbound|hook|sinch|mailgun/i.test(one.facts.path ?? '') ||
      /signature/i.test(one.facts.said) ||
      /webhook/i.test(seen.text))
  )
}
