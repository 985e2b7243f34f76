import type { Sent } from './authorization'
import type { Challenge, ChallengeFault } from './challenge'
import type { HostFacts } from './host'
import type { MailReply } from './login'
import type { BodyShapeId, CredentialSetId, ProductId } from './ids'

/** Something to quote to support: where it stood and what it is. */
export type Reference = { readonly label: string; readonly value: string }

/** What the body of an answer says, by its shape and not by its product. */
export type BodyFacts = {
  readonly form: 'none' | 'empty' | 'json' | 'html' | 'text' | 'broken-json'
  readonly shape: BodyShapeId | null
  /** error code as text: `40102`, `invalid_client`, `PERMISSION_DENIED`, the slug of a registry page */
  readonly code: string | null
  /** the sentences meant for a person, in the order found */
  readonly messages: readonly string[]
  /** the status that the body repeats, as a number */
  readonly status: number | null
  /** the title of an HTML page */
  readonly page: string | null
}

/** What an exchange says, read out of it once and without judgement. */
export type Facts = {
  /** of HTTP; a reply of a mail server is none */
  readonly status: number | null
  readonly reply: MailReply | null
  readonly method: string | null
  readonly host: string | null
  readonly path: string | null
  readonly query: string | null
  /** what the catalogue knows about the host; null for a host of nobody we know, or none */
  readonly hostFacts: HostFacts | null
  /** the request went to a host of no vendor: usually the reader's own endpoint */
  readonly foreign: boolean
  /** the product the reader named, else the one of host and path */
  readonly product: ProductId | null
  /** the name of the product */
  readonly productName: string | null
  readonly credentialSet: CredentialSetId | null
  /** what a caller of the product presents, in words */
  readonly wantedCredentials: string | null
  /** the exchange of a key for a token */
  readonly tokenEndpoint: boolean
  readonly sent: Sent | null
  /** the scheme sent as it is written, and what the parts of the credentials look like, in words: "a UUID" */
  readonly sentWords: { readonly scheme: string } & Readonly<Partial<Record<'user' | 'password' | 'value', string>>>
  /** lower case, as declared or as found in the header; null when unknown or none was sent */
  readonly scheme: string | null
  readonly challenges: readonly Challenge[]
  readonly challengeFaults: readonly ChallengeFault[]
  /** the combined value that the offsets of the faults point into */
  readonly challengeText: string
  readonly proxyChallenge: boolean
  /** schemes that the product takes, in lower case: `bearer`, `basic`, `application` */
  readonly wanted: readonly string[]
  readonly body: BodyFacts
  readonly requestType: string | null
  readonly responseType: string | null
  readonly location: string | null
  readonly server: string | null
  readonly references: readonly Reference[]
  /** seconds since the epoch, from the Date header */
  readonly serverTime: number | null
  /** x-timestamp of the request minus the server's clock, in seconds: positive when the request is ahead */
  readonly skew: number | null
  /** seconds */
  readonly retryAfter: number | null
  /** everything the answer says in words, in lower case: messages, code, challenge parameters */
  readonly said: string
}
