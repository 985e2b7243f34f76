import { decodeBase64 } from '../../bytes/encoding'
import { readNotation } from '../../notation/read'
import { entryOf, scalarOf, type NotationNode } from '../../notation/tree'

/** A text under a name, as a file or a page of settings holds it. */
export type Named = {
  readonly name: string
  /** the names of what it stands in, the outermost first */
  readonly within: readonly string[]
  /** where it stands, for people: a comment above it, a section, the names that it is within */
  readonly heading: string
  readonly text: string
}

/** More are no credentials of one file. */
const MOST = 400

/** Everything that has a name in a text: lines of `.env`, JSON, YAML, what languages print and other notations. */
export function namedTexts(text: string): readonly Named[] {
  const lines = envLines(text)
  if (lines !== null) return lines
  return text
    .split(/^---[ \t]*(?:#.*)?$/m)
    .slice(0, 40)
    .flatMap((document) => {
      const root = readNotation(document)?.root
      return root ? textsIn(document, root) : []
    })
    .slice(0, MOST)
}

const ASSIGNMENT =
  /^\s{0,20}(?:export\s{1,5}|set\s{1,5}|\$env:|ENV\s{1,5})?([A-Za-z_][\w.-]{1,80})\s{0,10}=\s{0,10}(.{0,4000})$/
const SETTING = /^\s{0,20}(?:export\s{1,5}|set\s{1,5}|\$env:)?([A-Za-z_][\w.-]{1,80})\s{0,10}:\s{0,10}(\S.{0,4000})$/

const COMMENT = /^\s{0,20}(?:#|;|\/\/|!|REM\s)\s{0,5}(.{0,60})/i

/** Lines that all assign something, with comments and sections between them; null where the text is another form. */
function envLines(text: string): readonly Named[] | null {
  const named: Named[] = []
  let section = ''
  let heading = ''
  for (const raw of text.split(/\r?\n/).slice(0, 2000)) {
    const line = raw.trimEnd()
    const opened = /^\s{0,20}\[([^\]]{1,60})\]$/.exec(line)?.[1]
    const heard = COMMENT.exec(line)?.[1]
    if (opened !== undefined) section = heading = opened
    // a comment that switches a line off is no heading
    else if (heard !== undefined) heading = ASSIGNMENT.test(heard) ? heading : heard.trim()
    if (opened !== undefined || heard !== undefined || line.trim() === '') continue
    const [, name, value] = ASSIGNMENT.exec(line) ?? SETTING.exec(line) ?? []
    if (name === undefined || value === undefined || /^[{[(|>]/.test(value.trim())) return null
    const place = { within: section === '' ? [] : [section], heading }
    if (/^Environment$/i.test(name)) named.push(...unitWords(value).map((word) => ({ ...place, ...word })))
    else named.push({ ...place, name, text: unquoted(value) })
    if (named.length > MOST) return null
  }
  return named.length === 0 ? null : named
}

/** One pair of quotes belongs to the file and not to the value; after white space a # begins a comment. */
function unquoted(value: string): string {
  const text = value.trim()
  const quote = text[0] ?? ''
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1)
    if (end > 0 && /^\s*(?:[,;]|#.*|\/\/.*)?$/.test(text.slice(end + 1))) return text.slice(1, end)
  }
  return text
    .replace(/(?:^|\s)#.*$/, '')
    .trimEnd()
    .replace(/,$/, '')
}

/** What a unit of systemd gives to a program: `Environment="A=b" C=d`. */
function unitWords(value: string): Pick<Named, 'name' | 'text'>[] {
  const words = value.matchAll(/"([A-Za-z_]\w*)=([^"]*)"|'([A-Za-z_]\w*)=([^']*)'|([A-Za-z_]\w*)=(\S*)/g)
  return [...words].map((m) => ({ name: m[1] ?? m[3] ?? m[5] ?? '', text: m[2] ?? m[4] ?? m[6] ?? '' }))
}

function textsIn(source: string, root: NotationNode): Named[] {
  const found: Named[] = []
  const isSecret = scalarOf(entryOf(root, 'kind')) === 'Secret'
  const walk = (node: NotationNode, within: readonly string[]): void => {
    if (within.length > 12 || found.length > MOST) return
    const place = { within, heading: within.join(' → ') }
    const pair = nameAndValue(node)
    if (pair) found.push({ ...pair, ...place })
    for (const { name, nameSpan, value } of pair ? [] : node.entries) {
      const scalar = scalarOf(value)
      if (scalar === null) walk(value, [...within, name])
      else {
        // an item that is quoted as a whole: - "KEY=value"
        const quote = source[nameSpan.from - 1] ?? ''
        const isOpen = /^["']$/.test(quote) && source[nameSpan.to] === '=' && scalar.endsWith(quote)
        const text = isOpen ? scalar.slice(0, -1) : scalar
        found.push({ ...place, name, text: isSecret && within[0] === 'data' ? (decoded(text) ?? text) : text })
      }
    }
    for (const item of node.items) walk(item, within)
  }
  walk(root, [])
  return found
}

/** `{name: KEY, value: …}`, as containers and clouds list settings. */
function nameAndValue(node: NotationNode): Pick<Named, 'name' | 'text'> | null {
  const name = scalarOf(entryOf(node, 'name') ?? entryOf(node, 'key'))
  const text = scalarOf(entryOf(node, 'value'))
  return name !== null && text !== null && node.entries.length <= 4 ? { name, text } : null
}

/** Text that a manifest holds in base64. */
function decoded(text: string): string | null {
  const bytes = decodeBase64(text.trim())
  return bytes.ok ? new TextDecoder().decode(bytes.bytes) : null
}
