import type { Observed, Rule, Observations } from '../../model/rule'
import { atVendor, isMailgun, isXms, match, says, spoken } from './conditions'

const open = ({ facts }: Observed) => facts.status === null || facts.status >= 400
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const CONVERSATION_APP_IS_UUID = new RegExp(`/apps/${UUID}(?:/|$)`, 'i')

/** Mailgun resources below a domain: their absence points to the domain or its region. */
const ofDomain = ({ facts }: Observed) =>
  /^\/v\d\/(?:domains\/)?[^/]+\.[^/]+(?:\/|$)|\/messages(?:\.mime)?$/.test(facts.path ?? '')

/** Region, project, domain and identifiers: the right thing, named or sought in the wrong place. */
export const placeRules: readonly Rule[] = [
  {
    id: 'app-not-in-this-region',
    diagnosis: 'wrong-region',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one, seen) => {
      const { facts } = one
      const regional = facts.product === 'conversation' || facts.product === 'template-management'
      if (facts.status !== 404 || !regional || facts.body.form === 'html' || !atVendor(facts)) return null
      return match('likely', one, { region: facts.hostFacts?.region, 'exists also in': otherRegions(one, seen) })
    },
  },
  {
    id: 'plan-not-in-this-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one, seen) =>
      isXms(one.facts) &&
      (one.facts.status === 404 || one.facts.status === 401) &&
      one.facts.scheme !== null &&
      one.facts.hostFacts?.known !== false
        ? match(one.facts.status === 404 ? 'likely' : 'possible', one, {
            region: one.facts.hostFacts?.region,
            'exists also in': otherRegions(one, seen),
          })
        : null,
  },
  {
    id: 'mailgun-401-either-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one, seen) =>
      isMailgun(one.facts) &&
      one.facts.status === 401 &&
      one.facts.sent?.scheme !== null &&
      !/private key|not allowed|ip /.test(one.facts.said)
        ? match('possible', one, { region: one.facts.hostFacts?.region, 'exists also in': otherRegions(one, seen) })
        : null,
  },
  spoken({
    id: 'region-named',
    diagnosis: 'wrong-region',
    basis: 'observed',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /(?:wrong|different|another|other|incorrect) region|region (?:mismatch|does not match|is not|not found|invalid)|(?:EU|US|BR|AU|CA) (?:account|domain|app|region|project)[^\n]{0,60}(?:EU|US|BR|AU|CA) (?:host|endpoint|base url|server|region)|not (?:found|available|exist) in (?:this|the \w{2,6}) region/i,
  }),
  {
    id: 'mailgun-domain-not-found',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'not-auth-validation'],
    match: (one, seen) =>
      isMailgunText(one, seen) &&
      says(
        one,
        seen,
        /domain (?:name )?not found|domain .{0,80}(?:does not exist|not found|is not (?:on|in|part of|owned)|doesn't belong|does not belong)|no such domain|unknown domain/i,
      )
        ? match('likely', one, { region: one.facts.hostFacts?.region })
        : null,
  },
  {
    id: 'mailgun-domain-in-other-region',
    diagnosis: 'wrong-region',
    basis: 'documented',
    overrides: ['not-auth-not-found'],
    match: (one, seen) =>
      isMailgunText(one, seen) &&
      says(one, seen, /domain (?:name )?not found|domain .{0,80}does not exist|no such domain/i)
        ? match('likely', one, { region: one.facts.hostFacts?.region, 'exists also in': otherRegions(one, seen) })
        : null,
  },
  {
    id: 'mailgun-404-on-domain',
    diagnosis: 'wrong-domain',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) && one.facts.status === 404 && ofDomain(one) && one.facts.body.form !== 'html'
        ? match('possible', one)
        : null,
  },
  {
    id: 'mailgun-domain-path-odd',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'wrong-region', 'not-auth-not-found'],
    match: (one) => {
      const found = isMailgun(one.facts)
        ? /^\/v\d\/(undefined|null|messages|https?:|%5Bobject|\[object|api\.|mailgun|key-|[^/]*@[^/]*)(?=\/|$|:|\.|\w)|^\/v\d\/(\/)/i.exec(
            one.facts.path ?? '',
          )
        : null
      return found && !/https?:\/\/|https?%3A/i.test(one.facts.path?.slice(4) ?? '')
        ? match('certain', one, { 'in place of the domain': found[1] ?? 'nothing' })
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
      (ofDomain(one) || one.facts.path === null) &&
      one.facts.sent?.scheme !== null
        ? match('possible', one)
        : null,
  },
  {
    id: 'registry-permission-denied',
    diagnosis: 'wrong-project',
    basis: 'documented',
    overrides: ['undetermined', 'insufficient-scope', 'credentials-rejected', 'product-not-enabled'],
    match: (one, seen) => {
      const denied = one.facts.body.code === 'permission-denied'
      const named = says(
        one,
        seen,
        /does not have (?:any )?access to (?:the )?(?:requested )?(?:projects?\/|project\b)|(?:key|token|client)[^\n]{0,60}(?:another|different|other|wrong) project|not (?:a member|part) of (?:the )?project|project (?:id )?(?:mismatch|does not match)|no access to (?:this )?project|requested project is not/i,
      )
      return (denied || named) && atVendor(one.facts)
        ? match(named ? 'certain' : 'likely', one, { 'project in the path': projectIn(one) })
        : null
    },
  },
  {
    id: 'rpc-permission-denied',
    diagnosis: 'wrong-project',
    basis: 'inferred',
    match: (one) =>
      one.facts.body.code === 'PERMISSION_DENIED' && one.facts.credentialSet === 'project'
        ? match('possible', one, { 'project in the path': projectIn(one) })
        : null,
  },
  {
    id: 'papi-401-may-be-project',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) =>
      one.facts.product === 'provisioning' && one.facts.status === 401 && one.facts.sent?.scheme !== null
        ? match('possible', one, { 'project in the path': projectIn(one) })
        : null,
  },
  {
    id: 'porting-401-may-be-project',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) =>
      one.facts.host === 'porting.api.sinch.com' && one.facts.status === 401
        ? match('possible', one, { 'project in the path': projectIn(one) })
        : null,
  },
  {
    id: 'subproject-denied',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) =>
      /^(?:subproject|access-?key)s?\.api\.sinch\.com$/.test(one.facts.host ?? '') && one.facts.status === 403
        ? match('likely', one)
        : null,
  },
  {
    id: 'uuid-as-conversation-app',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    overrides: ['undetermined', 'wrong-region', 'not-auth-not-found', 'not-auth-validation'],
    match: (one) => {
      const inPath = one.facts.product === 'conversation' && CONVERSATION_APP_IS_UUID.test(one.facts.path ?? '')
      const inBody =
        one.facts.product === 'conversation' &&
        new RegExp(`"app_?id"\\s{0,4}:\\s{0,4}"${UUID}"`, 'i').test(one.evidence.request?.body ?? '')
      return (inPath || inBody) && open(one)
        ? match('certain', one, { 'sent as app id': 'a UUID', wanted: '26 characters that start with 01' })
        : null
    },
  },
  {
    id: 'not-found-may-be-identifier',
    diagnosis: 'wrong-identifier',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 404 &&
      (one.facts.product === 'conversation' || isXms(one.facts)) &&
      one.facts.body.form !== 'html'
        ? match('possible', one)
        : null,
  },
  spoken({
    id: 'answer-names-wrong-id',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-validation', 'not-auth-not-found'],
    confidence: 'likely',
    pattern:
      /(?:invalid|malformed|unknown|not a valid) (?:project|service ?plan|app|application|account)[ _]?id\b|(?:project|service ?plan|app)[ _]?id (?:is |must be |has )?(?:not valid|invalid|malformed|a uuid|an invalid format)/i,
    when: (one) => atVendor(one.facts) && one.facts.status !== 401 && one.facts.status !== null,
  }),
]

function isMailgunText(one: Observed, seen: Parameters<NonNullable<Rule['match']>>[1]): boolean {
  return (
    isMailgun(one.facts) ||
    (one.facts.host === null &&
      (one.facts.credentialSet === null || one.facts.credentialSet === 'mailgun') &&
      (/mailgun/i.test(seen.text) || one.facts.body.shape === 'mailgun'))
  )
}

function otherRegions({ facts }: Observed, seen: Observations): string | null {
  if (!facts.product) return null
  const hosts = seen.catalogue.product(facts.product).regions.map((r) => r.host)
  const others = hosts.filter((h) => h !== facts.host)
  return facts.host && others.length < hosts.length ? others.join(', ') : hosts.join(', ')
}

function projectIn({ facts }: Observed): string | null {
  return /\/projects\/([\w-]{4,64})/.exec(facts.path ?? '')?.[1] ?? null
}
