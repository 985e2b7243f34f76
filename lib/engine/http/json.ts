import type { Json } from '../model/json'

const MAX_DEPTH = 32

/** Whether brackets nest deeper than the limit; quotes are honoured, so text in strings does not count. */
function tooDeep(text: string, limit: number): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 0x5c) i++
      else if (c === 0x22) quoted = false
    } else if (c === 0x22) quoted = true
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > limit) return true
    } else if (c === 0x7d || c === 0x5d) depth--
  }
  return false
}

/**
 * Parses JSON of limited depth; anything else is undefined. The parser's message is dropped: it quotes its input. RFC
 * 8259.
 */
export function readJson(text: string, depth = MAX_DEPTH): Json | undefined {
  const start = text.trimStart()[0]
  if (start === undefined || tooDeep(text, depth)) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own member of an object, never one of its prototype. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** A member as text: strings and numbers only. */
export function textOf(value: Json | undefined, key: string): string | null {
  const found = member(value, key)
  if (typeof found === 'string') return found
  return typeof found === 'number' ? String(found) : null
}

/** A member that begins with an HTTP status, as a number: 401 of `401`, of `"401 Unauthorized"`, but not of 40102. */
export function statusIn(value: Json | undefined, key: string): number | null {
  const found = /^[1-5]\d\d(?=\D|$)/.exec(textOf(value, key) ?? '')
  return found ? Number(found[0]) : null
}

/** A value as it is shown to people: two spaces a level. */
export function shownJson(value: Json): string {
  return JSON.stringify(value, null, 2)
}
