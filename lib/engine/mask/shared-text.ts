import type { PublicAddressCatalogue } from '../model/catalogue'
import { SHARED_LIMITS } from '../model/shared-limits'

/** Longest text that is looked at; what comes after is cut before masking. */
const LOOKED_AT = 4000

// without hyphens it could be an API token
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const DATE_TIME = /^\d{4}-\d\d-\d\d(?:T[\d:.]{1,16}Z?)?$/
const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/i
const FILE = /\.(?:json|js|ts|html|xml|java|php|txt|yml|yaml)$/i
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$/i

/** A word of letters that none of the forms below takes: most words of any text. */
const PLAIN_WORD = /^[A-Za-z-]{1,19}[.:!?]{0,3}$/

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/**
 * An id as it may be shown to others: at most its first four and last four characters, less of a short one.
 */
export function maskId(id: string): string {
  if (id.length < 9) return '…'
  const keep = id.length < 16 ? 2 : 4
  return `${id.slice(0, keep)}…${id.slice(-keep)}`
}

/**
 * Foreign text as it may be shown to others: ids, tokens, mail and network addresses, phone numbers and foreign domains
 * are replaced, controls and direction marks are made visible, the rest is cut. Masking a masked text changes nothing.
 * @param max longest result in characters
 */
export function maskText(catalogue: PublicAddressCatalogue, text: string, max: number = SHARED_LIMITS.foreign): string {
  let out = text
  // what replaces one word can make its neighbour look like another kind of word
  for (let round = 0; round < 9; round++) {
    const again = maskOnce(catalogue, out, max)
    if (again === out) return out
    out = again
  }
  return '[text]'
}

/** Text that somebody escaped octet by octet (percent, JSON, HTML) says nothing to a reader and may be a credential. */
const ESCAPED = /(?:%[0-9a-f]{2}|\\{1,4}u[0-9a-f]{4}|&#x?[0-9a-f]{1,6};){4,}/gi

function maskOnce(catalogue: PublicAddressCatalogue, text: string, max: number): string {
  const visible = withoutKeys(clip(text)).replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, showControl)
  const phones = visible
    .replace(ESCAPED, '[value]')
    .replace(/\+\d[\d ().-]{6,20}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/g, '[phone]')
  return cut(
    phones.replace(/[^\s"'<>(){}[\],;|…]+/g, (word) => (PLAIN_WORD.test(word) ? word : maskWord(catalogue, word))),
    max,
  )
}

/** Cuts a text to `max` characters and says so with an ellipsis; never between the halves of a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text.isWellFormed() ? text : text.toWellFormed()
  return `${text
    .slice(0, max - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed()}…`
}

/** A cut through the middle of a token would leave a part of it that no longer looks like one. */
function clip(text: string): string {
  if (text.length <= LOOKED_AT) return text
  const end = text.slice(0, LOOKED_AT)
  const gap = Math.max(end.lastIndexOf(' '), end.lastIndexOf('\n'), end.lastIndexOf('"'))
  return end.slice(0, gap + 1)
}

function withoutKeys(text: string): string {
  const at = text.indexOf('-----BEGIN ')
  return at < 0 ? text : `${text.slice(0, at)}[key]`
}

function showControl(character: string): string {
  if (character === '\n' || character === '\t') return character
  if (character === '\r') return ''
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function maskWord(catalogue: PublicAddressCatalogue, word: string): string {
  const end = /[.:!?]{1,3}$/.exec(word)?.[0] ?? ''
  const bare = word.slice(0, word.length - end.length)
  return (maskWhole(catalogue, bare) ?? bare.replace(/[^/=:&?#%@+\\*~^`$!.]+/g, maskPart)) + end
}

/** The forms that a word can have as a whole, or null. */
function maskWhole(catalogue: PublicAddressCatalogue, word: string): string | null {
  if (/^https?:\/\//i.test(word)) return maskUrl(catalogue, word)
  if (/^[^@]{1,64}@[^@]{1,120}$/.test(word)) return '[e-mail]'
  if (DATE_TIME.test(word)) return word
  if (IPV4.test(word) || IPV6.test(word)) return '[address]'
  if (looksLikeToken(word)) return '[value]'
  return HOST.test(word) && /\.[a-z-]{2,63}$/i.test(word) ? maskHost(catalogue, word) : null
}

function maskUrl(catalogue: PublicAddressCatalogue, url: string): string {
  const [, scheme = '', , name = '', rest = ''] =
    /^(https?:\/\/)([^/?#@]{0,200}@)?([^/?#:]{0,200})(.*)$/is.exec(url) ?? []
  if (name === '') return url
  const path = rest.replace(/^:\d{1,5}/, '')
  return (
    `${scheme.toLowerCase()}${catalogue.publicHosts.has(name.toLowerCase()) ? name.toLowerCase() : '[domain]'}` +
    `${path.startsWith('/') && path !== '/' ? catalogue.pathTemplate(path) : ''}`
  )
}

function maskHost(catalogue: PublicAddressCatalogue, word: string): string {
  if (catalogue.publicHosts.has(word.toLowerCase()) || FILE.test(word)) return word
  // dotted identifiers of programming languages have capitals inside a part, host names do not
  return /[a-z][A-Z]/.test(word) && !/\d/.test(word) ? word : '[domain]'
}

/** A dotted token (a JWT), or one run whose characters are those of base64. */
function looksLikeToken(word: string): boolean {
  if (/^ey[\w-]{4,}\.[\w-]*(?:\.[\w-]*)?$/.test(word)) return true
  return (
    /^[\w+/-]{20,}={0,2}$/.test(word) &&
    /\d/.test(word) &&
    /[a-z]/i.test(word) &&
    !UUID.test(word) &&
    !word.startsWith('/')
  )
}

function maskPart(part: string): string {
  if (UUID.test(part)) return maskId(part)
  const digits = part.replace(/\D/g, '').length
  if (/^[\d-]+$/.test(part)) return digits >= 7 && !DATE_TIME.test(part) ? '[number]' : part
  const mixed = digits > 0 && /[a-z]/i.test(part)
  if (mixed && (part.length >= 16 || (part.length >= 8 && digits >= 5))) return '[value]'
  return part.length >= 20 && isScrambled(part) ? '[value]' : part
}

/** Letters in random case, unlike the words of a camel-case name. */
function isScrambled(letters: string): boolean {
  return (letters.match(/[a-z][A-Z]/g)?.length ?? 0) * 6 > letters.length
}
