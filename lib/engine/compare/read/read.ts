import { findCommands } from '../../explain/paste/command'
import { FORMAT_NAMES, type PastedResponse } from '../../explain/paste/define'
import { isHar } from '../../explain/paste/har'
import { MAX_HAR } from '../../explain/paste/limits'
import { parsePaste } from '../../explain/paste'
import { isPostman, readPostman } from '../../explain/paste/postman'
import { bodyFactsOf } from '../../http/body'
import { readJson } from '../../http/json'
import type { FactsCatalogue } from '../../model/catalogue'
import { readClientCommands } from './clients'
import { readCode } from './code'
import { readCurl, withoutAnsiQuotes } from './curl'
import { NO_REQUEST, proxyHost, type FoundRequest, type ReadBox } from './found'
import { readHarRequests } from './har'
import { isPostmanExport, readPostmanExport } from './postman'
import { isPowerShellRequest, readPowerShellRequest } from './powershell'
import { followed } from './redirects'
import { readSettings, type SettingsCatalogue } from './settings'
import { readStoredRequests } from './stored-requests'
import { expanded, proxyVariable, readShell } from './shell'
import { plainLines, readMessages } from './transcript'

const NOTHING: ReadBox = { form: FORMAT_NAMES.nothing, firmness: 'told', found: [], notes: [] }

const CUT_OFF: ReadBox = {
  ...NOTHING,
  form: FORMAT_NAMES.har,
  problem:
    'This begins as a HAR or an exported collection and is cut off or damaged: export it again, and paste it whole.',
}

const TOO_LONG: ReadBox = {
  ...CUT_OFF,
  problem: 'This file is longer than what is read here: export the one request that it is about, and paste that.',
}

/** JSON of a file that browsers and clients export, which cannot be read. */
function isCutOff(text: string): boolean {
  const start = text.slice(0, 4000)
  return (
    /^\s{0,200}\{/.test(start) && (/"log"\s{0,20}:\s{0,20}\{/.test(start) || start.includes('schema.getpostman.com'))
  )
}

/** Exported collections and HARs nest deeper than what an API answers. */
const MAX_DEPTH = 64

/**
 * Reads the requests that a box holds, in whatever form: curl for any shell, transcripts and wire logs, HAR, raw HTTP,
 * Postman, PowerShell, what programs print, and programs themselves. Never throws; what it does not know it leaves out.
 */
export function readBox(catalogue: SettingsCatalogue, text: string): ReadBox {
  return withUnread(readForm(catalogue, text), text)
}

/** The header with a value behind it, however a program writes the two. */
const NAMED = /(?<![\w-])authorization["'`\])}]{0,3}[ \t]{0,4}(?:[:=,]|=>|->|:=)[ \t]{0,4}[^\s;,)}\]]/i

/**
 * Where an Authorization header stands in a box and no request of it was read with one, it was written in a way that is
 * not known here: it must not be told as missing, so a value stands for it of which nothing is said.
 */
function withUnread(box: ReadBox, text: string): ReadBox {
  const isRead = box.found.some(({ request, settings }) => settings !== undefined || presents(request))
  if (isRead || box.found.length === 0 || !NAMED.test(text)) return box
  const note = 'An Authorization header stands here, in a way that could not be read: nothing is said of its value.'
  const found = box.found.map((one) => ({
    ...one,
    request: { ...one.request, headers: [...one.request.headers, ['Authorization', UNREAD] as const] },
  }))
  return { ...box, found, notes: [...box.notes, note] }
}

/** In the form of a masked value. */
const UNREAD = '***'

const presents = ({ headers, url }: FoundRequest['request']) =>
  headers.some(([name]) => /^authorization$/i.test(name)) || /^[a-z]+:\/\/[^/?#@]{1,500}@/i.test(url ?? '')

function readForm(catalogue: SettingsCatalogue, text: string): ReadBox {
  if (text.trim() === '') return NOTHING
  const json = /^\s*[{[]/.test(text.slice(0, 200)) ? readJson(text.slice(0, MAX_HAR), MAX_DEPTH) : undefined
  if (json !== undefined && isHar(json))
    return { form: 'HAR file', firmness: 'wire', found: followed(readHarRequests(json)), notes: [] }
  if (json !== undefined && isPostmanExport(json))
    return { form: 'Postman export', firmness: 'reported', found: readPostmanExport(json), notes: [] }
  if (json === undefined && isCutOff(text)) return text.length > MAX_HAR ? TOO_LONG : CUT_OFF
  const stored = json === undefined ? [] : readStoredRequests(json)
  if (stored.length > 0) return { form: 'stored requests', firmness: 'reported', found: stored, notes: [] }
  const { program, variables } = readShell(withoutAnsiQuotes(text))
  const lines = plainLines(program)
  const { commands: all, rest } = findCommands(lines)
  // those of other clients are read with their options below
  const commands = all.filter(({ source }) => /^(?:sudo )?curl/.test(source))
  const messages = readMessages(commands.length > 0 ? rest : lines)
  if (commands.length > 0)
    return ofCommands(
      catalogue,
      commands.map(({ source }) => withProxy(readCurl(expanded(source, variables)), proxyVariable(variables))),
      messages,
      text,
    )
  const clients = messages.length > 0 ? [] : readClientCommands(lines)
  if (clients.length > 0) return ofClients(catalogue, clients, text)
  if (messages.length > 0) return { form: 'HTTP messages', firmness: 'wire', found: followed(messages), notes: [] }
  return (
    ofConsole(lines) ??
    ofPowerShell(catalogue, text) ??
    ofCode(catalogue, text) ??
    ofSettings(catalogue, text) ??
    ofWords(catalogue, text)
  )
}

function withProxy(found: FoundRequest, proxy: string | null): FoundRequest {
  return { ...found, proxy: found.proxy ?? (proxy === null ? null : proxyHost(proxy)) }
}

/** Credentials under their names, without a call. */
function ofSettings(catalogue: SettingsCatalogue, text: string): ReadBox | null {
  const found = readSettings(catalogue, text)
  return found.length === 0 ? null : { form: 'settings', firmness: 'reported', found, notes: [] }
}

/** Commands, and what curl printed under them: its transcript is what went over the wire. */
function ofCommands(
  catalogue: FactsCatalogue,
  commands: readonly FoundRequest[],
  messages: readonly FoundRequest[],
  text: string,
): ReadBox {
  const last = commands.at(-1)
  if (messages.length > 0) {
    const sent = messages.map((one) => ({
      ...one,
      request: { ...one.request, body: one.request.body ?? last?.request.body ?? null },
      httpVersion: one.httpVersion ?? last?.httpVersion ?? null,
      proxy: one.proxy ?? last?.proxy ?? null,
    }))
    return { form: 'curl -v transcript', firmness: 'wire', found: followed(sent), notes: [] }
  }
  const response = answerIn(catalogue, text)
  const found = last && response ? [...commands.slice(0, -1), { ...last, response }] : commands
  return { form: 'curl command', firmness: 'reported', found, notes: [] }
}

function ofClients(catalogue: FactsCatalogue, all: readonly FoundRequest[], text: string): ReadBox {
  const found = all.map((one, i) => (i === all.length - 1 ? withAnswer(catalogue, one, text) : one))
  return { form: 'command', firmness: 'reported', found, notes: [] }
}

function ofConsole(lines: readonly string[]): ReadBox | null {
  if (!isPostman(lines)) return null
  const found = readPostman(lines).exchanges.flatMap(({ request, response }): FoundRequest[] =>
    request === null ? [] : [{ ...NO_REQUEST, request, response }],
  )
  return found.length === 0 ? null : { form: 'Postman console', firmness: 'wire', found: followed(found), notes: [] }
}

function ofPowerShell(catalogue: FactsCatalogue, text: string): ReadBox | null {
  const found = isPowerShellRequest(text) ? readPowerShellRequest(text) : null
  return found && { form: 'PowerShell', firmness: 'reported', found: [withAnswer(catalogue, found, text)], notes: [] }
}

function ofCode(catalogue: FactsCatalogue, text: string): ReadBox | null {
  const found = readCode(text)
  // an address in words is none of a program; neither is one in a log line
  if (found === null || (found.request.headers.length === 0 && !/[({]/.test(text))) return null
  return {
    form: 'code or a printed object',
    firmness: 'reported',
    found: [withAnswer(catalogue, found, text)],
    notes: [],
  }
}

/** What the reader of explanations makes of it: log lines, exceptions, sentences. */
function ofWords(catalogue: FactsCatalogue, text: string): ReadBox {
  const paste = parsePaste(catalogue, text)
  const found = paste.exchanges.flatMap(({ request, response }): FoundRequest[] =>
    request?.url ? [{ ...NO_REQUEST, request, response: isAnswer(catalogue, response) ? response : null }] : [],
  )
  return { form: FORMAT_NAMES[paste.format], firmness: 'reported', found, notes: paste.notes }
}

function withAnswer(catalogue: FactsCatalogue, found: FoundRequest, text: string): FoundRequest {
  return found.response ? found : { ...found, response: answerIn(catalogue, text) }
}

/** The answer that stands beside a request. */
function answerIn(catalogue: FactsCatalogue, text: string): PastedResponse | null {
  const response = parsePaste(catalogue, text).exchanges.at(-1)?.response ?? null
  return isAnswer(catalogue, response) ? response : null
}

/** What a request sends is no answer: one has a status, or a body in a form in which APIs answer. */
function isAnswer(catalogue: FactsCatalogue, response: PastedResponse | null): boolean {
  return response !== null && (response.status !== null || bodyFactsOf(catalogue, response.body).shape !== null)
}
