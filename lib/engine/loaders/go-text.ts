/** White space of Go's `unicode.IsSpace`, for a class of a pattern. Source: pkg.go.dev/unicode#IsSpace. */
export const GO_SPACE = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

/** In bytes: the longest line that Go's `bufio.Scanner` takes. Source: pkg.go.dev/bufio#MaxScanTokenSize. */
const LONGEST_LINE = 64 * 1024

const LEADING_SPACE = new RegExp(`^[${GO_SPACE}]+`)

/**
 * The lines as a Go program with `bufio.Scanner` sees them: without the line feed and one carriage return before it,
 * without a byte order mark, and without white space in front. Source: pkg.go.dev/bufio#ScanLines.
 * @returns the lines with their numbers from 1; `tooLong` is the number of a line over 64 KiB, null where there is none
 */
export function scannedLines(text: string): {
  readonly lines: readonly { readonly number: number; readonly text: string }[]
  readonly tooLong: number | null
} {
  const all = text.split('\n')
  const over = all.findIndex((line) => line.length >= LONGEST_LINE)
  const kept = over === -1 ? all : all.slice(0, over)
  const lines = kept.map((line, i) => ({
    number: i + 1,
    text: (i === 0 ? line.replace(/^\uFEFF/, '') : line).replace(/\r$/, '').replace(LEADING_SPACE, ''),
  }))
  return { lines, tooLong: over === -1 ? null : over + 1 }
}
