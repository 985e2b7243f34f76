import { oneOf } from './patterns'

/**
 * What a JSON parser met in place of JSON, by its own message. `text`: words, of which the message shows the beginning;
 * `page`: the `<` of a web page; `nothing`: an empty body; `unknown`: no JSON, and the message does not show what.
 */
export type ParserMet =
  { readonly what: 'page' | 'nothing' | 'unknown' } | { readonly what: 'text'; readonly begins: string }

/** Messages that show with what the text begins; the first group that is there is the beginning. */
const SHOWING: readonly RegExp[] = [
  // V8, new and old
  /Unexpected token ['"`]?(?<c>.)['"`]?, ["'`](?<text>[^"'`\n]{1,200})["'`]?(?:\.\.\.)? is not valid JSON/,
  /Unexpected token ['"`]?(?<c>[^\s'"`])['"`]? (?:in JSON|\(?at|,) ?(?:at )?(?:position )?(?:0|1)?\b/,
  /Unexpected token ['"`]?(?<c>[^\s'"`])['"`]? in JSON at position 0/,
  // JavaScriptCore: identifier "Forbidden"
  /Unexpected identifier ["'`](?<text>[^"'`\n]{1,200})["'`]/,
  // Ruby
  /unexpected (?:token|character)(?: at|:)? ['"`](?<text>[^'"`\n]{1,200})['"`]?/i,
  // Jackson
  /Unrecognized token ['"](?<text>[^'"\n]{1,200})['"]/,
  /Unexpected character \(['"](?<c>.)['"] \(code/,
  // Go, Newtonsoft, System.Text.Json, Kotlin
  /invalid character '(?<c>.)' looking for beginning of value/,
  /encountered while parsing value: (?<c>.)\./,
  /'(?<c>.)' is an invalid start of a value/,
  /but had ['"](?<c>.)['"] instead/,
  // Perl, Elixir, Dart
  /malformed JSON string.{0,120}\(before ["'](?<text>[^"'\n]{1,200})/,
  /unexpected byte at position 0: 0x[0-9a-f]{2} \(["'](?<c>.)["']\)/i,
  /Unexpected character \(at (?:line 1, )?character 1\)\s{1,40}(?<text>[^\n^]{1,200})/,
  // PHP and others that quote the body
  /(?:could not|cannot|failed to|unable to) (?:parse|decode)[^\n]{0,60}["'`](?<text>[A-Z<][^"'`\n]{2,200})["'`]/i,
]

/** Messages about an empty body. */
const EMPTY = oneOf(
  [
    /Unexpected end of (?:JSON input|data|input)|EOF while parsing a value at line 1 column 0/,
    /unexpected EOF\b|premature EOF|No content to map due to end-of-input/,
    /end of input at (?:line 1 )?character 0|unexpected end of (?:file|stream) while parsing/,
  ],
  'i',
)

/** Messages that do not show what was met. */
const HIDDEN = oneOf([
  /JSONDecodeError|Expecting value: line 1 column 1|JsonReaderException|JsonParseException/,
  /JSON::ParserError|No JSON object could be decoded|expected value at line 1 column 1/,
  /JSON\.parse: unexpected character at line 1 column 1|is not valid JSON/,
  /invalid JSON (?:response|body)|Response JSON parse error|json_decode\(\)|Malformed JSON/,
  /Syntax error, malformed JSON|Could not parse (?:the )?(?:response|JSON)|Jason\.DecodeError/,
  /Poison\.(?:Parser|Syntax)Error|FormatException: Unexpected character/,
  /SyntaxError: Unexpected token|JsonException|serde_json/,
])

/** Reads the messages of JSON parsers; null where there is none. */
export function parserMet(text: string): ParserMet | null {
  const start = text.slice(0, 65_536)
  for (const message of SHOWING) {
    const found = message.exec(start)?.groups
    const begins = (found?.text ?? found?.c ?? '').trim()
    if (begins !== '' && !/^[{}[\]",:]/.test(begins))
      return begins.startsWith('<') ? { what: 'page' } : { what: 'text', begins }
  }
  if (EMPTY.test(start)) return { what: 'nothing' }
  return HIDDEN.test(start) ? { what: 'unknown' } : null
}
