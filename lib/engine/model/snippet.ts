import type { FieldId, SchemeId } from './ids'

/** The grammars that a code block can colour. */
export type Language =
  | 'bash'
  | 'powershell'
  | 'cmd'
  | 'javascript'
  | 'python'
  | 'java'
  | 'csharp'
  | 'swift'
  | 'kotlin'
  | 'json'
  | 'http'
  | 'text'

export type ShellId = 'bash' | 'powershell' | 'cmd'

/** What a snippet does to the vendor: `free` reads, `billable` costs money or sends, `offline` contacts nobody. */
export type Effect = 'free' | 'billable' | 'offline'

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

/** What is asked for: a product's own scheme, in one of its regions. */
export type Choice = { readonly product: string; readonly scheme: SchemeId; readonly region: string }
