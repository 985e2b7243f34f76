import type { Header } from '../model/exchange'
import { readNotation } from '../notation/read'
import { pairsOf, scalarOf, type Notation, type NotationNode } from '../notation/tree'

/** The headers of a message in some notation, and what was printed beside them. */
export type HeaderDump = {
  readonly notation: Notation
  /** in their order; a list of several values gives a header each */
  readonly headers: readonly Header[]
  /** of an environment that names them, as gateways hand a request to a program */
  readonly request: { readonly method: string; readonly path: string } | null
}

/** What is printed of a request under which its headers stand. */
const HEADERS_MEMBER = /^(?:(?:request|response|http)_?)?headers?$|^META$/i

/** Variables of a gateway's environment that are headers but do not begin with HTTP_. RFC 3875 section 4.1. */
const CGI_HEADERS: ReadonlyMap<string, string> = new Map([
  ['CONTENT_TYPE', 'content-type'],
  ['CONTENT_LENGTH', 'content-length'],
  ['AUTHORIZATION', 'authorization'],
])

/**
 * Reads headers as programs print them: a dictionary, a map, a list of pairs, the environment of CGI, WSGI and PHP.
 * Null where the form is not known: no header can be called missing then.
 */
export function readHeaderDump(text: string): HeaderDump | null {
  const reading = readNotation(text)
  if (reading === null) return null
  const headers = headersOf(reading.root)
  return headers.length === 0 ? null : { notation: reading.notation, headers, request: requestOf(reading.root) }
}

/** The headers in a tree, which may be theirs or a request's that has them. Names as they came, or as HTTP has them. */
function headersOf(node: NotationNode): readonly Header[] {
  const own = node.entries.find(({ name, value }) => HEADERS_MEMBER.test(name) && isGroup(value))
  if (own) return headersOf(own.value)
  const [only] = node.items
  if (node.entries.length === 0 && node.items.length === 1 && only && only.entries.length > 0) return headersOf(only)
  return pairsOf(joined(node)).flatMap(({ name, text }): Header[] => {
    const header = headerName(name)
    return header === null || /[\r\n]/.test(text) ? [] : [[header, text]]
  })
}

const isGroup = (node: NotationNode) => node.kind === 'map' || node.kind === 'list'

/** A list without quotes may be one value with commas in it: a date, a list of types. Both mean the same in HTTP. */
function joined(node: NotationNode): NotationNode {
  const entries = node.entries.map((entry) => {
    const { value } = entry
    const isBare = value.items.length > 1 && value.items.every((item) => item.kind === 'bare' || item.kind === 'number')
    const text = value.items.map((item) => item.text).join(', ')
    return isBare ? { ...entry, value: { ...value, kind: 'bare' as const, text, items: [] } } : entry
  })
  return { ...node, entries }
}

/** The name of a header, or null for what is none. Gateways make `HTTP_X_ID` of `X-Id`: RFC 3875 section 4.1.18. */
function headerName(name: string): string | null {
  const cgi = /^(?:REDIRECT_)?HTTP_([A-Z0-9_]{1,100})$/.exec(name)?.[1]
  if (cgi !== undefined) return cgi.toLowerCase().replaceAll('_', '-')
  const known = CGI_HEADERS.get(name.replace(/^REDIRECT_/, ''))
  if (known !== undefined) return known
  if (/^[A-Z]+(?:_[A-Z]+)+$|^wsgi\.|^rack\.|^action_dispatch\./.test(name)) return null
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name) ? name : null
}

function requestOf(node: NotationNode): HeaderDump['request'] {
  const valueOf = (name: string) => scalarOf(node.entries.find((entry) => entry.name === name)?.value ?? null)
  const method = valueOf('REQUEST_METHOD')
  const path = valueOf('REQUEST_URI') ?? valueOf('PATH_INFO')
  return method === null || path === null || !/^[A-Z]{3,10}$/.test(method) || !path.startsWith('/')
    ? null
    : { method, path }
}
