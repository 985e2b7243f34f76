import { inRow } from '../http/patterns'
import type { MaskCatalogue } from '../model/catalogue'
import { patternOf } from '../notation/pattern'
import { eachMatch, matches, type FoundSecret } from './found-secret'
import { looksMadeUp } from './named-values'
import { isWord, looksLikeProse } from './secret-names'
import { staysReadable } from './stays-readable'
import { valueAt } from './value-after'

const QUOTES = `["'“”‘’\\\\]{0,8}`
const BLANK = '(?:\\s|%20|\\+)'
/** Words of schemes that stand before credentials, some of them in use without being registered. */
const SCHEMES = 'basic|bearer|application|digest|token|dpop|negotiate|ntlm|service|user|instance|apikey|signature'

/** `Authorization: Basic …`, as a header, member, argument, form field or variable of a gateway. */
const AUTHORIZATION = patternOf(
  'gi',
  `(?:proxy-|http_|x-)?authorization${QUOTES}\\]?\\)?${BLANK}{0,3}(?::|=>|=|,|：|%3A)${BLANK}{0,40}`,
  `(?:(?:string\\(\\d{1,6}\\)|\\[\\]string|\\[|\\{|<<|b(?=["']))${BLANK}{0,3}){0,3}${QUOTES}`,
  `((?:(?:${SCHEMES}):?${BLANK}{1,8})*)`,
)

/** `Bearer …` anywhere. */
const SCHEME_AND_VALUE = new RegExp(
  `\\b(?:basic|bearer|application|dpop|negotiate)(?::?${BLANK}{1,80}["']?)(?=[^\\s"'\\\\\\]},;&<>()=“”])`,
  'gi',
)
/** Schemes whose credentials are a list of parameters. */
const WITH_PARAMETERS = /^(?:digest|signature|oauth|hawk|aws4)/i

/** Options that take a user and a password, and the value in one of four ways to quote it. */
const USER_OPTION = patternOf(
  'g',
  String.raw`(?:^|[\s"'${'`'}([,])(-u|-U|--user|--proxy-user|--oauth2-bearer|--auth|-a|--basic-auth`,
  String.raw`|--creds|--credentials|--proxy-auth|-auth)["']?(?:\s{1,8}|=|, ?|(?=[^\s-]))`,
  String.raw`(?:"([^"]{1,4000})"|'([^']{1,4000})'|“([^”]{1,4000})”|([^\s"'“-][^\s"']{0,4000}))`,
)
/** A pair in one string, in code and in files: `user = "id:secret"`, `CURLOPT_USERPWD, 'id:secret'`. */
const PAIR_IN_STRING = patternOf(
  'gi',
  String.raw`(?:\buser|userpwd|credentials?|basic_?auth|\bauth|login)["']?\s{0,4}(?:=>|[=:,(])\s{0,4}`,
  String.raw`["']([^"'\s:/]{1,200}):([^"'\s]{4,4000})["']`,
)
/** A pair of two strings: `auth => ['id', 'secret']`, `basic_auth 'id', 'secret'`. */
const PAIR_OF_STRINGS = patternOf(
  'gi',
  String.raw`(?:\bauth|basic_?auth|credentials?|userpwd|login)["']?\)?\s{0,4}(?:=>|[=:,])?\s{0,4}`,
  String.raw`(?:new )?[\w.]{0,40}[[({]?\s{0,10}b?["'][^"'\n]{0,300}["']\s{0,4},\s{0,10}(?:\w{1,20}\s?[:=]\s?)?`,
  String.raw`b?(["'])([^"'\n]{4,4000})\1`,
)
/** Those of curl, whose value is a credential whatever it looks like. */
const OF_CURL = /^(?:-u|-U|--user|--proxy-user|--oauth2-bearer)$/
/** `-p …`, which is also a port, a path or a project. */
const SHORT_PASSWORD = /(?:^|\s)-[pP](?:\s{1,4}|=)?(["']?)([^\s"':/\\]{6,200})\1(?=\s|$)/g
const COOKIE = /\b(?:set-)?cookie2?["'\\\]]{0,8}\s{0,3}(?::|=>|=)\s{0,3}(?:\[|\{)?["'\\]{0,8}([^"'\n\\]{1,8000})/gi
const USERINFO = /:\/\/([^\s/?#@"']{1,500})@/g
/** A proxy or a server with its user, without a scheme. */
const USER_AT_HOST = inRow(
  [
    // an address of SIP has a user there, and no password
    /(?:^|[\s"'=])(?!sips?:)[\w.+-]{1,80}:([^\s:@/"'<>]{4,200})@/,
    /(?=[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d|[\s/"']|$)|localhost)/,
  ],
  'g',
)
/** The values of a Secret of Kubernetes, in base64. */
const SECRET_OBJECT =
  /^(\s{0,20})(?:data|stringData):[^\S\n]{0,20}\n((?:\1[^\S\n]{1,20}[^\n]{1,20000}(?:\n|$)){1,100})/gm

/** Every secret that a text shows by where it stands, looked for as they are asked for. Ranges may overlap. */
export function* positionsIn(catalogue: MaskCatalogue, text: string): Generator<FoundSecret> {
  yield* pemBlocks(text)
  yield* eachMatch(text, AUTHORIZATION, (m) => credentials(catalogue, text, m.index + m[0].length, m[1] ?? ''))
  yield* eachMatch(text, SCHEME_AND_VALUE, (m) => schemeValue(catalogue, text, m.index + m[0].length))
  yield* eachMatch(text, USER_OPTION, (m) => userOf(catalogue, m))
  yield* eachMatch(text, PAIR_IN_STRING, (m) => lastOf(catalogue, m, m[2] ?? '', 'user and secret'))
  yield* eachMatch(text, PAIR_OF_STRINGS, (m) => lastOf(catalogue, m, m[2] ?? '', 'user and secret'))
  yield* eachMatch(text, SHORT_PASSWORD, (m) => {
    const to = m.index + m[0].length - (m[1] ?? '').length
    const value = m[2] ?? ''
    return looksMadeUp(catalogue, value) ? { from: to - value.length, to, label: 'password', value } : null
  })
  yield* eachMatch(text, COOKIE, (m) => ({
    from: m.index + m[0].length - (m[1] ?? '').length,
    to: m.index + m[0].length,
    label: 'cookie',
  }))
  yield* eachMatch(text, USERINFO, (m) => ({
    from: m.index + 3,
    to: m.index + m[0].length - 1,
    label: 'user and password',
    value: decodedPercent(m[1] ?? ''),
  }))
  yield* eachMatch(text, USER_AT_HOST, (m) => {
    const to = m.index + m[0].length - 1
    return { from: to - (m[1] ?? '').length, to, label: 'password', value: m[1] ?? '' }
  })
  yield* secretObjects(catalogue, text)
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

function credentials(catalogue: MaskCatalogue, text: string, at: number, scheme: string): FoundSecret | null {
  const found = valueAt(text, at)
  if (!found || found.from !== at || staysReadable(catalogue, found.value)) return null
  if (found.value.length < 4 && /^\W/.test(found.value)) return null
  if (!WITH_PARAMETERS.test(scheme === '' ? found.value : scheme))
    return { from: found.from, to: found.to, label: 'Authorization', value: decodedPercent(found.value) }
  const line = /^[^\n\\]{1,4000}/.exec(text.slice(at, at + 4000))?.[0] ?? ''
  return { from: at, to: at + line.trimEnd().length, label: 'Authorization' }
}

function schemeValue(catalogue: MaskCatalogue, text: string, at: number): FoundSecret | null {
  const found = valueAt(text, at)
  if (!found || found.from !== at || found.value.length < 6) return null
  if (looksLikeProse(found.value) || staysReadable(catalogue, found.value)) return null
  return { from: found.from, to: found.to, label: 'Authorization', value: decodedPercent(found.value) }
}

/** What stands in the last quotes of a match. */
function lastOf(
  catalogue: MaskCatalogue,
  m: RegExpMatchArray & { index: number },
  value: string,
  label: string,
): FoundSecret | null {
  const to = m.index + m[0].length - 1
  return staysReadable(catalogue, value) || isWord(value) ? null : { from: to - value.length, to, label, value }
}

function decodedPercent(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function userOf(catalogue: MaskCatalogue, m: RegExpMatchArray & { index: number }): FoundSecret | null {
  const option = m[1] ?? ''
  const value = m[2] ?? m[3] ?? m[4] ?? m[5] ?? ''
  if (!OF_CURL.test(option) && !/^[^\s:/]{1,200}:[^\s/]{4,}$/.test(value)) return null
  const isOpen = (part: string) => staysReadable(catalogue, part) || catalogue.literalUsers.has(part)
  // a user alone is no secret
  if (value.split(':').every(isOpen) || (option !== '--oauth2-bearer' && isWord(value))) return null
  const from = m.index + m[0].lastIndexOf(value)
  const user = value.slice(0, Math.max(0, value.indexOf(':')))
  const kept = catalogue.literalUsers.has(user) ? user.length + 1 : 0
  return { from: from + kept, to: from + value.length, label: kept ? 'API key' : 'user and secret', value }
}

function secretObjects(catalogue: MaskCatalogue, text: string): FoundSecret[] {
  if (!/^\s{0,20}kind:\s{0,4}["']?Secret\b/m.test(text)) return []
  return [...text.matchAll(SECRET_OBJECT)].flatMap((m) => {
    const block = m[2] ?? ''
    const start = m.index + m[0].length - block.length
    return matches(block, /^\s{1,40}["']?[\w.-]{1,200}["']?:[^\S\n]{1,8}["']?([^\s"']{2,16000})/gm, (row) => {
      const value = row[1] ?? ''
      const to = start + row.index + row[0].length
      return staysReadable(catalogue, value) ? null : { from: to - value.length, to, label: 'secret', value }
    })
  })
}
