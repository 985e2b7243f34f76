/**
 * What stands behind the sign after each name in a file of lines, to the end of the line; of the last line of a name,
 * since that one counts. A carriage return before the line feed is a part of it.
 */
export function rawValuesOf(text: string): ReadonlyMap<string, string> {
  const raw = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, name, value] = /^\uFEFF?\s*(?:export\s+)?([^\s=:]+)[ \t]*[=:](.*)$/s.exec(line) ?? []
    if (name !== undefined && value !== undefined) raw.set(name, value)
  }
  return raw
}
