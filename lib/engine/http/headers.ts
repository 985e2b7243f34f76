import type { Header } from '../model/evidence'

/** All values of a header, its name compared without case, in order. */
export function valuesOf(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([n]) => n.toLowerCase() === wanted).map(([, value]) => value)
}

/** The first value of a header, or null. */
export function valueOf(headers: readonly Header[], name: string): string | null {
  return valuesOf(headers, name)[0] ?? null
}

const REFERENCES =
  /^(?:x-(?:request|correlation|trace|amzn-trace|amzn-request|b3-trace)-?id|request-id|correlation-id|traceparent|cf-ray|x-mailgun-request-id|x-sinch-request-id)$/i

/** Headers that name this one request to whoever can look it up. */
export function referenceHeaders(headers: readonly Header[]): Header[] {
  return headers.filter(([name, value]) => REFERENCES.test(name) && /^[\w.:=;-]{4,200}$/.test(value)).slice(0, 6)
}
