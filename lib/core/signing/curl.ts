import { split } from 'shlex'

/** What a curl command says about the request it sends. */
export type CurlRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

export type CurlFault = 'empty' | 'too-long' | 'not-curl' | 'quotes' | 'no-url' | 'body-in-file'

export type ReadCurl = { readonly ok: true; readonly request: CurlRequest } | { readonly ok: false; readonly fault: CurlFault }

export const MOST_CURL = 1_200_000

type Collected = { url: string | null; method: string | null; get: boolean; headers: (readonly [string, string])[]; data: string[]; file: boolean }

type Apply = (to: Collected, value: string) => void

const header: Apply = (to, value) => {
  const colon = value.indexOf(':')
  if (colon > 0) to.headers.push([value.slice(0, colon).trim(), value.slice(colon + 1).trim()])
}

const data: Apply = (to, value) => {
  if (value.startsWith('@')) to.file = true
  // curl takes line breaks out of what --data reads from files only, so text on the command line stays as it is
  to.data.push(value)
}

const rawData: Apply = (to, value) => void to.data.push(value)
const ignore: Apply = () => undefined

/** Options that take a value, and what they do to the request. Options that are not here take none. */
const WITH_VALUE: Readonly<Record<string, Apply>> = {
  '-X': (to, value) => void (to.method = value),
  '--request': (to, value) => void (to.method = value),
  '-H': header,
  '--header': header,
  '-d': data,
  '--data': data,
  '--data-ascii': data,
  '--data-binary': data,
  '--data-raw': rawData,
  '--data-urlencode': rawData,
  '--json': (to, value) => {
    data(to, value)
    if (!to.headers.some(([name]) => name.toLowerCase() === 'content-type')) to.headers.push(['Content-Type', 'application/json'])
  },
  '--url': (to, value) => void (to.url = value),
  '-u': ignore, '--user': ignore, '-A': ignore, '--user-agent': ignore, '-o': ignore, '--output': ignore, '-b': ignore, '--cookie': ignore,
  '-e': ignore, '--referer': ignore, '-m': ignore, '--max-time': ignore, '--connect-timeout': ignore, '-x': ignore, '--proxy': ignore,
  '-w': ignore, '--write-out': ignore, '--cacert': ignore, '--cert': ignore, '--key': ignore, '--resolve': ignore, '--connect-to': ignore,
  '--retry': ignore, '-D': ignore, '--dump-header': ignore, '-c': ignore, '--cookie-jar': ignore, '--oauth2-bearer': ignore, '-F': ignore, '--form': ignore,
}

/**
 * Reads a curl command in POSIX shell quoting, as documentation and browsers print it.
 * @see https://curl.se/docs/manpage.html
 */
export function readCurl(pasted: string): ReadCurl {
  if (pasted.trim() === '') return { ok: false, fault: 'empty' }
  if (pasted.length > MOST_CURL) return { ok: false, fault: 'too-long' }
  let words: string[]
  try {
    // a backslash before a line end continues the command
    words = split(pasted.replace(/^\s*\$ /, '').replace(/\\\r?\n/g, ' '))
  } catch {
    return { ok: false, fault: 'quotes' }
  }
  const start = words.findIndex((word) => /(?:^|\/)curl(?:\.exe)?$/.test(word))
  if (start < 0) return { ok: false, fault: 'not-curl' }
  return requestOf(collect(words.slice(start + 1)))
}

function collect(words: readonly string[]): Collected {
  const to: Collected = { url: null, method: null, get: false, headers: [], data: [], file: false }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (/^(?:\||&&|;|>)/.test(word)) break
    const { name, glued } = optionOf(word)
    const apply = WITH_VALUE[name]
    if (name === '-G' || name === '--get') to.get = true
    else if (name === '-I' || name === '--head') to.method ??= 'HEAD'
    else if (apply) apply(to, glued ?? words[++i] ?? '')
    else if (!word.startsWith('-')) to.url ??= word
  }
  return to
}

/** `-XPOST`, `-H'…'` and `--header=…` carry their value with them; `-sX POST` bundles flags without value. */
function optionOf(word: string): { readonly name: string; readonly glued: string | null } {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=')
    const name = equals < 0 ? word : word.slice(0, equals)
    return equals > 0 && WITH_VALUE[name] ? { name, glued: word.slice(equals + 1) } : { name: word, glued: null }
  }
  if (!/^-[a-zA-Z]./.test(word)) return { name: word, glued: null }
  for (let i = 1; i < word.length; i++) {
    const name = `-${word[i] ?? ''}`
    if (WITH_VALUE[name]) return { name, glued: i + 1 < word.length ? word.slice(i + 1) : null }
  }
  return { name: word, glued: null }
}

function requestOf(from: Collected): ReadCurl {
  if (from.url === null) return { ok: false, fault: 'no-url' }
  if (from.file) return { ok: false, fault: 'body-in-file' }
  const body = from.data.join('&')
  const method = from.method ?? (body !== '' && !from.get ? 'POST' : 'GET')
  const headers = body === '' || from.get || from.headers.some(([name]) => name.toLowerCase() === 'content-type') ? from.headers : [...from.headers, ['Content-Type', 'application/x-www-form-urlencoded'] as const]
  const url = from.get && body !== '' ? `${from.url}${from.url.includes('?') ? '&' : '?'}${body}` : from.url
  return { ok: true, request: { method, url, headers, body: from.get ? '' : body } }
}
