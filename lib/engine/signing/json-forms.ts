/** How a serialiser lays JSON out. */
type Layout = { readonly item: string; readonly key: string; readonly indent: string; readonly lineBreak: string }

const COMPACT: Layout = { item: ',', key: ':', indent: '', lineBreak: '' }
const SPACED: Layout = { item: ', ', key: ': ', indent: '', lineBreak: '' }
const pretty = (indent: string, lineBreak = '\n'): Layout => ({ item: ',', key: ': ', indent, lineBreak })

/** Deeper nesting is no body of these APIs, and its indentation would grow with the square of its length. */
const DEEPEST = 64

/**
 * The tokens of a JSON text, or null where it is not JSON or nested too deep. Numbers and strings keep their own
 * spelling, as they do in serialisers that do not go through JavaScript's `number`.
 */
function jsonTokens(text: string): readonly string[] | null {
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)
  return tokens && depthOf(tokens) <= DEEPEST ? tokens : null
}

function depthOf(tokens: readonly string[]): number {
  let depth = 0
  let deepest = 0
  for (const token of tokens) {
    if (isOpening(token)) deepest = Math.max(deepest, ++depth)
    else if (isClosing(token)) depth--
  }
  return deepest
}

/** The same tokens in another layout. An empty object or array stays on one line, as every common serialiser has it. */
function lay(tokens: readonly string[], layout: Layout): string {
  let depth = 0
  const line = () => (layout.lineBreak === '' ? '' : layout.lineBreak + layout.indent.repeat(depth))
  return tokens
    .map((token, i) => {
      if (token === '{' || token === '[') {
        depth++
        return isClosing(tokens[i + 1]) ? token : token + line()
      }
      if (isClosing(token)) {
        depth--
        return isOpening(tokens[i - 1]) ? token : line() + token
      }
      if (token === ',') return layout.item + line()
      return token === ':' ? layout.key : token
    })
    .join('')
}

const isOpening = (token: string | undefined) => token === '{' || token === '['
const isClosing = (token: string | undefined) => token === '}' || token === ']'

const u4 = (c: string) => c.charCodeAt(0).toString(16).padStart(4, '0')

/** Rewrites the inside of strings the way a serialiser escapes them; other tokens stay. */
const ESCAPES = {
  python: (s: string) => s.replace(/[\u007f-\uffff]/g, (c) => `\\u${u4(c)}`),
  php: (s: string) => s.replace(/[\u0080-\uffff]/g, (c) => `\\u${u4(c)}`).replaceAll('/', '\\/'),
  dotnet: (s: string) => s.replace(/[\u007f-\uffff+<>&'`]/g, (c) => `\\u${u4(c).toUpperCase()}`),
  gson: (s: string) => s.replace(/[<>&='\u2028\u2029]/g, (c) => `\\u${u4(c)}`),
} as const

function escaped(tokens: readonly string[], how: keyof typeof ESCAPES): readonly string[] {
  return tokens.map((token) => (token.startsWith('"') ? ESCAPES[how](unescapedSlashes(token)) : token))
}

// a slash that is escaped already must not be escaped twice
const unescapedSlashes = (token: string) => token.replaceAll('\\/', '/')

export type JsonForm = { readonly text: string; readonly detail: string }

/**
 * What a framework makes of a JSON body that it parses and writes again: compact, spaced, sorted, or with characters
 * escaped.
 * @param text any text; what is not JSON has no other form
 * @returns forms that differ from the text, the likeliest first
 */
export function reserialised(text: string): readonly JsonForm[] {
  const tokens = jsonTokens(text)
  if (!tokens) return []
  const value: unknown = JSON.parse(text)
  return different(text, [
    { text: JSON.stringify(value), detail: 'JSON.stringify in Node: no spaces' },
    { text: lay(tokens, COMPACT), detail: 'no spaces' },
    {
      text: lay(escaped(tokens, 'python'), SPACED),
      detail: 'json.dumps in Python: a space after each comma and colon',
    },
    { text: lay(tokens, SPACED), detail: 'a space after each comma and colon' },
    {
      text: lay(escaped(tokens, 'php'), COMPACT),
      detail: 'json_encode in PHP: slashes and non-ASCII characters escaped',
    },
    {
      text: lay(escaped(tokens, 'dotnet'), COMPACT),
      detail: 'System.Text.Json in .NET: plus signs and non-ASCII characters escaped',
    },
    { text: lay(escaped(tokens, 'gson'), COMPACT), detail: 'Gson in Java: = < > & escaped' },
    { text: lay(escaped(tokens, 'python'), COMPACT), detail: 'no spaces, non-ASCII characters escaped' },
    { text: JSON.stringify(sorted(value)), detail: 'no spaces, keys in alphabetical order' },
  ])
}

/** What a pretty printer makes of a JSON body. */
export function prettyPrinted(text: string): readonly JsonForm[] {
  const tokens = jsonTokens(text)
  if (!tokens) return []
  return different(text, [
    { text: lay(tokens, pretty('  ')), detail: 'two spaces' },
    { text: lay(tokens, pretty('    ')), detail: 'four spaces' },
    { text: lay(tokens, pretty('\t')), detail: 'tabs' },
    { text: lay(escaped(tokens, 'python'), pretty('    ')), detail: 'four spaces, non-ASCII characters escaped' },
    { text: lay(escaped(tokens, 'php'), pretty('    ')), detail: 'four spaces, slashes escaped' },
    { text: lay(tokens, pretty('  ', '\r\n')), detail: 'two spaces, lines end in CR LF' },
  ])
}

function different(text: string, forms: readonly JsonForm[]): readonly JsonForm[] {
  const seen = new Set([text])
  return forms.filter((form) => !seen.has(form.text) && seen.add(form.text))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]))
}
