import { productOf } from '../products'
import type { Observed, Rule } from './define'
import { atVendor, isMailgun, isXms, match, says, spoken } from './see'

const open = ({ facts }: Observed) => facts.status === null || facts.status >= 400
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const CONVERSATION_APP_IS_UUID = new RegExp(`/apps/${UUID}(?:/|$)`, 'i')

/** Mailgun resources below a domain: their absence points to the domain or its region. */
const ofDomain = ({ facts }: Observed) => /^\/v\d\/(?:domains\/)?[^/]+\.[^/]+(?:\/|$)|\/messages(?:\.mime)?$/.test(facts.path ?? '')

export const placeRules: readonly Rule[] = [
  {
    id: 'app-not-in-this-region',
    diagnosis: 'wrong-region',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => {
      const { facts } = one
      const regional = facts.product === 'conversation' || facts.product === 'template-management'
      if (facts.status !== 404 || !regional || facts.body.form === 'html' || !atVendor(facts)) return null
      return match('likely', one, { region: facts.place?.region, 'exists also in': otherRegions(one) })
    },
  },
  {
    id: 'plan-not-in-this-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one) => (isXms(one.facts) && (one.facts.status === 404 || one.facts.status === 401) && one.facts.scheme !== null && one.facts.place?.known !== false ? match(one.facts.status === 404 ? 'likely' : 'possible', one, { region: one.facts.place?.region, 'exists also in': otherRegions(one) }) : null),
  },
  {
    id: 'mailgun-401-either-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one) => (isMailgun(one.facts) && one.facts.status === 401 && one.facts.sent?.scheme !== null && !/private key|not allowed|ip /.test(one.facts.said) ? match('possible', one, { region: one.facts.place?.region, 'exists also in': otherRegions(one) }) : null),
  },
  spoken({ id: 'region-named', diagnosis: 'wrong-region', basis: 'observed', overrides: ['undetermined'], confidence: 'likely', pattern: /(?:wrong|different|another|other|incorrect) region|region (?:mismatch|does not match|is not|not found|invalid)|(?:EU|US|BR|AU|CA) (?:account|domain|app|region|project)[^\n]{0,60}(?:EU|US|BR|AU|CA) (?:host|endpoint|base url|server|region)|not (?:found|available|exist) in (?:this|the \w{2,6}) region/i }),
  {
    id: 'mailgun-domain-not-found',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'not-auth-validation'],
    match: (one, seen) => (isMailgunText(one, seen) && says(one, seen, /domain (?:name )?not found|domain .{0,80}(?:does not exist|not found|is not (?:on|in|part of|owned)|doesn't belong|does not belong)|no such domain|unknown domain/i) ? match('likely', one, { region: one.facts.place?.region }) : null),
  },
  {
    id: 'mailgun-domain-in-other-region',
    diagnosis: 'wrong-region',
    basis: 'documented',
    overrides: ['not-auth-not-found'],
    match: (one, seen) => (isMailgunText(one, seen) && says(one, seen, /domain (?:name )?not found|domain .{0,80}does not exist|no such domain/i) ? match('likely', one, { region: one.facts.place?.region, 'exists also in': otherRegions(one) }) : null),
  },
  {
    id: 'mailgun-404-on-domain',
    diagnosis: 'wrong-domain',
    basis: 'inferred',
    match: (one) => (isMailgun(one.facts) && one.facts.status === 404 && ofDomain(one) && one.facts.body.form !== 'html' ? match('possible', one) : null),
  },
  {
    id: 'mailgun-domain-path-odd',
    diagnosis: 'wrong-domain',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected', 'wrong-region', 'not-auth-not-found'],
    match: (one) => {
      const found = isMailgun(one.facts) ? /^\/v\d\/(undefined|null|messages|https?:|%5Bobject|\[object|api\.|mailgun|key-|[^/]*@[^/]*)(?=\/|$|:|\.|\w)|^\/v\d\/(\/)/i.exec(one.facts.path ?? '') : null
      return found && !/https?:\/\/|https?%3A/i.test(one.facts.path?.slice(4) ?? '') ? match('certain', one, { 'in place of the domain': found[1] ?? 'nothing' }) : null
    },
  },
  {
    id: 'mailgun-401-of-a-domain',
    diagnosis: 'wrong-domain',
    basis: 'inferred',
    match: (one) => (isMailgun(one.facts) && one.facts.status === 401 && (ofDomain(one) || one.facts.path === null) && one.facts.sent?.scheme !== null ? match('possible', one) : null),
  },
  {
    id: 'url-inside-path',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-domain', 'wrong-region', 'credentials-rejected', 'not-the-api', 'placeholder-value'],
    match: (one) => (/https?:\/\/|https?%3A/i.test(one.facts.path ?? '') ? match('certain', one, { 'in the path': 'a whole URL' }) : null),
  },
  {
    id: 'path-part-doubled',
    diagnosis: 'wrong-path',
    basis: 'observed',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-region', 'wrong-domain'],
    match: (one) => {
      const parts = (one.facts.path ?? '').split('/').filter(Boolean)
      const doubled = parts.find((part, i) => i > 0 && parts.indexOf(part) < i && (/^(?:v\d|messages|projects|xms|calling|verification|apps)$/.test(part) || parts[i - 1] === part))
      return doubled && one.facts.place && open(one) ? match('likely', one, { 'twice in the path': doubled }) : null
    },
  },
  {
    id: 'mailgun-root-answered',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['credentials-accepted', 'undetermined', 'not-the-api'],
    match: (one) => (/mailgun magnificent api/.test(one.facts.said) ? match('certain', one) : null),
  },
  {
    id: 'get-on-messages',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'credentials-rejected', 'wrong-region', 'wrong-domain', 'wrong-key-type'],
    match: (one) => (isMailgun(one.facts) && (one.facts.method === 'GET' || one.facts.method === 'HEAD') && /^\/v\d\/[^/]+\/messages(?:\.mime)?\/?$/.test(one.facts.path ?? '') ? match('certain', one, { method: one.facts.method, wanted: 'POST' }) : null),
  },
  {
    id: 'get-on-post-only',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'missing-grant-type', 'client-rejected'],
    match: (one) => {
      const { facts } = one
      const postOnly = facts.tokenEndpoint || /\/messages:send$|^\/calling\/v1\/callouts\/?$|^\/v2\/projects\/[^/]+\/lookups\/?$/.test(facts.path ?? '')
      return postOnly && facts.place?.known && (facts.method === 'GET' || facts.method === 'HEAD') && open(one) && !facts.query?.includes('grant_type') ? match('certain', one, { method: facts.method, wanted: 'POST' }) : null
    },
  },
  {
    id: 'method-not-allowed',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-the-api'],
    match: (one, seen) => (one.facts.status === 405 || (one.facts.status === null && says(one, seen, /method not allowed/i)) ? match('certain', one, { method: one.facts.method }) : null),
  },
  {
    id: 'web-server-404',
    diagnosis: 'wrong-path',
    basis: 'observed',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-region'],
    match: (one) => (one.facts.status === 404 && atVendor(one.facts) && (one.facts.body.form === 'html' || /404 page not found|no route matched|cannot (?:get|post) \/|page not found|no (?:matching )?handler|endpoint not found|route not found|url (?:was )?not found|resource path|no static resource/.test(one.facts.said)) ? match('likely', one) : null),
  },
  {
    id: 'template-v1-is-gone',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-region'],
    match: (one) => (one.facts.product === 'template-management' && (one.facts.path ?? '').startsWith('/v1/') && open(one) ? match('certain', one, { version: 'v1 cannot be reached since 31 January 2026' }) : null),
  },
  {
    id: 'voice-path-on-other-host',
    diagnosis: 'wrong-host',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-path', 'credentials-rejected'],
    match: (one) => {
      const { host, path } = one.facts
      const calls = host === 'callingapi.sinch.com' && (path ?? '').startsWith('/calling/v1/')
      const management = /^calling(?:-\w+)?\.api\.sinch\.com$/.test(host ?? '') && /^\/v1\/(?:configuration|calling\/query)/.test(path ?? '')
      return (calls || management) && open(one) ? match('certain', one, { host, wanted: calls ? 'calling.api.sinch.com' : 'callingapi.sinch.com' }) : null
    },
  },
  {
    id: 'path-of-another-host',
    diagnosis: 'wrong-host',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-path', 'wrong-region', 'credentials-rejected'],
    match: (one) => {
      const { facts } = one
      const home = facts.place ? PATH_HOMES.find((h) => h.path.test(facts.path ?? '')) : undefined
      return home && facts.host && !home.host.test(facts.host) && open(one) ? match('certain', one, { host: facts.host, wanted: home.wanted }) : null
    },
  },
  {
    id: 'path-foreign-to-this-host',
    diagnosis: 'wrong-path',
    basis: 'inferred',
    overrides: ['undetermined', 'not-auth-not-found'],
    match: (one) => {
      const { facts } = one
      const prefix = facts.place?.known && facts.place.role === 'api' ? HOST_PREFIXES.find((p) => p.host.test(facts.host ?? '')) : undefined
      return prefix && facts.path && facts.path !== '/' && !prefix.path.test(facts.path) && open(one) ? match('likely', one, { path: facts.path, 'paths here start with': prefix.shown }) : null
    },
  },
  {
    id: 'host-not-in-the-catalogue',
    diagnosis: 'wrong-host',
    basis: 'inferred',
    match: (one) => {
      const { facts } = one
      if (!facts.place || facts.place.known || !open(one) || OLD_HOSTS.test(facts.host ?? '') || facts.status === 403) return null
      const wanted = facts.place.products[0] ? productOf(facts.place.products[0]).regions.map((r) => r.host).join(', ') : null
      return match(one.evidence.outcome.kind === 'response' && facts.status === null ? 'possible' : 'likely', one, { host: facts.host, wanted: facts.place.role === 'token' ? 'auth.sinch.com' : wanted })
    },
  },
  {
    id: 'host-not-resolved-nor-known',
    diagnosis: 'wrong-host',
    basis: 'inferred',
    match: (one, seen) => (one.facts.place?.known === false && says(one, seen, /resolve|ENOTFOUND|getaddrinfo/i) ? match('likely', one, { host: one.facts.host }) : null),
  },
  {
    id: 'host-of-neighbour-product',
    diagnosis: 'wrong-host',
    basis: 'observed',
    overrides: ['undetermined', 'credentials-rejected'],
    match: (one) => (/api\.(?:messagebird|twilio|sendgrid|nexmo|postmarkapp|mailjet)\.com$|^rest\.nexmo\.com$/.test(one.facts.host ?? '') && open(one) ? match('likely', one, { host: one.facts.host }) : null),
  },
  {
    id: 'registry-permission-denied',
    diagnosis: 'wrong-project',
    basis: 'documented',
    overrides: ['undetermined', 'insufficient-scope', 'credentials-rejected', 'product-not-enabled'],
    match: (one, seen) => {
      const denied = one.facts.body.code === 'permission-denied'
      const named = says(one, seen, /does not have (?:any )?access to (?:the )?(?:requested )?(?:projects?\/|project\b)|(?:key|token|client)[^\n]{0,60}(?:another|different|other|wrong) project|not (?:a member|part) of (?:the )?project|project (?:id )?(?:mismatch|does not match)|no access to (?:this )?project|requested project is not/i)
      return (denied || named) && atVendor(one.facts) ? match(named ? 'certain' : 'likely', one, { 'project in the path': projectIn(one) }) : null
    },
  },
  {
    id: 'rpc-permission-denied',
    diagnosis: 'wrong-project',
    basis: 'inferred',
    match: (one) => (one.facts.body.code === 'PERMISSION_DENIED' && one.facts.family === 'project' ? match('possible', one, { 'project in the path': projectIn(one) }) : null),
  },
  {
    id: 'papi-401-may-be-project',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) => (one.facts.product === 'provisioning' && one.facts.status === 401 && one.facts.sent?.scheme !== null ? match('possible', one, { 'project in the path': projectIn(one) }) : null),
  },
  {
    id: 'porting-401-may-be-project',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) => (one.facts.host === 'porting.api.sinch.com' && one.facts.status === 401 ? match('possible', one, { 'project in the path': projectIn(one) }) : null),
  },
  {
    id: 'subproject-denied',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) => (/^(?:subproject|access-?key)s?\.api\.sinch\.com$/.test(one.facts.host ?? '') && one.facts.status === 403 ? match('likely', one) : null),
  },
  {
    id: 'uuid-as-conversation-app',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    overrides: ['undetermined', 'wrong-region', 'not-auth-not-found', 'not-auth-validation'],
    match: (one) => {
      const inPath = one.facts.product === 'conversation' && CONVERSATION_APP_IS_UUID.test(one.facts.path ?? '')
      const inBody = one.facts.product === 'conversation' && new RegExp(`"app_?id"\\s{0,4}:\\s{0,4}"${UUID}"`, 'i').test(one.evidence.request?.body ?? '')
      return (inPath || inBody) && open(one) ? match('certain', one, { 'sent as app id': 'a UUID', wanted: '26 characters that start with 01' }) : null
    },
  },
  {
    id: 'not-found-may-be-identifier',
    diagnosis: 'wrong-identifier',
    basis: 'inferred',
    match: (one) => (one.facts.status === 404 && (one.facts.product === 'conversation' || isXms(one.facts)) && one.facts.body.form !== 'html' ? match('possible', one) : null),
  },
  spoken({ id: 'answer-names-wrong-id', diagnosis: 'wrong-identifier', basis: 'documented', overrides: ['undetermined', 'not-auth-validation', 'not-auth-not-found'], confidence: 'likely', pattern: /(?:invalid|malformed|unknown|not a valid) (?:project|service ?plan|app|application|account)[ _]?id\b|(?:project|service ?plan|app)[ _]?id (?:is |must be |has )?(?:not valid|invalid|malformed|a uuid|an invalid format)/i, when: (one) => atVendor(one.facts) && one.facts.status !== 401 && one.facts.status !== null }),
]

/** Hosts of retired products, which answer for themselves. */
const OLD_HOSTS = /^(?:api|messagingapi|userapi|ws|www|reportingapi|dashboard)\.sinch\.com$|clxcommunications|mailgun\.org$/

/** Paths that live on one kind of host only. */
const PATH_HOMES = [
  { path: /^\/xms\/v\d\//, host: /sms\.api\.sinch\.com$|clxcommunications\.com$|^sms\.sinch|^api\.sinch/, wanted: 'us.sms.api.sinch.com and its regions' },
  { path: /^\/verification\/v\d\//, host: /^(?:verification(?:api-v1)?|api)(?:\.api)?\.sinch\.com$/, wanted: 'verification.api.sinch.com' },
  { path: /^\/calling\/v\d\//, host: /^calling(?:-\w+)?\.api\.sinch\.com$|^(?:callingapi|api)\.sinch\.com$/, wanted: 'calling.api.sinch.com' },
  { path: /\/projects\/[^/]+\/(?:activeNumbers|availableNumbers|availableRegions)/, host: /^(?:imported\.)?numbers\.api\.sinch\.com$/, wanted: 'numbers.api.sinch.com' },
  { path: /\/projects\/[^/]+\/(?:apps|contacts|conversations|messages:send)(?:\/|$)/, host: /\.conversation(?:batch)?\.api\.sinch\.com$/, wanted: 'us.conversation.api.sinch.com, eu or br' },
  { path: /\/projects\/[^/]+\/trunks(?:\/|$)/, host: /^elastic-trunking\.api\.sinch\.com$/, wanted: 'elastic-trunking.api.sinch.com' },
  { path: /^\/v3\/projects\/[^/]+\/(?:faxes|services)/, host: /fax\.api\.sinch\.com$/, wanted: 'fax.api.sinch.com' },
  { path: /\/projects\/[^/]+\/brandRegistrations/, host: /^us10dlc\.numbers\.api\.sinch\.com$/, wanted: 'us10dlc.numbers.api.sinch.com' },
  { path: /\/projects\/[^/]+\/lookups(?:\/|$)/, host: /^lookup\.api\.sinch\.com$/, wanted: 'lookup.api.sinch.com' },
  { path: /\/projects\/[^/]+\/(?:whatsapp|rcs|kakaotalk)\//, host: /^provisioning\.api\.sinch\.com$/, wanted: 'provisioning.api.sinch.com' },
  { path: /^\/oauth2\/token/, host: /(?:^|\.)auth\.sinch\.com$/, wanted: 'auth.sinch.com' },
  { path: /^\/v\d\/[^/]+\/messages(?:\.mime)?$/, host: /^api\.(?:eu\.)?mailgun\.net$/, wanted: 'api.mailgun.net or api.eu.mailgun.net' },
] as const

/** How the paths of a host begin. */
const HOST_PREFIXES = [
  { host: /(?:^|\.)sms\.api\.sinch\.com$/, path: /^\/xms\/v\d\//, shown: '/xms/v1/' },
  { host: /^verification\.api\.sinch\.com$/, path: /^\/verification\/v\d\//, shown: '/verification/v1/' },
  { host: /^calling(?:-\w+)?\.api\.sinch\.com$/, path: /^\/calling\/v\d\//, shown: '/calling/v1/' },
  { host: /^(?:numbers|elastic-trunking|fax|provisioning|lookup|us10dlc\.numbers)\.api\.sinch\.com$|\.template\.api\.sinch\.com$/, path: /^\/v\d\/projects(?:\/|$)/, shown: '/v1/projects/ or its version' },
  { host: /^api\.(?:eu\.)?mailgun\.net$/, path: /^\/v[1-5]\//, shown: '/v3/, or another version' },
] as const

function isMailgunText(one: Observed, seen: Parameters<NonNullable<Rule['match']>>[1]): boolean {
  return isMailgun(one.facts) || (one.facts.host === null && (one.facts.family === null || one.facts.family === 'mailgun') && (/mailgun/i.test(seen.text) || one.facts.body.shape === 'mailgun'))
}

function otherRegions({ facts }: Observed): string | null {
  if (!facts.product) return null
  const hosts = productOf(facts.product).regions.map((r) => r.host)
  const others = hosts.filter((h) => h !== facts.host)
  return facts.host && others.length < hosts.length ? others.join(', ') : hosts.join(', ')
}

function projectIn({ facts }: Observed): string | null {
  return /\/projects\/([\w-]{4,64})/.exec(facts.path ?? '')?.[1] ?? null
}
