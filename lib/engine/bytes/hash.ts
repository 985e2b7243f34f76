import { hmac } from '@noble/hashes/hmac.js'
import { md5 as nobleMd5, sha1 as nobleSha1 } from '@noble/hashes/legacy.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { utf8 } from './encoding'

/** Digests that vendor authentication needs, synchronous and the same in Node and in a browser. */

/** MD5, 16 bytes. Some strings-to-sign hold it; WebCrypto has none. Source: RFC 1321. */
export function md5(value: string | Uint8Array): Uint8Array {
  return nobleMd5(utf8(value))
}

/** SHA-1, 20 bytes. Source: RFC 3174. */
export function sha1(value: string | Uint8Array): Uint8Array {
  return nobleSha1(utf8(value))
}

/** SHA-256, 32 bytes. Source: FIPS 180-4. */
export function sha256(value: string | Uint8Array): Uint8Array {
  return nobleSha256(utf8(value))
}

/** HMAC-SHA256, 32 bytes; a text key is used as its UTF-8 bytes. Source: RFC 2104. */
export function hmacSha256(key: string | Uint8Array, message: string | Uint8Array): Uint8Array {
  return hmac(nobleSha256, utf8(key), utf8(message))
}

/** HMAC-SHA1, 20 bytes; a text key is used as its UTF-8 bytes. Source: RFC 2104. */
export function hmacSha1(key: string | Uint8Array, message: string | Uint8Array): Uint8Array {
  return hmac(nobleSha1, utf8(key), utf8(message))
}

export { base64, base64url, decodeBase64, hex, utf8, type Base64Fault } from './encoding'
