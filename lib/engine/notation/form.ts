import { groupNode, scalarNode, type NotationEntry, type NotationReading, type Span } from './tree'

/** One line of `name=value` joined by `&`; blanks are written as plus signs or percent-encoded. */
const FORM = /^[^\s=&?#"'{}<>]{1,200}=[^\s&"'{}<>]*(?:&[^\s=&]{0,200}(?:=[^\s&]*)?)*$/

/** Undoes percent-encoding and plus signs; what cannot be decoded stays. */
function unescapedForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Reads a form body: `a=b&c=d`. Source: WHATWG URL Standard section 5.1. */
export function readForm(text: string): NotationReading | null {
  const body = text.trim()
  if (!FORM.test(body)) return null
  const start = text.indexOf(body)
  const entries: NotationEntry[] = []
  for (let from = 0; from < body.length;) {
    const end = body.indexOf('&', from)
    const to = end < 0 ? body.length : end
    const equals = body.indexOf('=', from)
    const split = equals < 0 || equals > to ? to : equals
    if (split > from) {
      const valueSpan: Span = { from: start + Math.min(split + 1, to), to: start + to }
      entries.push({
        name: unescapedForm(body.slice(from, split)),
        nameSpan: { from: start + from, to: start + split },
        value: scalarNode('string', valueSpan, unescapedForm(body.slice(split + 1, to))),
      })
    }
    from = to + 1
  }
  const span = { from: start, to: start + body.length }
  return { notation: 'form', root: groupNode(span, null, entries, [], 'map'), span, cutOff: false, unread: [] }
}

const PART_NAME = /^content-disposition:[^\n]{0,400}?;\s{0,4}name\s{0,2}=\s{0,2}"?([^"\n;]{0,200})"?/im

/** Reads a multipart body by its boundary lines. A part that is a file has its content for a value. RFC 7578. */
export function readMultipart(text: string): NotationReading | null {
  const boundary = /^\s{0,20}(--[\w'()+,./:=?-]{1,200}?)[ \t]{0,4}\r?\n/.exec(text)?.[1]
  if (boundary === undefined || !/^content-disposition:/im.test(text.slice(0, 4000))) return null
  const entries: NotationEntry[] = []
  let cutOff = true
  for (let at = text.indexOf(boundary); at >= 0;) {
    const from = at + boundary.length
    if (text.startsWith('--', from)) {
      cutOff = false
      break
    }
    const next = text.indexOf(`\n${boundary}`, from)
    const to = next < 0 ? text.length : next
    const entry = partOf(text, from, to)
    if (entry) entries.push(entry)
    at = next < 0 ? -1 : next + 1
  }
  const span = { from: 0, to: text.length }
  return { notation: 'multipart', root: groupNode(span, null, entries, [], 'map'), span, cutOff, unread: [] }
}

function partOf(text: string, from: number, to: number): NotationEntry | null {
  const part = text.slice(from, to).replace(/\r$/, '')
  const gap = /\r?\n\r?\n/.exec(part)
  const name = PART_NAME.exec(part.slice(0, gap?.index ?? part.length))?.[1]
  if (name === undefined) return null
  const begins = gap ? gap.index + gap[0].length : part.length
  const span = { from: from + begins, to: from + part.length }
  const nameFrom = text.indexOf(name, from)
  return {
    name,
    nameSpan: { from: nameFrom, to: nameFrom + name.length },
    value: scalarNode('string', span, part.slice(begins)),
  }
}
