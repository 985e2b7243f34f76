import { loginDraft } from '../auth/mail-login'
import { presentedFor, presentedIdentity } from '../auth/presented'
import type { Catalogue } from '../catalogue/catalogue'
import type { RequestDraft } from '../model/exchange'
import type { Values } from '../model/values'
import { LOGIN_METHOD } from '../model/login'
import type { CallSpec, Credential, LoginSpec } from './model'

/** What each request of a run needs to know beside the credential: the time in ISO 8601, UTC, and a fresh UUID. */
type Moment = { readonly timestamp: string; readonly uuid: string }

/** The request of a sample call. `Accept-Encoding: identity` asks for bytes that nothing has to decode. */
export function draftCall(catalogue: Catalogue, spec: CallSpec, credential: Credential, moment: Moment): RequestDraft {
  const path = fillPath(spec.sample.path, credential.values, moment.uuid)
  const presented = presentedFor(catalogue, catalogue.product(spec.product).credentialSet, {
    ...credential,
    timestamp: moment.timestamp,
    method: spec.sample.method,
    path: path.split('?')[0] ?? path,
  })
  const authorized = catalogue.scheme(spec.scheme).authorize(presented)
  return {
    method: spec.sample.method,
    host: spec.host,
    path,
    headers: [...authorized.headers, plain('Accept', 'application/json'), plain('Accept-Encoding', 'identity')],
    sent: authorized.sent,
    identity: presentedIdentity(presented),
  }
}

/** The login of a probe. Throws a TypeError for a scheme that no mail server knows. */
export function draftLogin(
  catalogue: Catalogue,
  { host, product, scheme, port, mechanism }: LoginSpec,
  credential: Credential,
  { timestamp }: Pick<Moment, 'timestamp'>,
): RequestDraft {
  const { authorize, mechanisms } = catalogue.scheme(scheme)
  if (!mechanisms) throw new TypeError(`${scheme} is no way to log in to a mail server`)
  const presented = presentedFor(catalogue, catalogue.product(product).credentialSet, {
    ...credential,
    timestamp,
    method: 'GET',
    path: '/',
  })
  return {
    method: LOGIN_METHOD,
    host,
    path: '/',
    ...authorize(presented),
    identity: presentedIdentity(presented),
    login: loginDraft(presented, port, mechanism ? [mechanism] : mechanisms),
  }
}

/** The path of a call with its placeholders filled; every value was matched against its field's form before. */
function fillPath(path: string, values: Values, uuid: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'randomUuid' ? uuid : encodeURIComponent(values[name] ?? ''),
  )
}

/** Whether the values hold every id that the path of a call names. */
export function isFillable(path: string, values: Values): boolean {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')
  return names.every((name) => name === 'randomUuid' || Boolean(values[name]))
}

function plain(name: string, value: string) {
  return { name, value, shown: value }
}
