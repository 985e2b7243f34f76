const DAYS = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const IMF = new RegExp(`^(?:${DAYS}), \\d{2} (?:${MONTHS}) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$`)
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

/**
 * A time as a server writes it, in seconds since the epoch: the value of a `Date` header (RFC 9110 section 5.6.7,
 * IMF-fixdate), ISO 8601 with a zone, or seconds. The word `Date:` may stand before it. Null for everything else.
 */
export function readServerTime(text: string): number | null {
  const value = text
    .slice(0, 100)
    .trim()
    .replace(/^date\s?:\s?/i, '')
  if (/^\d{9,11}$/.test(value)) return Number(value)
  if (!IMF.test(value) && !ISO.test(value)) return null
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000)
}

/** Seconds since the epoch as ISO 8601 in UTC without fraction, or null where no calendar has it. */
export function isoOf(seconds: number): string | null {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`
}

const UNITS = [
  ['day', 'days', 86_400],
  ['h', 'h', 3600],
  ['min', 'min', 60],
  ['s', 's', 1],
] as const

/** A duration for people, two units at most: `7 min 12 s`, `3 days`. */
export function spanOf(seconds: number): string {
  let left = Math.abs(Math.round(seconds))
  if (left === 0) return '0 s'
  const parts: string[] = []
  for (const [one, many, size] of UNITS) {
    const count = Math.floor(left / size)
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many}`)
    left -= count * size
  }
  return parts.slice(0, 2).join(' ')
}
