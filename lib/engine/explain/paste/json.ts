import type { BodyCatalogue } from '../../model/catalogue'
import type { Header } from '../../model/exchange'
import { bodyFactsOf } from '../../http/body'
import type { Json } from '../../model/json'
import { isObject, member, readJson, textOf } from '../../http/json'
import { isStatus as isHttpStatus } from '../../http/statuses'
import { EMPTY_REQUEST, EMPTY_RESPONSE, type PastedExchange } from './define'

/** What a log entry or a printed error object holds of an exchange. */
type Harvest = {
  status: number | null
  method: string | null
  url: string | null
  requestHeaders: Header[]
  requestBody: string | null
  responseHeaders: Header[]
  body: string | null
  words: string[]
  nodes: number
}

const LOGGED = [
  'level',
  'severity',
  'ts',
  'time',
  'timestamp',
  '@timestamp',
  'logger',
  'config',
  'request',
  'requesturl',
  'stack',
  'name',
  'jsonpayload',
  'httprequest',
]
const plainName = (key: string) => key.toLowerCase().replace(/[^a-z]/g, '')

/** Whether JSON is an answer of an API as it is, not something written around one. */
export function isBody(value: Json): boolean {
  const one = Array.isArray(value) ? (value as readonly Json[])[0] : value
  if (!isObject(one)) return false
  const names = new Set(Object.keys(one).map((k) => k.toLowerCase()))
  if (LOGGED.some((name) => names.has(name)) && !names.has('errorcode')) return false
  if (textOf(one, 'type')?.endsWith('Error') && (names.has('details') || names.has('status'))) return false
  return !['headers', 'body', 'response', 'statuscode', 'url', 'code'].some(
    (k) => names.has(k) && names.has('message') && isObject(member(one, k)),
  )
}

/** Reads an exchange out of any JSON: log entries, axios and fetch errors, gateway logs; nested JSON text included. */
export function harvest(
  catalogue: BodyCatalogue,
  value: Json,
): { readonly exchange: PastedExchange | null; readonly words: readonly string[] } {
  const into: Harvest = {
    status: null,
    method: null,
    url: null,
    requestHeaders: [],
    requestBody: null,
    responseHeaders: [],
    body: null,
    words: [],
    nodes: 0,
  }
  walk(catalogue, value, 'top', into, 0)
  const asked = into.url !== null || into.requestHeaders.length > 0 || into.method !== null
  const answered = into.status !== null || into.responseHeaders.length > 0 || into.body !== null
  if (!asked && !answered) return { exchange: null, words: into.words }
  const request = asked
    ? { ...EMPTY_REQUEST, method: into.method, url: into.url, headers: into.requestHeaders, body: into.requestBody }
    : null
  const response = answered
    ? { ...EMPTY_RESPONSE, status: into.status, headers: into.responseHeaders, body: into.body }
    : null
  return { exchange: { request, response }, words: into.words }
}

type Side = 'top' | 'request' | 'response'

function walk(catalogue: BodyCatalogue, value: Json, side: Side, into: Harvest, depth: number) {
  if (depth > 12 || into.nodes++ > 4000) return
  if (Array.isArray(value))
    for (const item of (value as readonly Json[]).slice(0, 100))
      if (typeof item === 'string') into.words.push(item.slice(0, 4000))
      else walk(catalogue, item, side, into, depth + 1)
  if (!isObject(value)) return
  if (depth > 0 && into.body === null && side !== 'request' && looksLikeAnswer(catalogue, value))
    into.body = JSON.stringify(value)
  const part = side === 'top' && isRequest(value) ? 'request' : side
  for (const [key, item] of Object.entries(value).slice(0, 300))
    take(catalogue, plainName(key), key, item, part, into, depth)
}

/** The names of an object that holds an answer, or both sides of an exchange. */
const OF_ANSWER = /^(?:http|response)?_?-?status(?:_?-?code)?$|^(?:response|res|error|errors)$/i
/** Headers that only a request has. */
const ASKS = /^(?:authorization|user-agent|accept|host|x-timestamp)$/i

/** An object of options as clients take them: an address, headers that only a request has, and nothing of an answer. */
function isRequest(value: Json): boolean {
  if (!isObject(value)) return false
  const names = Object.keys(value)
  const headers = member(value, names.find((name) => /^headers$/i.test(name)) ?? '')
  return (
    names.some((name) => /^(?:url|uri|host|hostname|path)$/i.test(name)) &&
    !names.some((name) => OF_ANSWER.test(name)) &&
    isObject(headers) &&
    Object.keys(headers).some((name) => ASKS.test(name))
  )
}

function looksLikeAnswer(catalogue: BodyCatalogue, value: Json): boolean {
  const facts = bodyFactsOf(catalogue, JSON.stringify(value))
  return facts.shape !== null && !catalogue.bodyShape(facts.shape).isVague && isBody(value)
}

/** A method of HTTP; bodies name methods of their own, such as `sms`. */
const VERB = /^(?:get|head|post|put|patch|delete|options|connect)$/i

function take(
  catalogue: BodyCatalogue,
  name: string,
  key: string,
  item: Json,
  side: Side,
  into: Harvest,
  depth: number,
) {
  const text = typeof item === 'string' || typeof item === 'number' ? String(item) : null
  if (/^(?:http|response|status)?(?:status|statuscode|code)$/.test(name) && text !== null && isStatus(text, name, into))
    into.status = Number(text.slice(0, 3))
  else if (
    /^(?:request|full|target|original)?(?:url|uri|href|endpoint)$/.test(name) &&
    text &&
    /^(?:https?:\/\/|\/)/.test(text)
  )
    into.url = absolute(text, into.url)
  else if (name === 'baseurl' && text?.startsWith('http')) into.url = absolute(text, into.url)
  else if (/^(?:request|http)?(?:method|verb)$/.test(name) && text && VERB.test(text)) into.method = text.toUpperCase()
  else if (name.endsWith('headers') || name === 'header')
    takeHeaders(catalogue, item, side === 'request' || /^re?q/.test(name) ? 'request' : 'response', into, depth)
  else if (name === 'authorization' && text !== null) into.requestHeaders.push(['Authorization', text])
  else if ((name === 'wwwauthenticate' || name === 'proxyauthenticate') && text !== null)
    into.responseHeaders.push([key, text])
  else if (
    /^(?:response)?(?:body|data|text|payload|content|response)$|^rawbody$|^details$/.test(name) &&
    text !== null &&
    side !== 'request'
  )
    takeBody(catalogue, text, into, depth)
  else if (/^(?:data|body|rawbody|payload|requestbody|requestdata)$/.test(name) && isSent(text, name, side))
    into.requestBody ??= text
  else takeOther(catalogue, name, item, side, into, depth)
}

/** What was sent: under a name that says so, or in the part of an object that is the request. */
function isSent(text: string | null, name: string, side: Side): text is string {
  return text !== null && text !== '' && (side === 'request' || name.startsWith('request'))
}

function isStatus(text: string, name: string, into: Harvest): boolean {
  return (
    /^\d{3}(?:\s|$)/.test(text) &&
    isHttpStatus(Number(text.slice(0, 3))) &&
    (into.status === null || name.includes('status'))
  )
}

/** A path alone is completed by the host found before or after it. */
function absolute(found: string, known: string | null): string {
  if (known === null || (found.startsWith('http') && !known.startsWith('/'))) return found
  return found.startsWith('http')
    ? found.replace(/\/$/, '') + known
    : known.startsWith('http')
      ? known.replace(/\/$/, '') + found
      : found
}

function takeHeaders(catalogue: BodyCatalogue, item: Json, side: 'request' | 'response', into: Harvest, depth: number) {
  const parsed = typeof item === 'string' ? readJson(item) : item
  const to = side === 'request' ? into.requestHeaders : into.responseHeaders
  if (Array.isArray(parsed)) {
    for (const h of (parsed as readonly Json[]).slice(0, 100)) {
      const name = textOf(h, 'name') ?? textOf(h, 'key')
      if (name !== null) to.push([name, textOf(h, 'value') ?? ''])
    }
  } else if (isObject(parsed)) {
    for (const [name, value] of Object.entries(parsed).slice(0, 100)) {
      const all = Array.isArray(value) ? (value as readonly Json[]) : [value]
      for (const one of all) if (typeof one === 'string' || typeof one === 'number') to.push([name, String(one)])
      if (isObject(value) && depth < 10) walk(catalogue, value, side, into, depth + 1)
    }
  }
}

function takeBody(catalogue: BodyCatalogue, text: string, into: Harvest, depth: number) {
  const parsed = /^\s*[{[]/.test(text) ? readJson(text) : undefined
  if (parsed === undefined || isBody(parsed)) into.body ??= text
  else walk(catalogue, parsed, 'response', into, depth + 1)
}

function takeOther(catalogue: BodyCatalogue, name: string, item: Json, side: Side, into: Harvest, depth: number) {
  if (typeof item === 'string') {
    const parsed = /^\s*[{[]/.test(item) ? readJson(item) : undefined
    if (parsed === undefined) into.words.push(item.slice(0, 4000))
    else if (isBody(parsed) && bodyFactsOf(catalogue, item).shape !== null && side !== 'request') into.body ??= item
    else walk(catalogue, parsed, side, into, depth + 1)
    return
  }
  const next = /^(?:request|req|config|httprequest|options)$/.test(name)
    ? 'request'
    : /^(?:response|res|httpresponse)$/.test(name)
      ? 'response'
      : side
  walk(catalogue, item, next === 'request' && name === 'httprequest' ? 'top' : next, into, depth + 1)
}
