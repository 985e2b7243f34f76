import type { Diagnosis } from '../../model/diagnosis'
import type { DiagnosisId } from '../../model/ids'
import type { Lines } from '../../model/statement'

const MAX_LINES = 8000
const MAX_MARKS = 12
/** Shorter values stand in many lines by accident. */
const TELLING = 6

/**
 * The lines of a paste that carry each diagnosis: those that hold what was observed, word for word. The values of an
 * observation are looked for whole, and where they are put together of several, as `GET host/path` is, by their parts.
 * @param diagnoses with raw values, as they stand in the paste
 */
export function marksOf(diagnoses: readonly Diagnosis[], text: string): ReadonlyMap<DiagnosisId, readonly Lines[]> {
  const lines = text.toLowerCase().split('\n').slice(0, MAX_LINES)
  return new Map(diagnoses.map(({ id, observed }) => [id, markedIn(lines, Object.values(observed))]))
}

function markedIn(lines: readonly string[], observed: readonly string[]): readonly Lines[] {
  const marked = new Set<number>()
  for (const value of observed) for (const at of linesWith(lines, value.toLowerCase())) marked.add(at)
  return [...marked]
    .toSorted((a, b) => a - b)
    .slice(0, MAX_MARKS)
    .map((from) => ({ from, to: from + 1 }))
}

function linesWith(lines: readonly string[], value: string): readonly number[] {
  const whole = value.length < TELLING ? [] : indexesOf(lines, value)
  if (whole.length > 0) return whole
  return value
    .split(/[ \n]/)
    .flatMap((part) => (part.length < TELLING && !/^[1-5]\d\d$/.test(part) ? [] : indexesOf(lines, part)))
}

function indexesOf(lines: readonly string[], part: string): number[] {
  const found: number[] = []
  for (const [i, line] of lines.entries()) if (found.length < 4 && line.includes(part)) found.push(i)
  return found
}
