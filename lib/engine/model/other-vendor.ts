import type { Phrase } from './phrase'
import type { Confidence } from './product'

/**
 * A vendor whose APIs are not asked, and of whom enough is known to call its hosts, keys and refusals its own. Hosts,
 * keys and wordings that several vendors share stand in no row.
 */
export type OtherVendor = {
  /** kebab case; it stands in the page and in the answer of the API */
  readonly id: string
  /** as people write it */
  readonly name: string
  /** DNS suffixes of the hosts that it answers on; none of those on which its customers run what is their own */
  readonly domains: readonly string[]
  /** what is run on any host: by what its addresses are told, as `host/path` without scheme and query */
  readonly addresses?: readonly Phrase[]
  /** forms of its keys and ids, without anchors and flags: a value of one is recognised as a whole */
  readonly keys: readonly Phrase[]
  /**
   * what its refusals hold, without flags `g` and `y`: a line of a header, `name: value` with the name in lower case,
   * or a wording of the body
   */
  readonly refusals: readonly Phrase[]
  /** its own page about errors of authentication */
  readonly docs: string
  readonly confidence: Confidence
  readonly source: string
  /** when the source was read: `2026-11` */
  readonly read: string
}

/** The vendors that are known by name alone. */
export type OtherVendorCatalogue = {
  readonly otherVendors: readonly OtherVendor[]
  /** @param host with or without port, in any case */
  otherVendorOfHost(host: string | null): OtherVendor | null
  /** @param name of a setting, `ACME_API_KEY`: it begins with a vendor’s name */
  otherVendorOfName(name: string): OtherVendor | null
  /** @param url an absolute URL, of an API or as the issuer of a token, or `host/path` */
  otherVendorOfAddress(url: string | null): OtherVendor | null
  /**
   * Whose kind of value this is, or whose stands in it: alone, in quotes, behind a scheme or a name, as a part of
   * `id:secret`, in base64, or torn apart by white space.
   * @param value as typed or pasted
   */
  otherVendorOfValue(value: string): OtherVendor | null
  /**
   * Whose client library a stack trace begins in, by the name of its package.
   * @param frames the lines of one trace
   */
  otherVendorOfTrace(frames: string): OtherVendor | null
  /**
   * Who refuses so.
   * @param text of one answer: lines of headers, `name: value`, and the body, in whatever notation it was printed
   */
  otherVendorOfAnswer(text: string): OtherVendor | null
}
