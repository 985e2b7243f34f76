// How long a paste takes to be explained, in Node and in the page's worker in Chromium, cold and warm:
// `npm run bench -- explain`. In Node it is the time of the processor, in Chromium that of the clock, so that what else
// the machine does counts in the second only. No server, nothing is sent.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { bundle } from '../bundle.mjs'
import { findBrowser } from '../browser.mjs'

const MIB = 1_048_576
const AT = '2026-11-24T06:00:00Z'
const REPEATS = 6

/** Random numbers that are the same in each run. */
let state = 1
const below = (n) => (state = (state * 48_271) % 2_147_483_647) % n
const digits = (n) => Array.from({ length: n }, () => '0123456789abcdef'[below(16)]).join('')

function lines(make, size = MIB) {
  const all = []
  for (let length = 0; length < size; length += all.at(-1).length + 1) all.push(make(all.length))
  return all.join('\n').slice(0, size)
}

const REFUSED = '\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="expired"\n\n'
const LOG = [
  (i) => `2026-11-24T06:${10 + below(50)}:${10 + below(50)}Z INFO worker ${below(9999)} sent batch ${i} status=201`,
  (i) => `127.0.0.1 - - [24/Nov/2026:06:00:00 +0000] "GET /items/${i}?q=${digits(6)} HTTP/1.1" 200 ${below(9999)}`,
  (i) => `{"level":"info","time":${i},"msg":"done","req":{"id":${i},"method":"POST","url":"/v1/x"},"status":200}`,
  (i) => `    at Object.handler${i} (/srv/app/node_modules/lib/index.js:${below(900)}:${below(80)})`,
  (i) => `DEBUG retry ${i}: the request was not accepted because the session ${digits(4)} had expired`,
]
const logOf = (size) => lines((i) => LOG[below(LOG.length)](i), size) + REFUSED

/** Texts of about 1 MiB, but for the two that show whether the time grows with the length. */
const PASTES = {
  'a log': logOf(MIB),
  'a log of 256 KiB': logOf(MIB / 4),
  'a log of 4 MiB': logOf(MIB * 4),
  'one line, repeated': lines(() => LOG[0](1)) + REFUSED,
  'Authorization lines': lines((i) => `Authorization: Bearer ${digits(32)}${i}`),
  'lines with a secret': lines((i) => `clientSecret=${digits(26)} step ${i}`),
  'a parser’s complaint, repeated': lines(() => 'Unexpected token F in JSON at position 0'),
  'opened brackets': '[{('.repeat(MIB / 3),
}

/** Pastes that are made to be slow. */
const HOSTILE = Object.fromEntries(
  JSON.parse(readFileSync('components/explain/hostile.fixture.json', 'utf8')).map(({ id, value }) => [
    id,
    value.replace(/\{\{repeat:([\s\S]+?):(\d+)\}\}/g, (_, unit, n) => unit.repeat(Number(n))),
  ]),
)

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]
const row = (first, ...rest) => console.log([first.padEnd(36), ...rest.map((one) => one.padStart(14))].join(''))
const ms = (value) => `${value.toFixed(0)} ms`

/**
 * Prints how long each paste takes.
 *
 * @typedef {{ ask: (text: string) => Promise<number>; stop: () => Promise<void> | void }} Asked
 *   `ask` says how long an answer took, in milliseconds
 * @param {string} where
 * @param {() => Promise<Asked>} fresh starts what has explained nothing yet
 */
async function measure(where, fresh) {
  row(where, 'cold', 'warm')
  for (const [name, text] of Object.entries(PASTES)) {
    const { ask, stop } = await fresh()
    const times = []
    for (let i = 0; i <= REPEATS; i++) times.push(await ask(text))
    await stop()
    row(name, ms(times[0]), ms(median(times.slice(1))))
  }
  const { ask, stop } = await fresh()
  const hostile = []
  for (const [id, text] of Object.entries(HOSTILE)) hostile.push({ id, took: await ask(text) })
  await stop()
  const [slowest] = hostile.toSorted((a, b) => b.took - a.took)
  row(`slowest of ${hostile.length} hostile pastes`, ms(slowest.took), slowest.id)
  console.log('')
}

const engine = path.resolve('.simulator/bench-engine.mjs')
const worker = path.resolve('.simulator/bench-worker.mjs')
await bundle('components/explain/engine.ts', engine)
await bundle('components/explain/explain.worker.ts', worker)

let copies = 0
await measure('Node, time of the processor', async () => {
  // another address is another module, with nothing compiled yet
  const { viewOf } = await import(`${pathToFileURL(engine).href}?${copies++}`)
  const ask = async (text) => {
    const began = process.cpuUsage()
    viewOf({ text }, AT)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  return { ask, stop: () => undefined }
})

const browser = await chromium.launch({ executablePath: findBrowser() })
const source = readFileSync(worker, 'utf8')
await measure(`Chromium ${browser.version().split('.')[0]}, time of the clock`, async () => {
  const page = await browser.newPage()
  // nothing leaves the browser: page and worker are handed to it here
  await page.route('**/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: source })
      : route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }),
  )
  await page.goto('http://localhost:9/')
  await page.evaluate(() => {
    globalThis.explaining = new Worker('/worker.js', { type: 'module' })
  })
  await page.waitForTimeout(1500) // nobody pastes in the first second, and the worker practises meanwhile
  const ask = (text) =>
    page.evaluate(
      ([pasted, at]) =>
        new Promise((resolve, reject) => {
          const began = performance.now()
          const { explaining } = globalThis
          explaining.addEventListener('message', () => resolve(performance.now() - began), { once: true })
          explaining.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
          explaining.postMessage({ id: 1, input: { text: pasted }, at }, [])
        }),
      [text, AT],
    )
  return { ask, stop: () => page.close() }
})
await browser.close()
