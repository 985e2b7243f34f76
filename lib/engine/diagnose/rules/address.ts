import type { Observed, Rule } from '../../model/rule'
import { atVendor, isMailgun, match, says } from './conditions'

const open = ({ facts }: Observed) => facts.status === null || facts.status >= 400

/** Hosts of retired products, which answer for themselves. */
const OLD_HOSTS =
  /^(?:api|messagingapi|userapi|ws|www|reportingapi|dashboard)\.sinch\.com$|clxcommunications|mailgun\.org$/

/** Paths that live on one kind of host only. */
const PATH_HOMES = [
  {
    path: /^\/xms\/v\d\//,
    host: /sms\.api\.sinch\.com$|clxcommunications\.com$|^sms\.sinch|^api\.sinch/,
    wanted: 'us.sms.api.sinch.com and its regions',
  },
  {
    path: /^\/verification\/v\d\//,
    host: /^(?:verification(?:api-v1)?|api)(?:\.api)?\.sinch\.com$/,
    wanted: 'verification.api.sinch.com',
  },
  {
    path: /^\/calling\/v\d\//,
    host: /^calling(?:-\w+)?\.api\.sinch\.com$|^(?:callingapi|api)\.sinch\.com$/,
    wanted: 'calling.api.sinch.com',
  },
  {
    path: /\/projects\/[^/]+\/(?:activeNumbers|availableNumbers|availableRegions)/,
    host: /^(?:imported\.)?numbers\.api\.sinch\.com$/,
    wanted: 'numbers.api.sinch.com',
  },
  {
    path: /\/projects\/[^/]+\/(?:apps|contacts|conversations|messages:send)(?:\/|$)/,
    host: /\.conversation(?:batch)?\.api\.sinch\.com$/,
    wanted: 'us.conversation.api.sinch.com, eu or br',
  },
  {
    path: /\/projects\/[^/]+\/trunks(?:\/|$)/,
    host: /^elastic-trunking\.api\.sinch\.com$/,
    wanted: 'elastic-trunking.api.sinch.com',
  },
  { path: /^\/v3\/projects\/[^/]+\/(?:faxes|services)/, host: /fax\.api\.sinch\.com$/, wanted: 'fax.api.sinch.com' },
  {
    path: /\/projects\/[^/]+\/brandRegistrations/,
    host: /^us10dlc\.numbers\.api\.sinch\.com$/,
    wanted: 'us10dlc.numbers.api.sinch.com',
  },
  { path: /\/projects\/[^/]+\/lookups(?:\/|$)/, host: /^lookup\.api\.sinch\.com$/, wanted: 'lookup.api.sinch.com' },
  {
    path: /\/projects\/[^/]+\/(?:whatsapp|rcs|kakaotalk)\//,
    host: /^provisioning\.api\.sinch\.com$/,
    wanted: 'provisioning.api.sinch.com',
  },
  { path: /^\/oauth2\/token/, host: /(?:^|\.)auth\.sinch\.com$/, wanted: 'auth.sinch.com' },
  {
    path: /^\/v\d\/[^/]+\/messages(?:\.mime)?$/,
    host: /^api\.(?:eu\.)?mailgun\.net$/,
    wanted: 'api.mailgun.net or api.eu.mailgun.net',
  },
] as const

/** How the paths of a host begin. */
const HOST_PREFIXES = [
  { host: /(?:^|\.)sms\.api\.sinch\.com$/, path: /^\/xms\/v\d\//, shown: '/xms/v1/' },
  { host: /^verification\.api\.sinch\.com$/, path: /^\/verification\/v\d\//, shown: '/verification/v1/' },
  { host: /^calling(?:-\w+)?\.api\.sinch\.com$/, path: /^\/calling\/v\d\//, shown: '/calling/v1/' },
  {
    host: /^(?:numbers|elastic-trunking|fax|provisioning|lookup|us10dlc\.numbers)\.api\.sinch\.com$|\.template\.api\.sinch\.com$/,
    path: /^\/v\d\/projects(?:\/|$)/,
    shown: '/v1/projects/ or its version',
  },
  { host: /^api\.(?:eu\.)?mailgun\.net$/, path: /^\/v[1-5]\//, shown: '/v3/, or another version' },
] as const

/** Host and path: what does not exist there, or lives elsewhere. */
export const addressRules: readonly Rule[] = [
  {
    id: 'url-inside-path',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: [
      'undetermined',
      'not-auth-not-found',
      'wrong-domain',
      'wrong-region',
      'credentials-rejected',
      'not-the-api',
      'placeholder-value',
    ],
    match: (one) =>
      /https?:\/\/|https?%3A/i.test(one.facts.path ?? '')
        ? match('certain', one, { 'in the path': 'a whole URL' })
        : null,
  },
  {
    id: 'path-part-doubled',
    diagnosis: 'wrong-path',
    basis: 'observed',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-region', 'wrong-domain'],
    match: (one) => {
      const parts = (one.facts.path ?? '').split('/').filter(Boolean)
      const doubled = parts.find(
        (part, i) =>
          i > 0 &&
          parts.indexOf(part) < i &&
          (/^(?:v\d|messages|projects|xms|calling|verification|apps)$/.test(part) || parts[i - 1] === part),
      )
      return doubled && one.facts.hostFacts && open(one) ? match('likely', one, { 'twice in the path': doubled }) : null
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
    overrides: [
      'undetermined',
      'not-auth-not-found',
      'credentials-rejected',
      'wrong-region',
      'wrong-domain',
      'wrong-key-type',
    ],
    match: (one) =>
      isMailgun(one.facts) &&
      (one.facts.method === 'GET' || one.facts.method === 'HEAD') &&
      /^\/v\d\/[^/]+\/messages(?:\.mime)?\/?$/.test(one.facts.path ?? '')
        ? match('certain', one, { method: one.facts.method, wanted: 'POST' })
        : null,
  },
  {
    id: 'get-on-post-only',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'missing-grant-type', 'client-rejected'],
    match: (one) => {
      const { facts } = one
      const postOnly =
        facts.tokenEndpoint ||
        /\/messages:send$|^\/calling\/v1\/callouts\/?$|^\/v2\/projects\/[^/]+\/lookups\/?$/.test(facts.path ?? '')
      return postOnly &&
        facts.hostFacts?.known &&
        (facts.method === 'GET' || facts.method === 'HEAD') &&
        open(one) &&
        !facts.query?.includes('grant_type')
        ? match('certain', one, { method: facts.method, wanted: 'POST' })
        : null
    },
  },
  {
    id: 'method-not-allowed',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-the-api'],
    match: (one, seen) =>
      one.facts.status === 405 || (one.facts.status === null && says(one, seen, /method not allowed/i))
        ? match('certain', one, { method: one.facts.method })
        : null,
  },
  {
    id: 'web-server-404',
    diagnosis: 'wrong-path',
    basis: 'observed',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-region'],
    match: (one) =>
      one.facts.status === 404 &&
      atVendor(one.facts) &&
      (one.facts.body.form === 'html' ||
        /404 page not found|no route matched|cannot (?:get|post) \/|page not found|no (?:matching )?handler|endpoint not found|route not found|url (?:was )?not found|resource path|no static resource/.test(
          one.facts.said,
        ))
        ? match('likely', one)
        : null,
  },
  {
    id: 'template-v1-is-gone',
    diagnosis: 'wrong-path',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-region'],
    match: (one) =>
      one.facts.product === 'template-management' && (one.facts.path ?? '').startsWith('/v1/') && open(one)
        ? match('certain', one, { version: 'v1 cannot be reached since 31 January 2026' })
        : null,
  },
  {
    id: 'voice-path-on-other-host',
    diagnosis: 'wrong-host',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-path', 'credentials-rejected'],
    match: (one) => {
      const { host, path } = one.facts
      const calls = host === 'callingapi.sinch.com' && (path ?? '').startsWith('/calling/v1/')
      const management =
        /^calling(?:-\w+)?\.api\.sinch\.com$/.test(host ?? '') &&
        /^\/v1\/(?:configuration|calling\/query)/.test(path ?? '')
      return (calls || management) && open(one)
        ? match('certain', one, { host, wanted: calls ? 'calling.api.sinch.com' : 'callingapi.sinch.com' })
        : null
    },
  },
  {
    id: 'path-of-another-host',
    diagnosis: 'wrong-host',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-not-found', 'wrong-path', 'wrong-region', 'credentials-rejected'],
    match: (one) => {
      const { facts } = one
      const home = facts.hostFacts ? PATH_HOMES.find((h) => h.path.test(facts.path ?? '')) : undefined
      return home && facts.host && !home.host.test(facts.host) && open(one)
        ? match('certain', one, { host: facts.host, wanted: home.wanted })
        : null
    },
  },
  {
    id: 'path-foreign-to-this-host',
    diagnosis: 'wrong-path',
    basis: 'inferred',
    overrides: ['undetermined', 'not-auth-not-found'],
    match: (one) => {
      const { facts } = one
      const prefix =
        facts.hostFacts?.known && facts.hostFacts.role === 'api'
          ? HOST_PREFIXES.find((p) => p.host.test(facts.host ?? ''))
          : undefined
      return prefix && facts.path && facts.path !== '/' && !prefix.path.test(facts.path) && open(one)
        ? match('likely', one, { path: facts.path, 'paths here start with': prefix.shown })
        : null
    },
  },
  {
    id: 'host-not-in-the-catalogue',
    diagnosis: 'wrong-host',
    basis: 'inferred',
    match: (one, seen) => {
      const { facts } = one
      if (
        !facts.hostFacts ||
        facts.hostFacts.known ||
        !open(one) ||
        OLD_HOSTS.test(facts.host ?? '') ||
        facts.status === 403
      )
        return null
      const wanted = facts.hostFacts.products[0]
        ? seen.catalogue
            .product(facts.hostFacts.products[0])
            .regions.map((r) => r.host)
            .join(', ')
        : null
      return match(one.evidence.outcome.kind === 'response' && facts.status === null ? 'possible' : 'likely', one, {
        host: facts.host,
        wanted: facts.hostFacts.role === 'token' ? 'auth.sinch.com' : wanted,
      })
    },
  },
  {
    id: 'host-not-resolved-nor-known',
    diagnosis: 'wrong-host',
    basis: 'inferred',
    match: (one, seen) =>
      one.facts.hostFacts?.known === false && says(one, seen, /resolve|ENOTFOUND|getaddrinfo/i)
        ? match('likely', one, { host: one.facts.host })
        : null,
  },
  {
    id: 'host-of-neighbour-product',
    diagnosis: 'wrong-host',
    basis: 'observed',
    overrides: ['undetermined', 'credentials-rejected'],
    match: (one) =>
      /api\.(?:messagebird|twilio|sendgrid|nexmo|postmarkapp|mailjet)\.com$|^rest\.nexmo\.com$/.test(
        one.facts.host ?? '',
      ) && open(one)
        ? match('likely', one, { host: one.facts.host })
        : null,
  },
]
