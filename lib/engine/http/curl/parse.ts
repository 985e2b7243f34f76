import { base64 } from '../../bytes/hash'
import type { Header } from '../../model/exchange'
import { purposeOf } from './options'

/** A curl command, from the words that a shell makes of it. Values are raw. */
export type CurlCommand = {
  /** what curl would send */
  readonly request: {
    /** upper case */
    readonly method: string
    /** with its scheme; null where no word is a URL */
    readonly url: string | null
    /** given and implied ones; names and values without blanks around them */
    readonly headers: readonly Header[]
    readonly body: string | null
  }
  /** the value of -u, exactly */
  readonly user: string | null
  /** the values of -H, exactly: `Name: value` */
  readonly headerLines: readonly string[]
  /** with their dashes: `-u`, `--user` */
  readonly options: ReadonlySet<string>
  /** the values of -d and its like, and of --json */
  readonly data: readonly string[]
  /** the words that are no option, and the values of --url */
  readonly urls: readonly string[]
  /** the value of --proxy */
  readonly proxy: string | null
}

type Draft = {
  method: string | null
  headerLines: string[]
  data: string[]
  form: string[]
  urls: string[]
  user: string | null
  bearer: string | null
  proxy: string | null
  options: Set<string>
}

/** More words are no command that a person would paste. */
const MOST_WORDS = 400

/**
 * Reads one curl command. Never throws.
 * @param words `curl` first
 * @see https://curl.se/docs/manpage.html
 */
export function parseCurl(words: readonly string[]): CurlCommand {
  const draft: Draft = {
    method: null,
    headerLines: [],
    data: [],
    form: [],
    urls: [],
    user: null,
    bearer: null,
    proxy: null,
    options: new Set(),
  }
  for (let i = 1; i < words.length && i < MOST_WORDS; i++) i += takeWord(words[i] ?? '', words[i + 1], draft)
  const { user, headerLines, options, data, urls, proxy } = draft
  return { request: requestOf(draft), user, headerLines, options, data, urls, proxy }
}

/** Takes a word and says how many further words it used. */
function takeWord(word: string, next: string | undefined, to: Draft): number {
  const long = /^(--[a-z][\w-]{1,40})(?:=([\s\S]*))?$/.exec(word)
  if (long) return takeOption(long[1] ?? '', long[2] ?? next, to, long[2] === undefined)
  if (/^-[A-Za-z#0-9]/.test(word)) return takeLetters(word.slice(1), next, to)
  if (word !== '-' && word !== '\n' && word.trim() !== '') to.urls.push(word)
  return 0
}

/** Short options in one word, the last of them perhaps with its value: `-sSu`, `-XPOST`. */
function takeLetters(letters: string, next: string | undefined, to: Draft): number {
  for (let i = 0; i < letters.length && i < 20; i++) {
    const option = `-${letters[i] ?? ''}`
    if (purposeOf(option) === null) {
      to.options.add(option)
      continue
    }
    const glued = letters.slice(i + 1)
    return takeOption(option, glued || next, to, !glued)
  }
  return 0
}

function takeOption(option: string, value: string | undefined, to: Draft, separate: boolean): number {
  to.options.add(option)
  const purpose = purposeOf(option)
  if (purpose === null || value === undefined) return 0
  if (purpose === 'user') to.user = value
  else if (purpose === 'header') to.headerLines.push(value)
  else if (purpose === 'method') to.method = value.toUpperCase()
  else if (purpose === 'url') to.urls.push(value)
  else if (purpose === 'bearer') to.bearer = value
  else if (purpose === 'proxy') to.proxy = value
  else if (purpose === 'form') to.form.push(value)
  else if (purpose === 'data' || purpose === 'json') to.data.push(value)
  return separate ? 1 : 0
}

function headerOf(line: string): Header {
  const colon = line.indexOf(':')
  return colon < 0 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

function requestOf(draft: Draft): CurlCommand['request'] {
  const get = draft.options.has('-G') || draft.options.has('--get')
  const body =
    draft.data.length > 0 && !get ? draft.data.join('&') : draft.form.length > 0 ? draft.form.join('&') : null
  const implied = draft.options.has('-I') || draft.options.has('--head') ? 'HEAD' : body === null ? 'GET' : 'POST'
  const url = draft.urls.find((u) => /^https?:|[\w-]\.[\w-]/i.test(u)) ?? draft.urls[0] ?? null
  const headers = draft.headerLines.map(headerOf)
  return {
    method: draft.method ?? implied,
    url: withQuery(url, get ? draft.data : []),
    headers: [...headers, ...impliedHeaders(draft, headers)],
    body,
  }
}

function withQuery(url: string | null, data: readonly string[]): string | null {
  if (url === null) return null
  const full = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`
  return data.length > 0 ? `${full}${full.includes('?') ? '&' : '?'}${data.join('&')}` : full
}

function impliedHeaders(draft: Draft, given: readonly Header[]): Header[] {
  const has = (name: string) => given.some(([n]) => n.toLowerCase() === name)
  const headers: Header[] = []
  if (!has('authorization')) {
    if (draft.bearer !== null) headers.push(['Authorization', `Bearer ${draft.bearer}`])
    else if (draft.user !== null)
      headers.push(['Authorization', `Basic ${base64(draft.user.includes(':') ? draft.user : `${draft.user}:`)}`])
  }
  if (!has('content-type') && draft.options.has('--json')) headers.push(['Content-Type', 'application/json'])
  else if (!has('content-type') && draft.data.length > 0)
    headers.push(['Content-Type', 'application/x-www-form-urlencoded'])
  else if (!has('content-type') && draft.form.length > 0) headers.push(['Content-Type', 'multipart/form-data'])
  return headers
}
