/**
 * The request header in which a page says which parts of the site it shows. The framework answers 500 to one that it
 * cannot read; without one it sends all parts, which is right for whoever sends nonsense.
 */
export const ROUTER_STATE = 'next-router-state-tree'

/** Longest state that the framework reads, in characters. */
const MAX_LENGTH = 40_000

/** How the framework marks a part of a route that is a parameter. */
const PARAMETER = /^(?:o?c|d|[cd]i\((?:\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/

/**
 * Whether the framework can read a state: a tree of `[segment, children, address?, mode?, number?, text?]`, as
 * percent-encoded JSON.
 * @param header several headers of the name cannot be read
 */
export function isRouterState(header: string | readonly string[]): boolean {
  if (typeof header !== 'string' || header.length > MAX_LENGTH) return false
  try {
    return isTree(JSON.parse(decodeURIComponent(header)))
  } catch {
    return false // no percent-encoding, no JSON, or deeper than anything that is read
  }
}

const MODES: readonly unknown[] = ['refetch', 'inside-shared-layout', 'metadata-only']

function isTree(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6) return false
  const [segment, children, address, mode, count, text] = value as readonly unknown[]
  return (
    isSegment(segment) &&
    isRecord(children) &&
    Object.values(children).every(isTree) &&
    (isAbsent(address) || isTexts(address, 2)) &&
    (isAbsent(mode) || MODES.includes(mode)) &&
    (isAbsent(count) || typeof count === 'number') &&
    (text === undefined || typeof text === 'string')
  )
}

function isSegment(value: unknown): boolean {
  if (typeof value === 'string') return true
  if (!Array.isArray(value) || value.length !== 4) return false
  const [name, key, kind, siblings] = value as readonly unknown[]
  return (
    typeof name === 'string' &&
    typeof key === 'string' &&
    typeof kind === 'string' &&
    PARAMETER.test(kind) &&
    (siblings === null || isTexts(siblings))
  )
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isTexts(value: unknown, length?: number): boolean {
  return (
    Array.isArray(value) &&
    (length === undefined || value.length === length) &&
    value.every((one) => typeof one === 'string')
  )
}
