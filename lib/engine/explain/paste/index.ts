import type { FactsCatalogue } from '../../model/catalogue'
import type { Json } from '../../model/json'
import { readJson } from '../../http/json'
import { bodyFactsOf } from '../../http/body'
import { findCommands, readCommand } from './command'
import { echoesIntoBase64, findingsOfCommand } from './command-findings'
import { findingsOfConfig } from './config-findings'
import { findingsOfKeptSettings } from './kept-settings'
import { EMPTY_REQUEST, EMPTY_RESPONSE, type PastedExchange, type Paste, type PasteFormat } from './define'
import { isHar, readHar } from './har'
import { harvest, isBody } from './json'
import { readSip } from '../../sip/read'
import { readLines, type LineMemory, type ReadLine } from '../statements/lines'
import { withoutPrefixes } from '../statements/prefixes'
import { statementsOf } from '../statements/read'
import { asTranscript } from '../statements/tool-output'
import { linesOf, MAX_HAR, MAX_TEXT } from './limits'
import { ownServerExchange } from './own-server'
import { isPostman, readPostman } from './postman'
import { isPowerShell, readPowerShell } from './powershell'
import { urlIn } from './addresses'
import { authorizationIn, readProse } from './prose'
import { readHeaders, readTranscript } from './transcript'

const NOTHING: Paste = {
  format: 'nothing',
  exchanges: [],
  findings: [],
  text: '',
  frames: '',
  statements: [],
  sip: null,
  tokens: [],
  notes: [],
}

/** Lines that belong to no message and hold no words about one. */
const ASIDE: ReadonlySet<ReadLine['kind']> = new Set(['frame', 'own-server', 'sip', 'test-name'])

/**
 * Reads whatever a person pasted. Never throws and never guesses a credential fault: it only finds messages, commands
 * and text. The result holds raw values; it is for {@link explain} alone and is never shown.
 */
export function parsePaste(catalogue: FactsCatalogue, input: string): Paste {
  const json = /^\s*[{[]/.test(input.slice(0, 200)) ? readJson(input.slice(0, MAX_HAR)) : undefined
  if (json !== undefined) {
    const paste = fromJson(catalogue, json, input)
    return { ...paste, findings: [...paste.findings, ...findingsOfKeptSettings(input)] }
  }
  const { lines: whole, cut } = linesOf(input)
  const notes = cut ? ['The text is long: its first part was used.'] : []
  const bare = withoutPrefixes(whole)
  const memory: LineMemory = new Map()
  const read = readLines(bare, memory)
  const lines = asTranscript(read.flatMap(messageLine))
  const frames = read.flatMap((l) => (l.kind === 'frame' ? [l.text] : [])).join('\n')
  const paste = isOfSip(read) ? ofSip(lines) : fromMessages(catalogue, lines, frames, memory)
  const own = paste.exchanges.length > 0 ? null : ownServerExchange(read)
  return {
    ...paste,
    format: frames !== '' && (paste.format === 'text' || paste.format === 'log') ? 'exception' : paste.format,
    exchanges: own ? [own] : paste.exchanges,
    findings: [
      ...paste.findings,
      ...findingsOfKeptSettings(bare.join('\n')),
      ...catalogue.findingsIn(input.slice(0, MAX_TEXT)),
    ],
    notes: [...notes, ...paste.notes],
    tokens: tokensIn(input),
    frames,
    statements: statementsOf(read),
    sip: read.some(({ kind }) => kind === 'sip') ? readSip(bare) : null,
  }
}

/** A line as the readers of messages get it: of a frame only the brace stays with which a printed object begins. */
function messageLine({ kind, text }: ReadLine): readonly string[] {
  if (!ASIDE.has(kind)) return [text]
  return kind === 'frame' && text.trimEnd().endsWith('{') ? ['{'] : []
}

/** It speaks of SIP, and no message of HTTP is in it. */
function isOfSip(lines: readonly ReadLine[]): boolean {
  return (
    lines.some(({ kind }) => kind === 'sip') &&
    !lines.some(({ kind, text }) => kind !== 'sip' && /\bHTTP\/\d|https?:\/\//.test(text.slice(0, 2000)))
  )
}

/** What is left of a SIP message is no message of HTTP: only its sentences are words. */
function ofSip(lines: readonly string[]): Paste {
  return {
    ...NOTHING,
    format: 'text',
    text: lines
      .filter((line) => !/^[\w-]{1,40}:/.test(line))
      .join('\n')
      .trim(),
  }
}

function fromMessages(catalogue: FactsCatalogue, lines: readonly string[], frames: string, memory: LineMemory): Paste {
  const text = lines.join('\n').trim()
  const json = /^[{[]/.test(text) ? readJson(text) : undefined
  if (json !== undefined) return fromJson(catalogue, json, text)
  const archive = archiveIn(text)
  if (archive !== undefined) return fromJson(catalogue, archive, text)
  return fromJsonLines(catalogue, lines) ?? fromLines(catalogue, lines, frames, memory)
}

function fromJson(catalogue: FactsCatalogue, value: Json, input: string): Paste {
  if (isHar(value)) {
    const { exchanges, notes } = readHar(value)
    return { ...NOTHING, format: 'har', exchanges, notes }
  }
  if (isBody(value) && bodyFactsOf(catalogue, input).shape !== null) {
    return {
      ...NOTHING,
      format: 'json-body',
      exchanges: [{ request: null, response: { ...EMPTY_RESPONSE, body: input.slice(0, MAX_TEXT) } }],
    }
  }
  const harvested = harvest(catalogue, value)
  const words = harvested.words
  const exchange = harvested.exchange ?? (isBody(value) && !isHar(value) ? answerAlone(input) : null)
  const notes =
    /"log"\s{0,4}:/.test(input.slice(0, 2000)) && exchange === null ? ['No requests were found in the HAR.'] : []
  return {
    ...NOTHING,
    format: harvested.exchange ? 'json-log' : 'json-body',
    exchanges: exchange ? [exchange] : [],
    text: words.join('\n').slice(0, MAX_TEXT),
    ...saidIn([...words, exchange?.response?.body ?? ''], input),
    tokens: tokensIn(input),
    notes,
  }
}

/** JSON that is no log entry is what came, although its shape is nobody's that is known. */
function answerAlone(input: string): PastedExchange {
  return { request: null, response: { ...EMPTY_RESPONSE, body: input.slice(0, MAX_TEXT) } }
}

/** What a program of the reader quotes of a mail server or a trunk in the values that it logs, wherever they stand. */
function saidIn(words: readonly string[], input: string): Pick<Paste, 'statements' | 'sip'> {
  const lines = words.flatMap((value) => value.split('\n')).slice(0, 200)
  const whole = { from: 0, to: input.split('\n').length }
  const replies = statementsOf(readLines(lines)).filter(({ states }) => states === 'reply')
  return {
    statements: replies.map((one) => ({ ...one, lines: whole })),
    sip: replies.some(({ protocol }) => protocol === 'sip') ? readSip(lines) : null,
  }
}

/** A HAR with sentences around it. */
function archiveIn(text: string): Json | undefined {
  const from = text.search(/\{\s{0,20}"log"\s{0,4}:/)
  const to = from < 0 ? -1 : text.lastIndexOf('}')
  const value = to > from ? readJson(text.slice(from, to + 1)) : undefined
  return value !== undefined && isHar(value) ? value : undefined
}

/** Log lines that are JSON objects, one a line. */
function fromJsonLines(catalogue: FactsCatalogue, lines: readonly string[]): Paste | null {
  const used = lines.filter((l) => l.trim() !== '').slice(0, 2000)
  if (used.length === 0 || !used.every((l) => l.trimStart().startsWith('{'))) return null
  const values = used.map((l) => readJson(l))
  if (values.some((v) => v === undefined)) return null
  const found = values.map((v) => harvest(catalogue, v ?? null))
  const exchanges = found.map((f) => f.exchange).filter((e) => e !== null)
  return {
    ...NOTHING,
    format: 'json-log',
    exchanges: exchanges.slice(-40),
    text: found
      .flatMap((f) => f.words)
      .join('\n')
      .slice(0, MAX_TEXT),
  }
}

function fromLines(catalogue: FactsCatalogue, lines: readonly string[], frames: string, memory: LineMemory): Paste {
  if (isPostman(lines)) {
    const { exchanges, rest } = readPostman(lines)
    return { ...NOTHING, format: 'postman', exchanges, text: rest.join('\n') }
  }
  const { commands, rest } = findCommands(lines)
  const read = commands.map((c) => ({ ...readCommand(c.source), prompt: c.prompt }))
  const transcript = readTranscript(rest)
  const text = withoutRemarks(transcript.rest, transcript.exchanges).join('\n').trim()
  const findings = [
    ...read.flatMap((c) => findingsOfCommand(c, c.prompt)),
    ...findingsOfText(rest.join('\n'), read.length),
  ]
  const exchanges = withAddress(
    catalogue,
    join(
      catalogue,
      read.map((c): PastedExchange => ({ request: c.request, response: null })),
      transcript.exchanges,
      text,
    ),
    text,
  )
  const told = exchanges.length > 0 && transcript.exchanges.length > 0 ? answerTold(catalogue, exchanges, text) : null
  if (exchanges.length > 0)
    return {
      ...NOTHING,
      format: told ? wordsFormat(text) : formatOf(read.length > 0, transcript.verbose, transcript.exchanges),
      exchanges: told ?? exchanges,
      findings,
      text,
    }
  return fromProse(catalogue, lines, text, findings, frames, memory)
}

/** Requests of which nothing shows the answer, with the one that the words around them tell; null where none does. */
function answerTold(
  catalogue: FactsCatalogue,
  all: readonly PastedExchange[],
  text: string,
): readonly PastedExchange[] | null {
  const last = all.at(-1)
  if (!last || all.some(({ response }) => response)) return null
  const response = readProse(catalogue, text)?.response ?? null
  return response && [...all.slice(0, -1), { ...last, response }]
}

/** An answer alone takes its address and what signed it in from the words around it, where they show them. */
function withAddress(catalogue: FactsCatalogue, all: PastedExchange[], text: string): PastedExchange[] {
  const [first, ...others] = all
  if (!first?.response || first.request || others.some((one) => one.request)) return all
  const url = urlIn(catalogue, text, 0)
  const headers = authorizationIn(text)
  return url === null && headers.length === 0
    ? all
    : all.map((one) => ({ ...one, request: { ...EMPTY_REQUEST, url, headers } }))
}

/** What curl remarks about a connection matters only when no answer came. */
function withoutRemarks(lines: readonly string[], exchanges: readonly PastedExchange[]): readonly string[] {
  const answered = exchanges.some((e) => (e.response?.status ?? 0) >= 200)
  return answered
    ? lines.filter((line) => !line.startsWith('* ') || /CONNECT tunnel failed|\.netrc file for/i.test(line))
    : lines
}

function findingsOfText(text: string, commands: number): Paste['findings'] {
  return [...findingsOfConfig(text), ...findingsOfEncoding(text, commands)]
}

function findingsOfEncoding(text: string, commands: number): Paste['findings'] {
  if (commands > 0 && !/base64/.test(text)) return []
  return echoesIntoBase64(text)
    ? [
        {
          kind: 'echo-before-base64',
          diagnosis: 'secret-encoding',
          field: null,
          message: 'echo adds a line break, which base64 then encodes into the value: use printf %s or echo -n.',
          blocks: false,
        },
      ]
    : []
}

/** A command and the answer printed under it are one exchange; a transcript has its own request lines. */
function join(
  catalogue: FactsCatalogue,
  commands: readonly PastedExchange[],
  messages: readonly PastedExchange[],
  text: string,
): PastedExchange[] {
  const last = commands.at(-1)
  if (!last) return [...messages]
  if (messages.some((m) => m.request !== null))
    return messages.map((m, i) => (i === 0 || m.request ? { ...m, request: completed(m.request, last.request) } : m))
  if (messages.length > 0)
    return [...commands.slice(0, -1), ...messages.map((m) => ({ request: last.request, response: m.response }))]
  const printed = answerIn(catalogue, text)
  return [...commands.slice(0, -1), { request: last.request, response: printed }]
}

/** The command shows the body, which a transcript does not. */
function completed(sent: PastedExchange['request'], typed: PastedExchange['request']): PastedExchange['request'] {
  return sent ? { ...sent, body: sent.body ?? typed?.body ?? null } : typed
}

/** What stands around the output of a command: remarks, prompts of shells, the meter, options that were cut off. */
const AROUND_OUTPUT = [
  /^\* /,
  /^-?(?:bash|zsh|sh): /,
  /^'?-[A-Za-z]\b/,
  /^[\w.@~/\\:-]{0,60}[$#%>]\s{0,2}$/,
  /^\s{0,4}%? ?Total/,
]

/** How a body in words begins, whoever answers. */
const PLAIN_ANSWERS = ['Forbidden', 'Unauthorized', 'Not Found', 'Internal Server Error', 'Bad Request']

/** A line with which a body begins: JSON, a web page, or words in which APIs and gateways answer. */
function startsBody(catalogue: FactsCatalogue, line: string): boolean {
  if (/^\s{0,4}[{[<]/.test(line)) return true
  const words = line.replace(/^\s{0,4}/, '').toLowerCase()
  return [...PLAIN_ANSWERS, ...catalogue.plainAnswers].some(
    (answer) => words.startsWith(answer.toLowerCase()) && !/^\w/.test(words.slice(answer.length)),
  )
}

/** What curl printed without -i: a body alone. */
function answerIn(catalogue: FactsCatalogue, text: string): PastedExchange['response'] {
  const lines = text.split('\n').filter((l) => l.trim() !== '' && !AROUND_OUTPUT.some((form) => form.test(l)))
  // what -w '%{http_code}' prints stands alone behind the body
  const status = /^\s{0,4}([1-5]\d\d)\s*$/.exec(lines.at(-1) ?? '')?.[1]
  const printed = status === undefined ? lines : lines.slice(0, -1)
  const start = printed.findIndex((line) => startsBody(catalogue, line))
  if (start < 0 && status === undefined) return null
  const body = printed
    .slice(Math.max(start, 0))
    .join('\n')
    .replace(/\ncurl: \(\d+\)[\s\S]{0,4000}$/, '')
  return { ...EMPTY_RESPONSE, status: status === undefined ? null : Number(status), body: start < 0 ? '' : body }
}

function formatOf(commands: boolean, verbose: boolean, messages: readonly PastedExchange[]): PasteFormat {
  if (verbose) return 'curl-verbose'
  if (commands) return messages.length > 0 ? 'curl-output' : 'curl-command'
  return 'raw-http'
}

function fromProse(
  catalogue: FactsCatalogue,
  lines: readonly string[],
  text: string,
  findings: Paste['findings'],
  frames: string,
  memory: LineMemory,
): Paste {
  const headers = readHeaders(lines)
  if (headers) return { ...NOTHING, format: 'headers', exchanges: [headersAlone(headers)], findings, text: '' }
  if (catalogue.kindOf(text) === 'jwt') return { ...NOTHING, format: 'token', text: '' }
  const exchange = readProse(catalogue, text, frames, memory)
  if (isPowerShell(text)) {
    const request = readPowerShell(text)
    const joined =
      exchange || request
        ? { request: request ?? exchange?.request ?? null, response: exchange?.response ?? null }
        : null
    return { ...NOTHING, format: 'powershell', exchanges: joined ? [joined] : [], findings, text }
  }
  const page = bodyFactsOf(catalogue, text)
  if (page.form === 'html' && text.trimStart().startsWith('<'))
    return {
      ...NOTHING,
      format: 'html',
      exchanges: [{ request: null, response: { ...EMPTY_RESPONSE, body: text } }],
      findings,
      text: '',
    }
  return { ...NOTHING, format: wordsFormat(text), exchanges: exchange ? [exchange] : [], findings, text }
}

function headersAlone({ status, headers }: NonNullable<ReturnType<typeof readHeaders>>): PastedExchange {
  const asked = headers.some(([n]) => /^(?:authorization|user-agent|accept|host|:authority|x-timestamp)$/i.test(n))
  return asked && status === null
    ? { request: { method: null, url: null, headers, body: null, complete: false }, response: null }
    : { request: null, response: { status, headers, body: null } }
}

function wordsFormat(text: string): PasteFormat {
  if (text.trim() === '') return 'nothing'
  if (/\b(?:Exception|Error)\b.{0,4}:|\n\s{2,8}at [\w.$<]|Traceback|^\s+at /m.test(text)) return 'exception'
  if (/^\W{0,3}(?:\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2}|[A-Z][a-z]{2} {1,2}\d{1,2} )|\blevel=/m.test(text)) return 'log'
  return 'text'
}

/** JWTs in the text, at most five. */
function tokensIn(text: string): string[] {
  const found =
    text.slice(0, MAX_TEXT).match(/\bey[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{4,8000}(?:\.[A-Za-z0-9_-]{0,4000})?/g) ?? []
  return [...new Set(found)].slice(0, 5)
}
