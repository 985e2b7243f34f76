import type { MaskCatalogue } from '../model/catalogue'
import { isOpenName, looksLikeProse, SECRET_NAME } from './secret-names'

/** A secret in a text. */
export type FoundSecret = {
  /** in UTF-16 code units, the end exclusive */
  readonly from: number
  readonly to: number
  readonly label: string
  /** an exact value to look for elsewhere */
  readonly value?: string
}

const QUOTES = `["'“”‘’\\\\]{0,4}`
const BLANK = '(?:\\s|%20|\\+)'
/** Words of schemes that stand before credentials, some of them in use without being registered. */
const SCHEMES = 'basic|bearer|application|digest|token|dpop|negotiate|ntlm|service|user|instance'

/** `Authorization: Basic …`, as a header, member, argument or form field; the second group is the credentials. */
const AUTHORIZATION = new RegExp(
  [
    `(?:proxy-)?authorization${QUOTES}\\]?${BLANK}{0,3}(?::|=>|=|%3A)${BLANK}{0,6}${QUOTES}`,
    `((?:(?:${SCHEMES}):?${BLANK}{1,8})*)`,
    `([^\\s"'\\\\\\]},&“”]{1,16000})`,
  ].join(''),
  'gi',
)

/** `Bearer …` anywhere; the third group is the credentials. */
const SCHEME_AND_VALUE = new RegExp(
  [
    `\\b(basic|bearer|application|dpop|negotiate)(:?${BLANK}{1,80}["']?)`,
    `((?:%[0-9A-F]{2}|[^\\s"'\\\\\\]},;&<>()=“”])[^\\s"'\\\\\\]},;&<>()“”]{5,16000})`,
  ].join(''),
  'gi',
)

/** Options of curl that take credentials, and the value in one of four ways to quote it. */
const CURL_USER = new RegExp(
  [
    /(?:^|\s)(-u|-U|--user|--proxy-user|--oauth2-bearer)(?:\s{1,8}|=|(?=[^\s-]))/,
    /(?:"([^"]{1,4000})"|'([^']{1,4000})'|“([^”]{1,4000})”|([^\s"'“-][^\s]{0,4000}))/,
  ]
    .map((part) => part.source)
    .join(''),
  'g',
)
const COOKIE = /\b(?:set-)?cookie2?["'\\\]]{0,4}\s{0,3}(?::|=>)\s{0,3}["'\\]{0,4}([^"'\n\\]{1,8000})/gi

/** `name: value`, `"name": "value"`, `name=value`, where the name gives a secret away. */
const NAMED = new RegExp(
  [
    `(${SECRET_NAME})(${QUOTES}\\]?\\s{0,4}(?::|=>|=|%3D|%3A)(?:\\s|%20){0,4})`,
    `(?:\\\\{0,6}"((?:[^"\\\\\\n]|\\\\(?!")){1,8000})`,
    `|'([^'\\n]{1,8000})|“([^”\\n]{1,8000})|([^\\s"'“&,;}\\])<>\\\\]{1,8000}))`,
  ].join(''),
  'gi',
)
const USERINFO = /:\/\/([^\s/?#@"']{1,500})@/g

/** Every secret that a text shows by where it stands. Ranges may overlap. */
export function positionsIn(catalogue: MaskCatalogue, text: string): FoundSecret[] {
  return [
    ...pemBlocks(text),
    ...matches(text, AUTHORIZATION, (m) => secretAt(catalogue, m, m[2], 'Authorization')),
    ...matches(text, SCHEME_AND_VALUE, (m) =>
      looksLikeProse(m[3] ?? '') ? null : secretAt(catalogue, m, m[3], 'Authorization'),
    ),
    ...matches(text, CURL_USER, (m) => userOf(catalogue, m)),
    ...matches(text, COOKIE, (m) => ({
      from: m.index + m[0].length - (m[1] ?? '').length,
      to: m.index + m[0].length,
      label: 'cookie',
    })),
    ...matches(text, USERINFO, (m) => ({
      from: m.index + 3,
      to: m.index + m[0].length - 1,
      label: 'user and password',
      value: m[1] ?? '',
    })),
    ...matches(text, NAMED, (m) => named(catalogue, m)),
  ]
}

/** From each BEGIN line to its END, or to the end of the text where there is none. */
function pemBlocks(text: string): FoundSecret[] {
  const blocks: FoundSecret[] = []
  for (let from = text.indexOf('-----BEGIN '); from >= 0 && blocks.length < 50;) {
    const end = text.indexOf('-----END ', from)
    const to = end < 0 ? text.length : Math.min(text.length, end + 40)
    blocks.push({ from, to: end < 0 ? to : text.indexOf('-----', end + 9) + 5 || to, label: 'private key' })
    from = text.indexOf('-----BEGIN ', to)
  }
  return blocks
}

/** What is made of each match of a global pattern; at most 5,000. */
export function matches(
  text: string,
  pattern: RegExp,
  make: (m: RegExpMatchArray & { index: number }) => FoundSecret | null,
): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const m of text.matchAll(pattern)) {
    const one = make(m as RegExpMatchArray & { index: number })
    if (one) found.push(one)
    if (found.length >= 5000) break
  }
  return found
}

function secretAt(
  catalogue: MaskCatalogue,
  m: RegExpMatchArray & { index: number },
  value: string | undefined,
  label: string,
): FoundSecret | null {
  if (!value || staysReadable(catalogue, value)) return null
  const to = m.index + m[0].length
  return { from: to - value.length, to, label, value: decodedPercent(value) }
}

function decodedPercent(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Placeholders, variables and masks are what a reader must see. */
function staysReadable(catalogue: MaskCatalogue, value: string): boolean {
  const kind = catalogue.kindOf(value)
  return kind === 'placeholder' || kind === 'variable' || kind === 'masked' || kind === 'empty'
}

function userOf(catalogue: MaskCatalogue, m: RegExpMatchArray & { index: number }): FoundSecret | null {
  const value = m[2] ?? m[3] ?? m[4] ?? m[5] ?? ''
  if (value.split(':').every((part) => staysReadable(catalogue, part))) return null
  const from = m.index + m[0].lastIndexOf(value)
  const user = value.slice(0, Math.max(0, value.indexOf(':')))
  const kept = catalogue.literalUsers.has(user) ? user.length + 1 : 0
  return { from: from + kept, to: from + value.length, label: kept ? 'API key' : 'user and secret', value }
}

function named(catalogue: MaskCatalogue, m: RegExpMatchArray & { index: number }): FoundSecret | null {
  const [name, value] = [nameBefore(m.input ?? '', m.index) + (m[1] ?? ''), m[3] ?? m[4] ?? m[5] ?? m[6] ?? '']
  if (isOpenName(name) || value.length < 2 || staysReadable(catalogue, value) || /^(?:\[|\{)/.test(value)) return null
  const telling = /secret|password|passwd|pwd|key/i.test(name)
  if (!telling && /^[a-z_ .:'-]{1,60}$/i.test(value)) return null
  return secretAt(catalogue, m, value, name.slice(0, 40))
}

/** What stands of the name before the word that gives it away: `ACME_KEY_` before `SECRET`. */
function nameBefore(text: string, end: number): string {
  let from = end
  while (from > 0 && end - from < 30 && /[\w-]/.test(text[from - 1] ?? '')) from--
  return text.slice(from, end)
}
