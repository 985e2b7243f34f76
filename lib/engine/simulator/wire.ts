import { hex, sha256 } from '../bytes/hash'
import type { Header } from '../model/exchange'
import type { SimRequest, SimResponse } from '../model/simulation'

export type { Fault, SimRequest, SimResponse } from '../model/simulation'

/** The first value of a header, by name in any case, or null. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  const wanted = name.toLowerCase()
  return headers.find(([n]) => n.toLowerCase() === wanted)?.[1] ?? null
}

export const pathOnly = (path: string): string => path.split('?')[0] ?? ''

/** 32 hexadecimal digits that differ from request to request: what vendors print as trace id or reference. */
export function traceOf(request: SimRequest, now: number): string {
  return hex(sha256(`${request.method} ${request.host}${request.path} ${now}`)).slice(0, 32)
}

/** A trace id in the form of a UUID, as the flat error bodies of Voice and Verification carry it. */
export function referenceOf(request: SimRequest, now: number): string {
  const t = traceOf(request, now)
  return [t.slice(0, 8), t.slice(8, 12), t.slice(12, 16), t.slice(16, 20), t.slice(20)].join('-')
}

/** An answer with a JSON body; `headers` come first, so a row may set its own. */
export function json(
  status: number,
  body: unknown,
  headers: readonly Header[] = [],
  type = 'application/json',
): SimResponse {
  return { status, headers: [...headers, ['Content-Type', type]], body: JSON.stringify(body) }
}

/** An answer with a text body of the given type. */
export function text(
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
  headers: readonly Header[] = [],
): SimResponse {
  return { status, headers: [...headers, ['Content-Type', type]], body }
}

/** An answer without a body. */
export function empty(status: number, headers: readonly Header[] = []): SimResponse {
  return { status, headers, body: '' }
}
