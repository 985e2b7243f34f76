import { parseCurl, type CurlCommand } from '../../http/curl/parse'
import { exactWords, writtenWords } from '../../http/curl/words'
import type { Header } from '../../model/exchange'
import { NO_REQUEST, proxyHost, type FoundRequest } from './found'

/** A command of `cmd.exe`: carets continue lines and stand before what the shell would take for itself. */
const IS_CMD = /\^\s{0,3}\n|\^["&^]/
/** A command of PowerShell: backquotes do the same. */
const IS_POWERSHELL = /`\s{0,3}\n|`["$`]/

/** The command as a POSIX shell would be given it: what `cmd.exe` and PowerShell write otherwise is written its way. */
function asPosix(source: string): string {
  // a caret before two line ends is a line end in the text
  if (IS_CMD.test(source))
    return source
      .replace(/\^\r?\n\r?\n/g, '\n')
      .replace(/\^\s{0,3}\n\s{0,80}/g, ' ')
      .replace(/\^(.)/g, '$1')
  if (!IS_POWERSHELL.test(source)) return source
  return source
    .replace(/`\s{0,3}\n\s{0,80}/g, ' ')
    .replace(/`(["$`])/g, '\\$1')
    .replace(/`n/g, '\n')
}

/** `$'…'` of bash and zsh, whose escapes are undone, as the quotes of every POSIX shell write the same text. */
export function withoutAnsiQuotes(source: string): string {
  return source.replace(/(?<=\s)\$'((?:[^'\\]|\\[^])*)'/g, (_, inner: string) => {
    const text = inner.replace(/\\(x[\da-f]{1,2}|u[\da-f]{1,4}|[0-7]{1,3}|[^])/gi, (all, c: string) => undone(c) ?? all)
    return `'${text.replaceAll("'", "'\\''")}'`
  })
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v' }

function undone(escape: string): string | null {
  if (/^[xu]/i.test(escape) && escape.length > 1) return String.fromCodePoint(parseInt(escape.slice(1), 16))
  if (/^[0-7]+$/.test(escape)) return String.fromCodePoint(parseInt(escape, 8))
  return CONTROLS[escape] ?? (/^["'\\?]$/.test(escape) ? escape : null)
}

/** The version that an option asks for. */
const VERSIONS: readonly (readonly [option: string, version: string])[] = [
  ['--http1.0', '1.0'],
  ['-0', '1.0'],
  ['--http1.1', '1.1'],
  ['--http2', '2'],
  ['--http2-prior-knowledge', '2'],
  ['--http3', '3'],
]

/** Reads one curl command exactly: line breaks and blanks inside quotes belong to the value. Never throws. */
export function readCurl(source: string): FoundRequest {
  const text = asPosix(source)
  const words = exactWords(text)
  const cut = words?.findIndex((word) => /^(?:\||\|\||&&|;|>|2>|&)$/.test(word)) ?? -1
  const command = parseCurl(words === null ? writtenWords(text).list : cut < 0 ? words : words.slice(0, cut))
  return {
    ...NO_REQUEST,
    // a body in a file is not known, and neither is the whole of what is sent
    request: { ...command.request, headers: headersOf(command), body: bodyOf(command), complete: true },
    httpVersion: VERSIONS.find(([option]) => command.options.has(option))?.[1] ?? null,
    proxy: command.proxy === null ? null : proxyHost(command.proxy),
  }
}

/** A header that is given without a value is not sent, and takes back the one that curl would send. */
function headersOf({ request, headerLines }: CurlCommand): CurlCommand['request']['headers'] {
  // what stands at the end of a value is sent with it
  const given = headerLines.map((line): Header => {
    const colon = line.indexOf(':')
    // with a semicolon in place of the colon it is sent empty
    return colon < 0
      ? [line.replace(/;\s*$/, '').trim(), '']
      : [line.slice(0, colon).trim(), line.slice(colon + 1).replace(/^[ \t]/, '')]
  })
  const all = [...given, ...request.headers.slice(headerLines.length)]
  const takenBack = headerLines.flatMap((line) => /^([\w-]{1,100}):\s*$/.exec(line)?.[1]?.toLowerCase() ?? [])
  return all.filter(([name]) => !takenBack.includes(name.toLowerCase()))
}

function bodyOf({ request, data }: CurlCommand): string | null {
  return data.some((one) => one.startsWith('@')) ? null : request.body
}
