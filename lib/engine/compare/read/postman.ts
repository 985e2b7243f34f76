import { basicValue } from '../../auth/basic'
import { isObject, member, textOf } from '../../http/json'
import type { Header } from '../../model/exchange'
import type { Json } from '../../model/json'
import { NO_REQUEST, type FoundRequest } from './found'

const MAX_ITEMS = 200
const MAX_DEPTH = 12

/** Whether JSON is an exported collection, a folder of one, or one of its items. */
export function isPostmanExport(value: Json): boolean {
  if (Array.isArray(member(value, 'item'))) return true
  const request = member(value, 'request')
  return isObject(request) && (Array.isArray(member(request, 'header')) || isObject(member(request, 'url')))
}

/** What the folders and the collection around an item give it. */
type Around = { readonly auth: Json | undefined; readonly variables: ReadonlyMap<string, string> }

/**
 * The requests of an exported collection, or of one item of it, with the variables of the collection filled in and the
 * authorisation that is inherited; those of an environment stay as they are written. Saved answers come with them.
 * Source: the schema of collections, version 2.1.
 */
export function readPostmanExport(value: Json): readonly FoundRequest[] {
  const found: FoundRequest[] = []
  walk(value, { auth: undefined, variables: new Map() }, found, 0)
  return found
}

function walk(node: Json, around: Around, found: FoundRequest[], depth: number): void {
  if (depth > MAX_DEPTH || found.length >= MAX_ITEMS || !isObject(node)) return
  const here: Around = { auth: authOf(node) ?? around.auth, variables: withVariables(around.variables, node) }
  const items = member(node, 'item')
  if (Array.isArray(items)) for (const item of items as readonly Json[]) walk(item, here, found, depth + 1)
  const request = member(node, 'request')
  if (request === undefined) return
  const sent = requestOf(request, here)
  const saved = member(node, 'response')
  const answers = (Array.isArray(saved) ? (saved as readonly Json[]) : []).slice(0, 20)
  if (answers.length === 0) found.push(sent)
  for (const answer of answers) {
    const status = Number(textOf(answer, 'code') ?? '0')
    const asked = member(answer, 'originalRequest')
    found.push({
      ...(isObject(asked) ? requestOf(asked, here) : sent),
      response: {
        status: status >= 100 && status < 600 ? status : null,
        headers: pairs(member(answer, 'header'), here),
        body: textOf(answer, 'body') ?? '',
      },
    })
  }
}

function authOf(node: Json): Json | undefined {
  const auth = member(node, 'auth')
  return isObject(auth) ? auth : undefined
}

function withVariables(known: ReadonlyMap<string, string>, node: Json): ReadonlyMap<string, string> {
  const list = member(node, 'variable')
  if (!Array.isArray(list)) return known
  const own = (list as readonly Json[]).slice(0, 200).flatMap((one): [string, string][] => {
    const [name, value] = [textOf(one, 'key') ?? textOf(one, 'id'), textOf(one, 'value')]
    return name === null || value === null ? [] : [[name, value]]
  })
  return new Map([...known, ...own])
}

/** `{{name}}`, where the collection has the variable. */
function filled(text: string, { variables }: Around): string {
  return text.replace(/\{\{\s{0,4}([\w.-]{1,80})\s{0,4}\}\}/g, (all, name: string) => variables.get(name) ?? all)
}

function pairs(list: Json | undefined, around: Around): Header[] {
  if (!Array.isArray(list)) return []
  return (list as readonly Json[]).slice(0, 200).flatMap((one): Header[] => {
    const [name, value] = [textOf(one, 'key') ?? textOf(one, 'name'), textOf(one, 'value')]
    return name === null || name === '' || member(one, 'disabled') === true
      ? []
      : [[filled(name, around), filled(value ?? '', around)]]
  })
}

function requestOf(request: Json, around: Around): FoundRequest {
  if (typeof request === 'string')
    return { ...NO_REQUEST, request: { ...NO_REQUEST.request, method: 'GET', url: filled(request, around) } }
  const headers = pairs(member(request, 'header'), around)
  const auth = authOf(request) ?? around.auth
  const { body, type } = bodyOf(member(request, 'body'), around)
  const has = (name: string) => headers.some(([n]) => n.toLowerCase() === name)
  const authorization = has('authorization') || auth === undefined ? null : authorizationOf(auth, around)
  return {
    ...NO_REQUEST,
    request: {
      method: (textOf(request, 'method') ?? 'GET').toUpperCase(),
      url: urlOf(member(request, 'url'), around),
      headers: [
        ...headers,
        ...(authorization === null ? [] : [['Authorization', authorization] as const]),
        ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
      ],
      body,
      complete: auth === undefined || authorization !== null || textOf(auth, 'type') === 'noauth',
    },
  }
}

function urlOf(url: Json | undefined, around: Around): string | null {
  if (typeof url === 'string') return filled(url, around)
  const raw = textOf(url, 'raw')
  const variables = member(url, 'variable')
  const own = Array.isArray(variables) ? pairs(variables, around) : []
  if (raw !== null)
    return filled(raw, around).replace(/\/:([A-Za-z]\w{0,60})/g, (all, name: string) => {
      const value = own.find(([key]) => key === name)?.[1]
      return value ? `/${value}` : all
    })
  const joined = (name: string, by: string) => {
    const list = member(url, name)
    return Array.isArray(list) ? (list as readonly Json[]).join(by) : (textOf(url, name) ?? '')
  }
  const host = filled(joined('host', '.'), around)
  return host === '' ? null : `${textOf(url, 'protocol') ?? 'https'}://${host}/${filled(joined('path', '/'), around)}`
}

/** The header that an authorisation of the tool makes. */
function authorizationOf(auth: Json, around: Around): string | null {
  const type = textOf(auth, 'type') ?? ''
  const held = member(auth, type)
  const of = (name: string) => {
    const text = Array.isArray(held)
      ? pairs(held, around).find(([key]) => key === name)?.[1]
      : (textOf(held, name) ?? undefined)
    return text === undefined ? null : filled(text, around)
  }
  if (type === 'basic') return basicValue(of('username') ?? '', of('password') ?? '')
  if (type === 'bearer') return `Bearer ${of('token') ?? ''}`
  if (type === 'oauth2') return `${of('headerPrefix')?.trim() || 'Bearer'} ${of('accessToken') ?? ''}`
  if (type === 'apikey' && of('in') !== 'query' && /^authorization$/i.test(of('key') ?? '')) return of('value')
  return null
}

function bodyOf(
  body: Json | undefined,
  around: Around,
): { readonly body: string | null; readonly type: string | null } {
  const mode = textOf(body, 'mode')
  if (mode === 'raw') {
    const language = textOf(member(member(body, 'options'), 'raw'), 'language')
    return {
      body: filled(textOf(body, 'raw') ?? '', around),
      type: language === 'json' ? 'application/json' : null,
    }
  }
  if (mode === 'urlencoded') {
    const form = pairs(member(body, 'urlencoded'), around)
    return {
      body: form.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
      type: 'application/x-www-form-urlencoded',
    }
  }
  if (mode === 'formdata') {
    const form = pairs(member(body, 'formdata'), around)
    return { body: form.map(([name, value]) => `${name}=${value}`).join('&'), type: 'multipart/form-data' }
  }
  return { body: null, type: null }
}
