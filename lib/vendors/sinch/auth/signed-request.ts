import { base64, decodeBase64, hmacSha256, md5, utf8 } from '@/lib/engine/bytes/hash'

/** What is signed. `timestamp` and `contentType` are the exact header values; `path` has no host and no query. */
export type SignedParts = {
  readonly method: string
  readonly path: string
  readonly contentType: string
  readonly body: string | Uint8Array
  /** ISO 8601 in UTC, the value of `x-timestamp` */
  readonly timestamp: string
}

export type SigningInput = SignedParts & {
  readonly applicationKey: string
  /** base64 text, as the dashboard shows it */
  readonly applicationSecret: string
}

export type SignedRequest = {
  /** `Authorization` and `x-timestamp`, and `Content-Type` where it is not empty. For the transport only */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly stringToSign: string
  readonly contentMd5: string
  readonly signature: string
}

/** Base64 of the MD5 of the body's UTF-8 bytes; the empty string where there is no body. */
export function contentMd5(body: string | Uint8Array): string {
  return body.length === 0 ? '' : base64(md5(body))
}

/**
 * The five lines of the string-to-sign, in order: method, Content-MD5, Content-Type, `x-timestamp:` and its value,
 * path. Source: developers.sinch.com/docs/voice/api-reference/authentication/signed-request.
 */
export function linesToSign(parts: SignedParts): readonly [string, string, string, string, string] {
  return [parts.method, contentMd5(parts.body), parts.contentType, `x-timestamp:${parts.timestamp}`, parts.path]
}

export function stringToSign(parts: SignedParts): string {
  return linesToSign(parts).join('\n')
}

/** Base64 of HMAC-SHA256 over the UTF-8 bytes of the string-to-sign. `key` is the decoded secret. */
export function signature(key: Uint8Array, text: string): string {
  return base64(hmacSha256(key, text))
}

/**
 * The HMAC key of a secret. White space is skipped, as the decoders of Node, .NET and Python skip it: a line break thus
 * spoils Basic and not the signature. Any other text that is not base64 becomes its UTF-8 bytes, so that the vendor's
 * answer shows the fault.
 */
function keyOf(secret: string): Uint8Array {
  const decoded = decodeBase64(secret.replace(/\s/g, ''))
  return decoded.ok ? decoded.bytes : utf8(secret)
}

/**
 * Signs a request as an application. Never throws; to say why a secret is not base64, decode it with `decodeBase64`
 * first. Source: developers.sinch.com/docs/voice/api-reference/authentication/signed-request and
 * sinch/sinch-sdk-node:authorization.helper.ts.
 */
export function signRequest(input: SigningInput): SignedRequest {
  const text = stringToSign(input)
  const signed = signature(keyOf(input.applicationSecret), text)
  return {
    headers: [
      ['Authorization', `Application ${input.applicationKey}:${signed}`],
      ['x-timestamp', input.timestamp],
      ...(input.contentType === '' ? [] : [['Content-Type', input.contentType] as const]),
    ],
    stringToSign: text,
    contentMd5: contentMd5(input.body),
    signature: signed,
  }
}
