import type { HostCatalogue } from '../../model/catalogue'
import type { HostFacts } from '../../model/host'
import type { ProductId } from '../../model/ids'
import type { ForeignOwner } from '../../model/import'
import type { OtherVendorCatalogue } from '../../model/other-vendor'

/** Where a command, a file or a record leads. */
export type Address = {
  readonly host: string
  readonly path: string
  /** null: of nobody who is asked */
  readonly facts: HostFacts | null
  readonly product: ProductId | null
}

export type AddressLookups = HostCatalogue & Pick<OtherVendorCatalogue, 'otherVendorOfHost'>

const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/i

const BEFORE_PATH = /^\s*(?:[a-z][a-z\d+.-]{0,20}:\/\/)?(?:[^\s/?#@]{0,500}@)?([^\s/?#:@]{1,253})(?::\d{1,5})?/i
const PATH_AND_REST = /^(\/[^\s?#]{0,2000})?(?:[?#]\S*)?\s*$/

/** Names of one machine or network, and those that are kept for examples (RFC 2606, RFC 6761). */
const NOBODYS = /\.(?:local|localhost|internal|test|example|invalid)$/i

/** A URL or a bare host name, with or without port and path; null for other text and for names of this machine. */
export function addressOf(catalogue: HostCatalogue, text: string): Address | null {
  const address = targetOf(catalogue, text)
  return address && HOST.test(address.host) && !NOBODYS.test(address.host) ? address : null
}

/** Where a call goes, whatever host that is; null where the text has none, or one that is a variable. */
export function targetOf(catalogue: HostCatalogue, text: string): Address | null {
  const [all = '', host = ''] = BEFORE_PATH.exec(text) ?? []
  const path = PATH_AND_REST.exec(text.slice(all.length))
  if (!path) return null
  if (!/^[\p{L}\p{N}.\-[\]_:]+$/u.test(host)) return null
  const name = host.toLowerCase()
  const facts = catalogue.hostFacts(name)
  return { host: name, path: path[1] ?? '', facts, product: catalogue.productAt(facts, path[1] ?? '/') }
}

/** Every URL in a text, wherever it stands. */
export function addressesIn(catalogue: HostCatalogue, text: string): readonly Address[] {
  const urls = text.matchAll(/\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'`<>\\)\]},;|]{1,2000}/gi)
  return [...urls].slice(0, 400).flatMap(([url]) => addressOf(catalogue, url) ?? [])
}

/** Who a host that is not asked belongs to, for people: the name of a vendor, or the host. */
export function foreignAt({ otherVendorOfHost }: AddressLookups, { host }: Address): ForeignOwner {
  return { id: host, name: otherVendorOfHost(host)?.name ?? host, by: 'host' }
}
