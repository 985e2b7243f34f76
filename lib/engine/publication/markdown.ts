/** Markdown as CommonMark 0.31 defines it, as far as the documents of the catalogue need it. */

/** Blocks of a document with an empty line between them; an empty block is left out. Ends with a line feed. */
export function markdownDocument(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** A list with a bullet before each entry; line breaks within one become spaces. Empty for no entries. */
export function bulletList(entries: readonly string[]): string {
  return entries.map((entry) => `- ${oneLine(entry)}`).join('\n')
}

/** A list with numbers from 1. Empty for no entries. */
export function numberedList(entries: readonly string[]): string {
  return entries.map((entry, i) => `${i + 1}. ${oneLine(entry)}`).join('\n')
}

/** A table with a head (GitHub Flavored Markdown, section 4.10); a bar within a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A block of code; its fence is longer than any that stands in the code. */
export function codeBlock(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`
}

/** Text in the type of code. */
export function inlineCode(text: string): string {
  return `\`${text}\``
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
