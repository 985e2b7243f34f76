import type { BodyCatalogue, HostCatalogue } from '../../model/catalogue'
import type { PasteCatalogue } from '../../model/paste'
import type { Phrase } from '../../model/phrase'
import type { Header } from '../../model/exchange'
import { bodyFactsOf } from '../../http/body'
import type { Json } from '../../model/json'
import { readJson } from '../../http/json'
import { parserMet } from '../../http/parse-errors'
import { inRow } from '../../http/patterns'
import { isStatus } from '../../http/statuses'
import type { Span } from '../../notation/tree'
import { readLines, type LineMemory, type ReadLine } from '../statements/lines'
import { isCode, speakerOf } from '../statements/speakers'
import { called, urlIn } from './addresses'
import { EMPTY_REQUEST, EMPTY_RESPONSE, type PastedExchange } from './define'
import { harvest, isBody } from './json'
import { printedIn } from './printed'

/** Reason phrases that clients print beside a status. RFC 9110 section 15. */
const REASONS = [
  'Unauthorized',
  'Unauthorised',
  'Not [Aa]uthori[sz]ed',
  'Unauthenticated',
  'Forbidden',
  '(?:Resource )?Not Found',
  'Bad Request',
  'Payment Required',
  'Method Not Allowed',
  'Not Acceptable',
  'Proxy Authentication Required',
  'Request Timeout',
  'Conflict',
  'Gone',
  'Unprocessable',
  'Too Many Requests',
  'Internal Server Error',
  'Bad Gateway',
  'Service Unavailable',
  'Gateway Time-?out',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT FOUND',
  'BAD REQUEST',
  'Nicht autorisiert',
  'Nicht authentifiziert',
  'Verboten',
  'Non autorisé',
  'Interdit',
  'No autorizado',
  'Não autorizado',
  'Non autorizzato',
  'Niet geautoriseerd',
  'Obehörig',
  'Не авторизован',
  '未经授权',
  '未授权',
  '未經授權',
].join('|')

/** Words before a status. */
const BEFORE_STATUS =
  'error|code|status|returned|returning|returns|received|receive|got|get|getting|gives?|actual|response|' +
  'responded with|answered with|replied with|failed with|failed: |exited with|throws?|came back(?: with)?|an?'

/** What a status is called in other languages. */
const STATUS_WORDS = [
  'Statuscode|Fehlercode|Antwortcode|código de (?:estado|error|respuesta|resposta|status)|código HTTP',
  'code (?:d.état|d.erreur|de réponse|de statut|HTTP)|codice (?:di stato|di errore)|foutcode',
  'kod (?:błędu|odpowiedzi|statusu)|код (?:ответа|ошибки|состояния|статуса)|статус(?: код)?',
  'ステータス(?:コード)?|エラーコード|状态码|狀態碼|错误码|錯誤碼|响应码|返回码|상태 ?코드|오류 ?코드',
].join('|')

/** How somebody tells what came, in many languages. */
const ANSWERS_WITH = [
  '(?:respond(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied))(?: with)?(?: an?)?',
  '(?:antwortet|kommt|liefert|bringt)(?: mit)?(?: ein(?:en)?)?|(?:renvoie|répond|retourne)(?: par)?(?: une?)?',
  '(?:devuelve|responde|retorna|devolve|regresa)(?: con| com)?(?: uno?| um)?',
  '(?:risponde|restituisce|ritorna)(?: con)?(?: un)?|(?:geeft|antwoordt(?: met)?|svarar(?: med)?|svarer(?: med)?)',
  '(?:zwraca|odpowiada)(?: kodem)?|(?:отвечает|возвращает|отдаёт)(?: кодом)?',
].join('|')

/** Where a status stands in an exception or a log line, the surest first; the first group is the status. */
export const STATUSES: readonly Phrase[] = [
  { says: /\[status: ([1-5]\d\d)\]/i, hits: 'RequestFailed [status: 401]' },
  {
    says: /\bHTTP(?:\/[\d.]{1,3})?["']?[ :]{1,2}(?:status |error |code |response )?([1-5]\d\d)\b/i,
    hits: ['HTTP/1.1 401', 'HTTP error 401', 'HTTP: 401'],
  },
  {
    says: /\b(?:http_?)?status(?:[ _-]?code)?["']?(?: of| is| was)? {0,3}[:=]? {0,3}["']?([1-5]\d\d)\b/i,
    hits: ['"statusCode": 401', 'status code 401', 'http_status=401', 'status was 401'],
    misses: 'status 12401',
  },
  {
    says: new RegExp(`\\b([1-5]\\d\\d)\\)?[ :,(-]{1,3}(?:Client Error: |Server Error: )?(?:${REASONS})`),
    hits: ['401 Unauthorized', '401 Client Error: Unauthorized', '(401) Unauthorized'],
  },
  {
    says: new RegExp(`(?:${REASONS})[ :(\\[]{1,3}([1-5]\\d\\d)\\b`),
    hits: ['Unauthorized (401)', 'Forbidden: 403'],
  },
  {
    says: /\bresponded with (?:an? )?(?:http )?(?:status )?(?:code )?([1-5]\d\d)\b/i,
    hits: ['responded with a 401', 'responded with HTTP status code 401'],
  },
  {
    says: new RegExp(`\\b(?:${BEFORE_STATUS})(?: http)?(?: status)?(?: code)?[ :=(]{1,3}([1-5]\\d\\d)\\b`, 'i'),
    hits: ['failed with status code 401', 'got 401', 'error: 401'],
    misses: 'error 40102',
  },
  {
    says: /(?:^|[\s:.,;!?\u3000-\u9fff\uff1a])\(([45]\d\d)\)/m,
    hits: ['Request was refused (401)', '远程服务器返回错误：(401)未经授权'],
    misses: ['took a while (200)', 'Kernel.php(404)', 'status(401)'],
  },
  {
    says: /(?<![\d.])([45]\d\d) (?:from|by|at|on|for|von|bei|de|da|от) (?:[A-Z]{3,7} )?https?:\/\//,
    hits: ['TokenClient - 429 from https://auth.example.com/oauth2/token', '401 for GET https://api.example.com'],
    misses: 'took 1.401 from https://api.example.com',
  },
  {
    says: new RegExp(`(?<![\\p{L}])(?:${ANSWERS_WITH})[ "':]{1,3}(?:HTTP[ -]?)?([45]\\d\\d)(?![\\w.]|,\\d)`, 'iu'),
    hits: [
      'auth.example.com responded 429, since each worker asks',
      'der Endpunkt antwortet mit 401',
      'le serveur renvoie 429',
      'la API nos devuelve un 401',
      'a API retorna 403',
      'risponde 401',
      'сервер отвечает 401',
    ],
    misses: ['answered 40102', 'responds 401.5 ms later'],
  },
  {
    says: new RegExp(`(?:${STATUS_WORDS})[^\\d\\n]{0,12}([1-5]\\d\\d)(?!\\d)`, 'i'),
    hits: ['ステータスコード 407', '状态码：401', 'el código de estado 403', 'le code d’état 401', 'Statuscode 401'],
    misses: 'código 12401',
  },
  {
    // a failure and, after it, the body that came with it
    says: /(?:^|[\s:=>|,\]])([45]\d\d)[ :,|-]{1,3}(?=\\?["'\x60]?(?:\{ {0,4}\\?["']|<(?:!doctype|html|\?xml)))/im,
    hits: ['WARN  fax  401 {"title":"Token expired"}', 'failed: 403: {"message":"Forbidden"}', '403 <html>'],
    misses: ['took 401 ms {"a":1}', 'line 12401 {"a":1}'],
  },
  { says: /StatusCode\.value__ : ([1-5]\d\d)\b/, hits: '$_.Exception.Response.StatusCode.value__ : 407' },
  { says: /\breturned error: ([1-5]\d\d)\b/i, hits: 'The requested URL returned error: 401' },
  { says: /<Response \[([1-5]\d\d)\]>/, hits: '<Response [401]>' },
  {
    says: inRow([
      /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE) (?:https?:|\/)\S{1,2000}?[)"'`]?:? {1,3}/,
      /(?:[-=]> |→ |failed (?:with )?|returned |answered )?\[?([1-5]\d\d)(?![\w.])/,
    ]),
    hits: [
      'response = (POST https://api.example.com/x) 401',
      'GET https://api.example.com/x -> 401',
      'GET https://api.example.com/x failed 401',
    ],
    misses: 'GET https://api.example.com/x took 401.5 ms',
  },
  {
    says: /^(?:[A-Z]{3,7} \S+ )(?:HTTP\/[\d.]{1,3}" )?([1-5]\d\d)\b/m,
    hits: ['GET /v1/x 401', 'GET /v1/x HTTP/1.1" 401'],
  },
  { says: /" ([1-5]\d\d) (?:\d+|-)(?: |$)/m, hits: ['"GET /v1/x HTTP/1.1" 401 23', '"GET /v1/x" 401 - '] },
]

const CHALLENGE = /\b((?:www|proxy)-authenticate)["']{0,2}\s{0,3}(?::|=>|=)\s{0,3}(\S[^\n]{0,4000})/i

type ProseCatalogue = BodyCatalogue &
  HostCatalogue &
  Pick<PasteCatalogue, 'printedStatuses' | 'plainAnswers' | 'mentions'>

/**
 * Reads what it can of an exchange out of prose: exceptions, log lines, PowerShell errors.
 * @param frames lines of stack traces, which only tell whose client library is in use
 * @param memory of the lines, where they were read before
 */
export function readProse(
  catalogue: ProseCatalogue,
  text: string,
  frames = '',
  memory?: LineMemory,
): PastedExchange | null {
  const plain = text.slice(0, 200_000)
  const found = embeddedJson(catalogue, plain)?.exchange
  const printed = printedIn(catalogue, plain)
  const sent = found?.request?.body ?? printed.requestBody
  const answering = without(plain, printed.unanswered)
  const said = bodyIn(catalogue, answering, frames)
  const body = found?.response?.body ?? printed.body ?? (said === sent ? null : said)
  const stated = statusIn(catalogue, answering, body, memory)
  const status = found?.response?.status ?? printed.status ?? stated.status
  const named = found?.request?.url ?? printed.url
  const calledBy = found?.request?.method ?? printed.method
  // what an object names without a method may be a setting
  const url =
    (named && (calledBy === null ? called(named, '') : named)) ??
    urlIn(catalogue, plain, stated.line, { inAnswer: body ?? '' })
  const method = calledBy ?? methodIn(plain, url)
  const shown = [found?.response?.headers ?? [], printed.responseHeaders].find((list) => list.length > 0) ?? []
  const challenge = shown.some(([name]) => /^(?:www|proxy)-authenticate$/i.test(name)) ? [] : challengeIn(plain)
  const headers = [...shown, ...challenge]
  const auth =
    [found?.request?.headers ?? [], printed.requestHeaders, authorizationIn(plain)].find((list) => list.length > 0) ??
    []
  const answered = status !== null || body !== null || headers.length > 0
  if (!answered && url === null) return null
  return {
    request:
      url !== null || method !== null || auth.length > 0
        ? { ...EMPTY_REQUEST, method, url, headers: auth, body: sent }
        : null,
    response: answered ? { ...EMPTY_RESPONSE, status, headers, body } : null,
  }
}

/** A text with blanks in the place of some of it, so that lines stay where they are. */
function without(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { from, to }) => left.slice(0, from) + left.slice(from, to).replaceAll(/[^\n]/g, ' ') + left.slice(to),
    text,
  )
}

/** A status, and the line that states it, counted from 0. */
type StatedStatus = { readonly status: number; readonly line: number }

/**
 * The status that came. An assertion that tells it from the wanted one is believed first, then the surest wording; of
 * several a failure is what the question is about.
 */
function statusIn(
  catalogue: ProseCatalogue,
  text: string,
  body: string | null,
  memory: LineMemory | undefined,
): StatedStatus | { readonly status: number | null; readonly line: number } {
  const lines = readLines(text.split('\n'), memory)
  const said = statedIn(lines)
  if (said) return said
  const printed = lines.map((line) => (line.kind === 'smtp' ? '' : line.text)).join('\n')
  const status =
    bodyFactsOf(catalogue, body).status ??
    catalogue.printedStatuses.find(({ says }) => says.test(printed))?.status ??
    null
  return { status, line: failingLine(lines) }
}

function statedIn(lines: readonly ReadLine[]): StatedStatus | null {
  const came = lines.flatMap((line, i) => line.came.filter(isStatus).map((status) => ({ status, line: i })))
  const text = lines.map(({ statusText }) => statusText).join('\n')
  const all = [...came, ...STATUSES.flatMap(({ says }) => statusesBy(says, text))]
  return all.find(({ status }) => status >= 400) ?? all.find(({ status }) => status >= 300) ?? all[0] ?? null
}

/** Enough to find a failure behind many successes. */
const MAX_STATUSES = 200

function statusesBy(says: RegExp, text: string): StatedStatus[] {
  const found: StatedStatus[] = []
  const global = new RegExp(says.source, `${says.flags}g`)
  for (const m of text.matchAll(global)) {
    const status = Number(m[1])
    if (isStatus(status)) found.push({ status, line: lineAt(text, m.index + m[0].length - 1) })
    if (status >= 400 || found.length >= MAX_STATUSES) break
  }
  return found
}

function lineAt(text: string, at: number): number {
  let line = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}

const FAILS = /error|exception|fail|refus|denied|rejected|invalid|unauthori[sz]ed|forbidden|not found|could not|cannot/i

/** The line at which the text begins to speak of a failure, or the first. */
function failingLine(lines: readonly ReadLine[]): number {
  return Math.max(
    0,
    lines.findIndex(({ kind, text }) => kind === 'words' && FAILS.test(text)),
  )
}

/** A header with its scheme and credentials as a program logs what it sent; what a variable stands for is not shown. */
const LOGGED_AUTHORIZATION = inRow([
  /(?:^|[^\w-])authorization["']?\s{0,2}(?::|=>?)\s{0,2}["'[{]{0,2}/,
  /((?:basic|bearer|digest|application) {1,2}(?=[^\s"']{0,400}\d)[\w~+/=.:-]{10,8000})/,
])
const LOGS_AUTHORIZATION = new RegExp(LOGGED_AUTHORIZATION.source, 'i')

/** The header that a line of a log shows, of a line that nobody wrote as code or as a sentence. */
export function authorizationIn(text: string): readonly Header[] {
  for (const line of text.split('\n').slice(0, 4000)) {
    if (!/authorization/i.test(line) || isCode(line) || speakerOf(line) === 'person') continue
    const value = LOGS_AUTHORIZATION.exec(line.slice(0, 10_000))?.[1]
    if (value !== undefined) return [['Authorization', value]]
  }
  return []
}

function methodIn(text: string, url: string | null): string | null {
  if (url === null) return /\b(GET|POST|PUT|PATCH|DELETE) \//.exec(text)?.[1] ?? null
  const calls = [...text.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b(?= (https?:[^\s"'<>]{0,2000}|\/|"|'))/g)].slice(
    0,
    200,
  )
  const own = calls.find(([, , target]) => target?.startsWith(url))
  if (own) return own[1] ?? null
  // a method that stands before another address says nothing of this one
  return (
    calls.find(([, , target]) => !target?.startsWith('http'))?.[1] ?? (calls.length > 0 ? null : methodBeside(text))
  )
}

function methodBeside(text: string): string | null {
  return /\b(GET|POST|PUT|PATCH|DELETE)\b(?= (?:https?:|\/|"|'))/.exec(text)?.[1] ?? null
}

function challengeIn(text: string): Header[] {
  const found = CHALLENGE.exec(unescaped(text)) ?? CHALLENGE.exec(text)
  if (!found) return []
  const raw = (found[2] ?? '').trim()
  const quote = /^["']/.exec(raw)?.[0]
  const value = quote
    ? untilQuote(raw.slice(1), quote)
    : raw.replace(/["'}\]]{1,3},?$/, (end) => (/="[^"]*$/.test(raw.slice(0, -end.length)) ? (end[0] ?? '') : ''))
  return [[found[1] ?? 'WWW-Authenticate', value]]
}

/**
 * Up to the quote that closes the value: one that is followed by an end, a comma or a brace, and not inside
 * name="value".
 */
function untilQuote(text: string, quote: string): string {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (
      text[at - 1] !== '=' &&
      /^["']?\s{0,3}(?:[,}\]);]|$)/.test(text.slice(at + 1, at + 6)) &&
      balanced(text.slice(0, at))
    )
      return text.slice(0, at)
  }
  return text
}

function balanced(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 0
}

/** One level of JSON escapes undone. */
function unescaped(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\(["'\\/nrt])/g, (_, c: string) => (c === 'n' ? '\n' : c === 'r' || c === 't' ? ' ' : c))
    : text
}

/** `details: 'Forbidden'`: the value in double quotes, in single ones, or without. */
const NAMED_BODY = new RegExp(
  [
    /\b(?:details|response ?body|body|responsetext)["']? {0,2}[:=] {0,2}/,
    /(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|(Forbidden)\b)/,
  ]
    .map((part) => part.source)
    .join(''),
  'i',
)

/** A body in words, as clients print it. */
function bodyIn(catalogue: ProseCatalogue, text: string, frames: string): string | null {
  const page = pageIn(text)
  if (page !== null) return page
  const named = NAMED_BODY.exec(text)
  if (named) return named[1] ?? named[2] ?? named[3] ?? null
  return /^\s{0,4}Forbidden\s{0,4}$/m.test(text) ? 'Forbidden' : unparsedIn(catalogue, text, frames)
}

/**
 * The body that a JSON parser met and could not read: of a page its first tag, of words the plain answer that begins as
 * they do, where the text names somebody who answers so; a longer beginning stands for itself.
 */
function unparsedIn(catalogue: ProseCatalogue, text: string, frames: string): string | null {
  const met = parserMet(text)
  if (met?.what !== 'text') return null
  const { begins } = met
  const named = catalogue.mentions.some(({ says }) => says.test(text) || says.test(frames))
  const plain = catalogue.plainAnswers.find((answer) => answer.startsWith(begins) || begins.startsWith(answer))
  return plain !== undefined && (named || begins.length > 3) ? plain : begins.length > 8 ? begins : null
}

const PAGE_STARTS = /<(?:!doctype html|html[\s>]|head>|body[\s>]|title>)/i
const LONGEST_PAGE = 65_536

/** A web page inside text: from its first tag to its last, or to the empty line after it. */
function pageIn(text: string): string | null {
  const start = PAGE_STARTS.exec(text)?.index
  if (start === undefined) return null
  const rest = text.slice(start, start + LONGEST_PAGE)
  const end = rest.toLowerCase().lastIndexOf('</html>')
  const blank = rest.search(/\n\s*\n/)
  return unescaped(end >= 0 ? rest.slice(0, end + '</html>'.length) : blank < 0 ? rest : rest.slice(0, blank))
}

/** The most telling JSON inside text, as it stands or behind escaped quotes. */
function embeddedJson(catalogue: ProseCatalogue, text: string): ReturnType<typeof harvest> | null {
  for (const layer of layersOf(text)) {
    for (const source of objectsIn(layer)) {
      const found = readOrInside(catalogue, source, MOST_INSIDE)
      if (found?.exchange?.response) return found
    }
  }
  return null
}

/** How deep JSON is looked for in braces of another notation. */
const MOST_INSIDE = 2

/** A piece in braces, or where it is no JSON the first piece in it that is. */
function readOrInside(catalogue: ProseCatalogue, source: string, depth: number): ReturnType<typeof harvest> | null {
  const value = readJson(source)
  if (value !== undefined) return read(catalogue, value, source)
  if (depth === 0) return null
  for (const inner of objectsIn(source.slice(1, -1)).slice(0, 5)) {
    const found = readOrInside(catalogue, inner, depth - 1)
    if (found?.exchange?.response?.body) return found
  }
  return null
}

function read(catalogue: ProseCatalogue, value: Json, source: string): ReturnType<typeof harvest> | null {
  if (isBody(value) && bodyFactsOf(catalogue, source).shape !== null)
    return { exchange: { request: null, response: { ...EMPTY_RESPONSE, body: source } }, words: [] }
  return harvest(catalogue, value)
}

function layersOf(text: string): string[] {
  const layers = [text]
  for (let i = 0; i < 3 && layers.at(-1)?.includes('\\"'); i++) layers.push(unescaped(layers.at(-1) ?? ''))
  return layers
}

/** Balanced `{…}` and `[{…}]` pieces, outermost first, at most 20 of them and 200,000 characters looked at. */
function objectsIn(text: string): string[] {
  const pieces: string[] = []
  let budget = 200_000
  for (let at = text.indexOf('{'); at >= 0 && pieces.length < 20 && budget > 0;) {
    const end = closingBrace(text, at, Math.min(text.length, at + Math.min(budget, 65_536)))
    budget -= (end < 0 ? Math.min(budget, 65_536) : end - at) + 1
    if (end > 0) pieces.push(text.slice(at, end + 1))
    at = text.indexOf('{', end > 0 ? end + 1 : at + 1)
  }
  return pieces
}

function closingBrace(text: string, from: number, limit: number): number {
  let depth = 0
  let quoted = false
  for (let i = from; i < limit; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 0x5c) i++
      else if (c === 0x22) quoted = false
    } else if (c === 0x22) quoted = true
    else if (c === 0x7b) depth++
    else if (c === 0x7d && --depth === 0) return i
  }
  return -1
}
