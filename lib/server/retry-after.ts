/**
 * Reads a Retry-After value: whole seconds or an HTTP date (RFC 9110 section 10.2.3), clamped to 0…3600 s.
 * @param values every Retry-After of the answer
 * @param now milliseconds since the epoch
 * @returns seconds; 10 where there is none that can be read
 */
export function retryAfterSeconds(values: readonly string[], now: number): number {
  const value = values.length === 1 ? (values[0] ?? '').trim() : ''
  if (/^\d{1,6}$/.test(value)) return Math.min(3600, Number(value))
  const imf = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(imf) || new Date(imf).toUTCString() !== value) return 10
  return Math.min(3600, Math.max(0, Math.ceil((imf - now) / 1000)))
}
