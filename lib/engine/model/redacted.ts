import type { Header } from './exchange'

/** A value that must not be shown, and what stands in its place: `[Key Secret]`. */
export type Known = { readonly label: string; readonly value: string }

/** A text as it may be shown. */
export type Redacted = {
  readonly text: string
  /** labels of what was masked, each once */
  readonly hidden: readonly string[]
}

/** Headers as they may be shown. */
export type RedactedHeaders = {
  readonly headers: readonly Header[]
  /** labels of what was masked, each once */
  readonly hidden: readonly string[]
}
