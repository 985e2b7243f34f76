import type { BodyShapeId, DiagnosisId } from './ids'
import type { Json } from './json'
import type { Confidence } from './product'

/** What is read out of a body of one shape. */
export type BodyReading = {
  /** error code as text: `40102`, `invalid_client` */
  readonly code: string | null
  /** the sentences meant for a person, in the order found; what is not there is null */
  readonly messages: readonly (string | null)[]
  /** the status that the body repeats */
  readonly status?: number | null
}

/** What a code says: about the credential, the request, the account, or nothing of the kind. */
export type CodeReading = 'credential' | 'accepted' | 'request' | 'account' | 'other'

/** One error code that a vendor documents. */
export type ErrorCode = {
  readonly code: number
  readonly means: string
  readonly reading: CodeReading
  readonly confidence: Confidence
}

/** The form of an error body: how it is recognised and read, and what it looks like, for people. */
export type BodyShape = {
  readonly id: BodyShapeId
  /** where it stands among all shapes when a body is recognised: the lowest number is tried first */
  readonly order: number
  /** Reads a JSON body, of a list its first entry; null where the body has another shape. */
  read(json: Json | undefined): BodyReading | null
  /** a body in this shape that is no JSON, word for word */
  readonly text?: string
  /** bodies that are no errors look like it too, so inside a log it is not taken for an answer */
  readonly isVague?: boolean
  readonly name: string
  /** an answer to a refused credential in this shape; null where the body is empty */
  readonly example: string | null
  readonly note: string
  readonly source: string
  readonly confidence: Confidence
  /** the codes that stand in it, where they are documented */
  readonly codes?: readonly ErrorCode[]
  /** codes that name a cause so clearly that none is concluded from how the request was signed in */
  readonly settles?: ReadonlyMap<string, DiagnosisId>
}
