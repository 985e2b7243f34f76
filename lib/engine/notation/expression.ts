import { base64 } from '../bytes/encoding'
import { quotedAt, quoteSearch } from './quotes'

/** Constants that a program sets to a literal text, by their names. */
export type Constants = ReadonlyMap<string, string>

/** A text that an expression makes, and where the expression ends. */
export type Evaluated = { readonly text: string; readonly to: number }

const MAX_DEPTH = 8
const NAME = /[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*/y
/** What stands between two texts that are joined: `+`, PHP's dot, Lua's and Visual Basic's signs. */
const JOINED = /\s{0,40}(?:\+|\.\.?(?=\s|["'$])|&(?!&))\s{0,40}/y
/** A call on a text that leaves what it says: `.encode()`, `.trim()`, `.getBytes(UTF_8)`, `.decode("ascii")`. */
const SUFFIX = /\s{0,40}\.(?!toString\(\s{0,4}["']base64)([A-Za-z_]\w{0,40})\(([^()"'`]{0,80}|["'][\w-]{0,20}["'])\)/y
const TO_BASE64 = /\s{0,40}\.toString\(\s{0,4}["']base64["']\s{0,4}\)/y
const INDEX = /\[\s{0,4}["'][\w.-]{1,80}["']\s{0,4}\]/y
const CAST = /(?:\[\]byte|\[[\w.]{1,60}\]|new\s{1,4})/y
const ENCODES = /b(?:ase)?64|^btoa$/i
const DECODES = /decode|^atob$|from_?base64/i
/** Calls that make a text out of something else than their argument. */
const MAKES_OTHER = /hash|hmac|sha\d|md5|sign|env|random|uuid|date|time|json|stringify/i

/** Reads the expression that begins at a place as the text that it makes; null where it makes none that is known. */
export function evaluate(source: string, from: number, constants: Constants, depth = 0): Evaluated | null {
  if (depth > MAX_DEPTH) return null
  let made = term(source, from, constants, depth)
  while (made !== null) {
    const joint = match(JOINED, source, made.to)
    const next = joint === null ? null : term(source, made.to + joint.length, constants, depth)
    if (next === null) return made
    made = { text: made.text + next.text, to: next.to }
  }
  return null
}

function term(source: string, from: number, constants: Constants, depth: number): Evaluated | null {
  const at = from + (match(/\s{0,40}/y, source, from)?.length ?? 0)
  const start =
    literal(source, at, constants, depth) ??
    grouped(source, at, constants, depth) ??
    named(source, at, constants, depth)
  return start === null ? null : withSuffixes(source, start)
}

function withSuffixes(source: string, start: Evaluated): Evaluated {
  let { text, to } = start
  for (let i = 0; i < 6; i++) {
    const encoded = match(TO_BASE64, source, to)
    const suffix = encoded ?? match(SUFFIX, source, to)
    if (suffix === null) break
    if (encoded !== null) text = base64(text)
    else if (/\.(?:trim|strip)\(/.test(suffix)) text = text.trim()
    to += suffix.length
  }
  return { text, to }
}

/** A string of some language, with the constants in it filled in. */
function literal(source: string, at: number, constants: Constants, depth: number): Evaluated | null {
  const found = quotedAt(source, at, source.length, quoteSearch())
  if (found === null || !found.closed) return null
  return { text: filled(withCalls(found.text, constants, depth), constants), to: found.span.to }
}

/** `${btoa('a:b')}` and `#{Base64.encode64("a:b")}`: a call in the text, where what it makes is known. */
function withCalls(text: string, constants: Constants, depth: number): string {
  return text.replace(/[$#]\{([A-Za-z][^{}]{0,4000}\)[^{}()]{0,40})\}/g, (all, call: string) => {
    const made = evaluate(call, 0, constants, depth + 1)
    return made === null || made.text.includes('${') || call.slice(made.to).trim() !== '' ? all : made.text
  })
}

/** `${name}`, `#{name}`, `{name}` and `$name`, where the name is a constant; what is not known stays as written. */
function filled(text: string, constants: Constants): string {
  return text.replace(
    /[$#]?\{\s{0,2}([\w.]{1,80})\s{0,2}\}|\$([A-Za-z_]\w{0,80})/g,
    (all, braced?: string, bare?: string) => constants.get(lastOf(braced ?? bare ?? '')) ?? all,
  )
}

function grouped(source: string, at: number, constants: Constants, depth: number): Evaluated | null {
  if (source[at] !== '(') return null
  const inner = evaluate(source, at + 1, constants, depth + 1)
  const close = inner === null ? null : match(/\s{0,40}\)/y, source, inner.to)
  return inner === null || close === null ? null : { text: inner.text, to: inner.to + close.length }
}

function named(source: string, from: number, constants: Constants, depth: number): Evaluated | null {
  let at = from
  for (let cast = match(CAST, source, at); cast !== null; cast = match(CAST, source, at)) at += cast.length
  at += match(/::/y, source, at)?.length ?? 0
  const name = match(NAME, source, at)
  if (name === null) return source[at] === '(' && at > from ? grouped(source, at, constants, depth) : null
  at += name.length
  // an encoder that is made by a call: `Base64.getEncoder().encodeToString(…)`
  const maker = match(/\(\)\.[A-Za-z]\w{0,40}(?=\()/y, source, at)
  at += maker?.length ?? 0
  if (source[at] === '(') return called(source, at, `${name}${maker ?? ''}`, constants, depth)
  const index = match(INDEX, source, at)
  at += index?.length ?? 0
  const last = index === null ? lastOf(name) : (/["'](.*)["']/.exec(index)?.[1] ?? '')
  return { text: constants.get(last) ?? `\${${last}}`, to: at }
}

/** A call that hands its text on, encoded where its name says so. */
function called(source: string, at: number, name: string, constants: Constants, depth: number): Evaluated | null {
  const inner = evaluate(source, at + 1, constants, depth + 1)
  if (MAKES_BASIC.test(name) && inner !== null) return pairOf(source, inner, constants, depth)
  const rest = inner === null ? null : match(/(?:\s{0,40},[^()]{0,80})?\s{0,40}\)/y, source, inner.to)
  if (inner === null || rest === null) return null
  const to = inner.to + rest.length
  if (ENCODES.test(name) && !DECODES.test(name)) return { text: base64(inner.text), to }
  return MAKES_OTHER.test(lastOf(name)) || DECODES.test(name)
    ? { text: `\${${lastOf(name)}}`, to }
    : { text: inner.text, to }
}

/** Calls that make the whole value of the header for Basic out of a user and a password. */
const MAKES_BASIC = /(?:^|\.)Credentials\.basic$/

function pairOf(source: string, user: Evaluated, constants: Constants, depth: number): Evaluated | null {
  const comma = match(/\s{0,40},/y, source, user.to)
  const password = comma === null ? null : evaluate(source, user.to + comma.length, constants, depth + 1)
  const close = password === null ? null : match(/[^()]{0,80}\)/y, source, password.to)
  return password === null || close === null
    ? null
    : { text: `Basic ${base64(`${user.text}:${password.text}`)}`, to: password.to + close.length }
}

const lastOf = (name: string) =>
  name
    .split(/\.|::|->/)
    .at(-1)
    ?.replace(/^\$/, '') ?? ''

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

const ASSIGNED =
  /(?<![\w.$"'-])[@$]{0,2}([A-Za-z_]\w{0,80})(?:\s{0,3}:\s{0,3}[\w.<>&']{1,40})?\s{0,10}(?::=|=(?![=>~]))\s{0,10}/g

/** More are not looked at. */
const MOST_CONSTANTS = 200

/** The constants of a program, in the order in which they are set: one may be made of those before it. */
export function constantsIn(source: string): Constants {
  const constants = new Map<string, string>()
  let seen = 0
  for (const m of source.matchAll(ASSIGNED)) {
    if (++seen > MOST_CONSTANTS) break
    const made = evaluate(source, m.index + m[0].length, constants)
    // a name alone says nothing new, and neither does what could not be filled in
    if (made !== null && !/^\$\{\w*\}$/.test(made.text)) constants.set(m[1] ?? '', made.text)
  }
  return constants
}
