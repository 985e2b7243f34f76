import type { ChallengeFault } from '../../model/challenge'

/** Longer fields are cut: no server sends one, and pasted text may hold anything. */
const MAX_FIELD = 32_768

export type Field = { readonly text: string; readonly lineEnds: readonly number[]; readonly faults: ChallengeFault[] }

const isBlank = (c: string | undefined) => c === ' ' || c === '\t'

/** Trims SP and HTAB only: `trim()` would also remove NBSP and BOM, which are faults here. */
function trimBlank(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text[from])) from++
  while (to > from && isBlank(text[to - 1])) to--
  return text.slice(from, to)
}

/**
 * The combined value of one field name: folds become one space, lines are joined with ", ".
 * RFC 9110 §5.2, §5.5; RFC 9112 §5.2. Other CR, LF and NUL are faults and read as spaces.
 */
export function combineLines(lines: readonly string[]): Field {
  const faults: ChallengeFault[] = []
  const lineEnds: number[] = []
  let text = ''
  for (const [i, line] of lines.entries()) {
    if (i > 0) text += ', '
    const unfolded = unfold(line.slice(0, MAX_FIELD), text.length, faults)
    text += trimBlank(unfolded)
    lineEnds.push(text.length)
    if (line.length > MAX_FIELD)
      faults.push({ offset: text.length, reason: 'The value is too long to be read to its end.' })
  }
  return { text, lineEnds, faults }
}

function unfold(line: string, base: number, faults: ChallengeFault[]): string {
  if (!/[\r\n\0]/.test(line)) return line
  const out: string[] = []
  for (let i = 0; i < line.length;) {
    const c = line[i]
    if (c !== '\r' && c !== '\n' && c !== '\0') {
      out.push(c ?? '')
      i++
      continue
    }
    const next = c === '\r' && line[i + 1] === '\n' ? i + 2 : i + 1
    const folded = c !== '\0' && isBlank(line[next])
    if (!folded)
      faults.push({ offset: base + out.length, reason: 'A line break or NUL does not belong into a header value.' })
    if (folded && out.at(-1) === '\\') {
      faults.push({
        offset: base + out.length - 1,
        reason: 'A backslash wraps the line, as in printed examples; it is not part of HTTP.',
      })
      out.pop()
    }
    i = next
    if (folded) while (isBlank(line[i])) i++
    out.push(' ')
  }
  return out.join('')
}
