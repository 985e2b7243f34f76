// POST /api/explain with the largest texts that it takes: how long each holds the server's own thread, and what a
// health check waits while sixty are explained at once. Starts the built app: `npm run bench -- explain-server`.
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { startApp } from '../local-app.mjs'

const MAX = 256 * 1024
const TOKEN = randomBytes(16).toString('hex')
const at = (list, share) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? Number.NaN

/** As often as it fits between a beginning and an end. */
const filled = (begin, unit, end) =>
  begin + unit.repeat(Math.floor((MAX - begin.length - end.length) / unit.length)) + end

/** Bodies of a quarter of a megabyte, by what is odd about them. */
const BODIES = {
  'answers one after the other': filled('{"text":"', 'HTTP/1.1 401 Unauthorized\\r\\n\\r\\n', '"}'),
  'Authorization lines': filled('{"text":"', 'Authorization: Basic YWJjOmRlZg==\\n', '"}'),
  'escapes alone': filled('{"text":"', '\\u0061', '"}'),
  'a text of opening brackets': filled('{"text":"', '{', '"}'),
  'header lines of a kilobyte': `{"status":401,"headers":[${Array.from(
    { length: 240 },
    () => `["WWW-Authenticate","Basic realm=\\"${'x'.repeat(1000)}\\""]`,
  ).join(',')}]}`,
  'opening brackets in place of JSON': '['.repeat(MAX),
  'nothing but names': `{${Array.from({ length: 20_000 }, (_, i) => `"n${i}":1`).join(',')}}`,
}

const app = await startApp({ WHY401_LOCAL: '1', RATE_LIMITS: 'on', LOG_LEVEL: 'silent', METRICS_TOKEN: TOKEN })

async function explain(body) {
  const began = performance.now()
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${app.origin}/api/explain`, { method: 'POST', headers, body })
  await answer.text()
  return { status: answer.status, ms: performance.now() - began }
}

/** The longest time since the last look for which the server's thread was late, in milliseconds. */
async function latest() {
  const answer = await fetch(`${app.origin}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } })
  return Number(/nodejs_eventloop_lag_max_seconds ([\d.e-]+)/.exec(await answer.text())?.[1]) * 1000
}

async function health(until) {
  const times = []
  const over = new AbortController()
  void until.then(() => over.abort())
  while (!over.signal.aborted) {
    const began = performance.now()
    await (await fetch(`${app.origin}/healthz`)).text()
    times.push(performance.now() - began)
    await wait(20)
  }
  return times
}

try {
  for (let i = 0; i < 5; i += 1) await explain(BODIES['Authorization lines'])
  await wait(5000)
  await latest()
  await wait(2000)
  const idle = await latest()
  console.log(`the server's thread when nothing is asked: late by ${idle.toFixed(0)} ms at most, as its clock ticks`)
  for (const [what, body] of Object.entries(BODIES)) {
    await latest()
    const runs = []
    for (let i = 0; i < 5; i += 1) runs.push(await explain(body))
    const late = await latest()
    const median = at(
      runs.map((one) => one.ms),
      0.5,
    ).toFixed(0)
    console.log(
      `${what}: ${runs[0]?.status} after ${median} ms (median); the thread late by ${late.toFixed(0)} ms at most`,
    )
    await wait(500)
  }
  const many = Promise.all(Array.from({ length: 60 }, () => explain(BODIES['Authorization lines'])))
  const times = await health(many)
  const done = await many
  const explained = done.filter((one) => one.status === 200).map((one) => one.ms)
  console.log(
    `60 at once: ${explained.length} explained, the last after ${Math.max(0, ...explained).toFixed(0)} ms, ` +
      `${done.filter((one) => one.status === 503).length} refused with a time; /healthz meanwhile ` +
      `${at(times, 0.95).toFixed(0)} ms (95th percentile), ${Math.max(...times).toFixed(0)} ms at most`,
  )
} finally {
  await app.stop()
}
