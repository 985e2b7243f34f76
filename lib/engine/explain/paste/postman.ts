import { readJson } from '../../http/json'
import type { Header } from '../../model/exchange'
import type { Json } from '../../model/json'
import type { PastedExchange } from './define'

/** A triangle that opens and closes a part of the console, and blanks. */
const OPENER = /^\s{0,6}(?:▶|▼|►|[-*>])?\s{0,3}/.source

/** The line of a request: method, whole URL, and what came of it. */
const FIRST = new RegExp(
  [
    /^\s{0,4}(?:▶|▼|►|>)?\s{0,2}(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)/,
    /:? {1,3}["']?(https?:\/\/\S{3,2000}?)["']?:?(?:\s{1,4}|$)(.{0,200})$/,
  ]
    .map((part) => part.source)
    .join(''),
)

const SECTIONS = [
  'Request Headers',
  'Request Body',
  'Response Headers',
  'Response Body',
  'Network',
  'Error',
  'Body',
] as const
const SECTION = new RegExp(`${OPENER}["']?(${SECTIONS.join('|')})["']?\\s{0,2}:?\\s{0,2}(?:\\{|$)`, 'i')
const PAIR = /^\s{0,12}["']?([A-Za-z][\w-]{0,80})["']?\s{0,2}[:↵]\s{0,3}["']?(.{0,16000}?)["']?,?\s{0,4}$/

type ConsoleEntry = {
  method: string
  url: string
  status: number | null
  requestHeaders: Header[]
  responseHeaders: Header[]
  requestBody: string[]
  responseBody: string[]
  sawHeaders: boolean
  error: string[]
}

/** Whether lines look like the console of Postman: a request line with a whole URL, and named sections. */
export function isPostman(lines: readonly string[]): boolean {
  return (
    lines.some((l) => FIRST.test(l)) &&
    lines.some(
      (l) =>
        (/Re(?:quest|sponse) (?:Headers|Body)/i.test(l) && SECTION.test(l)) || /Postman(?:Runtime|-Token)/i.test(l),
    )
  )
}

/**
 * Reads the text that Postman’s console copies: request line, then sections. Source: learning.postman.com,
 * troubleshooting with the console.
 */
export function readPostman(lines: readonly string[]): {
  readonly exchanges: readonly PastedExchange[]
  readonly rest: readonly string[]
} {
  const drafts: ConsoleEntry[] = []
  const rest: string[] = []
  let section = ''
  for (const line of lines) {
    const first = FIRST.exec(line)
    const heading = SECTION.exec(line)
    const draft = drafts.at(-1)
    if (first) {
      drafts.push(start(first))
      section = ''
    } else if (heading && draft) {
      section = (heading[1] ?? '').toLowerCase()
      if (section === 'request headers') draft.sawHeaders = true
    } else if (draft) put(line, section, draft, rest)
    else rest.push(line)
  }
  return { exchanges: drafts.slice(0, 40).map(exchangeOf), rest: [...rest, ...drafts.flatMap((d) => d.error)] }
}

function start(first: RegExpExecArray): ConsoleEntry {
  const status = /\b([1-5]\d\d)\b/.exec(first[3] ?? '')?.[1]
  return {
    method: first[1] ?? 'GET',
    url: first[2] ?? '',
    status: status ? Number(status) : null,
    requestHeaders: [],
    responseHeaders: [],
    requestBody: [],
    responseBody: [],
    sawHeaders: false,
    error: [],
  }
}

/** A name and its value, which is escaped where both are in quotes, as a copied log has them. */
function pairIn(line: string): Header | null {
  const pair = PAIR.exec(line)
  if (!pair) return null
  const quoted = /^\s{0,12}"[\w-]{1,81}"\s{0,2}: {0,3}("(?:[^"\\]|\\.){0,16000}"),?\s*$/.exec(line)?.[1]
  const value = quoted === undefined ? undefined : readJson(`[${quoted}]`)
  const [text] = Array.isArray(value) ? (value as readonly Json[]) : []
  return [pair[1] ?? '', typeof text === 'string' ? text : (pair[2] ?? '')]
}

function put(line: string, section: string, draft: ConsoleEntry, rest: string[]) {
  const pair = pairIn(line)
  if (section === 'request headers' && pair) draft.requestHeaders.push(pair)
  else if (section === 'response headers' && pair) draft.responseHeaders.push(pair)
  else if (section === 'request body') draft.requestBody.push(line)
  else if (section === 'response body' || section === 'body') draft.responseBody.push(line)
  else if (line.trim() !== '' && !/^\s*[{}]\s*$/.test(line)) {
    const status =
      draft.status === null ? /^\s{0,6}(?:status(?: code)?:?\s{0,3})?([1-5]\d\d)(?:\s|$)/i.exec(line)?.[1] : undefined
    if (status) draft.status = Number(status)
    else (section === 'error' ? draft.error : rest).push(line)
  }
}

function exchangeOf(draft: ConsoleEntry): PastedExchange {
  const requestBody = draft.requestBody.join('\n').trim()
  const responseBody = draft.responseBody.join('\n').trim()
  return {
    request: {
      method: draft.method,
      url: draft.url,
      headers: draft.requestHeaders,
      body: requestBody === '' ? null : requestBody,
      complete: draft.sawHeaders && draft.requestHeaders.length > 0,
    },
    response:
      draft.status !== null || responseBody !== '' || draft.responseHeaders.length > 0
        ? {
            status: draft.status,
            headers: draft.responseHeaders,
            body: responseBody === '' && draft.responseHeaders.length === 0 ? null : responseBody,
          }
        : null,
  }
}
