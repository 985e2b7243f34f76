import { base64 } from '../bytes/hash'
import type { CredentialPair } from '../model/credential-set'
import type { FieldId } from '../model/ids'
import type { Authorized, Presented } from '../model/scheme'
import { Secret } from '../model/secret'

const plain = (value: string | Secret): string => (value instanceof Secret ? Secret.reveal(value) : value)

/**
 * The value of an `Authorization` header for Basic: `Basic ` and the base64 of the UTF-8 bytes of `user:password`.
 * Nothing is trimmed or repaired, and no text makes it throw. The result holds the password: it is for the transport
 * only. Source: RFC 7617 sections 2 and 2.1.
 */
export function basicValue(user: string | Secret, password: string | Secret): string {
  return `Basic ${base64(`${plain(user)}:${plain(password)}`)}`
}

/** Presents the pair of the product's credential set as Basic, exactly as it was given. Source: RFC 7617. */
export function basicPair({ values, pair, label, kindOf }: Presented): Authorized {
  const user = 'field' in pair.user ? (values[pair.user.field] ?? '') : pair.user.literal
  const password = values[pair.password] ?? ''
  const shownUser = 'field' in pair.user ? `[${label(pair.user.field)}]` : pair.user.literal
  return {
    headers: [
      {
        name: 'Authorization',
        value: new Secret('Authorization', basicValue(user, password)),
        shown: `Basic base64(${shownUser}:[${label(pair.password)}])`,
      },
    ],
    sent: { scheme: 'basic', faults: [], kind: 'pair', user: kindOf(user.trim()), password: kindOf(password.trim()) },
  }
}

/** The fields of a pair in the order in which they are sent; a fixed user name is no field. */
export function fieldsOfPair({ user, password }: CredentialPair): readonly FieldId[] {
  return 'field' in user ? [user.field, password] : [password]
}
