import { fail, pass, untested, warn, type Check } from '../check'
import type { Json, ReadToken } from './decode'
import { isoOf, spanOf } from './times'

/** A claim as it may be shown: its own text, cut. */
export function shown(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

export function claim(json: Json | null, name: string): unknown {
  return json !== null && Object.hasOwn(json, name) ? json[name] : undefined
}

export function textClaim(json: Json | null, name: string): string | null {
  const value = claim(json, name)
  return typeof value === 'string' ? value : null
}

/** A time claim in seconds, or why it is none. Milliseconds give themselves away by their size. */
export function timeClaim(
  json: Json | null,
  name: string,
): { readonly seconds: number } | { readonly fault: 'missing' | 'not-a-number' | 'milliseconds' } {
  const value = claim(json, name)
  if (value === undefined) return { fault: 'missing' }
  if (typeof value !== 'number' || !Number.isFinite(value)) return { fault: 'not-a-number' }
  return value > 100_000_000_000 ? { fault: 'milliseconds' } : { seconds: value }
}

const TIME_FAULTS = {
  missing: 'The claim is missing.',
  'not-a-number': 'It must be a number of seconds since 1970, not text.',
  milliseconds: 'It is in milliseconds; a token counts seconds since 1970. Divide by 1000.',
} as const

/** Expiry against a time in seconds. */
export function expiryCheck(payload: Json | null, now: number): Check {
  const time = timeClaim(payload, 'exp')
  const value = shown(claim(payload, 'exp'))
  if ('fault' in time) return fail('exp', 'Expires', value, TIME_FAULTS[time.fault])
  const at = `${value} = ${isoOf(time.seconds) ?? 'no calendar has it'}`
  if (time.seconds <= now)
    return fail('exp', 'Expires', at, `It expired ${spanOf(now - time.seconds)} before the time it is compared with.`)
  return pass('exp', 'Expires', at, `It is good for another ${spanOf(time.seconds - now)}.`)
}

/** Time of issue against a time in seconds. A clock that runs ahead makes tokens from the future. */
export function issuedCheck(payload: Json | null, now: number, required: boolean): Check {
  const time = timeClaim(payload, 'iat')
  const value = shown(claim(payload, 'iat'))
  if ('fault' in time)
    return time.fault === 'missing' && !required
      ? untested('iat', 'Issued', value, TIME_FAULTS.missing)
      : fail('iat', 'Issued', value, TIME_FAULTS[time.fault])
  const at = `${value} = ${isoOf(time.seconds) ?? 'no calendar has it'}`
  if (time.seconds > now + 60)
    return fail(
      'iat',
      'Issued',
      at,
      `It lies ${spanOf(time.seconds - now)} in the future: the clock that issued the token, or the one it ` +
        'is compared with, is wrong.',
    )
  if (time.seconds > now)
    return warn('iat', 'Issued', at, `It lies ${spanOf(time.seconds - now)} in the future: the clocks differ a little.`)
  return pass('iat', 'Issued', at, `${spanOf(now - time.seconds)} before the time it is compared with.`)
}

/** What is wrong with the form of a token: one check, failed where something is missing. */
export function formCheck(read: ReadToken): Check {
  const [first] = read.faults
  const title = 'Form'
  const size = `${read.token.length} characters`
  if (!first) return pass('form', title, size, 'Three parts in base64url: header, payload and signature.')
  const text = read.faults.map((fault) => fault.text).join(' ')
  return read.faults.every((fault) => fault.kind === 'white-space')
    ? warn('form', title, size, text)
    : fail('form', title, size, text)
}
