import { basicValue } from '../../auth/basic'
import { exactWords } from '../../http/curl/words'
import { oneOf } from '../../http/patterns'
import type { Header } from '../../model/exchange'
import { NO_REQUEST, proxyHost, type FoundRequest } from './found'

/** A command of HTTPie, of what is written as it is, or of wget, behind a prompt. */
const COMMAND =
  /^\s{0,8}(?:[\w.@~:/\\-]{0,60}[$#%>] {1,2})?((?:https?|xhs?|wget) {1,4}(?=.{0,4000}(?:https?:|\w\.\w|-)).*)$/
const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

/** The commands of clients other than curl among lines. What a command takes from elsewhere stays as it is written. */
export function readClientCommands(lines: readonly string[]): readonly FoundRequest[] {
  const found: FoundRequest[] = []
  for (let i = 0; i < lines.length && found.length < 20; i++) {
    const first = COMMAND.exec(lines[i] ?? '')?.[1]
    if (first === undefined) continue
    const taken = [first]
    while (i + 1 < lines.length && taken.length < 200 && isOpen(taken)) taken.push(lines[++i] ?? '')
    const words = exactWords(taken.join('\n').slice(0, 65_536)) ?? []
    const one = words[0] === 'wget' ? wget(words.slice(1)) : httpie(words[0] ?? '', words.slice(1))
    if (one !== null) found.push(one)
  }
  return found
}

const isOpen = (taken: readonly string[]) =>
  /\\\s{0,3}$/.test(taken.at(-1) ?? '') || exactWords(taken.join('\n')) === null

type Options = { readonly values: ReadonlyMap<string, readonly string[]>; readonly words: readonly string[] }

/** Options and words apart. @param valued those that take the next word, where no equals sign gives them a value */
function optionsOf(words: readonly string[], valued: RegExp): Options {
  const values = new Map<string, string[]>()
  const rest: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const option = /^(--?[A-Za-z][\w-]{0,40})(?:=([\s\S]*))?$/.exec(word)
    if (!option) rest.push(word)
    else {
      const name = option[1] ?? ''
      const value = option[2] ?? (valued.test(name) ? (words[++i] ?? '') : '')
      values.set(name, [...(values.get(name) ?? []), value])
    }
  }
  return { values, words: rest }
}

function valueAmong({ values }: Options, ...names: readonly string[]): string | null {
  return names.map((name) => values.get(name)?.at(-1)).find((value) => value !== undefined) ?? null
}

const HTTPIE_VALUED =
  /^(?:-a|-A|-o|-s|-p|--(?:auth|auth-type|output|session|session-read-only|print|proxy|timeout|verify))$/

/** @see https://httpie.io/docs/cli/request-items */
function httpie(program: string, all: readonly string[]): FoundRequest | null {
  const options = optionsOf(all, HTTPIE_VALUED)
  const { words } = options
  const named = METHOD.test(words[0] ?? '') ? (words[0] ?? null) : null
  const target = words[named === null ? 0 : 1]
  if (target === undefined || !/[.:/]/.test(target)) return null
  const isForm = options.values.has('-f') || options.values.has('--form')
  const headers: Header[] = []
  const query: Header[] = []
  const data: [string, unknown][] = []
  for (const item of words.slice(named === null ? 1 : 2)) takeItem(item, headers, query, data)
  const has = (name: string) => headers.some(([n]) => n.toLowerCase() === name)
  const auth = valueAmong(options, '-a', '--auth')
  if (auth !== null && !has('authorization'))
    headers.push(['Authorization', authorized(auth, valueAmong(options, '-A', '--auth-type'))])
  const raw = valueAmong(options, '--raw')
  const body = raw ?? (data.length === 0 ? null : isForm ? encodedForm(data) : JSON.stringify(Object.fromEntries(data)))
  if (body !== null && !has('content-type')) headers.push(['Content-Type', isForm ? FORM_TYPE : JSON_TYPE])
  const url = /^https?:\/\//i.test(target)
    ? target
    : `${/^(?:https|xhs)$/.test(program) ? 'https' : 'http'}://${target}`
  return {
    ...NO_REQUEST,
    request: {
      method: named ?? (body === null ? 'GET' : 'POST'),
      url: query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${encodedForm(query)}`,
      headers,
      body,
      complete: true,
    },
    proxy: proxyHost(valueAmong(options, '--proxy')?.replace(/^https?:(?=https?:)/, '') ?? ''),
  }
}

/** One item: a header, a header without a value, a part of the query, a text or a value of JSON. */
function takeItem(item: string, headers: Header[], query: Header[], data: [string, unknown][]): void {
  const found = /^((?:\\.|[^\\:=@;])+)(:=|==|:|=|;$)([\s\S]*)$/.exec(item)
  if (!found) return
  const [, name = '', sign, value = ''] = found
  const plain = name.replace(/\\(.)/g, '$1')
  if (sign === '==') query.push([plain, value])
  else if (sign === '=') data.push([plain, value])
  else if (sign === ':=') data.push([plain, jsonValue(value)])
  // a header that is given without a value is taken back; with a semicolon it is sent empty
  else if (sign === ';' || value !== '') headers.push([plain, value])
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function authorized(auth: string, type: string | null): string {
  if (type === 'bearer') return `Bearer ${auth}`
  const colon = auth.indexOf(':')
  return colon < 0 ? basicValue(auth, '') : basicValue(auth.slice(0, colon), auth.slice(colon + 1))
}

function encodedForm(pairs: readonly (readonly [string, unknown])[]): string {
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')
}

const WGET_VALUED = oneOf([
  /^-[OoUetT]$/,
  /^--(?:header|method|user|password|http-user|http-password)$/,
  /^--(?:post-data|body-data|output-document|user-agent)$/,
])

/** @see https://www.gnu.org/software/wget/manual/html_node/HTTP-Options.html */
function wget(all: readonly string[]): FoundRequest | null {
  const options = optionsOf(all, WGET_VALUED)
  const url = options.words.find((word) => /^https?:\/\/\S/i.test(word) || /^[\w-]+(?:\.[\w-]+)+/.test(word))
  if (url === undefined) return null
  const headers = (options.values.get('--header') ?? []).flatMap((line): Header[] => {
    const colon = line.indexOf(':')
    return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]]
  })
  const has = (name: string) => headers.some(([n]) => n.toLowerCase() === name)
  const user = valueAmong(options, '--user', '--http-user')
  const password = valueAmong(options, '--password', '--http-password')
  if ((user ?? password) !== null && !has('authorization'))
    headers.push(['Authorization', basicValue(user ?? '', password ?? '')])
  const body = valueAmong(options, '--post-data', '--body-data')
  if (body !== null && !has('content-type')) headers.push(['Content-Type', FORM_TYPE])
  const isPost = options.values.has('--post-data') || options.values.has('--post-file')
  return {
    ...NO_REQUEST,
    request: {
      method: valueAmong(options, '--method')?.toUpperCase() ?? (isPost ? 'POST' : 'GET'),
      url: /^https?:/i.test(url) ? url : `http://${url}`,
      headers,
      body,
      complete: true,
    },
  }
}
