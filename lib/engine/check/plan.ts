import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import { findRegion } from '../model/product'
import type { ProductId, SchemeId } from '../model/ids'
import type { Values } from '../model/values'
import type { Product, Region, SampleCall } from '../model/product'
import type { Role } from '../model/evidence'
import type { Secret } from '../model/secret'
import { authorize, basicAuth } from '../auth/authorize'
import type { RequestDraft } from '../model/exchange'

/** One read that is to be made: which call, on which host, under which scheme. */
export type ProbeSpec = {
  readonly id: string
  readonly probe: 'sample-call' | 'region' | 'permission' | 'control' | 'trial'
  readonly role: Role
  readonly title: string
  readonly product: ProductId
  readonly sample: SampleCall
  readonly region: Region
  readonly host: string
  readonly scheme: SchemeId
}

/** The schemes that a live read can use; the others are named as not tested. */
const LIVE: ReadonlySet<SchemeId> = new Set(['oauth2', 'basic', 'signed', 'static-bearer', 'mailgun-basic'])

/** The product whose sample call is made: its own, or the one that stands in for it. */
export function probedProduct(product: Product): Product & { readonly id: ProductId } {
  const own = catalogue.findProduct(product.id)
  if (own?.sample) return own
  const standIn = catalogue.findProduct(own?.standIn?.product)
  if (!standIn) throw new TypeError(`${product.id} has neither a sample call nor a stand-in`)
  return standIn
}

export function chosenRegion(product: Product, code: string | null): Region {
  return findRegion(product, code) ?? product.regions[0]
}

/**
 * Every read of a check in the order in which it starts: the chosen region under each scheme, then the other regions
 * under the preferred one, where the region decides.
 */
export function planReads(product: Product, regionCode: string | null): readonly ProbeSpec[] {
  const probed = probedProduct(product)
  const chosen = chosenRegion(probed, regionCode)
  const schemes = probed.schemes.map((s) => s.scheme).filter((s) => LIVE.has(s))
  const here = schemes.map((scheme) => readSpec(probed, chosen, scheme, 'sample-call'))
  const preferred = schemes[0]
  const sweeps = probed.regionRole === 'must-match' && preferred !== undefined
  const there = sweeps
    ? probed.regions.filter((r) => r !== chosen).map((r) => readSpec(probed, r, preferred, 'region'))
    : []
  return [...here, ...there]
}

/** The sample call of a product in one region under one scheme. */
export function readSpec(
  product: Product & { readonly id: ProductId },
  region: Region,
  scheme: SchemeId,
  probe: ProbeSpec['probe'],
  role: Role = 'own',
): ProbeSpec {
  const sample = product.sample
  if (!sample) throw new TypeError(`${product.id} has no sample call`)
  return {
    id: [probe, product.id, region.code, scheme].join(':'),
    probe,
    role,
    title: probe === 'region' ? `The same call in ${region.label}` : sample.title,
    product: product.id,
    sample,
    region,
    host: sample.host ?? region.host,
    scheme,
  }
}

/** The path of a call with its placeholders filled; every value was matched against its field's form before. */
export function fillPath(path: string, values: Values, uuid: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'randomUuid'
      ? uuid
      : encodeURIComponent((values as Readonly<Record<string, string | undefined>>)[name] ?? ''),
  )
}

/** What each request of a run needs to know. */
export type DraftContext = {
  readonly values: Values
  readonly token: Secret | null
  readonly timestamp: string
  readonly uuid: string
}

/** The request of a read. `Accept-Encoding: identity` asks for bytes that nothing has to decode. */
export function draftRead(spec: ProbeSpec, context: DraftContext): RequestDraft {
  const path = fillPath(spec.sample.path, context.values, context.uuid)
  const { credentialSet } = catalogue.product(spec.product)
  const authorized = authorize(spec.scheme, credentialSet, {
    ...context,
    method: 'GET',
    path: path.split('?')[0] ?? path,
  })
  return {
    method: 'GET',
    host: spec.host,
    path,
    headers: [...authorized.headers, plain('Accept', 'application/json'), plain('Accept-Encoding', 'identity')],
    sent: authorized.sent,
  }
}

/** The client-credentials request: RFC 6749 section 4.4.2, the client authenticated by Basic (section 2.3.1). */
export function draftToken(values: Values): RequestDraft {
  const authorized = basicAuth('project', values)
  return {
    method: 'POST',
    host: TOKEN_ENDPOINT.host,
    path: TOKEN_ENDPOINT.path,
    headers: [
      ...authorized.headers,
      plain('Content-Type', 'application/x-www-form-urlencoded'),
      plain('Accept', 'application/json'),
      plain('Accept-Encoding', 'identity'),
    ],
    body: 'grant_type=client_credentials',
    sent: authorized.sent,
  }
}

function plain(name: string, value: string) {
  return { name, value, shown: value }
}
