import { interpolate, TemplateFault } from './compose-template'
import { GO_SPACE } from './go-text'
import { lineEntry, unsetEntry, type LoadedEntry, type Loading } from './model'

const LEADING_SPACE = new RegExp(`^[${GO_SPACE}]+`)
const TRAILING_SPACE = new RegExp(`[${GO_SPACE}]+$`)
/** White space that is no line feed. */
const BLANK = '\\t\\v\\f\\r \\u0085\\u00a0'
const LEADING_BLANK = new RegExp(`^[${BLANK}]+`)
const NAME_CHARACTER = new RegExp(`[${BLANK}_.\\-[\\]\\p{L}\\p{N}]`, 'u')

/** Escapes between double quotes. A dollar sign is kept from interpolation by being doubled. */
const ESCAPE = /\\(?:[abcfnrtv$"\\]|0\d{0,3})/g
const ESCAPED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  $: '$$',
}

/**
 * The `.env` file and `env_file:` of compose: `=` or `:` ends a name. Quotes are taken off, also over lines, and may be
 * escaped by a backslash; between double ones escapes are read. `$` is expanded but between single quotes. Without
 * quotes ` #` ends the value, a `#` without a blank in front does not, and white space at the end is cut, a carriage
 * return among it. One line that it cannot read refuses the file.
 * Source: github.com/compose-spec/compose-go, dotenv/parser.go; docs.docker.com/compose/how-tos/environment-variables.
 */
export function loadComposeLines(text: string): Loading {
  const entries: LoadedEntry[] = []
  const known = new Map<string, string>()
  let rest = text.replace(/^\uFEFF/, '')
  try {
    for (;;) {
      rest = rest.replace(LEADING_SPACE, '')
      if (rest === '') return { entries, stopped: null }
      if (rest.startsWith('#')) {
        const end = rest.indexOf('\n')
        rest = end === -1 ? '' : rest.slice(end)
        continue
      }
      const { name, isAlone, behind } = nameAt(rest)
      if (name.includes(' ')) throw new TemplateFault('has a name with a blank in it')
      if (isAlone) {
        if (!known.has(name))
          entries.push(unsetEntry(name, 'takes it from its own environment, since the line has no “=”'))
        rest = behind
        continue
      }
      const read = valueAt(behind, (variable) => known.get(variable) ?? null)
      rest = read.rest
      known.set(name, read.value)
      if (name !== '') entries.push(lineEntry(name, read.value))
    }
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault
    return { entries: [], stopped: `refuses the file: it ${fault.message}` }
  }
}

type Name = { readonly name: string; readonly isAlone: boolean; readonly behind: string }

function nameAt(text: string): Name {
  const own = text.replace(new RegExp(`^export[${GO_SPACE}]+`), '')
  let place = 0
  for (const character of own) {
    if (character === '=' || character === ':' || character === '\n')
      return {
        name: own.slice(0, place).replace(TRAILING_SPACE, ''),
        isAlone: character === '\n',
        behind: own.slice(place + 1).replace(LEADING_BLANK, ''),
      }
    if (!NAME_CHARACTER.test(character)) throw new TemplateFault('has a character in a name that no name may have')
    place += character.length
  }
  return { name: '', isAlone: false, behind: own.replace(LEADING_BLANK, '') }
}

type Read = { readonly value: string; readonly rest: string }

function valueAt(text: string, lookup: (name: string) => string | null): Read {
  const quote = text[0] ?? ''
  if (quote !== '"' && quote !== "'") {
    const end = text.indexOf('\n')
    const line = end === -1 ? text : text.slice(0, end)
    const hash = line.indexOf(' #')
    const bare = (hash === -1 ? line : line.slice(0, hash)).replace(TRAILING_SPACE, '')
    return { value: interpolate(bare, lookup), rest: end === -1 ? '' : text.slice(end + 1) }
  }
  let value = ''
  let isEscaped = false
  for (let i = 1; i < text.length; i += 1) {
    const c = text[i] ?? ''
    if (c === quote && !isEscaped) {
      const rest = text.slice(i + 1)
      return { value: quote === '"' ? interpolate(unescaped(value), lookup) : value, rest }
    }
    if (c === '\\' && !isEscaped) isEscaped = true
    else {
      value += isEscaped && c !== quote ? `\\${c}` : c
      isEscaped = false
    }
  }
  throw new TemplateFault('has a quote that is not closed')
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (escape) => {
    const letter = escape[1] ?? ''
    if (letter !== '0') return ESCAPED[letter] ?? escape
    const digits = escape.slice(2)
    const code = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256
    return code > 255 ? `\\${digits}` : String.fromCodePoint(code)
  })
}
