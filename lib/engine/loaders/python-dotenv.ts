import { lineEntry, unsetEntry, type LoadedEntry, type Loader, type Loading } from './model'

/** White space of Python's `\s` in text, for a class of a pattern. Source: docs.python.org/3/library/re.html. */
const SPACE = '\\t-\\r\\x1c- \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
/** The same without line breaks. */
const BLANK = SPACE.replace('\\t-\\r', '\\t\\v\\f')

const at = (pattern: string) => new RegExp(pattern, 'uy')
const SPACES = at(`[${SPACE}]*`)
const BLANKS = at(`[${BLANK}]*`)
const EXPORT = at(`(?:export[${BLANK}]+)?`)
const QUOTED_NAME = at("'([^']+)'")
const NAME = at(`([^=#${SPACE}]+)`)
const EQUALS = at(`=[${BLANK}]*`)
const SINGLE = at("'((?:\\\\'|[^'])*)'")
const DOUBLE = at('"((?:\\\\"|[^"])*)"')
const LINE = at('([^\\r\\n]*)')
const COMMENT = at(`(?:[${BLANK}]*#[^\\r\\n]*)?`)
const END = at(`[${BLANK}]*(?:\\r\\n|\\n|\\r|$)`)
const REST = at('[^\\r\\n]*(?:\\r\\n|\\n|\\r)?')

const INLINE_COMMENT = new RegExp(`[${SPACE}]+#.*`, 'u')
const TRAILING_SPACE = new RegExp(`[${SPACE}]+$`, 'u')
const REFERENCE = /\$\{([^}:]*)(?::-([^}]*))?\}/g

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** Reads a text from left to right; `take` returns null where the pattern does not stand. */
function cursor(text: string) {
  let place = 0
  return {
    isAtEnd: () => place >= text.length,
    peek: () => text[place] ?? '',
    take(pattern: RegExp): string | null {
      pattern.lastIndex = place
      const match = pattern.exec(text)
      if (!match) return null
      place += match[0].length
      return match[1] ?? match[0]
    },
  }
}

/**
 * `python-dotenv`: the file is read with universal line ends, so that no carriage return arrives. Single and double
 * quotes are taken off, also over lines, with the escapes of each; a `#` ends a bare value only behind white space.
 * `${NAME}` and `${NAME:-default}` are expanded between any quotes, `$NAME` is not. A line that cannot be read is left
 * out. Source: github.com/theskumar/python-dotenv, src/dotenv/parser.py and variables.py.
 */
function loadPythonDotenv(text: string): Loading {
  const reader = cursor(text.replace(/\r\n?/g, '\n'))
  const entries: LoadedEntry[] = []
  const known = new Map<string, string>()
  while (!reader.isAtEnd()) {
    const binding = bindingAt(reader)
    if (binding === 'unreadable') reader.take(REST)
    else if (binding?.value === null) {
      known.set(binding.name, '')
      entries.push(unsetEntry(binding.name, 'sees the name without “=” and sets nothing'))
    } else if (binding) {
      const value = binding.value.replace(REFERENCE, (_, name: string, otherwise = '') => known.get(name) ?? otherwise)
      known.set(binding.name, value)
      entries.push(lineEntry(binding.name, value))
    }
  }
  return { entries, stopped: null }
}

type Binding = { readonly name: string; readonly value: string | null }

function bindingAt(reader: ReturnType<typeof cursor>): Binding | 'unreadable' | null {
  reader.take(SPACES)
  if (reader.isAtEnd()) return null
  reader.take(EXPORT)
  let name: string | null = null
  if (reader.peek() !== '#') {
    name = reader.take(reader.peek() === "'" ? QUOTED_NAME : NAME)
    if (name === null) return 'unreadable'
  }
  reader.take(BLANKS)
  const value = reader.take(EQUALS) === null ? null : valueAt(reader)
  if (value === 'unreadable') return 'unreadable'
  reader.take(COMMENT)
  if (reader.take(END) === null) return 'unreadable'
  return name === null ? null : { name, value: value?.text ?? null }
}

function valueAt(reader: ReturnType<typeof cursor>): { readonly text: string } | 'unreadable' {
  const quote = reader.peek()
  if (quote === "'" || quote === '"') {
    const quoted = reader.take(quote === "'" ? SINGLE : DOUBLE)
    if (quoted === null) return 'unreadable'
    const escape = quote === "'" ? /\\([\\'])/g : /\\([\\'"abfnrtv])/g
    return { text: quoted.replace(escape, (_, letter: string) => ESCAPES[letter] ?? letter) }
  }
  const line = reader.take(LINE) ?? ''
  return { text: line.replace(INLINE_COMMENT, '').replace(TRAILING_SPACE, '') }
}

export const pythonDotenv: Loader = {
  id: 'python-dotenv',
  name: 'python-dotenv',
  short: 'python-dotenv',
  reads: ['lines'],
  source: {
    title: 'theskumar/python-dotenv, src/dotenv/parser.py',
    url: 'https://github.com/theskumar/python-dotenv/blob/v1.2.2/src/dotenv/parser.py',
    version: '1.2.2',
    read: '2026-11-29',
    compared: ['lines'],
  },
  load: loadPythonDotenv,
}
