import type { Observed, Rule } from '../../model/rule'
import { atVendor, isXms, match, says, spoken } from './conditions'

const VAGUER = [
  'undetermined',
  'credentials-rejected',
  'insufficient-scope',
  'wrong-project',
  'not-auth-validation',
  'wrong-region',
  'wrong-key-type',
  'credentials-accepted',
  'missing-authorization',
  'wrong-domain',
  'not-the-api',
  'token-expired',
  'wrong-path',
] as const

const listening = ({ facts }: Observed) =>
  atVendor(facts) && (facts.status === null || (facts.status >= 300 && facts.status < 500) || facts.status === 203)

/** The credential was accepted; the account, its plan or its balance refuses. */
export const accountRules: readonly Rule[] = [
  {
    id: 'status-429',
    diagnosis: 'rate-limited',
    basis: 'documented',
    overrides: [...VAGUER, 'redirected', 'client-rejected', 'plan-restriction'],
    match: (one) =>
      one.facts.status === 429 || /^4290\d$/.test(one.facts.body.code ?? '')
        ? match('certain', one, { 'wait at least': one.facts.retryAfter === null ? null : `${one.facts.retryAfter} s` })
        : null,
  },
  spoken({
    id: 'answer-says-throttled',
    diagnosis: 'rate-limited',
    basis: 'documented',
    overrides: [...VAGUER, 'redirected', 'account-restricted', 'not-auth-server-error'],
    confidence: 'certain',
    pattern:
      /too many requests|rate[ -]?limit(?:ed|s|ing)?(?: exceeded| reached)?|throttl(?:ed|ing)|RESOURCE_EXHAUSTED|requests? per (?:second|minute|hour) exceeded|slow down|(?:messages|requests|emails) ?(?:\/|per) ?(?:hour|minute|second|day)|enabled in \d+ seconds|try again in \d+ ?(?:s|seconds|minutes)|status(?: code)? 429|\b429\b[^\n]{0,30}too many/i,
    when: (one) => atVendor(one.facts) && (one.facts.status === null || one.facts.status !== 200),
  }),
  spoken({
    id: 'answer-speaks-of-trial',
    diagnosis: 'trial-restriction',
    basis: 'documented',
    overrides: [
      ...VAGUER,
      'product-not-enabled',
      'plan-restriction',
      'auth-level-too-low',
      'domain-unverified',
      'account-restricted',
    ],
    confidence: 'certain',
    pattern:
      /\btrial\b|free (?:accounts?|plans?|tier)|sandbox (?:sub)?domains?[^\n]{0,80}(?:only|test|authorized|not)|authorized recipients?|(?:only|can only)[^\n]{0,40}(?:send|call)[^\n]{0,40}verified (?:numbers?|recipients?|destination)|verified numbers? only|full sms access not enabled|test purposes only|not (?:a )?verified (?:number|recipient|destination)|unverified (?:number|recipient|destination)/i,
    when: listening,
  }),
  spoken({
    id: 'account-stopped',
    diagnosis: 'account-restricted',
    basis: 'documented',
    overrides: [...VAGUER, 'product-not-enabled', 'plan-restriction', 'trial-restriction'],
    confidence: 'certain',
    pattern:
      /(?:account|user|organi[sz]ation|customer|subaccount|project)(?: \S{1,60})?(?: has been| is| was| currently)?(?: temporarily| permanently| currently)? (?:blocked|disabled|suspended|closed|deactivated|inactive|locked|restricted|terminated|not active(?:ated)?|not activated|under (?:review|verification|investigation)|on probation|pending (?:verification|activation|review))|blocked_account|(?:blocked|disabled|suspended|deactivated|inactive|unactivated) (?:account|user|project)|(?:activate|verify|re-?activate) your (?:account|business|identity|e-?mail)|business verification|account (?:verification|activation) (?:is )?(?:required|pending|needed)|account_(?:blocked|disabled|suspended)|please activate|identity is blacklisted|(?:is )?temporarily disabled/i,
    when: listening,
  }),
  spoken({
    id: 'balance-too-low',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    overrides: [...VAGUER, 'plan-restriction', 'account-restricted'],
    confidence: 'certain',
    pattern:
      /not enough (?:credit|balance|funds|money)|insufficient (?:funds?|credits?|balance|money)|(?:balance|credit|funds?) (?:is |are )?(?:too low|insufficient|negative|exhausted|depleted|used up|exceeded)|billing limit|credit limit|out of (?:credit|funds)|no credit|top[ -]?up|payment required|negative balance|spend(?:ing)? limit|err -5\b|low balance/i,
    when: (one) =>
      atVendor(one.facts) && (one.facts.status === null || (one.facts.status >= 400 && one.facts.status < 500)),
  }),
  {
    id: 'status-402',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) =>
      (one.facts.status === 402 || one.facts.body.code === '40200') && atVendor(one.facts)
        ? match('likely', one)
        : null,
  },
  spoken({
    id: 'address-not-on-list',
    diagnosis: 'ip-not-allowed',
    basis: 'documented',
    overrides: [...VAGUER, 'account-restricted'],
    confidence: 'certain',
    pattern:
      /\bip(?:v[46])?\b(?: address(?:es)?)?[^\n]{0,60}(?:not (?:been )?(?:authori[sz]ed|allowed|permitted|white-?listed|allow-?listed|on|in)|isn't (?:authori[sz]ed|allowed|white-?listed)|forbidden|denied|blocked|restricted|unauthori[sz]ed)|(?:not (?:authori[sz]ed|allowed|permitted)|unauthori[sz]ed|disallowed|blocked|forbidden) (?:from (?:this |your )?)?(?:source |client |origin(?:ator)? )?ip\b|ip (?:allow|white|access)[ -]?list|(?:allow|white)-?list(?:ed)?[^\n]{0,40}\bip\b|originator ip|source ip/i,
    when: (one) =>
      atVendor(one.facts) &&
      (one.facts.status === null ||
        one.facts.status === 401 ||
        one.facts.status === 403 ||
        one.facts.status === 406 ||
        one.facts.status === 421),
  }),
  spoken({
    id: 'domain-needs-dns',
    diagnosis: 'domain-unverified',
    basis: 'documented',
    overrides: [...VAGUER, 'trial-restriction', 'plan-restriction', 'account-restricted'],
    confidence: 'certain',
    pattern:
      /domain[^\n]{0,80}(?:unverified|not (?:yet )?(?:been )?verified|is not active|requires? (?:dns|verification)|not activated|pending verification)|unverified domain|verify your domain|dns (?:records?|configuration)[^\n]{0,60}(?:missing|required|not)|requires dns configuration/i,
    when: listening,
  }),
  spoken({
    id: 'plan-does-not-cover',
    diagnosis: 'plan-restriction',
    basis: 'documented',
    overrides: [...VAGUER, 'product-not-enabled'],
    confidence: 'certain',
    pattern:
      /feature is (?:unavailable|not available)|(?:upgrade|change) (?:your |the )?(?:plan|account|subscription)|not (?:available|included|supported|allowed|enabled) (?:on|in|for|with|by) (?:your |this |the )?(?:current )?(?:plan|subscription|tier|account type)|(?:plan|subscription|package)[^\n]{0,60}(?:does not (?:include|allow|support)|limit|exceeded|required|expired)|quota|(?:daily|monthly|hourly|sending|account|message|validation)[ -](?:sending |message )?limit|(?:exceeded|reached) (?:your |the )?(?:\w+ )?(?:limit|allowance|quota|allotment)|large batches|limit (?:has been )?(?:reached|exceeded)|maximum number of|custom message limit/i,
    when: listening,
  }),
  spoken({
    id: 'product-switched-off',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    overrides: [...VAGUER],
    confidence: 'certain',
    pattern:
      /(?:not|isn't|has not been|never) (?:been )?(?:enabled|activated|provisioned|subscribed|onboarded|configured to use)\b|has_not_been_used|rbm_has_not_been_used|use ?cases? (?:not|is not|must be|missing|has not)|\b(?:country|feature|product|service|api|channel|lookup type|capability)[^\n]{0,40}(?:is |are )?(?:disabled|not (?:available|enabled|supported|activated))|(?:no longer|not) (?:available|sold|offered|supported) (?:to|for) (?:new )?(?:project|customer|account|this project)s?|end[ -]of[ -]sale|not (?:entitled|subscribed) to|must (?:first )?(?:enable|activate)|clnpc|missing (?:license|entitlement)|service_?not_?enabled|product_?not_?enabled/i,
    when: (one, seen) =>
      listening(one) && !isXms(one.facts) && !says(one, seen, /trial|callback url|authori[sz]ation/i),
  }),
  {
    id: 'sms-project-after-end-of-sale',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => {
      const { facts } = one
      const zt = facts.product === 'sms-project' && (facts.hostFacts?.products.includes('sms-project') ?? true)
      return zt &&
        facts.host !== null &&
        facts.status === 401 &&
        facts.challenges.length === 0 &&
        facts.scheme === 'bearer'
        ? match('likely', one, { 'SMS with a project key': 'only for projects created before 15 April 2026' })
        : null
    },
  },
  {
    id: 'conversation-403',
    diagnosis: 'product-not-enabled',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 403 && one.facts.credentialSet === 'project' && one.facts.body.form !== 'html'
        ? match('possible', one)
        : null,
  },
  {
    id: 'project-403-rights',
    diagnosis: 'insufficient-scope',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 403 &&
      atVendor(one.facts) &&
      !isXms(one.facts) &&
      one.facts.body.form !== 'html' &&
      one.facts.credentialSet !== 'application'
        ? match('possible', one)
        : null,
  },
  {
    id: 'permission-denied-code',
    diagnosis: 'insufficient-scope',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) =>
      one.facts.body.code === 'PERMISSION_DENIED' && one.facts.status !== 401 ? match('likely', one) : null,
  },
  {
    id: 'conversation-billing-403',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    match: (one) =>
      one.facts.product === 'conversation' && one.facts.status === 403 && one.facts.body.code === null
        ? match('possible', one)
        : null,
  },
]
