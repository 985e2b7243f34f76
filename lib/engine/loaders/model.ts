/** What kind of file a text is; `lines` are `NAME=value` lines: `.env`, `EnvironmentFile`, `.properties`. */
export type FileKind = 'lines' | 'kubernetes' | 'compose' | 'actions'

/** What a loader makes of one name. */
export type Outcome =
  | { readonly kind: 'set'; readonly value: string }
  /** the loader sees the name and gives no value for it */
  | { readonly kind: 'unset'; readonly why: string }
  /** the value depends on what is not in the file, such as the output of a command */
  | { readonly kind: 'unknown'; readonly why: string }

export type LoadedEntry = {
  readonly name: string
  /** the part of a file in which the name stands, such as a service; empty in a file of lines */
  readonly part: string
  readonly outcome: Outcome
}

export type Loading = {
  /** in the order of the file; of two of one name the later one counts */
  readonly entries: readonly LoadedEntry[]
  /** why the loader reads no further, or refuses the file, as the end of "bash …"; null where it reads to the end */
  readonly stopped: string | null
}

/** A program or library that reads a file of credentials into an environment. */
export type Loader = {
  readonly id: string
  /** as a column and a list of choices show it */
  readonly name: string
  /** as a sentence begins with it */
  readonly short: string
  readonly reads: readonly FileKind[]
  /** where its rules were read */
  readonly source: LoaderSource
  /** @param text a file of one of the kinds in `reads`, of this kind */
  readonly load: (text: string, kind: FileKind) => Loading
}

export type LoaderSource = {
  /** name of the page or file */
  readonly title: string
  readonly url: string
  /** of the program */
  readonly version: string
  /** ISO 8601 date on which it was read */
  readonly read: string
  /** the kinds of file for which the reader was run beside the program itself; for others it follows the source */
  readonly compared: readonly FileKind[]
}

/** A line of a file of `NAME=value` lines. */
export function lineEntry(name: string, value: string): LoadedEntry {
  return { name, part: '', outcome: { kind: 'set', value } }
}

/** A name of a file of lines that has no value. @param why the end of a sentence that begins with the loader */
export function unsetEntry(name: string, why: string): LoadedEntry {
  return { name, part: '', outcome: { kind: 'unset', why } }
}
