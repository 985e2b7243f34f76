import { basicValue } from '../../auth/basic'
import { isObject, member, textOf } from '../../http/json'
import type { Header } from '../../model/exchange'
import type { Json } from '../../model/json'
import { NO_REQUEST, type FoundRequest } from './found'

const MAX_REQUESTS = 200
const MAX_DEPTH = 12

/**
 * The requests that a client has stored in a file of its own: Insomnia, Thunder Client, Hoppscotch and what is built as
 * they are, with a method, an address and a list of headers with names. Variables stay as they are written.
 */
export function readStoredRequests(value: Json): readonly FoundRequest[] {
  const found: FoundRequest[] = []
  walk(value, found, 0)
  return found
}

function walk(node: Json, found: FoundRequest[], depth: number): void {
  if (depth > MAX_DEPTH || found.length >= MAX_REQUESTS) return
  if (Array.isArray(node)) for (const one of (node as readonly Json[]).slice(0, 400)) walk(one, found, depth + 1)
  if (!isObject(node)) return
  const one = requestOf(node)
  if (one !== null) found.push(one)
  else for (const inner of Object.values(node).slice(0, 100)) walk(inner, found, depth + 1)
}

/** The event of a gateway or of a function: path, query and headers by their names. */
function eventOf(node: Json): FoundRequest | null {
  const [method, path, headers] = [textOf(node, 'httpMethod'), textOf(node, 'path'), member(node, 'headers')]
  if (method === null || path === null || !path.startsWith('/') || !isObject(headers)) return null
  const byName = (held: Json | undefined) =>
    isObject(held)
      ? Object.entries(held).flatMap(([name, value]): Header[] => (typeof value === 'string' ? [[name, value]] : []))
      : []
  const query = byName(member(node, 'queryStringParameters'))
  const asked = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const url = `${path}${asked === '' ? '' : `?${asked}`}`
  const request = { method, url, headers: byName(headers), body: textOf(node, 'body'), complete: true }
  return { ...NO_REQUEST, request }
}

function requestOf(node: Json): FoundRequest | null {
  const event = eventOf(node)
  if (event !== null) return event
  const method = textOf(node, 'method')
  const url = textOf(node, 'url') ?? textOf(node, 'endpoint')
  const listed = member(node, 'headers') ?? member(member(node, 'headerParameters'), 'parameters')
  if (method === null || url === null || !/^[A-Z]{3,7}$/i.test(method) || !Array.isArray(listed)) return null
  const headers = pairs(listed)
  if (headers.length < listed.length && listed.some((one) => nameOf(one) === null)) return null
  const has = (name: string) => headers.some(([n]) => n.toLowerCase() === name)
  const authorization = has('authorization') ? null : authorizationOf(node)
  const { body, type } = bodyOf(member(node, 'body'))
  const query = url.includes('?') ? [] : pairs(member(node, 'parameters') ?? member(node, 'params'))
  const asked = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return {
    ...NO_REQUEST,
    request: {
      method: method.toUpperCase(),
      url: asked === '' ? url : `${url}?${asked}`,
      headers: [
        ...headers,
        ...(authorization === null ? [] : [['Authorization', authorization] as const]),
        ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
      ],
      body,
      complete: true,
    },
  }
}

const nameOf = (one: Json) => textOf(one, 'name') ?? textOf(one, 'key')

function pairs(list: Json | undefined): Header[] {
  if (!Array.isArray(list)) return []
  return (list as readonly Json[]).slice(0, 200).flatMap((one): Header[] => {
    const name = nameOf(one)
    const isOff = member(one, 'disabled') === true || member(one, 'active') === false
    return name === null || name === '' || isOff ? [] : [[name, textOf(one, 'value') ?? '']]
  })
}

/** The header that an authorisation of the client makes: of its kind, with its values beside it or one level deeper. */
function authorizationOf(node: Json): string | null {
  const auth = member(node, 'authentication') ?? member(node, 'auth')
  const kind = textOf(auth, 'type') ?? textOf(auth, 'authType') ?? ''
  if (member(auth, 'disabled') === true || member(auth, 'authActive') === false) return null
  const held = isObject(member(auth, kind)) ? member(auth, kind) : auth
  if (kind === 'basic') return basicValue(textOf(held, 'username') ?? '', textOf(held, 'password') ?? '')
  const token = textOf(held, 'token') ?? textOf(auth, 'bearer')
  return kind === 'bearer' ? `${textOf(held, 'prefix')?.trim() || 'Bearer'} ${token ?? ''}` : null
}

function bodyOf(body: Json | undefined): { readonly body: string | null; readonly type: string | null } {
  const type = textOf(body, 'mimeType') ?? textOf(body, 'contentType')
  const form = pairs(member(body, 'params') ?? member(body, 'form'))
  const text = textOf(body, 'text') ?? textOf(body, 'raw') ?? textOf(body, 'body')
  if (text === null && form.length > 0)
    return {
      body: form.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
      type: type ?? 'application/x-www-form-urlencoded',
    }
  return text === null || text === '' ? { body: null, type: null } : { body: text, type }
}
