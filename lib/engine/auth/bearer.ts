import type { Authorized, Presented } from '../model/scheme'
import { Secret } from '../model/secret'

/**
 * Presents a token as Bearer, exactly as it is. Source: RFC 6750 section 2.1.
 * @param name what the reader sees in place of the token
 */
export function bearer({ kindOf }: Pick<Presented, 'kindOf'>, token: string, name: string): Authorized {
  return {
    headers: [
      { name: 'Authorization', value: new Secret('Authorization', `Bearer ${token}`), shown: `Bearer [${name}]` },
    ],
    sent: {
      scheme: 'bearer',
      faults: /^bearer\s/i.test(token) ? ['doubled-scheme'] : [],
      kind: kindOf(token) === 'jwt' ? 'jwt' : 'opaque',
    },
  }
}
