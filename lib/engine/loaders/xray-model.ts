import type { FileKind, Loader } from './model'
import type { TraitId } from './traits'

/** What a loader makes of one name, without the value. */
export type XrayCell = {
  readonly loader: Loader
  /** `unseen`: the loader takes nothing in the file for this name; `unread`: it does not come so far */
  readonly kind: 'set' | 'unset' | 'unknown' | 'unseen' | 'unread'
  /** Unicode characters and UTF-8 bytes of the value; 0 where there is none */
  readonly characters: number
  readonly bytes: number
  /** the same in all cells of equal values, and of no use without the key; null where there is no value */
  readonly mark: string | null
  readonly traits: Readonly<Partial<Record<TraitId, boolean>>>
  /** why there is no value, as the end of a sentence that begins with the loader; null where there is one */
  readonly why: string | null
}

export type XrayRow = {
  /** null where the name may be a piece of a secret */
  readonly name: string | null
  /** the part of the file in which it stands; empty in a file of lines */
  readonly part: string
  readonly cells: readonly XrayCell[]
  /** whether two loaders that come so far make two things of it */
  readonly differs: boolean
  /** in words; the first is what differs most */
  readonly findings: readonly string[]
}

export type Xray = {
  readonly kind: FileKind
  readonly loaders: readonly Loader[]
  readonly rows: readonly XrayRow[]
  /** of loaders that refuse the file or do not read it to its end, in sentences */
  readonly notes: readonly string[]
}
