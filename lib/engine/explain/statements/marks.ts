import { lowerCase } from '../../mask/secret-names'
import type { Diagnosis } from '../../model/diagnosis'
import type { DiagnosisId } from '../../model/ids'
import type { Columns, Mark } from '../../model/statement'

const MAX_LINES = 8000
const MAX_MARKS = 12
/** Shorter values stand in many lines by accident. */
const TELLING = 6
/** Of a value that stands in many lines the first ones are marked. */
const MOST_OF_ONE = 4

type Place = { readonly line: number; readonly columns: Columns }

/**
 * The places of a paste that carry each diagnosis: those that hold what was observed, word for word. The values of an
 * observation are looked for whole, and where they are put together of several, as `GET host/path` is, by their parts.
 *
 * @param diagnoses with raw values for the paste as it came, with masked ones for what is shown of it
 */
export function marksOf(diagnoses: readonly Diagnosis[], text: string): ReadonlyMap<DiagnosisId, readonly Mark[]> {
  const lines = lowerCase(text).split('\n', MAX_LINES)
  return new Map(diagnoses.map(({ id, observed }) => [id, markedIn(lines, Object.values(observed))]))
}

function markedIn(lines: readonly string[], observed: readonly string[]): readonly Mark[] {
  const places = observed
    .flatMap((value) => placesOf(lines, lowerCase(value)))
    .toSorted((a, b) => a.line - b.line || a.columns.from - b.columns.from)
  const marks: Mark[] = []
  const marked = new Set<number>()
  for (const { line, columns } of places) {
    const last = marks.at(-1)
    if (last?.columns && last.from === line && columns.from <= last.columns.to) {
      const to = Math.max(last.columns.to, columns.to)
      marks[marks.length - 1] = { ...last, columns: { from: last.columns.from, to } }
    } else if (marked.has(line) || marked.size < MAX_MARKS) {
      marks.push({ from: line, to: line + 1, columns })
      marked.add(line)
    }
  }
  return marks
}

function placesOf(lines: readonly string[], value: string): readonly Place[] {
  const whole = value.length < TELLING ? [] : linesWith(lines, value)
  if (whole.length > 0) return whole
  return value
    .split(/[ \n]/)
    .flatMap((part) => (part.length < TELLING && !/^[1-5]\d\d$/.test(part) ? [] : linesWith(lines, part)))
}

function linesWith(lines: readonly string[], part: string): Place[] {
  const found: Place[] = []
  for (const [line, text] of lines.entries()) {
    const from = found.length < MOST_OF_ONE ? text.indexOf(part) : -1
    if (from >= 0) found.push({ line, columns: { from, to: from + part.length } })
  }
  return found
}

/**
 * The same marks in the text in which secrets are masked, line by line. Where it cannot be told which characters became
 * which, the whole line is marked.
 */
export function ontoMasked(marks: readonly Mark[], raw: readonly string[], masked: readonly string[]): readonly Mark[] {
  return marks.map((mark) =>
    mark.columns === null
      ? mark
      : { ...mark, columns: columnsIn(raw[mark.from] ?? '', masked[mark.from] ?? '', mark.columns) },
  )
}

/** A run of characters that the masked line kept: where it stands there, and where it stood. */
type Kept = { readonly from: number; readonly raw: Columns }

function columnsIn(raw: string, masked: string, { from, to }: Columns): Columns | null {
  if (raw === masked) return { from, to }
  const kept = keptOf(raw, masked)
  if (kept === null) return null
  // what lies in a masked part begins and ends with it
  const before = kept.findLast((run) => run.raw.from <= from)
  const behind = kept.find((run) => run.raw.to >= to)
  const start = before ? before.from + Math.min(from, before.raw.to) - before.raw.from : 0
  const end = behind ? behind.from + Math.max(to, behind.raw.from) - behind.raw.from : masked.length
  return start < end ? { from: start, to: end } : null
}

/** The runs that a masked line kept, between the labels that stand for secrets; null where they are not found. */
function keptOf(raw: string, masked: string): readonly Kept[] | null {
  const runs: Kept[] = []
  let at = 0
  let done = 0
  for (const [i, piece] of masked.split(/(\[[^[\]\n]{1,60}\])/).entries()) {
    const isLabel = i % 2 === 1 && !raw.startsWith(piece, done)
    if (!isLabel && piece !== '') {
      const found = raw.indexOf(piece, done)
      if (found < 0) return null
      done = found + piece.length
      runs.push({ from: at, raw: { from: found, to: done } })
    }
    at += piece.length
  }
  return runs
}
