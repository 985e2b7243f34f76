import { catalogue } from '@/lib/vendors'
import type { CredentialSetId, SchemeId } from '../model/ids'
import { basicValue } from './basic'
import type { Sent } from '../model/authorization'
import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'
import type { Values } from '../model/values'
import { isBlank } from '../credentials/characters'
import { Secret } from '../model/secret'
import type { DraftHeader } from '../model/exchange'

export type Authorized = { readonly headers: readonly DraftHeader[]; readonly sent: Sent }

/** What a scheme needs to authenticate one request. `token` is the access token, where one was issued. */
export type Presented = {
  readonly values: Values
  readonly token: Secret | null
  readonly method: 'GET' | 'POST'
  /** path without query */
  readonly path: string
  /** ISO 8601, UTC */
  readonly timestamp: string
}

/** The Basic credentials of a credential set: RFC 7617, user and password joined by a colon, UTF-8, base64. */
export function basicAuth(credentialSet: CredentialSetId, values: Values): Authorized {
  const { user: presents, password: passwordField } = catalogue.credentialSet(credentialSet).pair
  const user = 'field' in presents ? (values[presents.field] ?? '') : presents.literal
  const password = values[passwordField] ?? ''
  const shownUser = 'field' in presents ? `[${catalogue.field(presents.field).label}]` : presents.literal
  return {
    headers: [
      {
        name: 'Authorization',
        value: new Secret('Authorization', basicValue(user, password)),
        shown: `Basic base64(${shownUser}:[${catalogue.field(passwordField).label}])`,
      },
    ],
    sent: {
      scheme: 'basic',
      faults: [],
      kind: 'pair',
      user: catalogue.kindOf(user.trim()),
      password: catalogue.kindOf(password.trim()),
    },
  }
}

function bearer(token: string, label: string): Authorized {
  return {
    headers: [
      { name: 'Authorization', value: new Secret('Authorization', `Bearer ${token}`), shown: `Bearer [${label}]` },
    ],
    sent: {
      scheme: 'bearer',
      faults: /^bearer\s/i.test(token) ? ['doubled-scheme'] : [],
      kind: catalogue.kindOf(token) === 'jwt' ? 'jwt' : 'opaque',
    },
  }
}

function signed({ values, method, path, timestamp }: Presented): Authorized {
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
      ? { name, value: new Secret('Authorization', value), shown: 'Application [Application Key]:[signature]' }
      : { name, value, shown: value },
  )
  return { headers, sent: { scheme: 'application', faults: [], kind: 'signature' } }
}

/** The headers that authenticate a request under a scheme, with what may be shown of them. */
export function authorize(scheme: SchemeId, credentialSet: CredentialSetId, presented: Presented): Authorized {
  switch (scheme) {
    case 'oauth2':
      return bearer(presented.token ? Secret.reveal(presented.token) : '', 'access token')
    case 'static-bearer':
      return bearer(presented.values.apiToken ?? '', 'API token')
    case 'basic':
    case 'mailgun-basic':
      return basicAuth(credentialSet, presented.values)
    case 'signed':
      return signed(presented)
    case 'public':
    case 'registration-token':
      return { headers: [], sent: { scheme: null, faults: [], kind: null } }
    default:
      throw new TypeError(`There is no scheme ${scheme}`)
  }
}
