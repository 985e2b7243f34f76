import { presentedFor } from '../../auth/presented'
import type { Catalogue } from '../../catalogue/catalogue'
import { isoDate } from '../../http/dates'
import type { DraftHeader } from '../../model/exchange'
import type { Product } from '../../model/product'
import type { Scheme } from '../../model/scheme'
import { examine } from '../../signing/examine'
import type { Signing } from '../judge/signature'
import type { NormalisedRequest } from '../model'
import type { Sides } from './stand-in'

/** Signs the call that stands in, since a signature holds for one path and a few minutes only. */
export type Signer = {
  /**
   * The headers of a request that is signed anew: right where the pasted signature was right for the pasted request;
   * null where it was not, or cannot be known, so that it goes out as it was pasted.
   * @param path without query
   * @param now milliseconds since the epoch
   */
  headersFor(request: NormalisedRequest, path: string, now: number): readonly DraftHeader[] | null
  /** what two requests that are signed anew have in common when they are sent as the same; null where it is not */
  keyOf(request: NormalisedRequest): string | null
}

/** Seconds within which a timestamp is the time of its call and no fault. */
const TOLERANCE = 300

/** @param signing null where nothing is known to calculate with */
export function createSigner(catalogue: Catalogue, product: Product, sides: Sides, signing: Signing | null): Signer {
  const secretOf = (request: NormalisedRequest) => signing?.secret || secretIn(sides, request)
  const isRight = (side: NormalisedRequest) => {
    const secret = secretOf(side)
    return signing !== null && secret !== null && isRightlySigned(side, secret, signing)
  }
  const right = [sides.failing, sides.working].filter(isRight)
  const schemeOf = (request: NormalisedRequest): Scheme | null => {
    const signature = request.authorization[0]?.signature ?? null
    if (signature === null || !right.some((side) => side.authorization[0]?.signature === signature)) return null
    const schemes = product.schemes.map(({ scheme }) => catalogue.scheme(scheme))
    return schemes.find((s) => s.untestable === null && s.word === request.authorization[0]?.sent.scheme) ?? null
  }
  return {
    headersFor(request, path, now) {
      const scheme = schemeOf(request)
      const secret = secretOf(request)
      if (!scheme || secret === null) return null
      const { pair } = catalogue.credentialSet(product.credentialSet)
      const user = request.authorization[0]?.user ?? ''
      const values = { ...('field' in pair.user ? { [pair.user.field]: user } : {}), [pair.password]: secret }
      const timestamp = stampOf(sides, request, now)
      const { headers } = scheme.authorize(
        presentedFor(catalogue, product.credentialSet, { values, token: null, method: 'GET', path, timestamp }),
      )
      return headers.flatMap((header): DraftHeader[] => {
        if (header.name === 'Authorization') return [header]
        // the time goes under the name that the request gives it, or not at all where it has none
        return request.timestamp ? [{ ...header, name: request.timestamp.name }] : []
      })
    },
    keyOf(request) {
      if (!schemeOf(request)) return null
      const { timestamp, authorization } = request
      return JSON.stringify([authorization[0]?.user, timestamp?.name.toLowerCase(), stampOf(sides, request, 0)])
    },
  }
}

/** The secret of the pair, where the other side presents it in the open. */
function secretIn({ failing, working }: Sides, { authorization }: NormalisedRequest): string | null {
  const [own] = authorization
  const open = [failing, working].flatMap((side) => side.authorization)
  return open.find((one) => one.secret !== null && one.user === own?.user)?.secret ?? null
}

/** The time as the request would have stamped it now: as far off as it was, and in a form of its own as it stands. */
function stampOf({ failing }: Sides, { timestamp }: NormalisedRequest, now: number): string {
  if (timestamp === null) return iso(now)
  const at = isoDate(timestamp.value)
  if (at === null || !timestamp.value.includes('T')) return timestamp.value
  const answered = timestamp.value === failing.timestamp?.value ? (failing.answer?.time ?? null) : null
  const off = answered === null ? 0 : at - answered
  return iso(now + (Math.abs(off) > TOLERANCE ? off * 1000 : 0))
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

function isRightlySigned(request: NormalisedRequest, secret: string, { bench }: Signing): boolean {
  const { method, path, query, body, contentType, timestamp, authorization } = request
  const [own] = authorization
  if (!own || own.user === null || !own.signature) return false
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const recipe = bench.requestRecipe({
    method: method ?? 'GET',
    path: search === '' ? (path ?? '/') : `${path ?? '/'}?${search}`,
    body: body ?? '',
    contentType: contentType ?? '',
    timestamp: timestamp?.value ?? '',
    applicationKey: own.user,
    applicationSecret: secret,
    signsQuery: false,
  })
  return examine(recipe, own.signature, { applicationKey: own.user, secret }, bench.findStale).right
}
