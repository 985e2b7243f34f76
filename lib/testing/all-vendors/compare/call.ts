import { base64 } from '@/lib/engine/bytes/hash'
import type { Header } from '@/lib/engine/model/exchange'
import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'

/** How a call presents itself. `signed`: the parts that are signed, where they are not the ones that are sent. */
export type Presented =
  | { readonly by: 'basic'; readonly user: string; readonly secret: string }
  | { readonly by: 'bearer'; readonly token: string }
  | {
      readonly by: 'signed'
      readonly key: string
      readonly secret: string
      readonly timestamp: string | null
      readonly stampName: string
      readonly signs?: Partial<{ path: string; contentType: string; body: string; timestamp: string }>
      /** how the signature is written */
      readonly writes?: (signature: string) => string
    }
  | { readonly by: 'nothing' }

/** A call before it is written down in some form. */
export type Call = {
  readonly product: string
  readonly method: string
  readonly protocol: 'https' | 'http'
  readonly host: string
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly presented: Presented
  /** what becomes of the finished Authorization value */
  readonly spoils?: (value: string) => readonly string[]
  readonly headers: readonly Header[]
  readonly contentType: string | null
  readonly body: string | null
  readonly version: string
  readonly proxy: string | null
  /** host that redirected to this one, where the header was lost */
  readonly redirectedFrom: string | null
}

/** The headers of a call in the order in which they are sent. */
export function headersOf(call: Call): readonly Header[] {
  return [
    ...authorizationOf(call).map((value): Header => ['Authorization', value]),
    ...stampOf(call),
    ...(call.contentType === null ? [] : [['Content-Type', call.contentType] as const]),
    ...call.headers,
  ]
}

export function targetOf({ path, query }: Pick<Call, 'path' | 'query'>): string {
  const search = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return search === '' ? path : `${path}?${search}`
}

export const urlOf = (call: Call) => `${call.protocol}://${call.host}${targetOf(call)}`

function stampOf({ presented }: Call): readonly Header[] {
  return presented.by === 'signed' && presented.timestamp !== null ? [[presented.stampName, presented.timestamp]] : []
}

function authorizationOf(call: Call): readonly string[] {
  if (call.redirectedFrom !== null) return []
  const value = valueOf(call)
  return value === null ? [] : (call.spoils?.(value) ?? [value])
}

function valueOf({ presented, method, path, contentType, body }: Call): string | null {
  if (presented.by === 'nothing') return null
  if (presented.by === 'basic') return `Basic ${base64(`${presented.user}:${presented.secret}`)}`
  if (presented.by === 'bearer') return `Bearer ${presented.token}`
  const { key, secret, timestamp, signs = {}, writes = (text: string) => text } = presented
  const { signature } = signRequest({
    applicationKey: key,
    applicationSecret: secret,
    method,
    path: signs.path ?? path,
    contentType: signs.contentType ?? contentType ?? '',
    body: signs.body ?? body ?? '',
    timestamp: signs.timestamp ?? timestamp ?? '',
  })
  return `Application ${key}:${writes(signature)}`
}
