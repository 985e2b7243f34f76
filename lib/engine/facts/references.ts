import type { Header } from '../model/evidence'
import type { Reference } from '../model/facts'
import { referenceHeaders } from '../http/headers'
import type { Json } from '../model/json'
import { isObject, readJson } from '../http/json'

const NAMES = /^(?:reference|trace_?id|request_?id|correlation_?id|error_?id|log_?id|event_?id|incident_?id|span_?id)$/i

/** Ids of this one request, from headers and from any depth of a JSON body. At most eight. */
export function referencesOf(headers: readonly Header[], body: string | null): Reference[] {
  const found: Reference[] = referenceHeaders(headers).map(([label, value]) => ({ label, value }))
  const json = body && /^\s*[{[]/.test(body) ? readJson(body) : undefined
  if (json !== undefined) collect(json, found, 0)
  return found.filter((r, i) => found.findIndex((o) => o.value === r.value) === i).slice(0, 8)
}

function collect(value: Json, found: Reference[], depth: number): void {
  if (depth > 6 || found.length >= 8) return
  if (Array.isArray(value)) for (const item of (value as readonly Json[]).slice(0, 20)) collect(item, found, depth + 1)
  if (!isObject(value)) return
  for (const [label, item] of Object.entries(value).slice(0, 50)) {
    if (NAMES.test(label) && typeof item === 'string' && /^[\w.:-]{4,200}$/.test(item))
      found.push({ label, value: item })
    else collect(item, found, depth + 1)
  }
}
