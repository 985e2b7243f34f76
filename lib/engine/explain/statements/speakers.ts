import type { Speaker } from '../../model/statement'
import { oneOf } from '../../http/patterns'

/** What only programs print. */
const PRINTED = oneOf(
  [
    /[A-Za-z]\w{2,}(?:Error|Exception|Failure|Warning|Fault)\b/,
    /^\W{0,4}(?:error|fatal|warn(?:ing)?|exception|curl|npm|caused by|panic|uncaught|unhandled|err|failed)\b\W/,
    /curl: \(|\b[A-Z]{2,}_[A-Z_]{2,}\b|[\w"'][:=] ?["'[{\d]/,
    /^\W{0,4}\d{4}[-/]\d\d[-/]\d\d|^\W{0,2}\d\d:\d\d:\d\d/,
    /[{}<>]|::|->|=>|\\\\|\w\(\)|^\s*[<>*$#] /,
  ],
  'i',
)

/** Words that people use in sentences, and programs do not. */
const PERSONAL_WORDS = [
  "I|I'm|I've|we|my|our|me|us|you|your|hello|hi|please|thanks|why|how|anyone|somebody",
  'ich|wir|mein\\w{0,2}|unser\\w{0,2}|uns|mir|bitte|hallo|danke',
  'je|nous|mon|ma|mes|notre|nos|bonjour|merci',
  'yo|mi|mis|nuestr[oa]s?|hola|gracias|por favor',
  'eu|meu|minha|nosso|nossa|olá|obrigad[oa]',
  'io|mio|mia|nostro|ciao|grazie|ik|mijn|onze|jag|min|vår',
  '我|我们|我們|你好|请|請|谢谢|您|私|です|ます|안녕|제',
]
const PERSONAL = new RegExp(`(?<![\\p{L}'])(?:${PERSONAL_WORDS.join('|')})(?![\\p{L}'])`, 'iu')

/**
 * Who says a line that is neither a frame nor a message: a client library, or a person who tells of it. A sentence has
 * five words at least, a word that only people use, and nothing that only programs print.
 */
export function speakerOf(line: string): Extract<Speaker, 'client-library' | 'person'> {
  const text = line.slice(0, 600)
  if (PRINTED.test(text)) return 'client-library'
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  return words >= 5 && PERSONAL.test(text) ? 'person' : 'client-library'
}

/** Statements of programming languages. What they print is another matter. */
const KEYWORDS = [
  'const|let|var|function|class|def|func|fn|import|from|use|using|package|return|if|elif|else|for|while|try|catch',
  'except|raise|throw|await|yield|assert|expect|it|test|describe|unless|do|end|begin|rescue|switch|case|val|fun',
  'defmodule|defp|module|require|include|echo|print(?:ln)?|console\\.\\w+',
]
/** A number of a line, or the sign of a difference, before source text. */
const MARGIN = /^\s*(?:\d{1,5} {0,3}[|:] |> \d{1,5} [|:] |[+>-] {1,4})?\s*/
const OTHER_SIGNS = /@\w+|#include|\/\/|\/\*|\*\/|<\?php/
const MODIFIERS = /(?:export |async |public |private |static |final |pub )*/
const BEGINS_AS_CODE = new RegExp(
  `${MARGIN.source}(?:${MODIFIERS.source}(?:${KEYWORDS.join('|')})\\b(?=[\\s({"'$])|${OTHER_SIGNS.source})`,
)
const LOOKS_LIKE_CODE = oneOf(
  [
    /\)\s{0,3}[{;]\s*$|=>\s{0,3}[{(]\s*$|[!=]==? [1-5]\d\d\b/,
    /\.(?:status|to_?be|toEqual|should|expect\w*|assert\w*)\([^)]{0,80}[1-5]\d\d/,
    /\bassert\w{0,20}\(|\bStatusCode\.\w|\bHttpStatus\.\w|\bhttp\.Status\w/,
  ],
  'i',
)

/** Whether a line is one of a program's source, where a number is what somebody wrote and nobody answered. */
export function isCode(line: string): boolean {
  const text = line.slice(0, 600)
  return BEGINS_AS_CODE.test(text) || LOOKS_LIKE_CODE.test(text)
}
