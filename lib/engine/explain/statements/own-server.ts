import type { Phrase } from '../../model/phrase'
import { anyOf } from '../../diagnose/rules/phrases'

const VERB = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)'
const IP = '(?:\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|[0-9a-f]{0,4}:[0-9a-f:]{1,36}|localhost|-)'
const LOCAL = '(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1\\])'
const row = (source: string, hits: Phrase['hits'], misses?: Phrase['misses']): Phrase => ({
  says: new RegExp(source, 'i'),
  hits,
  ...(misses === undefined ? {} : { misses }),
})

/**
 * Lines in which a server says how it answered its own callers: the application of the reader, or the web server before
 * it. The status in them is its own.
 */
export const SERVER_LINES: readonly Phrase[] = [
  row(`\\bCompleted [1-5]\\d\\d\\b`, 'Completed 500 Internal Server Error in 12ms (ActiveRecord: 1.2ms)'),
  row(`\\bStarted ${VERB} "/`, 'Started POST "/webhooks" for 127.0.0.1 at 2026-02-10 09:00:00 +0000'),
  row(`\\bProcessing (?:by )?\\w[\\w:.]{0,80}#\\w`, 'Processing by MessagesController#create as JSON'),
  row(`\\bSent [1-5]\\d\\d in \\d`, 'Sent 500 in 12ms'),
  row(
    `${IP} \\S{1,60} \\S{1,60} \\[[^\\]]{10,40}\\] "${VERB} [^"]{1,2000}" [1-5]\\d\\d\\b`,
    '203.0.113.9 - - [10/Feb/2026:09:00:00 +0000] "POST /send HTTP/1.1" 500 12 "-" "curl/8.5.0"',
  ),
  row(`\\[\\d\\d?/\\w{3}/\\d{4}[ :][^\\]]{5,30}\\] "${VERB} /`, '[10/Feb/2026 09:00:00] "POST /send HTTP/1.1" 500 145'),
  row(
    `${IP}:\\d{1,5} - "${VERB} /[^"]{0,2000}" [1-5]\\d\\d\\b`,
    'INFO:     127.0.0.1:50412 - "POST /send HTTP/1.1" 500 Internal Server Error',
  ),
  row(
    `(?:^|\\s)${VERB} /\\S{0,2000} (?:[1-5]\\d\\d|-) (?:[\\d.]{1,12} ?m?s|in \\d|- ms|[\\d-]{1,12} - [\\d.]{1,12} ?ms)`,
    ['POST /send 500 12.345 ms - 25', ' POST /api/send 500 in 123ms', 'POST /send 500 25 - 12.345 ms'],
    'GET /v1/x 401',
  ),
  row(`\\[GIN\\] `, '[GIN] 2026/02/10 - 09:00:00 | 500 |  1.2ms |  ::1 | POST     "/send"'),
  row(`\\bheroku\\[router\\]|\\bat=(?:info|error) (?:code=\\w{1,8} .{0,80})?method=[A-Z]`, [
    '2026-02-10T09:00:00Z heroku[router]: at=info method=POST path="/send"',
    'at=error code=H12 desc="Request timeout" method=POST path="/send" status=503',
  ]),
  row(`\\[${VERB}\\] "?/\\S{0,2000}.{0,120}\\bstatus[=:] ?[1-5]\\d\\d`, '[POST] /api/send status=500'),
  row(
    `^\\W{0,4}${VERB}\\s{1,4}/\\S{0,2000}.{0,80}\\b(?:status|code)[=:] ?[1-5]\\d\\d\\b`,
    'POST /api/send status=500 duration=12ms',
  ),
  row(`\\[[1-5]\\d\\d\\]: (?:\\(null\\) )?${VERB} /`, '[Tue Feb 10 09:00:00 2026] 127.0.0.1:50412 [500]: POST /send'),
  row(
    `"${VERB} https?://(?:localhost|127\\.|0\\.0\\.0\\.0|\\[::1\\])`,
    '"GET http://localhost:8080/x HTTP/1.1" from 127.0.0.1 - 500 17B in 1ms',
  ),
  row(
    `\\bRequest (?:finished|starting) (?:in [\\d.]+ms|HTTP/)`,
    'Request finished HTTP/1.1 POST http://localhost:5000/send - 500 0 - 12.1ms',
  ),
  row(
    `"(?:msg|message)" ?: ?"(?:request completed|incoming request|http request|Handled request)"`,
    '{"level":30,"reqId":"req-1","res":{"statusCode":500},"msg":"request completed"}',
  ),
  row(`\\bMethod completed with status: ?\\d`, 'Method completed with status: 500'),
  row(`\\bEndpoint response body before transformations`, 'Endpoint response body before transformations: {}'),
  row(`\\bSuccessfully completed execution\\b`, 'Successfully completed execution'),
  row(`\\bDuration: [\\d.]+ ms\\s+Billed Duration`, 'REPORT RequestId: 1 Duration: 12.3 ms Billed Duration: 13 ms'),
  row(
    `\\[error\\] \\d+#\\d+: `,
    '[error] 7#7: *12 connect() failed (111: Connection refused) while connecting to upstream',
  ),
  row(
    `\\b${VERB}\\b\\W{1,4}https?://${LOCAL}\\S{0,500}\\s.{0,40}\\b[1-5]\\d\\d\\b`,
    'POST http://localhost:3000/api/send 500 (Internal Server Error)',
  ),
  row(`\\bServlet\\.service\\(\\) for servlet`, 'Servlet.service() for servlet [dispatcherServlet] threw exception'),
  row(`\\bhaproxy\\[\\d+\\]:`, 'haproxy[14]: 127.0.0.1:5 [10/Feb/2026] web app/app1 0/0/1/2/3 500 17'),
  row(
    `^\\W{0,3}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ${IP} ${VERB} /\\S{0,500} \\S{1,200} \\d{2,5} `,
    '2026-02-10 09:00:00 10.0.0.1 POST /send - 443 - 203.0.113.9 curl 500 0 0 12',
  ),
  row(
    `\\[(?:access|http|router|web)\\] ?.{0,40}${VERB} /\\S{0,500} .{0,40}\\b[1-5]\\d\\d\\b`,
    '[http] <-- POST /send 500',
  ),
  row(`^\\W{0,6}(?:<--|-->|←|→) ?${VERB} /\\S{0,500}(?: [1-5]\\d\\d\\b|$)`, [
    '<-- POST /send',
    '--> POST /send 500 12ms',
  ]),
]

const SERVER_LINE = anyOf(SERVER_LINES)

/** What stands in every such line; the cheap question before the dear one. */
const PERHAPS =
  /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|get|post)\b|Completed|Processing|Sent |GIN|heroku|equest|at=/
const PERHAPS_TOO = /status:|Servlet|Endpoint|Successfully|Billed|\[error\]|haproxy/

/** Whether a line is one that the reader's own server writes about its own answers. */
export function isServerLine(line: string): boolean {
  const text = line.slice(0, 3000)
  return (PERHAPS.test(text) || PERHAPS_TOO.test(text)) && SERVER_LINE.test(text)
}
