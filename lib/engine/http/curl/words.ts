import { split } from 'shlex'

/**
 * The words that a POSIX shell would make of a text, exactly: what stands in quotes is taken character for character,
 * and only a backslash at the end of a line outside quotes continues the command. Nothing is cut at an operator.
 * @returns null where a quote is not closed
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02 (quoting)
 */
export function exactWords(text: string): readonly string[] | null {
  try {
    return split(withoutContinuations(text))
  } catch {
    return null // an open quote: the message would quote the text
  }
}

/** Takes out each backslash with the line end after it, where no quote is open. */
function withoutContinuations(text: string): string {
  let out = ''
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    const next = text[i + 1] ?? ''
    if (c === '\\' && quote !== "'") {
      const lineEnd = next === '\n' ? 1 : next === '\r' && text[i + 2] === '\n' ? 2 : 0
      const continues = lineEnd > 0 && quote === ''
      out += continues ? ' ' : c + next
      i += continues ? lineEnd : 1
      continue
    }
    if (quote === '' && (c === "'" || c === '"')) quote = c === "'" && text[i - 1] === '$' ? "$'" : c
    else if (quote !== '' && c === quote.at(-1)) quote = ''
    out += c
  }
  return out
}

/**
 * The words of the first command of a text as somebody wrote it for any shell: `^` and backquote continuations of
 * Windows are undone, and what follows an operator is another command. Never throws.
 * @returns `unbalanced` where a quote is not closed; the words are then split at blanks
 */
export function writtenWords(text: string): { readonly list: readonly string[]; readonly unbalanced: boolean } {
  const joined = text.replace(/[\\^`]\n\s{0,80}/g, ' ').replace(/\^(["^&|<>])/g, '$1')
  const first = cutAtOperator(joined)
  try {
    return { list: split(first), unbalanced: false }
  } catch {
    const pieces = first.split(/\s+/).filter(Boolean)
    return { list: pieces.map((word) => word.replace(/^["']|["']$/g, '')), unbalanced: true }
  }
}

/**
 * Everything up to the first pipe, semicolon, ampersand or redirection outside quotes: what follows is another command.
 */
function cutAtOperator(text: string): string {
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (c === '\\' && quote !== "'") i++
    else if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '$' && text[i + 1] === '(') i = closing(text, i)
    else if (/[|;&]/.test(c) || (c === '>' && /[\s12]/.test(text[i - 1] ?? ''))) return text.slice(0, i)
  }
  return text
}

function closing(text: string, at: number): number {
  const end = text.indexOf(')', at)
  return end < 0 ? at : end
}
