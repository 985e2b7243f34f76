import { decodeBase64 } from '@/lib/engine/bytes/encoding'
import { isBlank } from '@/lib/engine/credentials/characters'
import type { DraftHeader } from '@/lib/engine/model/exchange'
import type { Authorized, Presented } from '@/lib/engine/model/scheme'
import { Secret } from '@/lib/engine/model/secret'
import type { Values } from '@/lib/engine/model/values'
import { signRequest } from './signed-request'

/** Signs a request without a body as an application, and says what may be shown of its headers. */
export function authorizeSigned({ values, method, path, timestamp, label }: Presented): Authorized {
  const request = signRequest({
    applicationKey: values.applicationKey ?? '',
    // the common decoders skip white space, so a padded secret signs well and fails only under Basic
    applicationSecret: [...(values.applicationSecret ?? '')].filter((c) => !isBlank(c)).join(''),
    method,
    path,
    contentType: '',
    body: '',
    timestamp,
  })
  const headers = request.headers.map(([name, value]): DraftHeader =>
    name === 'Authorization'
      ? {
          name,
          value: new Secret('Authorization', value),
          shown: `Application [${label('applicationKey')}]:[signature]`,
        }
      : { name, value, shown: value },
  )
  return { headers, sent: { scheme: 'application', faults: [], kind: 'signature' } }
}

/** Why no request can be signed with the values, or null. */
export function whyUnsignable({ applicationSecret = '' }: Values): string | null {
  return decodeBase64(applicationSecret.replace(/[\s\u00a0]/g, '')).ok
    ? null
    : 'The Application Secret is not base64, so no request can be signed with it.'
}
