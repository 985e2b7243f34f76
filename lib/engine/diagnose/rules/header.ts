import type { Observed, Rule } from '../../model/rule'
import { schemeName, schemeNames } from './names'
import { atVendor, isAppApi, match, observe, refused, says, sentNothing, spoken } from './conditions'

const five =
  (code: string) =>
  ({ facts }: Observed) =>
    facts.body.code === code

const PATH_WITHOUT_LOGIN = /^\/(?:ping|health|status)?$/

/** How the Authorization header reads, and which scheme is wanted. */
export const headerRules: readonly Rule[] = [
  {
    id: 'code-40104',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'wrong-scheme'],
    match: (one) => (five('40104')(one) ? match('certain', one) : null),
  },
  {
    id: 'nothing-sent',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    overrides: [
      'undetermined',
      'credentials-rejected',
      'client-rejected',
      'wrong-region',
      'wrong-key-type',
      'wrong-domain',
      'token-malformed',
      'malformed-authorization',
      'wrong-scheme',
      'product-not-enabled',
      'service-plan-token-mixup',
      'ip-not-allowed',
      'signature-mismatch',
    ],
    match: (one) => {
      const { facts } = one
      if (
        !sentNothing(facts) ||
        !atVendor(facts) ||
        facts.tokenEndpoint ||
        facts.sent?.faults.includes('empty-value') ||
        facts.product === 'in-app-calling'
      )
        return null
      if (facts.status !== null && !refused(facts) && facts.status !== 400 && facts.status !== 407) return null
      if (
        facts.status === null &&
        (!facts.hostFacts || PATH_WITHOUT_LOGIN.test(facts.path ?? '') || one.evidence.outcome.kind === 'no-response')
      )
        return null
      return facts.status === 407 || (facts.status === 400 && facts.body.form === 'json')
        ? null
        : match('certain', one, { sent: 'no Authorization header' })
    },
  },
  {
    id: 'nothing-sent-to-token-endpoint',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    overrides: ['undetermined', 'client-rejected'],
    match: (one) =>
      one.facts.tokenEndpoint &&
      sentNothing(one.facts) &&
      !/client_secret/.test(one.evidence.request?.body ?? '') &&
      (one.facts.status === 401 || one.facts.status === null)
        ? match('certain', one, { sent: 'no Authorization header' })
        : null,
  },
  {
    id: 'lost-on-redirect',
    diagnosis: 'missing-authorization',
    basis: 'inferred',
    overrides: ['undetermined'],
    across: (seen) => {
      const at = seen.all.findIndex((o) => o.facts.status !== null && o.facts.status >= 300 && o.facts.status < 400)
      const after = seen.all.slice(at + 1).find((o) => o.facts.status === 401 && sentNothing(o.facts))
      return at >= 0 && after ? { confidence: 'likely', observed: { ...observe(after), before: 'a redirect' } } : null
    },
  },
  spoken({
    id: 'answer-misses-credentials',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'credentials-accepted', 'token-malformed'],
    confidence: 'likely',
    pattern:
      /(?:authorization|authentication|api[_ -]?key|access token|bearer token|credentials?|auth(?:entication)? (?:header|token)|user\/password parameter|authorization header)s?["']? (?:header )?(?:is |are |was |were |field )?(?:missing|required|not (?:found|present|provided|supplied|set|sent)|absent)|(?:missing|no|without|empty) (?:an? |the |any |valid )?(?:authorization|authentication|api[_ -]?key|access token|bearer token|credentials|auth header)|unauthenticated (?:request|caller)|full authentication is required|request (?:is )?missing (?:required )?(?:an? )?(?:authentication|authorization|credential)|not authenticated|anonymous (?:access|caller)/i,
    when: (one, seen) =>
      atVendor(one.facts) &&
      (one.facts.sent === null || one.facts.sent.scheme === null || one.facts.scheme === 'none') &&
      one.facts.status !== null &&
      !/webhook/i.test(seen.text) &&
      one.facts.status !== 407,
  }),
  {
    id: 'registry-code-covers-missing',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    match: (one) =>
      one.facts.body.code === 'invalid-credentials' && one.facts.sent === null ? match('possible', one) : null,
  },
  {
    id: 'registry-code-covers-malformed',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    match: (one) =>
      one.facts.body.code === 'invalid-credentials' && one.facts.sent === null ? match('possible', one) : null,
  },
  {
    id: 'code-40100',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'missing-authorization'],
    match: (one) => (five('40100')(one) && one.facts.scheme !== 'bearer' ? match('certain', one) : null),
  },
  spoken({
    id: 'answer-calls-header-malformed',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected'],
    confidence: 'likely',
    pattern:
      /(?:invalid|malformed|bad|illegal|unparsable|unrecogni[sz]ed|incorrectly formatted|wrong format of) (?:the )?authori[sz]ation (?:header|value|format)|authori[sz]ation header (?:is )?(?:invalid|malformed|not (?:valid|well)|has (?:an? )?(?:invalid|wrong))|(?:could not|cannot|unable to|failed to) (?:parse|decode|read) (?:the )?(?:authori[sz]ation|auth) header|requires? (?:existence of either|'?Credential'? parameter)|(?:invalid|not a valid) key=value pair/i,
    when: (one) => atVendor(one.facts) && !sentNothing(one.facts),
  }),
  {
    id: 'scheme-the-api-does-not-take',
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    overrides: [
      'undetermined',
      'credentials-rejected',
      'wrong-region',
      'malformed-authorization',
      'product-not-enabled',
      'wrong-domain',
      'wrong-key-type',
      'ip-not-allowed',
      'signature-mismatch',
    ],
    match: (one) => {
      const { facts } = one
      if (
        facts.scheme === null ||
        ['none', 'none named'].includes(facts.scheme) ||
        facts.wanted.length === 0 ||
        facts.wanted.includes(facts.scheme) ||
        !atVendor(facts)
      )
        return null
      if (facts.status !== null && facts.status < 400) return null
      if (facts.status !== null && !refused(facts) && facts.status !== 400) return null
      if (!facts.sent || facts.scheme.startsWith('x-') || five('40301')(one)) return null
      return match('certain', one, { sent: schemeName(facts.scheme), wanted: schemeNames(facts.wanted) })
    },
  },
  {
    id: 'challenge-wants-another-scheme',
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => {
      const { facts } = one
      const schemes = facts.challenges.map((c) => c.scheme)
      if (
        facts.status !== 401 ||
        facts.scheme === null ||
        facts.scheme.startsWith('none') ||
        schemes.length === 0 ||
        schemes.includes(facts.scheme)
      )
        return null
      if (
        facts.wanted.includes(facts.scheme) ||
        facts.body.code === 'invalid-credentials' ||
        facts.body.code === 'access-token-expired' ||
        facts.challengeFaults.length > 0
      )
        return null
      return match('likely', one, { sent: schemeName(facts.scheme), wanted: schemeNames(schemes) })
    },
  },
  spoken({
    id: 'answer-names-wanted-scheme',
    diagnosis: 'wrong-scheme',
    basis: 'documented',
    overrides: ['undetermined', 'auth-level-too-low', 'insufficient-scope'],
    confidence: 'likely',
    pattern:
      /(?:authori[sz]ation|authentication) scheme ['"‘“]?\w{2,20}['"’”]? is (?:required|expected|needed)|(?:expected|requires?|use|must use|only supports?) (?:the )?['"]?(?:basic|bearer|application|instance|user|digest)['"]? (?:auth\w*|scheme|token)|(?:basic|bearer|application) (?:auth\w*|scheme|token)? ?(?:is )?not (?:supported|allowed|accepted)|unsupported (?:authentication|authori[sz]ation) (?:scheme|type|method)|invalid authori[sz]ation scheme/i,
    when: (one) =>
      atVendor(one.facts) && !one.facts.tokenEndpoint && (!five('40301')(one) || /is required/.test(one.facts.said)),
  }),
  {
    id: 'code-40301',
    diagnosis: 'auth-level-too-low',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'insufficient-scope', 'trial-restriction'],
    match: (one) => (five('40301')(one) ? match('likely', one, { sent: schemeName(one.facts.scheme) }) : null),
  },
  {
    id: 'code-40303-of-public-scheme',
    diagnosis: 'auth-level-too-low',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'insufficient-scope'],
    match: (one, seen) =>
      five('40303')(one) &&
      (one.facts.product === 'verification' || says(one, seen, /public|callback|authori[sz]ation method/i)) &&
      !says(one, seen, /verified numbers|not enabled for app/i)
        ? match('certain', one)
        : null,
  },
  spoken({
    id: 'answer-wants-stronger-scheme',
    diagnosis: 'auth-level-too-low',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'insufficient-scope'],
    confidence: 'certain',
    pattern:
      /authori[sz]ation requirement not met|minimum (?:required )?(?:authori[sz]ation|authentication|security) level|(?:stronger|higher) (?:authori[sz]ation|authentication)|(?:public|basic) (?:auth\w*|authori[sz]ation)(?: method| scheme)? (?:is )?(?:not (?:allowed|enabled|permitted)|disabled)|insufficient_user_authentication/i,
  }),
  {
    id: 'key-without-signature-refused',
    diagnosis: 'auth-level-too-low',
    basis: 'inferred',
    overrides: ['undetermined', 'insufficient-scope'],
    match: (one) =>
      one.facts.product === 'verification' && one.facts.sent?.kind === 'key-only' && one.facts.status === 403
        ? match('likely', one, { sent: 'an Application Key without signature (Public)' })
        : null,
  },
  {
    id: 'signature-missing-in-header',
    diagnosis: 'malformed-authorization',
    basis: 'inferred',
    match: (one) =>
      isAppApi(one.facts) &&
      one.facts.sent?.kind === 'key-only' &&
      one.facts.product === 'voice' &&
      (one.facts.status === null || refused(one.facts))
        ? match('likely', one, { sent: 'Application and a key, without a signature' })
        : null,
  },
]
