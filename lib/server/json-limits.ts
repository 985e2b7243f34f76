import 'server-only'

/** What a JSON text may be made of before it is worth reading at all. */
export type JsonLimits = {
  /** lists and objects within each other */
  readonly depth: number
  /** values in all: entries of lists and members of objects */
  readonly members: number
}

/** What a page or a program of ours sends has a few hundred values; a header list of the API may have 500 pairs. */
export const JSON_LIMITS: JsonLimits = { depth: 32, members: 10_000 }

const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map((c) => c.charCodeAt(0))
const OPENING = new Set(['[', '{'].map((c) => c.charCodeAt(0)))
const CLOSING = new Set([']', '}'].map((c) => c.charCodeAt(0)))

/**
 * Looks at the brackets and commas of a JSON text alone. A quarter of a megabyte of them takes the platform's parser a
 * tenth of a second, and what reads the result by a schema longer, which holds up everybody else; this pass takes a
 * millisecond. Whether the text is JSON is not looked at.
 */
export function isModestJson(text: string, { depth, members }: JsonLimits = JSON_LIMITS): boolean {
  let level = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === COMMA) count++
    else if (OPENING.has(code)) {
      level++
      count++
    } else if (CLOSING.has(code)) level--
    if (level > depth || count > members) return false
  }
  return true
}

/** Where the string that begins at a quote ends, or the end of the text. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at
}
