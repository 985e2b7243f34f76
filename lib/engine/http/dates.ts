const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IMF = /^[A-Za-z]{3,9},? (\d{1,2})[ -]([A-Za-z]{3})[ -](\d{2,4}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|([+-])(\d{2}):?(\d{2}))$/

/** Seconds since the epoch of an HTTP date (RFC 9110 §5.6.7), or null. `Date.parse` reads far too much as a date. */
export function httpDate(text: string | null): number | null {
  const m = IMF.exec(text?.trim() ?? '')
  if (!m) return null
  const month = MONTHS.indexOf((m[2] ?? '').toLowerCase())
  const year = Number(m[3]) < 100 ? 2000 + Number(m[3]) : Number(m[3])
  if (month < 0 || Number(m[1]) > 31) return null
  return Date.UTC(year, month, Number(m[1]), Number(m[4]), Number(m[5]), Number(m[6])) / 1000
}

/** Seconds since the epoch of an ISO 8601 timestamp with a zone, or null. */
export function isoDate(text: string | null): number | null {
  const m = ISO.exec(text?.trim() ?? '')
  if (!m) return null
  const offset = m[7] ? (m[7] === '-' ? -1 : 1) * (Number(m[8]) * 60 + Number(m[9])) : 0
  const [, y, mo, d, h, mi, s] = m.map(Number)
  return Date.UTC(y ?? 0, (mo ?? 1) - 1, d, h, mi, s) / 1000 - offset * 60
}

/** Seconds of a Retry-After header: a number, or a date against the answer's own Date. RFC 9110 §10.2.3. */
export function retryAfter(text: string | null, now: number | null): number | null {
  const value = text?.trim() ?? ''
  if (/^\d{1,7}$/.test(value)) return Number(value)
  const at = httpDate(value)
  return at !== null && now !== null && at >= now ? at - now : null
}

/** "7 min 12 s", "3 h", "2 days": a duration in words. */
export function inWords(seconds: number): string {
  const s = Math.round(Math.abs(seconds))
  if (s < 60) return `${s} s`
  if (s < 3600) return s % 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s / 60} min`
  if (s < 172_800) return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`
  return `${Math.floor(s / 86_400)} days`
}

/** ISO 8601 UTC of seconds since the epoch; out of range gives the number itself. */
export function utc(seconds: number): string {
  return Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') : String(seconds)
}
