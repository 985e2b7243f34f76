import type { Call, Effect } from './call'
import type { CredentialSet } from './credential-set'
import type { Field } from './field'
import type { FieldId } from './ids'
import type { Language } from './language'
import type { Product, TokenEndpoint } from './product'

export type ShellId = 'bash' | 'powershell' | 'cmd'

/** One piece of code to copy. It holds no value of a credential: it reads them from environment variables. */
export type Snippet = {
  /** unique in its product, scheme and region: `call-bash`, `sign-body-powershell`, `sdk-node` */
  readonly id: string
  readonly language: Language
  /** the shell it is written for, where it is a shell command */
  readonly shell: ShellId | null
  /** what it does, in the imperative */
  readonly title: string
  readonly code: string
  readonly effect: Effect
  /** one or two sentences that a reader needs before running it */
  readonly note?: string
  /** the fields whose environment variables it reads */
  readonly reads: readonly FieldId[]
}

/** Where credential fields are looked up: the catalogue, or the fields of one vendor. */
export type FieldSource = {
  /** the definition of a field, or null */
  readonly findField: (id: string) => Field | null
}

/** What the writer of a scheme needs to know of the product whose calls it writes. */
export type SnippetContext = FieldSource & {
  readonly product: Product
  /** who presents a pair */
  readonly pair: CredentialSet['pair']
  readonly tokenEndpoint: TokenEndpoint | null
}

/** How a scheme is written as code to copy. */
export type SchemeSnippets = {
  /** everything of one shell: what makes the credential, where something does, and a command for each call */
  commands(calls: readonly Call[], context: SnippetContext, shell: ShellId): readonly Snippet[]
  /** scripts without a package; @param call the first of the product's calls, null where it has none */
  plain(call: Call | null, context: SnippetContext): readonly Snippet[]
  /** one call that authenticates by itself; absent where no call carries the scheme */
  single?(call: Call, context: SnippetContext, shell: ShellId): Snippet
  /** the exchange of the key for a token alone, where the scheme presents such a token */
  exchange?(context: SnippetContext, shell: ShellId): Snippet
}
