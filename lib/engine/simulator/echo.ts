import { base64, hex, utf8 } from '../bytes/hash'
import type { BehaviourContext } from './behaviour'
import type { Presented } from './presented'
import { headerOf, json, type SimRequest, type SimResponse } from './wire'

/** What a careless server repeats of what it was sent. */
export type Received = { readonly header: string; readonly secret: string }

/** The Authorization value of a request, and the secret inside it: a password, a token or a signature. */
export function receivedIn(request: SimRequest, presented: Presented): Received {
  const header = headerOf(request.headers, 'authorization') ?? ''
  if (presented.kind === 'basic') return { header, secret: presented.password }
  if (presented.kind === 'bearer') return { header, secret: presented.token }
  return { header, secret: presented.kind === 'other' ? (presented.signature ?? '') : '' }
}

export type Encoding = 'raw' | 'percent' | 'base64' | 'json' | 'hex' | 'html'

const percent = (text: string): string =>
  [...utf8(text)].map((b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** The characters of a JSON string, each escaped by its number. Source: RFC 8259 section 7 */
const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

const ENCODE: Readonly<Record<Encoding, (text: string) => string>> = {
  raw: (t) => t,
  // both the usual form and the one that escapes every byte
  percent: (t) => `${encodeURIComponent(t)} ${percent(t)}`,
  base64: (t) => base64(t),
  json: (t) => `${JSON.stringify(t).slice(1, -1)} ${escaped(t)}`,
  hex: (t) => hex(utf8(t)),
  html: (t) => Array.from(t, (c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)};`).join(''),
}

/** A sentence that repeats what was received, in one encoding. */
export function echoOf(received: Received, encoding: Encoding): string {
  const encode = ENCODE[encoding]
  return `received ${encode(received.header)} with ${encode(received.secret)}`
}

/** The same in every encoding. */
function echoOfAll(received: Received): string {
  return (['raw', 'percent', 'base64', 'json', 'hex', 'html'] as const).map((e) => echoOf(received, e)).join('; ')
}

/** A header value cannot hold a line break, so what would break the header is dropped. */
export const inHeader = (text: string): string => text.replace(/[^\x20-\x7e]/g, '')

/** An answer that repeats what was received in body and headers. */
export const echoEverywhere = (c: BehaviourContext, status: number): SimResponse => {
  const received = receivedIn(c.request, c.presented)
  // two encodings only: a token in all of them would be larger than the headers a client accepts
  return json(status, { message: echoOfAll(received) }, [
    ['WWW-Authenticate', `Bearer realm="${inHeader(echoOf(received, 'raw')).replaceAll('"', '')}"`],
    ['X-Debug', echoOf(received, 'base64')],
  ])
}
