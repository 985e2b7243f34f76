import type { JwtFacts, Sent } from '../model/authorization'
import type { Certainty } from '../model/evidence'
import type { Header } from '../model/exchange'
import type { BodyFacts } from '../model/facts'
import type { DiagnosisId, FieldId, ProductId, VendorId } from '../model/ids'
import type { Firmness } from '../model/statement'
import type { DifferenceId } from '../model/difference'

/** One pair of a query, percent-decoded; order and repetitions stay. */
export type QueryPair = readonly [name: string, value: string]

/** What one Authorization value presents. Raw: it is never shown. */
export type Credentials = {
  /** the value of the header, exactly */
  readonly written: string
  /** the facts of the value that may be shown: scheme word in lower case, faults, kinds of its parts, claims */
  readonly sent: Sent
  /** of a Basic pair, or the key of a signed value */
  readonly user: string | null
  /** the second half of a Basic pair, exactly: blanks and line breaks belong to it */
  readonly secret: string | null
  /** a single value, as a bearer token is */
  readonly token: string | null
  /** what stands behind the key of a signed value */
  readonly signature: string | null
  readonly jwt: JwtFacts | null
}

/** A redirect that was followed before this request. */
export type Redirect = {
  readonly status: number
  /** hosts */
  readonly from: string | null
  readonly to: string | null
  /** whether the request to the first host had an Authorization header, and the one to the second has */
  readonly sentBefore: boolean
  readonly sentAfter: boolean
}

/** What came back. */
export type ComparedAnswer = {
  /** null where only a body was pasted */
  readonly status: number | null
  readonly headers: readonly Header[]
  readonly body: string | null
  readonly facts: BodyFacts
  /** seconds since the epoch, from the Date header */
  readonly time: number | null
}

/** Parts of a product's path that are an id of the caller's: a project, a plan, a domain. */
export type PathField = { readonly field: FieldId; readonly value: string }

/**
 * One request in the form in which two are compared, whatever it was pasted as. It holds raw values and is never shown
 * or serialised: what may be shown is the {@link Comparison} that is made of two.
 */
export type NormalisedRequest = {
  /** upper case; null where the paste does not say */
  readonly method: string | null
  /** of the URL, lower case; null where it has none */
  readonly protocol: 'https' | 'http' | null
  /** lower case, with a port that is not the protocol's own */
  readonly host: string | null
  /** as it is written, without query */
  readonly path: string | null
  readonly query: readonly QueryPair[]
  readonly pathFields: readonly PathField[]
  /** by host and path, else what the reader named */
  readonly product: ProductId | null
  readonly vendor: VendorId | null
  /** code of the region of the host */
  readonly region: string | null
  /** the host, where it is none of the catalogue's: such a request is compared and never tried */
  readonly foreign: string | null
  /** the exchange of a key for a token */
  readonly tokenEndpoint: boolean
  /** every Authorization value, in order; empty where none was sent or none is known */
  readonly authorization: readonly Credentials[]
  /** all headers but Authorization, names as written, in order, repetitions too */
  readonly headers: readonly Header[]
  readonly contentType: string | null
  /** null where none was sent or none is known */
  readonly body: string | null
  /** of the UTF-8 bytes of the body; 0 where there is none */
  readonly bodyBytes: number
  /** lower-case hexadecimal, of those bytes; null where there is none */
  readonly bodyMd5: string | null
  /** the timestamp that is signed: the header under whatever name it came */
  readonly timestamp: { readonly name: string; readonly value: string } | null
  /** `1.1`, `2`; null where the paste does not say */
  readonly httpVersion: string | null
  /** host and port; null where none is named */
  readonly proxy: string | null
  readonly redirect: Redirect | null
  /** every header is there, so that one that is missing is known to be missing */
  readonly complete: boolean
  /** whether it went over the wire, or is what somebody wrote or logged */
  readonly firmness: Firmness
  readonly answer: ComparedAnswer | null
}

/** The part of a request that a difference is in, and that {@link applyDifference} replaces. */
export type DifferencePart =
  | { readonly in: 'method' | 'protocol' | 'host' | 'path' | 'query' | 'body' | 'content-type' | 'timestamp' }
  /** `form`: the body and its Content-Type together, and with the place of client credentials the header too */
  | { readonly in: 'http-version' | 'proxy' | 'redirect' | 'form' }
  /** the whole Authorization header, or one half of it */
  | { readonly in: 'authorization' | 'user' | 'secret' | 'token' | 'signature' }
  /** an id in the path */
  | { readonly in: 'path-field'; readonly field: FieldId }
  /** by its name in lower case */
  | { readonly in: 'header'; readonly name: string }

/** How a difference bears on the refusal. `none`: it cannot matter. */
export type Relevance = Certainty | 'none'

/** A difference as it may be shown: plain data without secrets. */
export type Difference = {
  /** unique in its comparison: `secret`, `header:x-custom` */
  readonly key: string
  readonly id: DifferenceId
  readonly part: DifferencePart
  readonly relevance: Relevance
  /** what it leads to, or null */
  readonly diagnosis: DiagnosisId | null
  /** the part in words: "Password of the Basic pair" */
  readonly title: string
  /** one sentence: how the sides differ */
  readonly what: string
  /** one sentence: what the difference can do to the answer */
  readonly can: string
  /** what each side has, masked: a secret is its length, its fingerprint and where it differs */
  readonly works: string
  readonly fails: string
}

/** A difference that every client makes and that no API looks at. */
export type FoldedDifference = {
  readonly name: string
  /** why it is folded, in a few words */
  readonly because: string
  /** masked; null where the side has none */
  readonly works: string | null
  readonly fails: string | null
}

/** What a box was read as, and what it cannot be used for. */
export type SideOfComparison = {
  /** the form of the paste in words: "curl command" */
  readonly form: string
  /** method, host and path, masked */
  readonly title: string
  readonly product: ProductId | null
  readonly region: string | null
  readonly status: number | null
  /** the host, where it is none that is ever asked */
  readonly foreign: string | null
  /** how many requests the box held, and which was taken (counted from 1) */
  readonly requests: number
  readonly taken: number
  /** what the reader should know about how it was read */
  readonly notes: readonly string[]
}

/** Two requests that were compared. Plain data without secrets, fit to be serialised. */
export type Comparison = {
  /** in rank order */
  readonly differences: readonly Difference[]
  readonly folded: readonly FoldedDifference[]
  readonly works: SideOfComparison
  readonly fails: SideOfComparison
}
