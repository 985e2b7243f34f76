import { decodeText } from '../http/authorization'
import type { MaskCatalogue } from '../model/catalogue'
import type { Known, Redacted } from '../model/redacted'
import { makeRedactor, replaceRanges } from './known-values'

type Found = {
  readonly from: number
  readonly to: number
  readonly label: string
  /** an exact value to look for elsewhere */ readonly value?: string
}

const MAX_VALUES = 20
const QUOTES = `["'“”‘’\\\\]{0,4}`
const BLANK = '(?:\\s|%20|\\+)'

/** The name of what may not be shown, in headers, JSON members, form fields, arguments and environment variables. */
const SECRET_NAME =
  '(?:(?:secret|password|passwd|pwd|token|api[_-]?key|auth[_-]?key|access[_-]?key(?:[_-]?secret)?|private[_-]' +
  '?key|signing[_-]?key|credentials?|assertion|session(?:[_-]?id)?|sessid|bearer|jwt|x-auth|connection[_-]?st' +
  'ring)s?(?:[_-]?[\\w-]{1,20})?)'
const NOT_SECRET =
  /^(?:token_?type|token_?endpoint|token_?ur[il]|grant_?type|max_?tokens|csrf|next_?page_?token|page_?token|.*(?:expires?|expiry|length|name|count|url|uri|path|file|hint|label))$/i

const AUTHORIZATION = new RegExp(
  `(?:proxy-)?authorization${QUOTES}\\]?${BLANK}{0,3}(?::|=>|=|%3A)${BLANK}{0,6}${QUOTES}` +
    `((?:(?:basic|bearer|application|digest|token|dpop|negotiate|ntlm|service|user|instance):?${BLANK}` +
    `{1,8})*)([^\\s"'\\\\\\]},&“”]{1,16000})`,
  'gi',
)
const SCHEME_AND_VALUE = new RegExp(
  `\\b(basic|bearer|application|dpop|negotiate)(:?${BLANK}` +
    `{1,80}["']?)((?:%[0-9A-F]{2}|[^\\s"'\\\\\\]},;&<>()=“”])[^\\s"'\\\\\\]},;&<>()“”]{5,16000})`,
  'gi',
)
const CURL_USER =
  /(?:^|\s)(-u|-U|--user|--proxy-user|--oauth2-bearer)(?:\s{1,8}|=|(?=[^\s-]))(?:"([^"]{1,4000})"|'([^']{1,4000})'|“([^”]{1,4000})”|([^\s"'“-][^\s]{0,4000}))/g
const COOKIE = /\b(?:set-)?cookie2?["'\\\]]{0,4}\s{0,3}(?::|=>)\s{0,3}["'\\]{0,4}([^"'\n\\]{1,8000})/gi
const NAMED = new RegExp(
  `(${SECRET_NAME})(${QUOTES}\\]?\\s{0,4}(?::|=>|=|%3D|%3A)(?:\\s|%20){0,4})(?:\\\\{0,6}"((?:[^"\\\\\\n` +
    `]|\\\\(?!")){1,8000})|'([^'\\n]{1,8000})|“([^”\\n]{1,8000})|([^\\s"'“&,;}\\])<>\\\\]{1,8000}))`,
  'gi',
)
const USERINFO = /:\/\/([^\s/?#@"']{1,500})@/g

const RUN = /[A-Za-z0-9~_+/=%-]{20,}/g
const PLAIN_RUN = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|01[0-9A-HJKMNP-TV-Z]{24}|[\d-]+)$/i

/** Words that follow a scheme word in prose and in challenges. */
const PROSE =
  /^(?:authenti|authori[sz]|token|realm|scheme|auth|header|access|error|charset|credential|form|scope|is|was|with|and|or|for|from|key)/i

/**
 * Masks secrets in pasted text: by position (Authorization values, -u, cookies, named members and parameters, userinfo,
 * PEM), by value (what was found there, in any encoding, anywhere else) and by shape. Scheme words, placeholders and
 * what failed stay.
 */
export function redactPaste(catalogue: MaskCatalogue, text: string, known: readonly Known[] = []): Redacted {
  const found = positionsIn(catalogue, text)
  const values = valuesOf(catalogue, found)
  const byValue = makeRedactor([...known, ...values])(replaceRanges(text, found).text)
  const byShape = replaceRanges(byValue.text, shapesIn(catalogue, byValue.text))
  const labels = [...found.map((f) => f.label), ...byValue.hidden, ...byShape.hidden]
  return { text: byShape.text, hidden: [...new Set(labels)] }
}

/** The secrets that a text shows by position, to be masked wherever else they occur. */
export function secretsIn(catalogue: MaskCatalogue, text: string): readonly Known[] {
  return valuesOf(catalogue, positionsIn(catalogue, text.slice(0, 262_144)))
}

function valuesOf(catalogue: MaskCatalogue, found: readonly Found[]): Known[] {
  const values = new Map<string, string>()
  for (const { value, label } of found) {
    for (const part of value === undefined ? [] : [value, ...partsOf(value)]) {
      if (values.size < MAX_VALUES && part.length >= 6 && isTelling(catalogue, part)) values.set(part, label)
    }
  }
  return [...values].map(([value, label]) => ({ value, label }))
}

/** The halves of a Basic pair, decoded. */
function partsOf(value: string): string[] {
  const pair = value.includes(':') ? value : value.length <= 8000 ? decodeText(value.trim()) : null
  if (pair === null || !pair.includes(':')) return []
  const colon = pair.indexOf(':')
  return [pair.slice(0, colon), pair.slice(colon + 1).trim()]
}

/** Ids that are no secret, and ordinary words, are not looked for elsewhere. */
function isTelling(catalogue: MaskCatalogue, value: string): boolean {
  const kind = catalogue.kindOf(value)
  return (
    kind !== 'uuid' &&
    kind !== 'placeholder' &&
    kind !== 'variable' &&
    kind !== 'masked' &&
    !/^[a-z_ -]{1,18}$/i.test(value)
  )
}

function positionsIn(catalogue: MaskCatalogue, text: string): Found[] {
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
function pemBlocks(text: string): Found[] {
  const blocks: Found[] = []
  for (let from = text.indexOf('-----BEGIN '); from >= 0 && blocks.length < 50;) {
    const end = text.indexOf('-----END ', from)
    const to = end < 0 ? text.length : Math.min(text.length, end + 40)
    blocks.push({ from, to: end < 0 ? to : text.indexOf('-----', end + 9) + 5 || to, label: 'private key' })
    from = text.indexOf('-----BEGIN ', to)
  }
  return blocks
}

function matches(
  text: string,
  pattern: RegExp,
  make: (m: RegExpMatchArray & { index: number }) => Found | null,
): Found[] {
  const found: Found[] = []
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
): Found | null {
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

function looksLikeProse(value: string): boolean {
  return PROSE.test(value) && !/\d/.test(value) ? true : /^[a-z-]{1,15}[.:,;!?]?$/i.test(value) && !/\d/.test(value)
}

function userOf(catalogue: MaskCatalogue, m: RegExpMatchArray & { index: number }): Found | null {
  const value = m[2] ?? m[3] ?? m[4] ?? m[5] ?? ''
  if (value.split(':').every((part) => staysReadable(catalogue, part))) return null
  const from = m.index + m[0].lastIndexOf(value)
  const user = value.slice(0, Math.max(0, value.indexOf(':')))
  const kept = catalogue.literalUsers.has(user) ? user.length + 1 : 0
  return { from: from + kept, to: from + value.length, label: kept ? 'API key' : 'user and secret', value }
}

function named(catalogue: MaskCatalogue, m: RegExpMatchArray & { index: number }): Found | null {
  const [name, value] = [nameBefore(m.input ?? '', m.index) + (m[1] ?? ''), m[3] ?? m[4] ?? m[5] ?? m[6] ?? '']
  if (NOT_SECRET.test(name) || value.length < 2 || staysReadable(catalogue, value) || /^(?:\[|\{)/.test(value))
    return null
  const telling = /secret|password|passwd|pwd|key/i.test(name)
  if (!telling && /^[a-z_ .:'-]{1,60}$/i.test(value)) return null
  return secretAt(catalogue, m, value, name.slice(0, 40))
}

/** What stands of the name before the word that gives it away: `SINCH_KEY_` before `SECRET`. */
function nameBefore(text: string, end: number): string {
  let from = end
  while (from > 0 && end - from < 30 && /[\w-]/.test(text[from - 1] ?? '')) from--
  return text.slice(from, end)
}

function shapesIn(catalogue: MaskCatalogue, text: string): Found[] {
  const isPublished = (value: string) => catalogue.publishedValues.includes(value)
  const known = catalogue.secretShapes.flatMap(({ pattern, label }) =>
    matches(text, pattern, (m) => (isPublished(m[0]) ? null : { from: m.index, to: m.index + m[0].length, label })),
  )
  return [
    ...known,
    ...matches(text, RUN, (m) => {
      const to = m.index + m[0].length
      const after = /^\.([a-z0-9]+)\b/.exec(text.slice(to, to + 64))?.[1] ?? ''
      const isLabel = after === 'api' || catalogue.domainWords.has(after)
      return isMixedRun(m[0]) && !isLabel && !isPublished(m[0]) ? { from: m.index, to, label: 'long value' } : null
    }),
  ]
}

/** A run of letters and digits as only keys have: not a UUID, a path, a host label or words joined by dashes. */
function isMixedRun(run: string): boolean {
  if (PLAIN_RUN.test(run) || /^[/%]/.test(run) || /\/[a-z]/i.test(run.slice(1))) return false
  return run
    .split(/[-_/=+%]/)
    .some((part) => part.length >= 10 && /\d/.test(part) && /[a-z~]/i.test(part) && !/^[a-z]+\d{1,4}$/i.test(part))
}
