import { decodeBase64, type Base64Fault } from '../bytes/hash'
import { decodeLeniently } from './bytes'

/** What the request form holds, as it was typed. `query`: whether a query counts as part of the signed path. */
export type RequestInput = {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly contentType: string
  readonly timestamp: string
  readonly applicationKey: string
  readonly applicationSecret: string
  readonly signsQuery: boolean
}

/** A path as it was typed, taken apart. A whole URL is understood too. */
export type PathParts = {
  /** `https://host`, or the empty string */
  readonly origin: string
  readonly host: string
  readonly path: string
  /** without its question mark; null where there is none */
  readonly query: string | null
}

export function partsOfPath(typed: string): PathParts {
  const url = /^(https?:\/\/([^/?#\s]+))([^]*)$/i.exec(typed)
  const [, origin = '', host = '', rest = ''] = url ?? []
  const local = (url ? rest : typed).split('#')[0] ?? ''
  const mark = local.indexOf('?')
  const path = mark < 0 ? local : local.slice(0, mark)
  return { origin, host, path: url && path === '' ? '/' : path, query: mark < 0 ? null : local.slice(mark + 1) }
}

/** The path as it is signed. */
export function signedPath(input: Pick<RequestInput, 'path' | 'signsQuery'>): string {
  const { path, query } = partsOfPath(input.path)
  return input.signsQuery && query !== null ? `${path}?${query}` : path
}

export type KeyReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly fault: Base64Fault; readonly at: number; readonly lenient: Uint8Array }

export function readKey(secret: string): KeyReading {
  if (secret === '') return { kind: 'empty' }
  const decoded = decodeBase64(secret)
  if (decoded.ok) return { kind: 'decoded', bytes: decoded.bytes }
  return { kind: 'broken', fault: decoded.fault, at: decoded.at, lenient: decodeLeniently(secret) }
}
