import { lineEntry, type LoadedEntry, type Loader, type Loading } from './model'

/** In which way the versions of Node differ. */
type Version = {
  readonly trim: (text: string) => string
  /** whether lines are looked at one by one: a line without `=` is left out, and does not join the next name */
  readonly byLine: boolean
}

const NODE_24: Version = { trim: (text) => text.replace(/^[ \t\n]+|[ \t\n]+$/g, ''), byLine: true }
const NODE_20: Version = { trim: (text) => text.replace(/^ +| +$/g, ''), byLine: false }

/**
 * Node `--env-file` and `util.parseEnv`: every carriage return is dropped first. Quotes `'`, `"` and backtick hold
 * until the same one comes again, also over lines, without an escape; between double ones `\n` is a line break. Without
 * quotes any `#` ends the value. Nothing is expanded. A value that is only blanks takes the next line.
 * Source: github.com/nodejs/node, src/node_dotenv.cc, `Dotenv::ParseContent`;
 * nodejs.org/api/environment_variables.html.
 */
function loadNode(text: string, { trim, byLine }: Version): Loading {
  const entries: LoadedEntry[] = []
  let rest = trim(text.replaceAll('\r', ''))
  while (rest !== '') {
    const lineEnd = rest.indexOf('\n')
    if (/^[\n#]/.test(rest) && (byLine || lineEnd !== -1)) {
      rest = lineEnd === -1 ? '' : rest.slice(lineEnd + 1)
      continue
    }
    const stop = rest.search(byLine ? /[=\n]/ : /=/)
    if (stop === -1) break
    if (rest[stop] === '\n') {
      rest = trim(rest.slice(stop + 1))
      continue
    }
    const name = trim(rest.slice(0, stop))
    if (name === '' && !byLine) break
    rest = rest.slice(stop + 1)
    if (byLine && /^(?:\n|$)/.test(rest)) {
      entries.push(lineEntry(name, ''))
      continue
    }
    rest = trim(rest)
    if (name === '') continue
    const read = valueAt(rest, trim)
    if (byLine || read.end !== 'of an open quote')
      entries.push(lineEntry(withoutExport(name, trim, byLine), read.value))
    rest = byLine && read.end !== 'of a quote' ? trim(read.rest) : read.rest
  }
  return { entries: entries.filter(({ name }) => name !== '__proto__'), stopped: null }
}

function withoutExport(name: string, trim: Version['trim'], byLine: boolean): string {
  if (!name.startsWith('export ')) return name
  return byLine ? trim(name.slice(7)) : name.slice(7)
}

type Read = {
  readonly value: string
  /** what follows the line */
  readonly rest: string
  readonly end: 'of a line' | 'of a quote' | 'of an open quote'
}

function valueAt(text: string, trim: Version['trim']): Read {
  const quote = text[0] ?? ''
  const isQuote = quote === '"' || quote === "'" || quote === '`'
  const closing = isQuote ? text.indexOf(quote, 1) : -1
  const end = text.indexOf('\n', closing + 1)
  const rest = end === -1 ? '' : text.slice(end + 1)
  const line = end === -1 ? text : text.slice(0, end)
  if (closing !== -1) {
    const value = text.slice(1, closing)
    return { value: quote === '"' ? value.replaceAll('\\n', '\n') : value, rest, end: 'of a quote' }
  }
  if (isQuote) return { value: line, rest, end: end === -1 ? 'of an open quote' : 'of a line' }
  const hash = line.indexOf('#')
  return { value: trim(hash === -1 ? line : line.slice(0, hash)), rest, end: 'of a line' }
}

/** The same in Node 20: blanks other than spaces stay, and a line without `=` joins the next one. */
export const node20: Pick<Loader, 'load'> = { load: (text) => loadNode(text, NODE_20) }

export const node: Loader = {
  id: 'node',
  name: 'Node --env-file',
  short: 'Node',
  reads: ['lines'],
  source: {
    title: 'nodejs/node, src/node_dotenv.cc',
    url: 'https://github.com/nodejs/node/blob/v24.x/src/node_dotenv.cc',
    version: '24',
    read: '2026-11-29',
    compared: ['lines'],
  },
  load: (text) => loadNode(text, NODE_24),
}
