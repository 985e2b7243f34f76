import type { Span } from './tree'

/** A string of some language, as it stands in a text. */
export type Quoted = {
  /** with its quotes and prefix */
  readonly span: Span
  /** between the quotes */
  readonly inner: Span
  /** its escapes undone */
  readonly text: string
  /** the quote that closes it was found */
  readonly closed: boolean
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '„': '“', '‘': '’' }

/** What may follow a string that ends in another line than it began: the end of a value, or of a name. */
const AFTER_STRING = /\s{0,40}(?:[,;)\]}>:=.+|]|$)/y

/** How a text goes on where somebody cut it. */
const CUT = /\s?(?:\(truncated|\.\.\.? ?\(|…$|\.\.\.$)/y

/**
 * What reading a text has found out: from where on no closing quote stands, and where the next line break is. Without
 * it each string would look through all of the text again.
 */
export type QuoteSearch = {
  readonly hopelessFrom: Map<string, number>
  line: { readonly from: number; readonly to: number }
}

export function quoteSearch(): QuoteSearch {
  return { hopelessFrom: new Map(), line: { from: 0, to: -1 } }
}

/** Where the first line break at or after a place is, or Infinity. */
function breakAfter(text: string, from: number, search: QuoteSearch): number {
  if (from < search.line.from || from > search.line.to) {
    const at = text.indexOf('\n', from)
    search.line = { from, to: at < 0 ? Infinity : at }
  }
  return search.line.to
}

/** What precedes a string in some languages: bytes, raw and formatted strings, wide characters. */
const PREFIX = /(?:[bBuUrRfFL@$]|[bB][rR]|[rR][bB])(?=["'])/y

const MAY_BEGIN = /[\\"'`“„‘bBuUrRfFL@$]/

/**
 * The string that begins at a place, or null. A quote may be escaped as a whole, as it is in JSON within JSON: then it
 * ends at a quote that is escaped as often. Where no quote closes it, it ends with its line or where the text was cut.
 * @param end where the text that may be read ends
 */
export function quotedAt(text: string, at: number, end: number, search: QuoteSearch): Quoted | null {
  if (!MAY_BEGIN.test(text[at] ?? '')) return null
  const prefix = stickyAt(PREFIX, text, at)?.length ?? 0
  let open = at + prefix
  while (text[open] === '\\') open++
  const slashes = open - at - prefix
  const quote = text[open] ?? ''
  const closing = CLOSING[quote]
  if (closing === undefined || open >= end || !isEscapeDepth(slashes)) return null
  const from = open + 1
  const raw = /[@rR]/.test(text.slice(at, at + prefix))
  const close = closingAt(text, from, end, closing, slashes, search)
  const to = close ?? cutAt(text, from, end)
  const inner = { from, to }
  const span = { from: at, to: close === null ? to : close + slashes + 1 }
  const bytes = prefix > 0 && /^b/i.test(text.slice(at, open))
  const content = text.slice(from, to)
  return { span, inner, text: raw ? content : unescaped(content, slashes, bytes), closed: close !== null }
}

/** 0, 1, 3, 7 …: each level of escaping doubles the backslashes and adds one. */
function isEscapeDepth(slashes: number): boolean {
  return slashes <= 63 && ((slashes + 1) & slashes) === 0
}

/** Where the closing quote begins, its backslashes included, or null. */
function closingAt(
  text: string,
  from: number,
  end: number,
  closing: string,
  slashes: number,
  search: QuoteSearch,
): number | null {
  const { hopelessFrom } = search
  const key = `${closing}${slashes}`
  if (from >= (hopelessFrom.get(key) ?? Infinity)) return null
  for (let at = text.indexOf(closing, from); at >= 0 && at < end; at = text.indexOf(closing, at + 1)) {
    let run = 0
    while (at - run > from && text[at - run - 1] === '\\') run++
    // the quote of a string that holds this one: it ends there
    if (run < slashes) return null
    if (((run - slashes) / (slashes + 1)) % 2 !== 0) continue
    const begins = at - slashes
    // a quote in another line closes it only where a string can end: an apostrophe in words is none
    if (breakAfter(text, from, search) < at && stickyAt(AFTER_STRING, text, at + 1) === null) return null
    return begins
  }
  hopelessFrom.set(key, from)
  return null
}

function cutAt(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const c = text[at]
    if (c === '\n') return at
    if ((c === ' ' || c === '.' || c === '…') && stickyAt(CUT, text, at) !== null) return at
  }
  return end
}

/** What a sticky pattern matches at a place, or null. */
export function stickyAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const ESCAPE =
  /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|([0-7]{3})|([nrtbfv0aes])|(["'`\\/$#]))/gi
const CONTROLS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  a: '\x07',
  e: '\x1b',
  s: ' ',
}

/** Undoes the escapes of JSON and of string literals, as often as the quotes around them are escaped, and once more. */
function unescaped(content: string, slashes: number, bytes: boolean): string {
  let text = content
  for (let left = slashes; ; left = (left - 1) / 2) {
    if (!text.includes('\\')) break
    text = text.replace(
      ESCAPE,
      (
        all,
        braced?: string,
        four?: string,
        eight?: string,
        two?: string,
        octal?: string,
        c?: string,
        same?: string,
      ) => {
        const code = braced ?? four ?? eight ?? two
        if (code !== undefined) return character(parseInt(code, 16), all)
        if (octal !== undefined) return character(parseInt(octal, 8), all)
        return c === undefined ? (same ?? '') : (CONTROLS[c] ?? all)
      },
    )
    if (left === 0) break
  }
  return bytes ? ofBytes(text) : text
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}

/** Characters that stand for the bytes of UTF-8. */
function ofBytes(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text
  return new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0)))
}
