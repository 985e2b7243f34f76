/**
 * What stands behind the sign after a name in a file of lines, to the end of the line; of the last such line, since
 * that one counts. A carriage return before the line feed is a part of it.
 * @returns null where no line begins with the name
 */
export function rawValueOf(text: string, name: string): string | null {
  const lines = text.split('\n').flatMap((line) => {
    const own = line.replace(/^\uFEFF/, '').replace(/^\s*(?:export\s+)?/, '')
    if (!own.startsWith(name)) return []
    const behind = /^\s*[=:](.*)$/s.exec(own.slice(name.length))
    return behind ? [behind[1] ?? ''] : []
  })
  return lines.at(-1) ?? null
}
