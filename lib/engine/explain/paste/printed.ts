import type { BodyCatalogue } from '../../model/catalogue'
import type { Header } from '../../model/exchange'
import type { Json } from '../../model/json'
import { bodyFactsOf } from '../../http/body'
import { isObject } from '../../http/json'
import { findLiterals } from '../../notation/find'
import { withMadeTexts } from '../../notation/made-texts'
import { eachNode, entryOf, jsonOf, pairsOf, scalarOf, type NotationNode, type Span } from '../../notation/tree'
import { harvest, isBody } from './json'
import { isHeaderName } from './transcript'

/** Longer texts are read up to here: printed values stand near the failure. */
const LONGEST = 131_072

/** What programs printed of an exchange, in whatever notation their language has. */
export type Printed = {
  readonly status: number | null
  readonly method: string | null
  readonly url: string | null
  readonly requestHeaders: readonly Header[]
  readonly requestBody: string | null
  readonly responseHeaders: readonly Header[]
  readonly body: string | null
  /** where errors stand that say that there was no connection: a status in them is made up by a library */
  readonly unanswered: readonly Span[]
}

/**
 * Reads the values in brackets that a text holds: maps, objects and arrays as languages print them. The first of each
 * kind counts, but for headers, which may be printed in several parts. A value that cannot be read says nothing.
 */
export function printedIn(catalogue: BodyCatalogue, text: string): Printed {
  const source = text.slice(0, LONGEST)
  const found = findLiterals(source).map(({ root }) => partOf(catalogue, withMadeTexts(source, root, NONE_KNOWN)))
  const first = <Key extends 'status' | 'method' | 'url' | 'body' | 'requestBody'>(key: Key) =>
    found.map((part) => part[key]).find((value) => value !== null) ?? null
  return {
    status: first('status') as number | null,
    method: first('method') as string | null,
    url: first('url') as string | null,
    body: first('body') as string | null,
    requestBody: first('requestBody') as string | null,
    requestHeaders: found.flatMap((part) => part.requestHeaders),
    responseHeaders: found.flatMap((part) => part.responseHeaders),
    unanswered: found.flatMap((part) => part.unanswered),
  }
}

/** Values that a program sets are not filled in: they may be others than those it ran with. */
const NONE_KNOWN = new Map<string, string>()

const NOTHING: Printed = {
  status: null,
  method: null,
  url: null,
  requestHeaders: [],
  requestBody: null,
  responseHeaders: [],
  body: null,
  unanswered: [],
}

function partOf(catalogue: BodyCatalogue, root: NotationNode): Printed {
  const headers = headersIn(root)
  if (headers) return { ...NOTHING, ...headers }
  const value = jsonOf(root)
  if (isAnswer(catalogue, value)) return { ...NOTHING, body: JSON.stringify(value) }
  const { exchange } = harvest(catalogue, value)
  const sent = exchange?.request?.headers ?? []
  const isUnanswered = (exchange?.response?.headers.length ?? 0) === 0 && neverCame(root)
  const came = isUnanswered ? null : exchange?.response
  return {
    status: came?.status ?? null,
    method: exchange?.request?.method ?? null,
    url: exchange?.request?.url ?? null,
    requestHeaders: sent.some(([name]) => /^authorization$/i.test(name)) ? sent : [...sent, ...authorizationIn(root)],
    requestBody: named(exchange?.request?.body ?? null),
    responseHeaders: came?.headers ?? [],
    body: named(came?.body ?? null),
    unanswered: isUnanswered ? [root.span] : [],
  }
}

/** The names of errors with which a connection is not made, or breaks before an answer (errno(3), getaddrinfo(3)). */
const NO_CONNECTION =
  /\bE(?:CONN(?:REFUSED|RESET|ABORTED)|NOTFOUND|AI_\w+|TIMEDOUT|(?:HOST|NET)UNREACH|PIPE|PROTO|ADDRNOTAVAIL)\b/

/** Whether an error object says that there was no connection. */
function neverCame(root: NotationNode): boolean {
  let says = false
  eachNode(root, (node) => {
    const text = scalarOf(node)
    says ||= text !== null && text.length < 500 && NO_CONNECTION.test(text)
  })
  return says
}

/** A body, unless it is the name of a variable in a call. */
function named(body: string | null): string | null {
  return body !== null && /^[a-z_]\w*$/.test(body) ? null : body
}

function isAnswer(catalogue: BodyCatalogue, value: Json): boolean {
  if (!isObject(value) || !isBody(value)) return false
  const { shape } = bodyFactsOf(catalogue, JSON.stringify(value))
  return shape !== null && !catalogue.bodyShape(shape).isVague
}

const ASKS = /^(?:authorization|user-agent|accept|host|x-timestamp)$/i
const ANSWERS = /^(?:www-authenticate|server|date|content-length|proxy-authenticate|x-request-id|vary|etag)$/i

/** A map whose names are those of headers: of the request where it holds what only requests have. */
function headersIn(root: NotationNode): Pick<Printed, 'requestHeaders' | 'responseHeaders'> | null {
  const pairs = pairsOf(root)
  const known = pairs.filter(({ name }) => isHeaderName(name) || ASKS.test(name))
  if (known.length < 1 || known.length * 2 < pairs.length) return null
  const headers = pairs.map(({ name, text }): Header => [name, text])
  if (headers.some(([name]) => ASKS.test(name))) return { requestHeaders: headers, responseHeaders: [] }
  const answered = headers.some(([name]) => ANSWERS.test(name))
  return answered ? { requestHeaders: [], responseHeaders: headers } : null
}

/** The value of a map that has one, under a number, as PHP prints a list. */
function onlyOne(node: NotationNode): NotationNode {
  const [first, ...others] = node.entries
  return first && others.length === 0 && node.items.length === 0 && /^\d+$/.test(first.name) ? first.value : node
}

/** The value under the name Authorization wherever it is printed: alone, in a list, or in an object that holds it. */
function authorizationIn(root: NotationNode): readonly Header[] {
  const found: Header[] = []
  eachNode(root, ({ entries }) => {
    for (const { name, value } of entries) {
      if (!/^authorization$/i.test(name) || found.length > 0) continue
      const held = onlyOne(entryOf(value, 'values') ?? entryOf(value, 'value') ?? value)
      const text = scalarOf(held)
      if (text !== null && held.kind !== 'null') found.push(['Authorization', text])
    }
  })
  return found
}
