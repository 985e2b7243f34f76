import type { Sent, SentFault } from '../model/authorization'
import { jwtFactsOf, type ClaimCatalogue } from './jwt'
import type { ValueKindCatalogue } from '../model/value-kind'

const KNOWN = /^(basic|bearer|application|digest|negotiate|ntlm|dpop|service|instance|user)(?=$|[\s:])/i
const SCHEME_INSIDE = /^["']?(?:authorization:\s*)?(?:basic|bearer|application)(?:[\s:]|$)/i
const MAX = 16_384

/**
 * The facts about an Authorization value that may be shown once the value itself is masked. `null` means that the
 * request is known to have carried none. Never throws; nothing of a secret is in the result. RFC 9110 §11.6.2, RFC 7617
 * §2, RFC 6750 §2.1.
 */
export function describeSent(catalogue: SentCatalogue, authorization: string | null): Sent {
  const { kindOf } = catalogue
  if (authorization === null) return { scheme: null, faults: [], kind: null }
  const raw = authorization.slice(0, MAX)
  const faults = new Set<SentFault>()
  if (/[\r\n]/.test(raw.trim())) faults.add('line-break')
  const text = unquote(raw.trim(), faults)
  if (text === '') return { scheme: null, faults: ['empty-value'], kind: 'empty' }
  const scheme = KNOWN.exec(text)?.[1]?.toLowerCase() ?? null
  const rest = scheme === null ? text : restOf(text.slice(scheme.length), faults)
  if (scheme === null && !['variable', 'masked'].includes(kindOf(text)))
    faults.add(/^[\w-]+\s+\S/.test(text) ? 'white-space' : 'no-scheme')
  if (SCHEME_INSIDE.test(rest)) faults.add('doubled-scheme')
  if (/,\s*(?:basic|bearer|application)\s/i.test(rest)) faults.add('two-values')
  const credentials = unquote(rest, faults)
  if (scheme !== null && credentials === '') faults.add('empty-value')
  return {
    ...credentialsOf(catalogue, scheme, credentials, faults),
    scheme: scheme ?? unknownScheme(text),
    faults: [...faults],
  }
}

/**
 * A value without a known scheme is named by its first word only when that looks like a scheme and not like a secret.
 */
function unknownScheme(text: string): string {
  const word = /^([A-Za-z][\w-]{1,30})\s+\S/.exec(text)?.[1]
  return word && !/\d{3}/.test(word) ? word.toLowerCase() : 'none named'
}

function restOf(after: string, faults: Set<SentFault>): string {
  if (after.startsWith(':')) faults.add('colon-after-scheme')
  return after.replace(/^:?\s*/, '')
}

function unquote(text: string, faults: Set<SentFault>): string {
  if (/[“”„‟‘’«»]/.test(text)) faults.add('typographic-quotes')
  if (text.length > 1 && /^["'`]/.test(text) && text.at(-1) === text[0]) {
    faults.add('quoted')
    return text.slice(1, -1)
  }
  return text
}

/** What an Authorization value is read with. */
export type SentCatalogue = Pick<ValueKindCatalogue, 'kindOf'> & ClaimCatalogue

function credentialsOf(
  catalogue: SentCatalogue,
  scheme: string | null,
  credentials: string,
  faults: Set<SentFault>,
): Omit<Sent, 'scheme' | 'faults'> {
  if (credentials === '') return { kind: 'empty' }
  if (/%(?:3a|2b|2f|3d|20|7e)/i.test(credentials)) faults.add('url-encoded')
  if (scheme === 'basic') return pairOf(catalogue, credentials, faults)
  if (scheme === 'application' || scheme === 'service' || scheme === 'instance' || scheme === 'user')
    return signedOf(catalogue, credentials, faults)
  return tokenOf(catalogue, credentials, faults)
}

function tokenOf(
  catalogue: SentCatalogue,
  credentials: string,
  faults: Set<SentFault>,
): Omit<Sent, 'scheme' | 'faults'> {
  const value = catalogue.kindOf(credentials)
  if (value === 'placeholder') faults.add('placeholder')
  if (value !== 'placeholder' && value !== 'masked' && value !== 'variable' && hasBlank(credentials))
    faults.add('white-space')
  const looksLikeJwt = value === 'jwt' || (/^eyJ[\w-]{6}/.test(credentials) && value !== 'masked')
  return looksLikeJwt ? { kind: 'jwt', value, jwt: jwtFactsOf(catalogue, credentials) } : { kind: 'opaque', value }
}

function hasBlank(text: string): boolean {
  return /[\s\u00A0\u200B-\u200F\u2060\uFEFF\u00AD]/.test(text)
}

function signedOf(
  catalogue: SentCatalogue,
  credentials: string,
  faults: Set<SentFault>,
): Omit<Sent, 'scheme' | 'faults'> {
  const colon = credentials.indexOf(':')
  const user = catalogue.kindOf(colon < 0 ? credentials : credentials.slice(0, colon))
  if (user === 'placeholder') faults.add('placeholder')
  if (colon < 0) return { kind: 'key-only', user }
  return { kind: 'signature', user, password: catalogue.kindOf(credentials.slice(colon + 1)) }
}

function pairOf(
  catalogue: SentCatalogue,
  credentials: string,
  faults: Set<SentFault>,
): Omit<Sent, 'scheme' | 'faults'> {
  const value = catalogue.kindOf(credentials)
  if (value === 'masked' || value === 'variable') return { kind: 'opaque', value }
  if (value === 'placeholder') {
    faults.add('placeholder')
    return { kind: 'opaque', value }
  }
  const decoded = decodeText(credentials)
  if (decoded === null) {
    faults.add('not-base64')
    return credentials.includes(':')
      ? splitPair(catalogue, credentials, faults)
      : tokenOf(catalogue, credentials, faults)
  }
  if (/[\r\n]/.test(decoded)) faults.add('encoded-newline')
  if (decoded.includes(':')) return splitPair(catalogue, decoded, faults)
  faults.add('no-colon-in-pair')
  if (decodeText(decoded.trim())?.includes(':')) faults.add('doubly-encoded')
  return { kind: 'opaque', value: catalogue.kindOf(decoded) }
}

function splitPair(catalogue: SentCatalogue, pair: string, faults: Set<SentFault>): Omit<Sent, 'scheme' | 'faults'> {
  const colon = pair.indexOf(':')
  const [user, password] = [pair.slice(0, colon), pair.slice(colon + 1)]
  if (/^(?:api:|basic |bearer )/i.test(password) || /^(?:basic|bearer|authorization) /i.test(user))
    faults.add('doubled-scheme')
  const clean = password.trim()
  if (clean !== password && !/[\r\n]/.test(password)) faults.add('white-space')
  if (/^[“”„‘’"'].*[“”„‘’"']$/.test(clean)) faults.add(/^[“”„‘’]/.test(clean) ? 'typographic-quotes' : 'quoted')
  const kinds = [catalogue.kindOf(user), catalogue.kindOf(clean)] as const
  if (kinds.includes('placeholder') || kinds.includes('empty')) faults.add('placeholder')
  return { kind: 'pair', user: kinds[0], password: kinds[1] }
}

/** The text behind base64 of either alphabet, or null. RFC 4648 §4, §5. */
export function decodeText(value: string): string | null {
  const standard = value.replaceAll('-', '+').replaceAll('_', '/')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(standard) || standard.length < 4) return null
  try {
    const bytes = Uint8Array.from(atob(standard), (c) => c.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
