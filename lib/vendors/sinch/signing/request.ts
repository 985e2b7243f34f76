import { linesToSign, signature } from '../auth/signed-request'
import { byteLength } from '@/lib/engine/signing/bytes'
import { readKey, signedPath, type KeyReading, type RequestInput } from '@/lib/engine/signing/request-input'

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

const LINE_NAMES = ['Method', 'Content-MD5', 'Content-Type', 'x-timestamp', 'Path'] as const

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
