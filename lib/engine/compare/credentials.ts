import { decodeText, describeSent, type SentCatalogue } from '../http/authorization'
import { jwtFactsOf } from '../http/jwt'
import type { Credentials } from './model'

/** Scheme words behind which a key and its signature stand, with a colon between them. */
const SIGNED: ReadonlySet<string> = new Set(['application', 'service', 'instance', 'user'])

/**
 * Takes one Authorization value apart. Nothing is trimmed but the blanks that HTTP allows around a value, so a line
 * break inside a pair stays a part of its half. Never throws. RFC 9110 section 11.6.2, RFC 7617 section 2.
 */
export function credentialsOf(catalogue: SentCatalogue, written: string): Credentials {
  const sent = describeSent(catalogue, written)
  const nothing = { written, sent, user: null, secret: null, token: null, signature: null, jwt: sent.jwt ?? null }
  const scheme = sent.scheme ?? ''
  const value = valueAfter(written, scheme)
  if (value === '') return nothing
  if (scheme === 'basic') return { ...nothing, ...pairOf(value) }
  if (SIGNED.has(scheme)) {
    const colon = value.indexOf(':')
    return colon < 0
      ? { ...nothing, user: value }
      : { ...nothing, user: value.slice(0, colon), signature: value.slice(colon + 1) }
  }
  const jwt = sent.jwt ?? (/^ey[\w-]{8,}\./.test(value) ? jwtFactsOf(catalogue, value) : null)
  return { ...nothing, token: value, jwt }
}

function valueAfter(written: string, scheme: string): string {
  const text = written.replace(/^[ \t]+/, '')
  return text.toLowerCase().startsWith(scheme) ? text.slice(scheme.length).replace(/^:?[ \t]?/, '') : text
}

/** The halves of a pair, decoded; as they stand where they are not encoded. */
function pairOf(value: string): Pick<Credentials, 'user' | 'secret' | 'token'> {
  const decoded = decodeText(value.trim())
  const pair = decoded ?? value
  const colon = pair.indexOf(':')
  if (colon < 0) return { user: null, secret: null, token: value }
  return { user: pair.slice(0, colon), secret: pair.slice(colon + 1), token: null }
}
