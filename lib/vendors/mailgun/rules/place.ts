import type { Observed, Rule } from '@/lib/engine/model/rule'
import type { Phrase } from '@/lib/engine/model/phrase'
import { anyOf, wording } from '@/lib/engine/diagnose/rules/phrases'
import { match, otherRegionHosts, says, spoken } from '@/lib/engine/diagnose/rules/conditions'
import { toldElsewhere } from '@/lib/engine/diagnose/rules/place'
import { isMailgun } from './conditions'

/** Resources below a domain: their absence points to the domain or its region. */
const isOfDomain = ({ facts }: Observed) =>
  /^\/v\d\/(?:domains\/)?[^/]+\.[^/]+(?:\/|$)|\/messages(?:\.mime)?$/.test(facts.path ?? '')

/** The domain is in no account of the region that was asked. */
const DOMAIN_IS_NOT_THERE: readonly Phrase[] = [
  { says: /domain (?:name )?not found/i, hits: ['Domain not found: mg.example.com', 'domain name not found'] },
  { says: /domain .{0,80}does not exist/i, hits: 'Domain mg.example.com does not exist' },
  { says: /no such domain/i, hits: 'no such domain' },
]
const MISSES_DOMAIN = anyOf(DOMAIN_IS_NOT_THERE)

const A_REGION = /(?:the )?(?:eu|us|u\.s|euro|amer|region)/

/** The domain is somebody else's, or another than was meant. */
const DOMAIN_IS_NOT_YOURS: readonly Phrase[] = [
  {
    says: wording`domain .{0,80}(?:not found|is not (?:on|in|part of|owned)(?! ${A_REGION})|does(?:n't| not) belong)`,
    hits: [
      'Domain mg.example.com not found',
      'the domain mg.example.com is not owned by this account',
      'domain mg.example.com does not belong to you',
    ],
    misses: ['the domain mg.example.com is not verified', 'the domain mg.example.com is not in the EU'],
  },
  { says: /unknown domain/i, hits: 'Unknown domain mg.example.com' },
]
const SPEAKS_OF_DOMAIN = anyOf([...DOMAIN_IS_NOT_THERE, ...DOMAIN_IS_NOT_YOURS])

/** What stands in a path where the domain belongs. What follows the version is what was sent in its place. */
const NOT_A_DOMAIN: readonly Phrase[] = [
  { says: /^\/v\d\/undefined(?=[/:.\w]|$)/i, hits: '/v3/undefined/messages' },
  { says: /^\/v\d\/null(?=[/:.\w]|$)/i, hits: '/v3/null/messages' },
  { says: /^\/v\d\/messages(?=[/:.\w]|$)/i, hits: '/v3/messages', misses: '/v3/mg.example.com/messages' },
  { says: /^\/v\d\/https?:(?=[/:.\w]|$)/i, hits: '/v3/https:/mg.example.com' },
  { says: /^\/v\d\/%5Bobject(?=[/:.\w]|$)/i, hits: '/v3/%5Bobject.Object/messages' },
  { says: /^\/v\d\/\[object(?=[/:.\w]|$)/i, hits: '/v3/[object/messages' },
  { says: /^\/v\d\/api\.(?=[/:.\w]|$)/i, hits: '/v3/api.mailgun.net/messages' },
  { says: /^\/v\d\/mailgun(?=[/:.\w]|$)/i, hits: '/v3/mailgun.org/messages' },
  { says: /^\/v\d\/key-(?=[/:.\w]|$)/i, hits: '/v3/key-0123abcd/messages' },
  { says: /^\/v\d\/[^/]*@[^/]*(?=[/:.\w]|$)/i, hits: '/v3/me@example.com/messages' },
  { says: /^\/v\d\/\//i, hits: '/v3//messages' },
]
const HAS_NO_DOMAIN = anyOf(NOT_A_DOMAIN)

/** The whole name of a sandbox is `sandbox<32 hex digits>.mailgun.org`. */
const SANDBOX_CUT_SHORT = /\bsandbox[0-9a-f]{32}\b(?!\.mailgun\.org)/i
const refusesDomain = ({ facts }: Observed) => facts.status !== null && facts.status >= 400 && facts.status < 500

/** 401 and no more than the word that every refusal has. */
const isBareRefusal = ({ facts }: Observed) =>
  isMailgun(facts) && facts.status === 401 && facts.sent?.scheme !== null && /^(?:forbidden)?$/.test(facts.said.trim())

/** The call names a subaccount in whose name it is made. */
const isOnBehalf = ({ exchange }: Observed) =>
  exchange.request?.headers.some(([name]) => name.toLowerCase() === 'x-mailgun-on-behalf-of') ?? false

/** In whose name the call was made, as a rule shows it: the id belongs to nobody else and is not shown. */
function behalfOf(one: Observed): Record<string, string | null> {
  if (!one.exchange.request) return {}
  return {
    'X-Mailgun-On-Behalf-Of': isOnBehalf(one)
      ? 'sent: its id must be of a subaccount of the account that the key belongs to'
      : 'not sent: the call is about the account that the key belongs to, and not about a subaccount',
  }
}

/** Region and domain: an account and its domains live in one region. */
export const placeRules: readonly Rule[] = [
  {
    id: 'mailgun-401-either-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one, seen) =>
      isMailgun(one.facts) &&
      one.facts.status === 401 &&
      one.facts.sent?.scheme !== null &&
      !/private key|not allowed|ip /.test(one.facts.said)
        ? match('possible', one, { region: one.facts.hostFacts?.region, 'exists also in': otherRegionHosts(one, seen) })
        : null,
  },
  {
    id: 'mailgun-domain-not-found',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    phrases: [...DOMAIN_IS_NOT_THERE, ...DOMAIN_IS_NOT_YOURS],
    match: (one, seen) =>
      isMailgunText(one, seen) && says(one, seen, SPEAKS_OF_DOMAIN)
        ? match(toldElsewhere(one, seen) === null ? 'likely' : 'possible', one, {
            region: one.facts.hostFacts?.region,
            ...behalfOf(one),
          })
        : null,
  },
  {
    id: 'mailgun-on-behalf-of-refused',
    diagnosis: 'wrong-identifier',
    basis: 'inferred',
    match: (one) => {
      const { status } = one.facts
      return isMailgun(one.facts) && isOnBehalf(one) && (status === 401 || status === 403 || status === 404)
        ? match('possible', one, behalfOf(one))
        : null
    },
  },
  spoken({
    id: 'mailgun-subaccount-unknown',
    diagnosis: 'wrong-identifier',
    basis: 'inferred',
    confidence: 'likely',
    phrases: [
      {
        says: /\bsub-?account\b[^\n]{0,40}\b(?:not found|does not exist|unknown|invalid|disabled)\b/i,
        hits: ['subaccount not found', 'Sub-account 5f0c is disabled'],
        misses: 'subaccount created',
      },
      { says: /\b(?:invalid|unknown|no such) sub-?account\b/i, hits: 'invalid subaccount id', misses: 'a subaccount' },
    ],
    when: (one) => isMailgun(one.facts) || one.facts.host === null,
  }),
  {
    id: 'mailgun-domain-in-other-region',
    diagnosis: 'wrong-region',
    basis: 'documented',
    phrases: DOMAIN_IS_NOT_THERE,
    match: (one, seen) =>
      isMailgunText(one, seen) && says(one, seen, MISSES_DOMAIN)
        ? match('likely', one, { region: one.facts.hostFacts?.region, 'exists also in': otherRegionHosts(one, seen) })
        : null,
  },
  {
    id: 'mailgun-404-on-domain',
    diagnosis: 'wrong-domain',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) && one.facts.status === 404 && isOfDomain(one) && one.facts.body.form !== 'html'
        ? match('possible', one)
        : null,
  },
  {
    id: 'mailgun-sandbox-cut-short',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    match: (one, seen) =>
      isMailgunText(one, seen) && SANDBOX_CUT_SHORT.test(seen.text) && (one.facts.status === null || refusesDomain(one))
        ? match('likely', one, { domain: 'a sandbox domain without .mailgun.org' })
        : null,
  },
  {
    id: 'mailgun-404-without-address',
    diagnosis: 'wrong-domain',
    basis: 'inferred',
    match: (one, seen) =>
      one.facts.status === 404 && one.facts.path === null && isMailgunText(one, seen) ? match('possible', one) : null,
  },
  {
    id: 'mailgun-domain-path-odd',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    visible: true,
    phrases: NOT_A_DOMAIN,
    match: (one) => {
      const path = one.facts.path ?? ''
      const found = isMailgun(one.facts) ? HAS_NO_DOMAIN.exec(path)?.[0].slice('/v3/'.length) : undefined
      return found !== undefined && !/https?:\/\/|https?%3A/i.test(path.slice('/v3/'.length))
        ? match('certain', one, { 'in place of the domain': found === '/' ? 'nothing' : found })
        : null
    },
  },
  {
    id: 'mailgun-401-of-a-domain',
    diagnosis: 'wrong-domain',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.status === 401 &&
      (isOfDomain(one) || one.facts.path === null) &&
      one.facts.sent?.scheme !== null
        ? match('possible', one)
        : null,
  },
  {
    id: 'bare-401-may-be-kind-of-key',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one) =>
      isBareRefusal(one) ? match('possible', one, { 'kinds of keys': 'a sending key may only post messages' }) : null,
  },
  spoken({
    id: 'address-of-caller-changed',
    // that the address changed is told beside the refusal, which itself says nothing of it
    says: 'undecided',
    diagnosis: 'ip-not-allowed',
    basis: 'inferred',
    confidence: 'likely',
    phrases: [
      {
        says: /\b(?:new|changed|different|another|rotated) (?:public |outgoing |static |server )?ip\b/i,
        hits: ['Our server moved to a new IP on Friday', 'since it runs from a different public IP'],
        misses: 'a new IPv6 library',
      },
      {
        says: /\bip(?: address)? (?:has |was |is )?(?:changed|moved|new\b)/i,
        hits: ['the IP address has changed', 'our IP changed'],
        misses: 'the ip is allowed',
      },
    ],
    when: isBareRefusal,
  }),
  {
    id: 'bare-401-may-be-address',
    diagnosis: 'ip-not-allowed',
    basis: 'inferred',
    match: (one) =>
      isBareRefusal(one) ? match('possible', one, { 'IP Access List': 'refuses with the same word' }) : null,
  },
]

function isMailgunText(one: Observed, seen: Parameters<NonNullable<Rule['match']>>[1]): boolean {
  return (
    isMailgun(one.facts) ||
    (one.facts.host === null &&
      (one.facts.credentialSet === null || one.facts.credentialSet === 'mailgun') &&
      (/mailgun/i.test(seen.text) || one.facts.body.shape === 'mailgun'))
  )
}
