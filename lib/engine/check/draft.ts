import { presentedFor, presentedIdentity } from '../auth/presented'
import type { Catalogue } from '../catalogue/catalogue'
import type { RequestDraft } from '../model/exchange'
import type { Values } from '../model/values'
import type { Credential, ProbeSpec } from './model'

/** What each request of a run needs to know beside the credential: the time in ISO 8601, UTC, and a fresh UUID. */
type Moment = { readonly timestamp: string; readonly uuid: string }

/** The request of a sample call. `Accept-Encoding: identity` asks for bytes that nothing has to decode. */
export function draftCall(catalogue: Catalogue, spec: ProbeSpec, credential: Credential, moment: Moment): RequestDraft {
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
