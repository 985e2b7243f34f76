import { Secret } from '../model/secret'
import { base64 } from '../bytes/hash'

const plain = (value: string | Secret): string => (value instanceof Secret ? Secret.reveal(value) : value)

/**
 * The value of an `Authorization` header for Basic: `Basic ` and the base64 of the UTF-8 bytes of `user:password`.
 * Nothing is trimmed or repaired, and no text makes it throw. The result holds the password: it is for the transport
 * only. Source: RFC 7617 sections 2 and 2.1.
 */
export function basicValue(user: string | Secret, password: string | Secret): string {
  return `Basic ${base64(`${plain(user)}:${plain(password)}`)}`
}
