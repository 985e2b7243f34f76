import type { Header } from '../../model/exchange'
import type { Json } from '../../model/json'
import { isObject, member, textOf } from '../../http/json'
import type { PastedExchange } from './define'
import { MAX_EXCHANGES } from './limits'

const MAX_ENTRIES = 2000
const MAX_BODY = 65_536

/** Whether parsed JSON is a HAR: `log.entries`, as in the HAR 1.2 specification. */
export function isHar(value: Json): boolean {
  return Array.isArray(member(member(value, 'log'), 'entries'))
}

export type Har = { readonly exchanges: readonly PastedExchange[]; readonly notes: readonly string[] }

/**
 * Reads the exchanges of a HAR by allow-list: method, URL, headers, post data, status, body. Members it does not know
 * are never looked at. Failed exchanges come first when there are more than can be used. Source: HAR 1.2; the names of
 * `@types/har-format`.
 */
export function readHar(value: Json): Har {
  const list = entriesOf(value)
  const read = exchangesOfHar(value)
  const usable = read.filter((e) => e !== null)
  const ordered = usable.toSorted((a, b) => Number(failed(b)) - Number(failed(a)))
  return {
    exchanges: ordered.slice(0, MAX_EXCHANGES),
    notes: notesOf(list.length, read.length - usable.length, usable.length),
  }
}

/** The exchanges of all entries of a HAR in their order, as many as are read; null for one that cannot be read. */
export function exchangesOfHar(value: Json): readonly (PastedExchange | null)[] {
  const browser = /webinspector|firefox|safari|edge|chrome/i.test(
    textOf(member(member(value, 'log'), 'creator'), 'name') ?? '',
  )
  return entriesOf(value)
    .slice(0, MAX_ENTRIES)
    .map((entry) => exchangeOf(entry, browser))
}

function entriesOf(value: Json): readonly Json[] {
  const entries = member(member(value, 'log'), 'entries')
  return Array.isArray(entries) ? (entries as readonly Json[]) : []
}

function failed(exchange: PastedExchange): boolean {
  const status = exchange.response?.status ?? 0
  return status >= 400 || status === 0
}

function notesOf(total: number, unreadable: number, usable: number): string[] {
  const notes: string[] = []
  if (usable === 0) notes.push('No requests were found in the HAR.')
  if (total > MAX_ENTRIES) notes.push(`The first ${MAX_ENTRIES} of ${total} entries were read.`)
  if (unreadable > 0) notes.push(`${unreadable} ${unreadable === 1 ? 'entry' : 'entries'} could not be read.`)
  if (usable > MAX_EXCHANGES) notes.push(`${MAX_EXCHANGES} of ${usable} requests are looked at, failed ones first.`)
  return notes
}

function exchangeOf(entry: Json, browser: boolean): PastedExchange | null {
  const request = member(entry, 'request')
  const response = member(entry, 'response')
  const url = textOf(request, 'url')
  const status = Number(textOf(response, 'status') ?? '')
  if (url === null && !isObject(response)) return null
  const headers = headersOf(member(request, 'headers'))
  const sanitised = browser && !headers.some(([n]) => /^(?:authorization|cookie)$/i.test(n))
  return {
    request: isObject(request)
      ? {
          method: textOf(request, 'method'),
          url,
          headers,
          body: postOf(request),
          complete: headers.length > 0 && !sanitised,
        }
      : null,
    response: isObject(response)
      ? {
          status: status >= 100 && status < 600 ? status : null,
          headers: headersOf(member(response, 'headers')),
          body: bodyOf(response, status),
        }
      : null,
  }
}

function headersOf(list: Json | undefined): Header[] {
  if (!Array.isArray(list)) return []
  return (list as readonly Json[]).slice(0, 200).flatMap((h): Header[] => {
    const [name, value] = [textOf(h, 'name'), textOf(h, 'value')]
    return name !== null && value !== null ? [[name, value.slice(0, 16_384)]] : []
  })
}

function postOf(request: Json): string | null {
  const post = member(request, 'postData')
  const text = textOf(post, 'text')
  if (text !== null) return text.slice(0, MAX_BODY)
  const params = member(post, 'params')
  if (!Array.isArray(params)) return null
  return (params as readonly Json[])
    .slice(0, 100)
    .map((p) => `${textOf(p, 'name') ?? ''}=${textOf(p, 'value') ?? ''}`)
    .join('&')
}

function bodyOf(response: Json, status: number): string | null {
  const content = member(response, 'content')
  const text = textOf(content, 'text')
  if (text === null) return status > 0 ? '' : null
  if (textOf(content, 'encoding') !== 'base64') return text.slice(0, MAX_BODY)
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.slice(0, MAX_BODY)), (c) => c.charCodeAt(0)))
  } catch {
    return null
  }
}
