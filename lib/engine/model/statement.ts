/** Whose words they are. `intermediary` is a proxy, a CDN or a filter; `own-server` the application of the reader. */
export const SPEAKERS = [
  'vendor',
  'other-vendor',
  'intermediary',
  'own-server',
  'client-library',
  'test',
  'person',
] as const
export type Speaker = (typeof SPEAKERS)[number]

/** Which way it went; `expected` is what somebody wanted to come. */
export type Direction = 'sent' | 'received' | 'expected' | 'none'

/** What it was said in. */
export type Protocol = 'http' | 'smtp' | 'sip' | 'none'

/**
 * How firm it is. `wire`: an exchange that was read whole. `reported`: what a program says of one. `told`: a sentence
 * of a person.
 */
export type Firmness = 'wire' | 'reported' | 'told'

/** Lines of a paste: the first one counts as 0, `to` is the one after the last. */
export type Lines = { readonly from: number; readonly to: number }

/** Characters of a line, in UTF-16 code units, the end exclusive. */
export type Columns = { readonly from: number; readonly to: number }

/** A part of a paste that carries something: lines, and of a single one the characters, where it is known which. */
export type Mark = Lines & { readonly columns: Columns | null }

/** What a statement is about. A frame is a line of a stack trace; code is a line of a program. */
export type Stated = 'exchange' | 'status' | 'reply' | 'words' | 'frame' | 'code'

/** Something that a paste says, with its provenance. Rules look at statements, never at the whole text. */
export type Statement = {
  readonly states: Stated
  readonly speaker: Speaker
  readonly direction: Direction
  readonly protocol: Protocol
  readonly firmness: Firmness
  readonly lines: Lines
  /** the status, or the code of a reply, as a number; null where it states none */
  readonly code: number | null
  /** the lines themselves; of an explanation they are masked */
  readonly text: string
}
