import type { JwtFacts, Sent } from './authorization'
import type { CredentialPair } from './credential-set'
import type { DraftHeader } from './exchange'
import type { FieldId, SchemeId } from './ids'
import type { Mechanism } from './login'
import type { Secret } from './secret'
import type { SchemeSnippets } from './snippet'
import type { ValueKind } from './value-kind'
import type { Values } from './values'

/** What a scheme is given to authorise one request. */
export type Presented = {
  readonly values: Values
  /** who presents the pair of the product's credential set */
  readonly pair: CredentialPair
  /** the access token, where one was issued */
  readonly token: Secret | null
  readonly method: 'GET' | 'POST'
  /** path without query */
  readonly path: string
  /** ISO 8601, UTC */
  readonly timestamp: string
  /** what the reader sees in place of a field's value */
  label(field: FieldId): string
  /** what kind of thing a value is, by its form alone */
  kindOf(value: string): ValueKind
}

/** The headers that authorise one request, and what may be known of them once they are masked. */
export type Authorized = { readonly headers: readonly DraftHeader[]; readonly sent: Sent }

/** A way to authenticate a request, with all that is to be known of it. A product names the ones it takes by id. */
export type Scheme = {
  readonly id: SchemeId
  readonly name: string
  /** fits a column head */
  readonly short: string
  /** within a sentence or a title */
  readonly label: string
  /** the Authorization header, with labels where values go */
  readonly header: string
  /** one sentence: how it is made */
  readonly how: string
  /** the auth-scheme word of its header in lower case (RFC 9110 section 11.1); null where it sends none */
  readonly word: string | null
  /** what is run with it: the answer of the guide that leads to it, where a product takes several schemes */
  readonly use?: { readonly key: string; readonly label: string }
  /** whether a JWT is one of this scheme, where that is no access token: by its claims and header alone */
  readonly isItsToken?: (jwt: JwtFacts) => boolean
  /** how its calls are written as code to copy */
  readonly snippets: SchemeSnippets
  /** environment variables for labels in its headers that are of no field: an access token, a signature */
  readonly labelVariables?: Readonly<Record<string, string>>
  /** of a login to a mail server: how it is made; the first that the server offers is used */
  readonly mechanisms?: readonly [Mechanism, ...Mechanism[]]
  /** an access token has to be issued before it can be used */
  readonly needsToken: boolean
  /** why no check makes a request with it, as a sentence; null where checks do */
  readonly untestable: string | null
  /** another scheme that asks with fewer requests whether a wrong secret is refused, where the product takes it too */
  readonly controlledBy?: SchemeId
  /** the credential fields that it presents, in the order in which they are sent; those in the path come on top */
  fields(pair: CredentialPair): readonly FieldId[]
  /** why values cannot be presented this way, as a sentence; null or absent where they can */
  unfit?(values: Values): string | null
  /** makes the headers that authorise one request */
  authorize(presented: Presented): Authorized
}
