import { decodeBase64, type Base64Fault } from '@/lib/engine/bytes/hash'
import { linesToSign, signature } from '../auth/signed-request'
import { byteLength, decodeLeniently } from '@/lib/engine/signing/bytes'

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

/** One line of the string-to-sign: its name, its text, its length in bytes of UTF-8 without the line end. */
export type Line = { readonly name: string; readonly text: string; readonly bytes: number }

export type Signed = {
  readonly lines: readonly Line[]
  readonly stringToSign: string
  /** bytes of the whole string-to-sign */
  readonly bytes: number
  readonly contentMd5: string
  readonly bodyBytes: number
  readonly key: KeyReading
  /** base64, or null without a usable secret */
  readonly signature: string | null
  /** what a lenient decoder would make of a secret that is not base64 */
  readonly lenientSignature: string | null
  /** value of the Authorization header, or null */
  readonly authorization: string | null
}

export const LINE_NAMES = ['Method', 'Content-MD5', 'Content-Type', 'x-timestamp', 'Path'] as const

/**
 * The string-to-sign of a request, line by line, and its signature. Never throws: a secret that is not base64 gives no
 * signature, and the rest is there all the same.
 * Source: developers.sinch.com/docs/voice/api-reference/authentication/signed-request.
 */
export function signInput(input: RequestInput): Signed {
  const texts = linesToSign({ ...input, method: input.method.toUpperCase(), path: signedPath(input) })
  const stringToSign = texts.join('\n')
  const key = readKey(input.applicationSecret)
  const signed = key.kind === 'decoded' ? signature(key.bytes, stringToSign) : null
  return {
    lines: texts.map((text, i) => ({ name: LINE_NAMES[i] ?? '', text, bytes: byteLength(text) })),
    stringToSign,
    bytes: byteLength(stringToSign),
    contentMd5: texts[1],
    bodyBytes: byteLength(input.body),
    key,
    signature: signed,
    lenientSignature: key.kind === 'broken' && key.lenient.length > 0 ? signature(key.lenient, stringToSign) : null,
    authorization: signed === null ? null : `Application ${input.applicationKey}:${signed}`,
  }
}
