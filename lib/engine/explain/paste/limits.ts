/** Limits on pasted text: over them the first part is used and the page says so. */
export const MAX_TEXT = 524_288
export const MAX_HAR = 33_554_432
const MAX_LINES = 8000
const MAX_LINE = 32_768
export const MAX_EXCHANGES = 40

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}[A-Za-z]`, 'g')

/** The lines of a text without colour codes and byte order mark, cut at the limits. */
export function linesOf(text: string): { readonly lines: readonly string[]; readonly cut: boolean } {
  const clean = text
    .slice(0, MAX_TEXT)
    .replace(/^\uFEFF/, '')
    .replace(ANSI, '')
  const lines: string[] = []
  let from = 0
  while (from <= clean.length && lines.length < MAX_LINES) {
    const end = clean.indexOf('\n', from)
    const to = end < 0 ? clean.length : end
    lines.push(clean.slice(from, Math.min(to, from + MAX_LINE)).replace(/\r$/, ''))
    from = to + 1
  }
  return { lines, cut: from <= clean.length || text.length > MAX_TEXT }
}
