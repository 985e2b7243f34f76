import type { Observed, Rule } from '@/lib/engine/model/rule'
import { sentInWords } from '@/lib/engine/diagnose/rules/names'
import { atVendor, hasNotSucceeded, match, spoken } from '@/lib/engine/diagnose/rules/conditions'
import { isAppApi, isProjectApi } from './conditions'

const UUID_IN_PATH = /^\/xms\/v\d\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\/|$)/i
const PLAN_IN_PATH = /^\/xms\/v\d\/[0-9a-z]{32}(?:\/|$)/i

/** Genuine credentials of the wrong set, told by form and host. */
export const credentialSetRules: readonly Rule[] = [
  {
    id: 'application-pair-at-project-api',
    diagnosis: 'app-credentials-on-project-api',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const { sent } = one.facts
      const pair = sent?.kind === 'pair' && sent.user === 'uuid' && sent.password === 'base64-16'
      const signed = sent?.scheme === 'application' && (sent.kind === 'signature' || sent.kind === 'key-only')
      return (pair || signed) && isProjectApi(one.facts) && hasNotSucceeded(one)
        ? match('certain', one, {
            sent: sentInWords(one.facts),
            wanted: one.facts.wantedCredentials ?? 'Key ID and Key Secret',
          })
        : null
    },
  },
  {
    id: 'application-scheme-at-project-api',
    // the scheme tells whose credentials they are, which says more than that it is the wrong one
    overrides: ['wrong-scheme'],
    diagnosis: 'app-credentials-on-project-api',
    basis: 'documented',
    match: (one) =>
      one.facts.scheme === 'application' && isProjectApi(one.facts) && !one.facts.sent?.kind && hasNotSucceeded(one)
        ? match('likely', one, { sent: 'Application', wanted: one.facts.wantedCredentials })
        : null,
  },
  {
    id: 'token-at-application-api',
    // the token tells whose credentials they are, which says more than that the scheme is the wrong one
    overrides: ['wrong-scheme'],
    diagnosis: 'project-credentials-on-app-api',
    basis: 'documented',
    visible: true,
    match: (one) =>
      one.facts.scheme === 'bearer' &&
      isAppApi(one.facts) &&
      hasNotSucceeded(one) &&
      (one.facts.status === null || one.facts.status < 404)
        ? match('certain', one, { sent: sentInWords(one.facts), wanted: one.facts.wantedCredentials })
        : null,
  },
  {
    id: 'project-pair-at-application-api',
    diagnosis: 'project-credentials-on-app-api',
    basis: 'inferred',
    match: (one) => {
      const { sent } = one.facts
      return isAppApi(one.facts) &&
        sent?.kind === 'pair' &&
        sent.user === 'uuid' &&
        sent.password === 'other' &&
        (one.facts.status === null || one.facts.status === 401 || one.facts.body.code === '40004')
        ? match('likely', one, { sent: sentInWords(one.facts), wanted: one.facts.wantedCredentials })
        : null
    },
  },
  {
    id: 'plan-token-at-project-host',
    // a static token has no lifetime
    overrides: ['token-expired'],
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const { sent, product, credentialSet } = one.facts
      const planToken = sent?.scheme === 'bearer' && (sent.value === 'hex-32' || sent.value === 'alnum-32')
      return planToken &&
        (product === 'sms-project' || (credentialSet === 'project' && !one.facts.tokenEndpoint)) &&
        hasNotSucceeded(one)
        ? match('certain', one, { sent: sentInWords(one.facts), wanted: one.facts.wantedCredentials })
        : null
    },
  },
  {
    id: 'access-token-at-plan-host',
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    visible: true,
    match: (one) =>
      isPlanHost(one) &&
      one.facts.sent?.kind === 'jwt' &&
      hasNotSucceeded(one) &&
      !(one.facts.sent.jwt?.alg ?? '').startsWith('HS')
        ? match('certain', one, { sent: sentInWords(one.facts), wanted: 'the API token of the service plan' })
        : null,
  },
  {
    id: 'project-id-at-plan-host',
    // with an id of the wrong kind in the path no lifetime of a token matters
    overrides: ['token-expired'],
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    match: (one) =>
      isPlanHost(one) && UUID_IN_PATH.test(one.facts.path ?? '') && hasNotSucceeded(one)
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
      isPlanHost(one) && UUID_IN_PATH.test(one.facts.path ?? '') && hasNotSucceeded(one)
        ? match('possible', one, { 'in the path': 'a UUID, as a Project ID is', wanted: 'a Service plan ID' })
        : null,
  },
  {
    id: 'plan-id-at-project-host',
    // with an id of the wrong kind in the path no lifetime of a token matters
    overrides: ['token-expired'],
    diagnosis: 'service-plan-token-mixup',
    basis: 'documented',
    match: (one) =>
      one.facts.hostFacts?.products.includes('sms-project') &&
      PLAN_IN_PATH.test(one.facts.path ?? '') &&
      hasNotSucceeded(one)
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
      isPlanHost(one) && one.facts.sent?.kind === 'pair' && one.facts.sent.user === 'uuid' && hasNotSucceeded(one)
        ? match('likely', one, { sent: sentInWords(one.facts) })
        : null,
  },
  spoken({
    id: 'told-to-use-an-application-key',
    diagnosis: 'app-credentials-on-project-api',
    basis: 'inferred',
    confidence: 'likely',
    phrases: [
      {
        says: /(?:app(?:lication)?) key[^\n]{0,60}\bapp(?:lication)? secret/i,
        hits: ['username = Application Key, password = Application Secret', 'I use the app key and app secret'],
        misses: 'the application key is an id',
      },
    ],
    when: (one) => isProjectApi(one.facts) && hasNotSucceeded(one) && (one.facts.status ?? 401) === 401,
  }),
  spoken({
    id: 'names-of-a-project-key-at-application-api',
    diagnosis: 'project-credentials-on-app-api',
    basis: 'inferred',
    confidence: 'likely',
    phrases: [
      {
        says: /(?<![a-z\d])(?:[a-z]{1,20}_){0,3}key_?id\b[^\n]{0,60}(?<![a-z\d])(?:[a-z]{1,20}_){0,3}key_?secret\b/i,
        hits: [
          'req.SetBasicAuth(os.Getenv("SINCH_KEY_ID"), os.Getenv("SINCH_KEY_SECRET"))',
          'auth=(key_id, key_secret)',
          'curl -u "$KEY_ID:$KEY_SECRET"',
          'auth: { username: config.keyId, password: config.keySecret }',
          "setBasicAuth(env('SINCH_KEY_ID'), env('SINCH_KEY_SECRET'))",
        ],
        misses: ['auth=(app_key, app_secret)', 'ACCESS_KEY_ID=x', 'auth=(key, secret)'],
      },
    ],
    when: (one) => isAppApi(one.facts) && hasNotSucceeded(one) && (one.facts.status ?? 401) === 401,
  }),
  {
    id: 'code-40004',
    diagnosis: 'unknown-application',
    basis: 'documented',
    match: (one) => (one.facts.body.code === '40004' ? match('certain', one) : null),
  },
  spoken({
    id: 'answer-does-not-know-application',
    diagnosis: 'unknown-application',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      {
        says: /application[ _-]?(?:key|id)? (?:is |was |does )?not (?:found|exist|known|valid|recogni[sz]ed)/i,
        hits: ['Application not found', 'application id does not exist', 'Application key was not recognised'],
        misses: 'the application was created',
      },
      {
        says: /application[ _-]?(?:key|id)? (?:is |was |does )?(?:invalid|unknown)/i,
        hits: ['Bad request: Application key is invalid', 'application unknown'],
      },
      {
        says: /(?:unknown|invalid|no such) application(?: key)?\b(?!\/)/i,
        hits: ['Unknown application', 'invalid application key'],
        misses: 'invalid application/json body',
      },
    ],
    when: (one) =>
      atVendor(one.facts) &&
      (one.facts.credentialSet === 'application' || one.facts.credentialSet === null) &&
      !one.facts.tokenEndpoint,
  }),
]

function isPlanHost({ facts }: Observed): boolean {
  return facts.hostFacts?.products.includes('sms-service-plan') === true && facts.hostFacts.known
}
