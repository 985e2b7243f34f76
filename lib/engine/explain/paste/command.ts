import { split } from 'shlex'
import { base64 } from '../../bytes/hash'
import type { Header } from '../../model/evidence'
import type { PastedRequest } from './define'

/** A curl command as the shell would hand it over, with what lints need to see. */
export type Command = {
  /** as it stands in the paste, prompt removed, continued lines joined as written */
  readonly source: string
  readonly request: PastedRequest
  readonly user: string | null
  readonly options: ReadonlySet<string>
  /** the form or JSON body was given with -d, --json or -F */
  readonly data: readonly string[]
  readonly head: boolean
  readonly urls: readonly string[]
  /** the quotes do not close */
  readonly unbalanced: boolean
}

const WITH_VALUE = new Set(
  `-u --user -H --header -d --data --data-raw --data-binary --data-ascii --data-urlencode --json -F --form --form-string -X --request --url
  -x --proxy -U --proxy-user --oauth2-bearer -b --cookie -A --user-agent -e --referer -o --output -w --write-out -m --max-time
  --connect-timeout -K --config --cacert -E --cert --key --resolve --connect-to -T --upload-file -c --cookie-jar --retry -D
  --dump-header --aws-sigv4 --interface --ciphers --noproxy -y -Y --limit-rate --retry-delay --retry-max-time --proto --netrc-file -r --range --stderr --trace --trace-ascii`.split(
    /\s+/,
  ),
)
const SHORT_WITH_VALUE = new Set([...WITH_VALUE].filter((o) => /^-[A-Za-z]$/.test(o)).map((o) => o[1]))

type Draft = {
  method: string | null
  headers: Header[]
  data: string[]
  form: string[]
  urls: string[]
  user: string | null
  bearer: string | null
  options: Set<string>
}

/**
 * Reads one curl command. Splitting is that of a POSIX shell; `^` and backquote continuations of Windows are undone
 * first. Never throws. Source: curl’s manual page.
 */
export function readCommand(source: string): Command {
  const words = wordsOf(source)
  return { source, unbalanced: words.unbalanced, ...readWords(words.list) }
}

/** The same from the words a shell has made of the command, `curl` first. */
export function readWords(words: readonly string[]): Omit<Command, 'source' | 'unbalanced'> {
  const draft: Draft = {
    method: null,
    headers: [],
    data: [],
    form: [],
    urls: [],
    user: null,
    bearer: null,
    options: new Set(),
  }
  for (let i = 1; i < words.length && i < 400; i++) i += readWord(words[i] ?? '', words[i + 1], draft)
  return {
    request: requestOf(draft),
    user: draft.user,
    options: draft.options,
    data: draft.data,
    head: draft.options.has('-I') || draft.options.has('--head'),
    urls: draft.urls,
  }
}

function wordsOf(source: string): { list: string[]; unbalanced: boolean } {
  const joined = source.replace(/[\\^`]\n\s{0,80}/g, ' ').replace(/\^(["^&|<>])/g, '$1')
  const piped = cutAtOperator(joined)
  try {
    return { list: split(piped), unbalanced: false }
  } catch {
    return {
      list: piped
        .split(/\s+/)
        .filter(Boolean)
        .map((w) => w.replace(/^["']|["']$/g, '')),
      unbalanced: true,
    }
  }
}

/**
 * Everything up to the first pipe, semicolon, ampersand or redirection outside quotes: what follows is another command.
 */
function cutAtOperator(text: string): string {
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (c === '\\' && quote !== "'") i++
    else if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '$' && text[i + 1] === '(') i = closing(text, i)
    else if (/[|;&]/.test(c) || (c === '>' && /[\s12]/.test(text[i - 1] ?? ''))) return text.slice(0, i)
  }
  return text
}

function closing(text: string, at: number): number {
  const end = text.indexOf(')', at)
  return end < 0 ? at : end
}

/** Reads a word and says how many further words it used. */
function readWord(word: string, next: string | undefined, to: Draft): number {
  const long = /^(--[a-z][\w-]{1,40})(?:=([\s\S]*))?$/.exec(word)
  if (long) return useOption(long[1] ?? '', long[2] ?? next, to, long[2] === undefined)
  if (/^-[A-Za-z#0-9]/.test(word)) return readShort(word.slice(1), next, to)
  if (word !== '-' && word !== '\n' && word.trim() !== '') to.urls.push(word)
  return 0
}

function readShort(letters: string, next: string | undefined, to: Draft): number {
  for (let i = 0; i < letters.length && i < 20; i++) {
    const letter = letters[i] ?? ''
    if (!SHORT_WITH_VALUE.has(letter)) {
      to.options.add(`-${letter}`)
      continue
    }
    const glued = letters.slice(i + 1)
    return useOption(`-${letter}`, glued || next, to, !glued)
  }
  return 0
}

function useOption(option: string, value: string | undefined, to: Draft, separate: boolean): number {
  to.options.add(option)
  if (!WITH_VALUE.has(option)) return 0
  if (value === undefined) return 0
  if (option === '-u' || option === '--user') to.user = value
  else if (option === '-H' || option === '--header') to.headers.push(headerOf(value))
  else if (option === '-X' || option === '--request') to.method = value.toUpperCase()
  else if (option === '--url') to.urls.push(value)
  else if (option === '--oauth2-bearer') to.bearer = value
  else if (option === '-F' || option.startsWith('--form')) to.form.push(value)
  else if (option === '-d' || option.startsWith('--data') || option === '--json') to.data.push(value)
  return separate ? 1 : 0
}

function headerOf(text: string): Header {
  const colon = text.indexOf(':')
  return colon < 0 ? [text, ''] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
}

function requestOf(draft: Draft): PastedRequest {
  const get = draft.options.has('-G') || draft.options.has('--get')
  const body =
    draft.data.length > 0 && !get ? draft.data.join('&') : draft.form.length > 0 ? draft.form.join('&') : null
  const implied = draft.options.has('-I') || draft.options.has('--head') ? 'HEAD' : body === null ? 'GET' : 'POST'
  const url = draft.urls.find((u) => /^https?:|[\w-]\.[\w-]/i.test(u)) ?? draft.urls[0] ?? null
  return {
    method: draft.method ?? implied,
    url: withQuery(url, get ? draft.data : []),
    headers: [...draft.headers, ...impliedHeaders(draft)],
    body,
    complete: true,
  }
}

function withQuery(url: string | null, data: readonly string[]): string | null {
  if (url === null) return null
  const full = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`
  return data.length > 0 ? `${full}${full.includes('?') ? '&' : '?'}${data.join('&')}` : full
}

function impliedHeaders(draft: Draft): Header[] {
  const has = (name: string) => draft.headers.some(([n]) => n.toLowerCase() === name)
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

const PROMPT =
  /^\s{0,8}(?:(?:\([\w.-]{1,30}\) ?)?[\w.@~:/\\-]{0,60}[$#%>] {0,2}|> ?|PS [^>\n]{0,80}> ?|[A-Za-z]:\\[^>\n]{0,80}> ?)?(?=(?:sudo )?(?:curl|curl\.exe)\s)/
const CONTINUED = /[\\^`]\s{0,3}$/

export type FoundCommand = { readonly source: string; readonly prompt: string }

/**
 * The curl commands among lines, each with its continued lines, and the lines that are left. A line that begins with an
 * option right after a command belongs to it in the writer’s mind: it stays in `source`, where the lint for a lost
 * continuation finds it.
 */
export function findCommands(lines: readonly string[]): {
  readonly commands: readonly FoundCommand[]
  readonly rest: readonly string[]
} {
  const commands: FoundCommand[] = []
  const rest: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const prompt = PROMPT.exec(lines[i] ?? '')
    if (!prompt || commands.length >= 20 || !/\s-|https?:|\.\w{2,}/.test(`${lines[i]} ${lines[i + 1] ?? ''}`)) {
      rest.push(lines[i] ?? '')
      continue
    }
    const taken = [(lines[i] ?? '').slice(prompt[0].length)]
    while (i + 1 < lines.length && taken.length < 200 && continues(taken, lines[i + 1] ?? ''))
      taken.push(lines[++i] ?? '')
    commands.push({ source: taken.join('\n').trim(), prompt: prompt[0].trim() })
  }
  return { commands, rest }
}

function continues(taken: readonly string[], next: string): boolean {
  if (CONTINUED.test(taken.at(-1) ?? '')) return true
  if (
    /^\s{1,12}--?[A-Za-z]/.test(next) ||
    /^\s{0,12}-(?:u|H|d|X|F|-user|-header|-data[\w-]*|-request|-form)[\s'"]/.test(next)
  )
    return true
  return openQuote(taken.join('\n'))
}

function openQuote(text: string): boolean {
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (c === '\\' && quote !== "'") i++
    else if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
  }
  return quote !== '' && text.length < 20_000
}
