import { findRegion } from '../../model/product'
import type { Difference, QueryPair } from '../model'
import { difference, type Sides } from './sides'

/** What differs in method, host, path and query. */
export function judgeAddress(sides: Sides): readonly Difference[] {
  return [...method(sides), ...protocol(sides), ...host(sides), ...pathFields(sides), ...path(sides), ...query(sides)]
}

/** The failing answer says that the address or the method is at fault. */
const isOfAddress = ({ fails }: Sides) => [404, 405, 301, 302, 307, 308].includes(fails.answer?.status ?? 0)

function method(sides: Sides): readonly Difference[] {
  const { works, fails, signed } = sides
  if (works.method === null || fails.method === null || works.method === fails.method) return []
  const relevance = isOfAddress(sides) ? 'likely' : fails.tokenEndpoint || signed ? 'likely' : 'possible'
  const what = `The working call is a ${works.method}, the failing one a ${fails.method}.`
  return [
    difference({ id: 'method', part: { in: 'method' }, relevance, what, works: works.method, fails: fails.method }),
  ]
}

function protocol({ works, fails }: Sides): readonly Difference[] {
  // a transcript does not show it: what is sent without TLS is worth a word all the same
  if (fails.protocol === null || works.protocol === fails.protocol) return []
  if (works.protocol === null && fails.protocol === 'https') return []
  const beside = works.protocol === null ? '' : `, the working one to ${works.protocol}://`
  return [
    difference({
      id: 'scheme',
      part: { in: 'protocol' },
      relevance: fails.protocol === 'http' ? 'likely' : 'possible',
      diagnosis: 'redirected',
      title: 'Protocol',
      what: `The failing call goes to ${fails.protocol}://${beside}.`,
      can: 'Where http:// is only redirected, the Authorization header is lost or the call never arrives.',
      works: works.protocol === null ? 'not shown' : `${works.protocol}://`,
      fails: `${fails.protocol}://`,
    }),
  ]
}

function host(sides: Sides): readonly Difference[] {
  const { catalogue, works, fails, show } = sides
  if (works.host === null || fails.host === null || works.host === fails.host) return []
  const shown = { works: show.text(works.host), fails: show.text(fails.host) }
  const own = works.product === null ? null : catalogue.product(works.product)
  const regions = own ? [works.region, fails.region].map((code) => findRegion(own, code)) : []
  const [there, here] = regions
  if (own && works.product === fails.product && there && here && there !== here) {
    const must = own.regionRole === 'must-match'
    return [
      difference({
        ...shown,
        id: 'region',
        part: { in: 'host' },
        relevance: must ? 'likely' : own.regionRole === 'latency' ? 'none' : 'possible',
        diagnosis: must ? 'wrong-region' : null,
        what: `The working call goes to ${there.label}, the failing one to ${here.label}.`,
        ...(must ? {} : { can: own.regionNote }),
      }),
    ]
  }
  const isForeign = fails.foreign !== null && works.foreign === null
  return [
    difference({
      ...shown,
      id: 'host',
      part: { in: 'host' },
      relevance: 'likely',
      what: isSameName(works.host, fails.host)
        ? 'The calls go to the same host, at different ports or with its name written otherwise.'
        : isForeign
          ? 'The failing call goes to a host that is none of the working product’s.'
          : 'The calls go to different hosts.',
    }),
  ]
}

const isSameName = (a: string, b: string) => nameOf(a) === nameOf(b)
const nameOf = (written: string) => written.replace(/:\d{1,5}$/, '').replace(/\.$/, '')

function pathFields(sides: Sides): readonly Difference[] {
  const { catalogue, show } = sides
  return aligned(sides).flatMap(({ field, was, is }): readonly Difference[] => {
    if (was === is) return []
    const { label, difference: id } = catalogue.field(field)
    const kind = catalogue.kindOf(decodeURIComponentSafely(is))
    const isPlaceholder = kind === 'placeholder'
    const isSameId = was.trim().toLowerCase() === is.trim().toLowerCase()
    return [
      difference({
        id: isPlaceholder ? 'placeholder' : (id ?? 'path'),
        part: { in: 'path-field', field },
        relevance: isPlaceholder ? 'certain' : kind === 'variable' || isSameId ? 'possible' : 'likely',
        title: `${label} in the path`,
        what: isPlaceholder
          ? `The failing path has a sample text where the ${label} belongs.`
          : kind === 'variable'
            ? `The failing path has a variable where the ${label} belongs: its value is not known here.`
            : `The paths name two different values for ${label}.`,
        works: show.text(was),
        fails: show.text(is),
      }),
    ]
  })
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An id of the working path, and what stands in its place in the failing one. */
type Aligned = { readonly field: string; readonly was: string; readonly is: string }

/** The ids of both paths by their names; another product may call the same place by another name. */
function aligned({ works, fails }: Sides): readonly Aligned[] {
  const there = works.path?.split('/') ?? []
  const here = fails.path?.split('/') ?? []
  return works.pathFields.flatMap(({ field, value: was }): readonly Aligned[] => {
    const own = fails.pathFields.find((one) => one.field === field)?.value
    const at = there.indexOf(was)
    const isOnly =
      at >= 0 && there.length === here.length && there.every((segment, i) => i === at || segment === here[i])
    const is = own ?? (isOnly ? here[at] : undefined)
    return is === undefined ? [] : [{ field, was, is }]
  })
}

/** A path with its ids under their names, so that another id is no other path. */
function plainPath(whole: string | null, ids: readonly (readonly [value: string, field: string])[]): string | null {
  const names = new Map(ids)
  return whole === null
    ? null
    : whole
        .split('/')
        .map((segment) => (names.has(segment) ? `{${names.get(segment)}}` : segment))
        .join('/')
}

const withoutSlash = (text: string) => text.replace(/\/+$/, '')

function path(sides: Sides): readonly Difference[] {
  const { catalogue, works, fails, show, signed } = sides
  const ids = aligned(sides)
  const there = plainPath(
    works.path,
    ids.map(({ was, field }) => [was, field]),
  )
  const here = plainPath(
    fails.path,
    ids.map(({ is, field }) => [is, field]),
  )
  if (there === null || here === null || there === here) return []
  const shown = {
    part: { in: 'path' as const },
    works: show.text(works.path ?? ''),
    fails: show.text(fails.path ?? ''),
  }
  if (withoutSlash(there) === withoutSlash(here)) {
    const what = here.endsWith('/')
      ? 'The failing path ends in a slash that the working one does not have.'
      : 'The failing path lacks the slash at the end of the working one.'
    const relevance = signed || isOfAddress(sides) ? 'likely' : 'possible'
    const diagnosis = signed ? 'signed-path-mismatch' : 'wrong-path'
    return [difference({ ...shown, id: 'trailing-slash', relevance, diagnosis, what })]
  }
  if (decodeURIComponentSafely(there) === decodeURIComponentSafely(here)) {
    const relevance = signed ? 'likely' : 'none'
    const what = 'The same path is percent-encoded otherwise.'
    return [difference({ ...shown, id: signed ? 'signed-path' : 'path', relevance, what })]
  }
  const prefix = fails.host === null ? null : catalogue.prefixAt(fails.host)
  const isOutside = prefix !== null && fails.path !== null && !prefix.path.test(fails.path)
  const isDoubled = /\/\//.test(fails.path ?? '') && !/\/\//.test(works.path ?? '')
  return [
    difference({
      ...shown,
      id: 'path',
      relevance: isOutside || isDoubled || isOfAddress(sides) ? 'likely' : 'possible',
      what: isOutside
        ? `The failing path does not begin with ${prefix.shown}, as every path of this host does.`
        : isDoubled
          ? 'The failing path has two slashes in a row.'
          : 'The calls go to different paths.',
    }),
  ]
}

/** Names under which credentials are put into a query, where they do not belong. */
const CREDENTIAL_NAME =
  /^(?:access_?token|api_?key|client_?(?:id|secret)|token|secret|password|key_?(?:id|secret)|auth\w*)$/i

const written = (pairs: readonly QueryPair[]) => pairs.map(([name, value]) => `${name}=${value}`).toSorted()

function query(sides: Sides): readonly Difference[] {
  const { works, fails, show, signed } = sides
  const [there, here] = [written(works.query), written(fails.query)]
  if (there.join('&') === here.join('&')) return []
  const only = (pairs: readonly QueryPair[], other: readonly string[]) =>
    pairs.filter(([name, value]) => !other.includes(`${name}=${value}`))
  const [lost, added] = [only(works.query, here), only(fails.query, there)]
  const names = [...new Set([...lost, ...added].map(([name]) => name))]
  const shown = {
    part: { in: 'query' as const },
    works: lost.length === 0 ? 'without it' : show.text(lost.map(([name, value]) => queryText(name, value)).join('&')),
    fails:
      added.length === 0 ? 'without it' : show.text(added.map(([name, value]) => queryText(name, value)).join('&')),
  }
  if (fails.tokenEndpoint && names.includes('grant_type'))
    return [
      difference({
        ...shown,
        id: 'grant-type',
        relevance: 'certain',
        what: 'The failing call has grant_type in its query, where the token endpoint does not look for it.',
      }),
    ]
  const more = names.length > 4 ? ' and more' : ''
  const isCredential = names.some((name) => CREDENTIAL_NAME.test(name))
  const relevance = isCredential ? 'likely' : signed ? 'possible' : sides.refused ? 'none' : 'possible'
  return [
    difference({
      ...shown,
      id: 'query',
      relevance,
      diagnosis: isCredential ? 'missing-authorization' : signed ? 'signed-path-mismatch' : null,
      what: `The queries differ in ${names.slice(0, 4).map(safeName).join(', ')}${more}.`,
      ...(isCredential
        ? { can: 'A credential in the query is not looked at, and stands in every log on the way.' }
        : {}),
    }),
  ]
}

const safeName = (name: string) => (/^[\w.[\]-]{1,40}$/.test(name) ? name : 'a name that is not shown')

function queryText(name: string, value: string): string {
  return CREDENTIAL_NAME.test(name) ? `${name}=[hidden]` : `${name}=${value}`
}
