import type { Phrase } from '../../model/phrase'
import type { Rule } from '../../model/rule'
import { atVendor, hasNotSucceeded, match, says } from './conditions'
import { anyOf } from './phrases'

/** What web servers and routers say of a path that nobody serves, in the lower case in which answers are compared. */
const NO_ROUTE: readonly Phrase[] = [
  { says: /404 page not found/, hits: '404 page not found' },
  { says: /no route matched/, hits: 'no route matched with those values' },
  { says: /cannot (?:get|post) \//, hits: ['cannot get /v1/apps', 'cannot post /v3/messages'] },
  { says: /page not found/, hits: 'page not found' },
  { says: /no (?:matching )?handler/, hits: ['no handler found for get /v1/nothing', 'no matching handler'] },
  { says: /endpoint not found/, hits: 'endpoint not found' },
  { says: /route not found/, hits: 'route not found' },
  { says: /url (?:was )?not found/, hits: ['the requested url was not found on this server.', 'url not found'] },
  { says: /resource path/, hits: 'resource path /v1/nothing is unknown', misses: 'the resource was not found' },
  { says: /no static resource/, hits: 'no static resource v1/nothing.' },
]
const HAS_NO_ROUTE = anyOf(NO_ROUTE)

/** Host and path: what does not exist there, or lives elsewhere. */
export const addressRules: readonly Rule[] = [
  {
    id: 'url-inside-path',
    diagnosis: 'wrong-path',
    basis: 'documented',
    visible: true,
    match: (one) =>
      /https?:\/\/|https?%3A/i.test(one.facts.path ?? '')
        ? match('certain', one, { 'in the path': 'a whole URL' })
        : null,
  },
  {
    id: 'path-part-doubled',
    diagnosis: 'wrong-path',
    basis: 'observed',
    match: (one, { catalogue }) => {
      const parts = (one.facts.path ?? '').split('/').filter(Boolean)
      const doubled = parts.find(
        (part, i) =>
          i > 0 &&
          parts.indexOf(part) < i &&
          (/^v\d$/.test(part) || catalogue.isOnceInPath(part) || parts[i - 1] === part),
      )
      return doubled && one.facts.hostFacts && hasNotSucceeded(one)
        ? match('likely', one, { 'twice in the path': doubled })
        : null
    },
  },
  {
    id: 'get-on-post-only',
    diagnosis: 'wrong-path',
    basis: 'documented',
    visible: true,
    match: (one, { catalogue }) => {
      const { facts } = one
      return (facts.tokenEndpoint || catalogue.isPostOnly(facts.path ?? '')) &&
        facts.hostFacts?.known &&
        (facts.method === 'GET' || facts.method === 'HEAD') &&
        hasNotSucceeded(one) &&
        !facts.query?.includes('grant_type')
        ? match('certain', one, { method: facts.method, wanted: 'POST' })
        : null
    },
  },
  {
    id: 'method-not-allowed',
    diagnosis: 'wrong-path',
    basis: 'documented',
    match: (one, seen) =>
      one.facts.status === 405 || (one.facts.status === null && says(one, seen, /method not allowed/i))
        ? match('certain', one, { method: one.facts.method })
        : null,
  },
  {
    id: 'web-server-404',
    diagnosis: 'wrong-path',
    basis: 'observed',
    phrases: NO_ROUTE,
    match: (one, seen) =>
      one.facts.status === 404 &&
      atVendor(one.facts) &&
      (one.facts.body.form === 'html' || HAS_NO_ROUTE.test(one.facts.said) || says(one, seen, /404 page not found/i))
        ? match('likely', one)
        : null,
  },
  {
    id: 'path-of-another-host',
    diagnosis: 'wrong-host',
    basis: 'documented',
    visible: true,
    match: (one, { catalogue }) => {
      const { hostFacts, host, path } = one.facts
      const home = hostFacts && host ? catalogue.homeElsewhere(hostFacts.vendor, host, path ?? '') : null
      return home !== null && hasNotSucceeded(one) ? match('certain', one, { host, wanted: home }) : null
    },
  },
  {
    id: 'path-foreign-to-this-host',
    diagnosis: 'wrong-path',
    basis: 'inferred',
    match: (one, { catalogue }) => {
      const { facts } = one
      const prefix =
        facts.hostFacts?.known && facts.hostFacts.role === 'api' && facts.host ? catalogue.prefixAt(facts.host) : null
      return prefix && facts.path && facts.path !== '/' && !prefix.path.test(facts.path) && hasNotSucceeded(one)
        ? match('likely', one, { path: facts.path, 'paths here start with': prefix.shown })
        : null
    },
  },
  {
    id: 'host-not-in-the-catalogue',
    diagnosis: 'wrong-host',
    basis: 'inferred',
    match: (one, { catalogue }) => {
      const { facts } = one
      if (!facts.hostFacts || facts.hostFacts.known || !hasNotSucceeded(one) || facts.status === 403) return null
      if (catalogue.isRetiredHost(facts.host ?? '')) return null
      const [similar] = facts.hostFacts.products
      const wanted = similar
        ? catalogue
            .product(similar)
            .regions.map((r) => r.host)
            .join(', ')
        : null
      // a fault within the server is of a host that is there and took the request
      const isDoubtful = facts.status === 500 || (one.exchange.outcome.kind === 'response' && facts.status === null)
      return match(isDoubtful ? 'possible' : 'likely', one, {
        host: facts.host,
        wanted: facts.hostFacts.role === 'token' ? catalogue.tokenEndpoint(facts.hostFacts)?.host : wanted,
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
]
