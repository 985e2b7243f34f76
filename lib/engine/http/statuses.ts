/**
 * Statuses that HTTP has: those of the IANA registry (RFC 9110 section 16.2.1), and those that nginx, Cloudflare, IIS,
 * AWS and Laravel answer beside them. Other three-digit numbers belong to other protocols.
 */
const BESIDE = [419, 420, 430, 440, 444, 449, 450, 460, 463, 494, 495, 496, 497, 498, 499, 509, 561, 598, 599]
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [100, 104],
  [200, 208],
  [226, 226],
  [300, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 511],
  [520, 530],
]

/** Whether a number is a status of HTTP. */
export function isStatus(code: number): boolean {
  return BESIDE.includes(code) || RANGES.some(([from, to]) => code >= from && code <= to)
}
