import { basicValue } from '../../auth/basic'
import type { PastedResponse } from '../../explain/paste/define'
import { isObject, member } from '../../http/json'
import { inRow } from '../../http/patterns'
import type { Header } from '../../model/exchange'
import { findLiterals } from '../../notation/find'
import { LiteralReader } from '../../notation/literal'
import { jsonOf, pairsOf, scalarOf, type NotationNode } from '../../notation/tree'
import { constantsIn, evaluate, type Constants } from '../../notation/expression'
import { NO_REQUEST, proxyHost, type FoundRequest } from './found'

/** Longer programs are read up to here, and no more calls than this. */
const LONGEST = 131_072
const MOST_CALLS = 400
/** Characters of the arguments of one call. */
const LONGEST_CALL = 8192

const METHODS = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i
/** A name that only headers have, or one that every program sets. */
const HEADER_NAME = /^(?:authorization|accept|host|date|cookie|[A-Za-z][\w]*(?:-[\w]+){1,8})$/i
/** What a table holds that describes a request rather than its headers. */
const REQUEST_PARTS = /^(?:url|uri|method|headers?|data|body|params|baseurl|path|host(?:name)?)$/i
/** What stands before a table that a program calls headers. */
const NAMED_HEADERS =
  /\b(?:\w{0,30}_)?headers["']?\s{0,4}(?::\s{0,3}[\w<>[\], ]{1,60})?[:=]>?\s{0,4}(?:[\w.]{1,40}\s?)?$/i
/** Calls that set one header; `set`, `add` and `append` only on something that is called headers. */
const SETS_HEADER =
  /(?:^|[._:>])(?:(?:add|set|put|with|append)?_?(?:request_?)?headers?|(?:add|set)requestproperty|tryadd\w{1,20})$/i
const SETS_ON_HEADERS = /headers?(?:\(\))?[.>:-]{1,2}(?:add|set|append|put)$/i
const PAIR_CALL = /(?:basic_?auth(?:entication)?|auth|credentials)$/i
const BEARER_CALL = /(?:bearer(?:_?auth)?|with_?token|set_?auth_?token|auth_?token|httpbearerauth)$/i
/** Calls that are given the address, in the libraries of many languages. */
const ADDRESS_CALLS = [
  'url|uri|create|parse|open|fetch|get|post|put|patch|delete|head|new|curl_init|url_?for|base_?ur[il]',
  'requests?|newrequest|newrequestwithcontext|httprequestmessage|httprequest|restrequest|restclient',
  'ajax|urlopen|got|axios|ky|superagent|set_?endpoint|set_?ur[il]|restclientoptions|verb',
  '(?:get|post|put|patch|delete|send|getstring|getfromjson|postasjson)async',
]
const ADDRESS_CALL = new RegExp(`(?:^|[._:>])(?:${ADDRESS_CALLS.join('|')})$`, 'i')

/** `HTTP GET https://…`, as clients log what they ask for. */
const LOGGED_METHOD = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) https?:\/\//

type Side = 'request' | 'response'

type Draft = {
  method: string | null
  url: string | null
  base: string | null
  host: string | null
  path: string | null
  readonly headers: Map<number, Header>
  readonly query: (readonly [string, string])[]
  body: string | null
  pair: readonly [user: string, password: string] | null
  proxy: string | null
  status: number | null
  readonly answered: Header[]
  answer: string | null
}

/** A program, or what one printed: the literals in it and the constants that are set to literals. */
type Source = { readonly text: string; readonly constants: Constants; readonly draft: Draft }

/**
 * Reads the request that a program makes, or that a program printed: from literals, from constants that are set to
 * literals, and from texts that are joined or encoded of them. What it takes from elsewhere stays a variable, so that
 * nothing is said about its value. Null where no address is in it. Never throws.
 */
export function readCode(program: string): FoundRequest | null {
  // Node prints a class after the constructor it was made by; the second name stands before the brace
  const text = program
    .slice(0, LONGEST)
    .replace(/\bObject \[([A-Za-z]\w{0,60})\] \{/g, '$1 {')
    // what Python prints is no call of what was typed above it
    // print_r of PHP has no quotes: what stands behind its arrow is the value
    .replace(
      /^( {4,80}\[[\w-]{1,100}\] => )(?!Array$|[\w\\]{1,80} Object$)(.{0,16000})$/gm,
      (_, before: string, value: string) => before + JSON.stringify(value),
    )
    .replace(/^>>> ([\w.]{1,80})\n(?=b?["'])/gm, '$1 = ')
    .replace(/^(>>> .{0,400})\n/gm, '$1\n\n')
  const draft: Draft = {
    method: null,
    url: null,
    base: null,
    host: null,
    path: null,
    headers: new Map(),
    query: [],
    body: null,
    pair: null,
    proxy: null,
    status: null,
    answered: [],
    answer: null,
  }
  const source = { text, constants: constantsIn(text), draft }
  for (const { root } of findLiterals(text)) if (!isQuotedBody(text, root)) takeNode(source, root, 'request', '')
  takeCalls(source)
  takeAssignments(source)
  takeMethod(draft, LOGGED_METHOD.exec(text)?.[1] ?? null)
  return requestOf(source)
}

/** JSON in quotes is a body that is assigned or handed over, unless its members describe a request. */
function isQuotedBody(text: string, { span, entries }: NotationNode): boolean {
  const says = /^(?:url|uri|method|headers?|base_?url|path|host(?:name)?)$/i
  return /["'`]/.test(text[span.from - 1] ?? '') && !entries.some(({ name }) => says.test(name))
}

function requestOf({ constants, draft }: Source): FoundRequest | null {
  const url = addressOf(draft, constants)
  if (url === null) return null
  const headers = [...draft.headers].toSorted(([a], [b]) => a - b).map(([, header]) => header)
  const has = (name: string) => headers.some(([n]) => n.toLowerCase() === name)
  if (draft.pair && !has('authorization')) headers.push(['Authorization', basicValue(...draft.pair)])
  const query = draft.query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return {
    ...NO_REQUEST,
    request: {
      method: draft.method ?? (draft.body === null || draft.body === '' ? 'GET' : 'POST'),
      url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`,
      headers,
      body: draft.body,
      complete: false,
    },
    response: answerOf(draft),
    proxy: draft.proxy,
  }
}

function addressOf({ url, base, host, path }: Draft, constants: Constants): string | null {
  const whole = url ?? (host !== null ? `https://${host}` : null)
  const constant = [...constants.values()].find((value) => /^https?:\/\/[^\s]{3,2000}$/.test(value))
  if (whole?.startsWith('/') || whole === null) {
    const from = base ?? constant ?? null
    if (from === null) return null
    return whole === null && path === null ? from : `${from.replace(/\/$/, '')}${whole ?? path ?? ''}`
  }
  // a client that is made for a host and asked for a path
  const isBase = url === null || /^https?:\/\/[^/?#]{1,300}\/?$/i.test(url)
  return path !== null && isBase ? `${whole.replace(/\/$/, '')}${path}` : whole
}

function answerOf({ status, answered, answer }: Draft): PastedResponse | null {
  return status === null && answer === null ? null : { status, headers: answered, body: answer }
}

/** The text of a scalar, or of an expression that begins where the node does. */
function textOf({ text, constants }: Source, node: NotationNode | null): string | null {
  if (node === null || node.kind === 'null') return null
  const made = evaluate(text, node.span.from, constants)
  if (made !== null && (node.kind === 'string' || made.to >= node.span.to)) return made.text
  const plain = scalarOf(node)
  if (plain === null || node.kind !== 'bare') return plain
  // Swift's marks of what may be missing are no part of a value
  return /^[\w.$]+[!?]{0,2}$/.test(plain)
    ? (constants.get(
        plain
          .replace(/[!?]+$/, '')
          .split('.')
          .at(-1) ?? '',
      ) ?? null)
    : plain
}

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^curlopt/, '')

function takeNode(source: Source, node: NotationNode, side: Side, type: string): void {
  const [method, url] = node.items.slice(0, 2).map((item) => (item.kind === 'string' ? item.text : ''))
  // method and address, printed beside each other
  if (
    node.items.length === 2 &&
    node.entries.length === 0 &&
    method &&
    METHODS.test(method) &&
    isAddress(url ?? null) !== null
  ) {
    takeMethod(source.draft, method)
    takeAddress(source.draft, url ?? null)
    return
  }
  const headers = pairsOf(node).filter(({ name }) => HEADER_NAME.test(name))
  const all = node.entries.length + node.items.length
  const isHeaders =
    side === 'request' &&
    headers.some(({ name }) => /^(?:authorization|content-type|accept|user-agent|x-[\w-]+)$/i.test(name))
  // a table of which one is a header beyond doubt has no others, unless it says how the request is made
  const saysMore = node.entries.some(({ name, value }) => REQUEST_PARTS.test(name) || value.kind === 'map')
  if (isHeaders && (headers.length * 2 >= all || !saysMore)) return takeHeaders(source, node, side)
  if (
    side === 'request' &&
    !saysMore &&
    NAMED_HEADERS.test(source.text.slice(Math.max(0, node.span.from - 80), node.span.from))
  )
    return takeHeaders(source, node, side)
  const called = node.type ?? type
  for (const { name, value } of node.entries) takeEntry(source, plainName(name), value, side, called)
  for (const item of node.items) if (item.kind === 'map' || item.kind === 'list') takeNode(source, item, side, called)
}

function takeEntry(source: Source, name: string, value: NotationNode, side: Side, type: string): void {
  const { draft } = source
  const text = () => textOf(source, value)
  if (/^(?:status|statuscode|httpstatus|httpstatuscode)$/.test(name)) {
    const status = Number(/^[1-5]\d\d(?=\D|$)/.exec(text() ?? '')?.[0] ?? '0')
    if (status > 0) draft.status ??= status
  } else if (/^(?:response|res|httpresponse)$/.test(name)) takeNode(source, value, 'response', type)
  else if (/headers?$/.test(name)) takeHeaders(source, value, side)
  else if (side === 'response') takeAnswer(source, name, value)
  else if (/^(?:request|full|target|original|http)?(?:url|uri|href|endpoint)$/.test(name))
    takeAddressOf(source, value, side, type)
  else if (/^(?:base(?:url|uri|address)?|origin)$/.test(name)) draft.base ??= isAddress(text())
  else if (/^(?:hostname|host)$/.test(name))
    draft.host ??= /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.exec(text() ?? '')?.[0] ?? null
  else if (name === 'port') takePort(draft, text())
  else if (/^(?:path|pathname|requestpath)$/.test(name)) draft.path ??= /^\/\S*$/.exec(text() ?? '')?.[0] ?? null
  else if (/^(?:requestmethod|method|verb|httpmethod|customrequest|type)$/.test(name))
    takeMethod(draft, METHODS.test(value.text) ? value.text : text())
  else if (/^(?:auth|basicauth|credentials|authentication)$/.test(name)) takePair(source, value)
  else if (name === 'userpwd') takeUserPassword(draft, text())
  else if (/^(?:bearer|bearertoken)$/.test(name)) takeBearer(source, value)
  else if (/^(?:https?)?prox(?:y|ies)(?:url|agent)?$/.test(name)) takeProxy(source, value)
  else if (/^(?:params|qs|query|searchparams|queryparams)$/.test(name)) takeQuery(source, value)
  else if (/^(?:body|data|json|form|payload|postfields|content|formparams)$/.test(name))
    takeBody(source, name, value, type)
  else if (value.kind === 'map' || value.kind === 'list') takeNode(source, value, side, value.type ?? type)
}

function takeAnswer(source: Source, name: string, value: NotationNode): void {
  const { draft } = source
  if (/^(?:body|data|text|content|rawbody)$/.test(name))
    draft.answer ??=
      value.kind === 'map' || value.kind === 'list' ? JSON.stringify(jsonOf(value)) : textOf(source, value)
  else if (value.kind === 'map')
    takeNode(source, value, name === 'request' || name === 'config' ? 'request' : 'response', '')
}

/** `headers: {…}`, a list of pairs, or of lines: `['Authorization: Basic …']`. */
function takeHeaders(source: Source, node: NotationNode, side: Side): void {
  const { draft } = source
  const add = (header: Header, at: number) => {
    if (side === 'response') draft.answered.push(header)
    else draft.headers.set(at, header)
  }
  for (const { name, value } of pairsOf(node)) {
    const text = textOf(source, value)
    if (text !== null && /^:?[\w-]{1,100}$/.test(name)) add([name, text], value.span.from)
  }
  const flat = flatPairs(source, node)
  for (const [header, at] of flat) add(header, at)
  if (flat.length > 0) return
  for (const item of node.items) {
    const line = item.kind === 'string' ? textOf(source, item) : null
    const header = /^([\w-]{1,100}):\s{0,8}([\s\S]{0,16000})$/.exec(line ?? '')
    if (header) add([header[1] ?? '', header[2] ?? ''], item.span.from)
    // Node prints the class of headers before them, and so they stand beside their name
    else if (item.kind === 'map' || item.kind === 'list') takeHeaders(source, item, side)
  }
}

/** Names and values in turn, as Node keeps the headers that came or go over the wire. */
function flatPairs(source: Source, { items }: NotationNode): readonly (readonly [Header, at: number])[] {
  const texts = items.map((item) => (item.kind === 'string' ? textOf(source, item) : null))
  if (items.length < 2 || items.length % 2 === 1 || texts.some((text) => text === null)) return []
  const names = texts.filter((_, i) => i % 2 === 0)
  if (!names.every((name) => /^[\w-]{1,100}$/.test(name ?? ''))) return []
  return names.map((name, i) => [[name ?? '', texts[i * 2 + 1] ?? ''], items[i * 2 + 1]?.span.from ?? 0] as const)
}

function isAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/\S{3,4000}$/i.test(text) ? text : null
}

/** An address as one text, or taken apart into its parts. */
function takeAddressOf(source: Source, value: NotationNode, side: Side, type: string): void {
  const text = textOf(source, value)
  if (value.kind === 'map' && isAddress(text) === null) takeNode(source, value, side, value.type ?? type)
  else takeAddress(source.draft, text)
}

function takeAddress(draft: Draft, text: string | null): void {
  if (text !== null && /^(?:https?:\/\/|\/)\S{1,4000}$/i.test(text)) draft.url ??= text
}

/** A port beside a host, where it is not the one that needs no word. */
function takePort(draft: Draft, text: string | null): void {
  if (
    draft.host !== null &&
    /^\d{1,5}$/.test(text ?? '') &&
    !/^(?:443|80)$/.test(text ?? '') &&
    !draft.host.includes(':')
  )
    draft.host = `${draft.host}:${text}`
}

function takeMethod(draft: Draft, text: string | null): void {
  const word = text?.split(/[.:]/).at(-1) ?? ''
  if (METHODS.test(word)) draft.method ??= word.toUpperCase()
}

function takePair(source: Source, node: NotationNode): void {
  const by = (names: RegExp) => node.entries.find(({ name }) => names.test(plainName(name)))?.value ?? null
  const user = textOf(source, by(/^(?:user|username|login|clientid)$/) ?? node.items[0] ?? null)
  const password = textOf(source, by(/^(?:pass|password|passwd|clientsecret)$/) ?? node.items[1] ?? null)
  if (user !== null && password !== null) source.draft.pair ??= [user, password]
}

function takeUserPassword(draft: Draft, text: string | null): void {
  const colon = text?.indexOf(':') ?? -1
  if (text !== null && colon > 0) draft.pair ??= [text.slice(0, colon), text.slice(colon + 1)]
}

function takeBearer(source: Source, node: NotationNode): void {
  const token = textOf(source, node)
  if (token !== null) source.draft.headers.set(node.span.from, ['Authorization', `Bearer ${token}`])
}

function takeQuery(source: Source, node: NotationNode): void {
  const written = pairsOf(node).length === 0 ? textOf(source, node) : null
  if (written?.includes('=')) source.draft.query.push(...new URLSearchParams(written))
  for (const { name, value } of pairsOf(node)) {
    const text = textOf(source, value)
    if (text !== null) source.draft.query.push([name, text])
  }
}

/** A proxy as an address, or as an object or a list that holds one. */
function takeProxy(source: Source, node: NotationNode): void {
  const held = node.entries.map(({ name, value }) => ({ name: plainName(name), text: textOf(source, value) }))
  const port = held.find(({ name }) => name === 'port')?.text
  const host = held.find(({ name }) => /^(?:host|hostname|https?|server|url)$/.test(name))?.text
  const written = textOf(source, node) ?? host ?? textOf(source, node.items[0] ?? null)
  const found = written ? proxyHost(written) : null
  if (found !== null) source.draft.proxy ??= port && !found.includes(':') ? `${found}:${port}` : found
}

/** A body as it is written, or made of a map: a form where the client makes one, JSON otherwise. */
function takeBody(source: Source, name: string, value: NotationNode, type: string): void {
  const { draft } = source
  const held = value.kind === 'map' || value.kind === 'list' ? value : null
  const [inner] = held?.items ?? []
  const wrapped = held?.type && /stringify|dumps|json_encode|to_json|encode/i.test(held.type) ? (inner ?? null) : null
  const isForm =
    name.startsWith('form') ||
    /URLSearchParams|urlencode|http_build_query|FormUrlEncoded/.test(held?.type ?? '') ||
    (name === 'data' && /(?:requests|session|httpx|client)\.\w+$/i.test(type) && wrapped === null)
  const asked = (type_: string) => {
    if (![...draft.headers.values()].some(([n]) => n.toLowerCase() === 'content-type'))
      draft.headers.set(value.span.from, ['Content-Type', type_])
  }
  if (held === null) {
    const text = textOf(source, value)
    if (text !== null && draft.body === null) draft.body = text
    return
  }
  if (draft.body !== null) return
  if (isForm) {
    const pairs = pairsOf(inner && (inner.kind === 'map' || inner.kind === 'list') ? inner : held)
    draft.body = pairs
      .map((p) => `${encodeURIComponent(p.name)}=${encodeURIComponent(textOf(source, p.value) ?? p.text)}`)
      .join('&')
    asked('application/x-www-form-urlencoded')
    return
  }
  const json = jsonOf(wrapped ?? held)
  draft.body = JSON.stringify(
    isObject(json) && member(json, '0') !== undefined && wrapped === null ? member(json, '0') : json,
  )
  if (name === 'json' || (name === 'data' && /axios/i.test(type))) asked('application/json')
}

const CALL = inRow(
  [
    /([A-Za-z_$][\w$]{0,60}(?:(?:\.|::|->|\(\)\.|\]::)[A-Za-z_$][\w$]{0,60}){0,6})(?:<[\w.]{1,40}>)?\s?\(/,
    /|\.([A-Za-z_]\w{0,60})\s?\(/,
  ],
  'g',
)

/** Calls that set one thing after the other, as builders and clients of statically typed languages have them. */
function takeCalls(source: Source): void {
  let seen = 0
  // calls stand in calls, and what is nested is read again with each of them
  let budget = LONGEST * 2
  for (const m of source.text.matchAll(CALL)) {
    if (++seen > MOST_CALLS || budget < 0) return
    const at = m.index + m[0].length - 1
    const reader = new LiteralReader(source.text, at, Math.min(source.text.length, at + LONGEST_CALL))
    const args = reader.held()
    budget -= reader.at - at
    if (args !== null) takeCall(source, m[1] ?? m[2] ?? '', args)
  }
}

function takeCall(source: Source, name: string, args: NotationNode): void {
  const { draft } = source
  const [first = null, second = null] = args.items
  const [one, two] = [textOf(source, first), textOf(source, second)]
  const last = name.split(/\.|::|->/).at(-1) ?? ''
  if (
    one !== null &&
    two !== null &&
    (SETS_HEADER.test(name) || SETS_ON_HEADERS.test(name)) &&
    /^[\w-]{1,100}$/.test(one)
  ) {
    draft.headers.set(args.span.from, [one, two])
    return
  }
  if (SETS_HEADER.test(name) && args.entries.length > 0 && args.items.length === 0) {
    takeHeaders(source, args, 'request')
    return
  }
  const field = args.entries.find((entry) => /^forHTTPHeaderField$/i.test(entry.name))
  if (field && one !== null) draft.headers.set(args.span.from, [textOf(source, field.value) ?? '', one])
  else if (/(?:^|\.)HTTPS?Connection$/.test(name) && one !== null) {
    draft.host ??= /^[\w-]+(?:\.[\w-]+)*(?::\d+)?$/.exec(one)?.[0] ?? null
  } else if (name.endsWith('AuthenticationHeaderValue') && one !== null && two !== null)
    draft.headers.set(args.span.from, ['Authorization', `${one} ${two}`])
  else if (PAIR_CALL.test(name) && one !== null && two !== null && !METHODS.test(one)) draft.pair ??= [one, two]
  else if (BEARER_CALL.test(name) && first !== null && two === null) takeBearer(source, first)
  else if (last === 'AddParameter' && /RequestBody/.test(args.items[2]?.text ?? '')) draft.body ??= two
  else if (name.endsWith('RequestBody.create')) draft.body ??= bodyAmong(source, args)
  else if (last === 'method' && METHODS.test(one ?? '') && second?.kind === 'string') {
    takeMethod(draft, one)
    draft.body ??= two
  } else if (/(?:^|\.)(?:write|body|send|send_string|set_?body)$/i.test(name) && first?.kind === 'string')
    draft.body ??= one
  else if (/^(?:StringContent|StringBody|ofString)$/i.test(last)) takeContent(source, args)
  else if (/^(?:WebProxy|ProxyAgent|HttpsProxyAgent|HttpProxyAgent)$/.test(last)) takeProxy(source, args)
  else if (name.endsWith('setopt') && first !== null && second !== null) {
    const value = args.items[2]
    if (value) takeEntry(source, plainName(scalarOf(second) ?? ''), value, 'request', name)
  } else takeTarget(source, name, last, args)
}

/** A body with its media type, as .NET writes one: it adds the charset to the type. */
function takeContent(source: Source, args: NotationNode): void {
  const [content = null, , type = null] = args.items
  const { draft } = source
  draft.body ??= textOf(source, content)
  const media = textOf(source, type)
  if (media !== null && /^[\w.+-]+\/[\w.+-]+$/.test(media))
    draft.headers.set(args.span.from, ['Content-Type', `${media}; charset=utf-8`])
}

/** The text among a media type and a body, in either order, as versions of OkHttp want them. */
function bodyAmong(source: Source, args: NotationNode): string | null {
  const texts = args.items.map((item) => (item.kind === 'string' ? textOf(source, item) : null))
  return texts.find((text) => text !== null && !/^[\w.+-]+\/[\w.+-]+(?:;.*)?$/.test(text)) ?? null
}

/** What a body is handed over in. */
const HOLDS_BODY = /(?:NewReader|NewBufferString|NewBuffer|ofString|BytesIO|StringIO)$/

/** The address and the method of a call that makes a request, or of a part of a builder. */
function takeTarget(source: Source, name: string, last: string, args: NotationNode): void {
  const { draft } = source
  for (const item of args.items.slice(0, 4)) {
    const text = item.kind === 'string' || item.kind === 'bare' ? textOf(source, item) : null
    if (/^(?:http)?method\.\w+$/i.test(item.text)) takeMethod(draft, item.text)
    if (item.kind === 'list' && HOLDS_BODY.test(item.type ?? '')) draft.body ??= textOf(source, item.items[0] ?? null)
    if (text === null) continue
    if (/method|request|open/i.test(last)) takeMethod(draft, text)
    // what is asked of a client that has its base
    if (ADDRESS_CALL.test(name) && item.kind === 'string' && /^\/[\w.~%-][^\s"']{0,4000}$/.test(text))
      draft.path ??= text
    if (ADDRESS_CALL.test(name) && isAddress(text) !== null) {
      if (/base/i.test(last)) draft.base ??= text
      else draft.url ??= text
      takeMethod(draft, last.replace(/Async$/, ''))
    }
  }
  if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(last)) draft.method ??= last
  // Swift names what it hands over; a connection that has its host is asked for a path
  for (const { name: entry, value } of args.entries)
    if (METHODS.test(entry) && /(?:^|::|->)new$|^new$/.test(name)) takePairOfNew(draft, entry, textOf(source, value))
  const named = args.entries.find((entry) => entry.name === 'string')
  if (named && last === 'URL') takeAddress(draft, textOf(source, named.value))
  if (/(?:^|\.)request$/.test(name)) takeConnectionCall(source, args)
}

/** `HTTP::Request->new(GET => 'https://…')`, as Perl has it. */
function takePairOfNew(draft: Draft, method: string, address: string | null): void {
  takeMethod(draft, method)
  takeAddress(draft, address)
}

/** `conn.request("GET", "/path", body, headers)`, as http.client of Python has it. */
function takeConnectionCall(source: Source, args: NotationNode): void {
  const { draft } = source
  const [method, path, body] = args.items.slice(0, 3).map((item) => textOf(source, item))
  if (!METHODS.test(method ?? '') || !path?.startsWith('/') || draft.host === null) return
  draft.path ??= /^\/\S*$/.exec(path)?.[0] ?? null
  if (body && !body.startsWith('${')) draft.body ??= body
}

const INDEXED = /([A-Za-z_$]\w{0,40})?\[\s{0,2}["']([A-Za-z][\w-]{1,80})["']\s{0,2}\]\s{0,10}=(?!=)\s{0,10}/g
/** What a program calls the object on which it sets headers by their names. */
const HOLDS_HEADERS = /^(?:req|request|http_?request|headers?)$/i
const PROPERTY = /\.(body|httpBody|method|httpMethod|content_type|contentType)\s{0,10}=(?!=)\s{0,10}/gi
const NEW_METHOD = /\bHTTP::(Get|Post|Put|Patch|Delete|Head|Options)\b/

/** `request['Authorization'] = …`, `request.body = …`, and a method that is the name of a class. */
function takeAssignments({ text, constants, draft }: Source): void {
  for (const m of text.matchAll(INDEXED)) {
    const [whole, held = '', name = ''] = m
    const isHeader = HEADER_NAME.test(name) || HOLDS_HEADERS.test(held)
    const made = isHeader ? evaluate(text, m.index + whole.length, constants) : null
    if (made !== null) draft.headers.set(m.index, [name, made.text])
  }
  for (const m of text.matchAll(PROPERTY)) {
    const made = evaluate(text, m.index + m[0].length, constants)
    const name = (m[1] ?? '').toLowerCase().replace(/^http/, '')
    if (made === null || made.text.startsWith('${')) continue
    if (name === 'body') draft.body ??= made.text
    else if (name === 'method') takeMethod(draft, made.text)
    else draft.headers.set(m.index, ['Content-Type', made.text])
  }
  takeMethod(draft, NEW_METHOD.exec(text)?.[1] ?? null)
  // Visual Basic calls without brackets
  for (const [, method, url] of text.matchAll(
    /\.Open\s{1,4}"([A-Za-z]{3,7})"\s{0,4},\s{0,4}"(https?:\/\/[^"]{1,4000})"/gi,
  )) {
    takeMethod(draft, method ?? null)
    takeAddress(draft, url ?? null)
  }
  for (const m of text.matchAll(/\.setRequestHeader\s{1,4}"([\w-]{1,100})"\s{0,4},\s{0,4}"([^"\n]{0,16000})"/gi))
    draft.headers.set(m.index, [m[1] ?? '', m[2] ?? ''])
  // Ruby calls without brackets
  const pair = /\.basic_auth\s{1,4}(?=["'\w@])/.exec(text)
  const user = pair ? evaluate(text, pair.index + pair[0].length, constants) : null
  const comma = user ? /^\s{0,4},/.exec(text.slice(user.to, user.to + 8)) : null
  const password = user && comma ? evaluate(text, user.to + comma[0].length, constants) : null
  if (user && password) draft.pair ??= [user.text, password.text]
}
