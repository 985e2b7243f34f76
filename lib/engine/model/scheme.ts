import type { JwtFacts } from './authorization'
import type { SchemeId } from './ids'
import type { SchemeSnippets } from './snippet'

/** A way to authenticate a request: what it is called, how it looks on the wire. A product names the ones it takes. */
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
}
