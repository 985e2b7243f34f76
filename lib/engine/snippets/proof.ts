import { hex, sha256, utf8 } from '../bytes/hash'
import type { Language } from '../model/language'
import type { Snippet } from '../model/snippet'

/** What was done with a piece of code: run whole, read by the language's own parser, or looked over for brackets. */
export type ProofKind = 'run' | 'parsed' | 'balanced'

/** Pieces of code of one language that one program took on one day. */
export type ProofGroup = {
  readonly how: ProofKind
  readonly language: Language
  /** the program and its version: "PHP 8.2.29" */
  readonly with: string
  /** YYYY-MM-DD */
  readonly on: string
  /** of pieces that a test of their own runs: which */
  readonly part?: 'mail'
  /** the marks of the pieces, see {@link markOf} */
  readonly snippets: readonly string[]
}

export type Proof = Pick<ProofGroup, 'how' | 'with' | 'on'>

/** Looks up what was done with a piece of code; null where nothing was, or where it has changed since. */
export type ProofRecord = (snippet: Pick<Snippet, 'language' | 'code'>) => Proof | null

const BEST_FIRST: readonly ProofKind[] = ['run', 'parsed', 'balanced']

/** What names a piece of code: the first 12 hexadecimal digits of the SHA-256 of its language and text. */
export function markOf({ language, code }: Pick<Snippet, 'language' | 'code'>): string {
  return hex(sha256(utf8(`${language}\n${code}`))).slice(0, 12)
}

/** A record to look things up in; of two proofs the better one counts. */
export function proofRecord(groups: readonly ProofGroup[]): ProofRecord {
  const byMark = new Map<string, Proof>()
  for (const kind of BEST_FIRST.toReversed())
    for (const { how, with: program, on, snippets } of groups)
      if (how === kind) for (const mark of snippets) byMark.set(mark, { how, with: program, on })
  return (snippet) => byMark.get(markOf(snippet)) ?? null
}
