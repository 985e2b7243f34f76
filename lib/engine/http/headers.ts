import type { Header } from '../model/exchange'

/** All values of a header, its name compared without case, in order. */
export function valuesOf(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([n]) => n.toLowerCase() === wanted).map(([, value]) => value)
}

/** The first value of a header, or null. */
export function valueOf(headers: readonly Header[], name: string): string | null {
  return valuesOf(headers, name)[0] ?? null
}
