import { ANSWER_SIDE, clock, lines, record, stamp, SUMMARY, type Clothes } from './clothes'
import type { Call } from './exchange'
import { go, java } from './notations'

const failed = (id: string, tells: Clothes['tells'], render: (call: Call) => string): Clothes => ({
  id,
  tells,
  failuresOnly: true,
  render,
})
const quoted = (text: string) => JSON.stringify(text)

/** Failures as logs, tests, screens and people tell of them. */
export const LOGS: readonly Clothes[] = [
  {
    id: 'logfmt line',
    tells: SUMMARY,
    render: (c) =>
      `time=${stamp(c)} level=error msg="request failed" method=${c.method} url=${c.url} ` +
      `status=${c.status} body=${quoted(c.answer)} duration=84ms`,
  },
  {
    id: 'JSON log line with an escaped body',
    tells: ANSWER_SIDE,
    whole: true,
    render: (c) =>
      JSON.stringify({
        '@timestamp': stamp(c),
        severity: 'ERROR',
        message: `${c.method} ${c.url} failed with ${c.status}`,
        context: { responseStatus: c.status, responseHeaders: record(c.answerHeaders), responseBody: c.answer },
      }),
  },
  {
    id: 'log line with a Java map',
    tells: SUMMARY,
    render: (c) =>
      `${clock(c)},512 WARN  [main] c.p.Client:200 - ${c.method} ${c.url} ` +
      `answered ${c.status}: ${java(c.json ?? c.answer)}`,
  },
  {
    id: 'log line with a Go map',
    tells: SUMMARY,
    render: (c) =>
      `${clock(c).replaceAll('-', '/')} [ERR] call failed status=${c.status} ` +
      `url=${c.url} body=${go(c.json ?? c.answer)}`,
  },
  {
    id: 'Docker Compose log',
    tells: SUMMARY,
    render: (c) =>
      lines(
        ...[`Calling ${c.method} ${c.url}`, `Upstream returned HTTP ${c.status} ${c.reason}`, `Body: ${c.answer}`].map(
          (one) => `worker-1  | ${stamp(c)} ${one}`,
        ),
      ),
  },
  failed('supertest', SUMMARY, (c) =>
    lines(
      `  1) ${c.method} ${c.url}`,
      `     Error: expected 200 "OK", got ${c.status} "${c.reason}"`,
      '      at Context.<anonymous> (test/api.spec.js:200:14)',
      `     body: ${c.answer}`,
    ),
  ),
  failed('RestAssured', SUMMARY, (c) =>
    lines(
      `Request URI:\t${c.url}`,
      `Request method:\t${c.method}`,
      'java.lang.AssertionError: 1 expectation failed.',
      `Expected status code <200> but was <${c.status}>.`,
      `Body: ${c.answer}`,
    ),
  ),
  failed('PHPUnit', SUMMARY, (c) =>
    lines(
      `Expected response status code [200] but received ${c.status}.`,
      `Failed asserting that ${c.status} is identical to 200.`,
      `${c.method} ${c.url}`,
      c.answer,
      '/app/tests/Feature/CallTest.php:401',
    ),
  ),
  failed('newman', SUMMARY, (c) =>
    lines(
      `→ call`,
      `  ${c.method} ${c.url} [${c.status} ${c.reason}, 512B, 231ms]`,
      '  1. Status code is 200',
      '  #  failure         detail',
      '  1.  AssertionError  Status code is 200',
      `                      expected response to have status code 200 but got ${c.status}`,
      `body: ${c.answer}`,
    ),
  ),
  failed('health check', SUMMARY, (c) =>
    lines(`✖ ${c.url}`, `  wanted: 200`, `  actual: ${c.status} (${c.reason})`, `  answer: ${c.answer}`),
  ),
  failed('workflow node', SUMMARY, (c) =>
    JSON.stringify(
      {
        errorMessage: 'The request failed - please check your parameters',
        errorDescription: c.answer,
        errorDetails: { rawErrorMessage: [`${c.status} - ${quoted(c.answer)}`], httpCode: String(c.status) },
        n8nDetails: { nodeName: 'HTTP Request', uri: c.url, method: c.method },
      },
      null,
      2,
    ),
  ),
  failed('told in English', SUMMARY, (c) =>
    lines(
      `Hi, when I send a ${c.method} request to ${c.url} I get back a ${c.status} (${c.reason}).`,
      `The response body is: ${c.answer === '' ? 'empty' : c.answer}`,
    ),
  ),
  failed('told in German', SUMMARY, (c) =>
    lines(
      `Beim Aufruf von ${c.url} (${c.method}) kommt der Statuscode ${c.status} zurück.`,
      `Antwort: ${c.answer === '' ? '(leer)' : c.answer}`,
    ),
  ),
  failed('told in Spanish', SUMMARY, (c) =>
    lines(
      `Al llamar a ${c.url} con ${c.method} el servidor responde con el código de estado ${c.status}.`,
      `Respuesta: ${c.answer === '' ? '(vacía)' : c.answer}`,
    ),
  ),
  failed('told in Japanese', SUMMARY, (c) =>
    lines(
      `${c.url} に ${c.method} すると、ステータスコード ${c.status} が返ってきます。`,
      `レスポンス：${c.answer === '' ? '（空）' : c.answer}`,
    ),
  ),
]
