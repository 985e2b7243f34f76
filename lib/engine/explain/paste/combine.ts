import type { ExplainInput } from '../../model/explain-input'
import {
  EMPTY_REQUEST,
  EMPTY_RESPONSE,
  type PastedExchange,
  type Paste,
  type PastedRequest,
  type PastedResponse,
} from './define'

const REQUEST_HEADERS = /^(?:authorization|x-timestamp|user-agent|accept|host)$/i

/** The exchanges of a paste, completed by what was stated beside it. Stated parts belong to the last exchange. */
export function exchangesOf(input: ExplainInput, paste: Paste): readonly PastedExchange[] {
  const stated = statedExchange(input)
  const last = paste.exchanges.at(-1)
  if (!stated)
    return paste.exchanges.length > 0 || paste.text.trim() === ''
      ? paste.exchanges
      : [{ request: null, response: null }]
  if (!last) return [stated]
  return [
    ...paste.exchanges.slice(0, -1),
    { request: joinRequest(last.request, stated.request), response: joinResponse(last.response, stated.response) },
  ]
}

function statedExchange({ request, status, headers, body }: ExplainInput): PastedExchange | null {
  const asked = (headers ?? []).filter(([name]) => REQUEST_HEADERS.test(name))
  const answered = (headers ?? []).filter(([name]) => !REQUEST_HEADERS.test(name))
  const hasRequest = request !== undefined || asked.length > 0
  const hasResponse = status !== undefined || answered.length > 0 || body !== undefined
  if (!hasRequest && !hasResponse) return null
  return {
    request: hasRequest
      ? { ...EMPTY_REQUEST, method: request?.method?.toUpperCase() ?? null, url: request?.url ?? null, headers: asked }
      : null,
    response: hasResponse ? { status: status ?? null, headers: answered, body: body ?? null } : null,
  }
}

function joinRequest(found: PastedRequest | null, stated: PastedRequest | null): PastedRequest | null {
  if (!found || !stated) return found ?? stated
  return {
    ...found,
    method: found.method ?? stated.method,
    url: stated.url ?? found.url,
    headers: [...found.headers, ...stated.headers],
  }
}

function joinResponse(found: PastedResponse | null, stated: PastedResponse | null): PastedResponse | null {
  if (!found || !stated) return found ?? stated
  return {
    ...EMPTY_RESPONSE,
    status: stated.status ?? found.status,
    headers: [...found.headers, ...stated.headers],
    body: stated.body ?? found.body,
  }
}
