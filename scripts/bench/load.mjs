// Load, faults and soak, from the outside: `npm run bench -- load`. One line for each thing that is measured, with
// what it was measured on. `LOAD_PARTS` chooses parts (crowd,polls,instances,faults,soak), `CASES` how many support
// cases are followed (1,000 are 2,000 held polls), `SOAK_MINUTES` how long the soak is.
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { actionId, createClient } from '../app-client.mjs'
import { startApp, startSimulator } from '../local-app.mjs'

const PARTS = (process.env.LOAD_PARTS ?? 'crowd,polls,instances,faults,soak').split(',')
const CASES = Number(process.env.CASES ?? 200)
const SOAK_MINUTES = Number(process.env.SOAK_MINUTES ?? 1)
const DATA = 'test-results/bench-load'
const ORIGIN = 'http://localhost:3998'
const SESSION_PASSWORD = randomBytes(32).toString('hex')
const client = createClient(ORIGIN)
const check = actionId('check', 'check')

/** Products by what they take: a token first, a key in each request, and one with a region that the faults are at. */
const [TOKEN, BASIC, FAULTY] = ['conversation', 'mailgun-inspect', 'sms-service-plan']

const say = (what, text) => console.log(`${what}: ${text}`)
const at = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN
const ms = (number) => `${number.toFixed(0)} ms`
const memory = (app, field) =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${app.process.pid}/status`, 'utf8'))?.[1]) / 1024
const mib = (number) => `${number.toFixed(0)} MiB`

/** One instance of the app. Addresses are told by a header, as a proxy would. */
const start = (env) =>
  startApp(
    {
      ORIGIN,
      SESSION_PASSWORD,
      WHY401_LOCAL: '1',
      TRUSTED_PROXY_HOPS: '1',
      LOG_LEVEL: 'fatal',
      DATA_DIR: DATA,
      ...env,
    },
    (text) => /error/i.test(text) && process.stderr.write(text),
  )

let addresses = 0
const newAddress = () => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`

/** What became of one check by somebody whom the server has not seen before. */
async function checkBy(app, { address = newAddress(), product = TOKEN, region = 'us' } = {}) {
  const values =
    product === BASIC
      ? { apiKey: randomBytes(16).toString('hex'), region }
      : product === FAULTY
        ? { servicePlanId: randomBytes(16).toString('hex'), apiToken: randomBytes(16).toString('hex'), region }
        : { projectId: randomUUID(), keyId: randomUUID(), keySecret: randomBytes(18).toString('base64url'), region }
  const began = performance.now()
  const { status, text } = await client
    .act(app, '/check', check, [{ product, region, values, kept: [] }], {
      'X-Forwarded-For': address,
      'Accept-Encoding': 'gzip, br',
    })
    .catch((error) => ({ status: 0, text: String(error.code) }))
  return { kind: kindOf(status, text), ms: performance.now() - began, text }
}

function kindOf(status, text) {
  if (status !== 200 && !(status === 503 && text.startsWith('{"type":"refused"'))) return 'error'
  if (text.includes('"type":"report"')) return 'complete'
  return /busy/.test(text) && /"retryAfter":\d/.test(text) ? 'busy' : 'limited'
}

function outcome(list) {
  const of = (kind) => list.filter((one) => one.kind === kind)
  const slowest = Math.max(...list.map((one) => one.ms))
  return (
    `${of('complete').length} complete, ${of('busy').length} refused as busy with a time, ${of('limited').length} ` +
    `refused otherwise, ${of('error').length} errors; the slowest answer after ${ms(slowest)}`
  )
}

/** Asks an address again and again from a thread of its own, which this one cannot hold up. */
function watch(app, path = '/healthz') {
  const over = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(
    `const { parentPort, workerData: { url, over } } = require('node:worker_threads')
     const times = []
     ;(async () => {
       while (Atomics.load(over, 0) === 0) {
         const began = performance.now()
         await fetch(url).then((r) => r.text(), () => null)
         times.push(performance.now() - began)
         await new Promise((resolve) => setTimeout(resolve, 20))
       }
       parentPort.postMessage(times)
     })()`,
    { eval: true, workerData: { url: `http://127.0.0.1:${app.port}${path}`, over } },
  )
  return {
    async times() {
      Atomics.store(over, 0, 1)
      const times = await new Promise((resolve) => worker.once('message', resolve))
      await worker.terminate()
      return times
    },
  }
}

/** 1,000 people at once: with the limits of a public site, and with the room of the process alone. */
async function crowd() {
  const simulator = await startSimulator(50)
  for (const [what, limits, product] of [
    ['1,000 checks at once with token exchanges, limits on', 'on', TOKEN],
    ['1,000 checks at once without token exchanges, limits on', 'on', BASIC],
  ]) {
    const app = await start({ UPSTREAM_CONNECT_TO: simulator.origin, RATE_LIMITS: limits })
    try {
      for (let i = 0; i < 10; i += 1) await checkBy(app, { product })
      await wait(3000)
      const watched = watch(app)
      const done = await Promise.all(Array.from({ length: 1000 }, () => checkBy(app, { product })))
      const times = await watched.times()
      say(what, outcome(done))
      say('  meanwhile', `/healthz p95 ${ms(at(times, 0.95))}, at most ${mib(memory(app, 'VmHWM'))} resident`)
      await wait(4000)
      say('  a newcomer after it', outcome([await checkBy(app, { product })]))
    } finally {
      await app.stop()
    }
  }
  await simulator.stop()
}

/** Support cases whose pages hold their polls, on one instance or spread over several. */
async function openCases(apps, count) {
  const cases = []
  let cookie = ''
  for (let i = 0; i < count; i += 1) {
    const [mine, theirs] = [apps[i % apps.length], apps[(i + 1) % apps.length]]
    const one = await client.openCase(mine, theirs, i % 50 === 0 ? '' : cookie)
    cookie = one.supporter
    cases.push({ ...one, mine, theirs, seq: 1 })
  }
  return cases
}

const poll = (app, id, after, cookie) =>
  client.send(app, 'GET', `/api/case/${id}/events?after=${after}`, { headers: { Cookie: cookie } })

/** Both sides of each case wait; then something is said in some, and the clock stops when the customer has it. */
async function updates(cases, count) {
  for (const one of cases) void poll(one.mine, one.link, 1, one.supporter).catch(() => null)
  const waiting = cases.map((one) => ({
    one,
    news: poll(one.theirs, one.join, 1, one.customer).then(
      ({ status }) => ({ status, at: performance.now() }),
      () => ({ status: 0, at: performance.now() }),
    ),
  }))
  await wait(2000)
  const times = []
  let failed = 0
  for (const { one, news } of waiting.slice(0, count)) {
    const began = performance.now()
    await client.act(one.mine, `/case/${one.link}`, actionId('case', 'say'), [one.link, 'news'], {
      Cookie: one.supporter,
    })
    const { status, at: seen } = await news
    if (status === 200) times.push(seen - began)
    else failed += 1
    await wait(20)
  }
  return { times, failed }
}

async function polls() {
  const app = await start({ UPSTREAM_CONNECT_TO: 'http://127.0.0.1:9', RATE_LIMITS: 'off' })
  try {
    const cases = await openCases([app], CASES)
    const watched = watch(app)
    const { times, failed } = await updates(cases, Math.min(100, CASES))
    const health = await watched.times()
    say(
      `${2 * CASES} held polls of ${CASES} cases, one instance, embedded store`,
      `an update is seen after a median of ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, ${failed} failed; ` +
        `/healthz p95 ${ms(at(health, 0.95))}, ${mib(memory(app, 'VmRSS'))} resident`,
    )
  } finally {
    await app.stop()
  }
}

/** A plain proxy that gives each connection to the next instance that takes it. */
async function proxyOver(apps) {
  let turn = 0
  const server = createServer((request, response) => {
    const tries = apps.length
    const pass = (left) => {
      const { port } = apps[turn++ % apps.length]
      const headers = { ...request.headers, 'x-forwarded-for': request.headers['x-forwarded-for'] ?? '10.0.0.1' }
      const onward = httpRequest(
        { host: '127.0.0.1', port, method: request.method, path: request.url, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
          answer.on('error', () => response.destroy())
        },
      )
      onward.on('error', () => {
        if (left > 0 && !response.headersSent) return pass(left - 1)
        response.destroy()
      })
      onward.end(Buffer.concat(body))
    }
    const body = []
    request.on('data', (chunk) => body.push(chunk))
    request.on('end', () => pass(tries))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { port: server.address().port, close: () => (server.close(), server.closeAllConnections()) }
}

/** The PostgreSQL of the tests, which is TypeScript. */
async function startPostgres() {
  const { createServer: createVite } = await import('vite')
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const vite = await createVite({
    configFile: false,
    root,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
  })
  const { startPostgres: start_ } = await vite.ssrLoadModule('/lib/server/store/testing-postgres.ts')
  const server = await start_()
  return { ...server, stop: async () => (await server.stop(), await vite.close()) }
}

/** Five instances on one database: limits are one, cases are one, a database and an instance may go. */
async function instances() {
  const simulator = await startSimulator(50)
  const postgres = await startPostgres()
  const apps = []
  try {
    for (let i = 0; i < 5; i += 1)
      apps.push(await start({ DATABASE_URL: postgres.url, UPSTREAM_CONNECT_TO: simulator.origin, RATE_LIMITS: 'on' }))
    const proxy = await proxyOver(apps)
    const what = 'five instances on one PostgreSQL behind a proxy'
    const one = newAddress()
    const sent = []
    for (let i = 0; i < 15; i += 1) sent.push(await checkBy(proxy, { address: one, product: BASIC }))
    say(`${what}, 15 checks of one address, 10 a minute allowed`, outcome(sent))

    const many = Array.from({ length: 60 }, () => checkBy(proxy, { product: BASIC }))
    const duringCrash = wait(200).then(() => postgres.crash())
    const meanwhile = await Promise.all(many)
    for (let i = 0; i < 20; i += 1) meanwhile.push(await checkBy(proxy, { product: BASIC }))
    await duringCrash
    const back = performance.now()
    while ((await client.send(proxy, 'GET', '/readyz').catch(() => ({ status: 0 }))).status !== 200) await wait(50)
    say(`${what}, the database killed and started again`, outcome(meanwhile))
    say('  ready again', `${ms(performance.now() - back)} after it accepts connections`)

    const [victim] = apps
    const running = Array.from({ length: 40 }, () => checkBy(proxy, { product: BASIC }))
    await wait(100)
    victim.process.kill('SIGKILL')
    const cut = await Promise.all(running)
    const next = await Promise.all(Array.from({ length: 40 }, () => checkBy(proxy, { product: BASIC })))
    say(`${what}, one killed in the middle of 40 checks`, outcome(cut))
    say('  the next 40', outcome(next))
    proxy.close()
    await Promise.all(apps.splice(0).map((app) => app.stop()))

    for (let i = 0; i < 5; i += 1)
      apps.push(await start({ DATABASE_URL: postgres.url, UPSTREAM_CONNECT_TO: simulator.origin, RATE_LIMITS: 'off' }))
    const cases = await openCases(apps, CASES)
    const { times, failed } = await updates(cases, Math.min(100, CASES))
    say(
      `five instances on one PostgreSQL, ${CASES} cases with the two sides on different ones`,
      `an update is seen after a median of ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, ${failed} failed; ` +
        `${apps.map((app) => mib(memory(app, 'VmRSS'))).join(', ')} resident`,
    )
  } finally {
    await Promise.all(apps.map((app) => app.stop()))
    await postgres.stop()
    await simulator.stop()
  }
}

/** A vendor of which one host drips or says nothing, and the others answer. */
async function badVendor(drips) {
  let sockets = 0
  let asked = 0
  const server = createServer((request, response) => {
    if (!request.headers.host?.startsWith('us.')) return response.writeHead(401).end('{"error":"invalid_client"}')
    asked += 1
    sockets += 1
    request.socket.once('close', () => (sockets -= 1))
    if (!drips) return
    response.writeHead(200, { 'Content-Type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 200)
    response.once('close', () => clearInterval(timer))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sockets: () => sockets,
    asked: () => asked,
    close: () => (server.close(), server.closeAllConnections()),
  }
}

async function faults() {
  for (const [what, drips] of [
    ['a host that drips', true],
    ['a host that says nothing', false],
  ]) {
    const vendor = await badVendor(drips)
    const app = await start({ UPSTREAM_CONNECT_TO: vendor.origin, RATE_LIMITS: 'on' })
    try {
      const stuck = Array.from({ length: 60 }, () => checkBy(app, { product: FAULTY }))
      await wait(1500)
      const held = vendor.sockets()
      const others = await Promise.all(Array.from({ length: 10 }, () => checkBy(app, { product: BASIC })))
      say(`${what}, 60 checks of it under way`, `${held} sockets held; 10 checks of other hosts: ${outcome(others)}`)
      say('  those 60', outcome(await Promise.all(stuck)))
      const before = vendor.asked()
      const after = await checkBy(app, { product: FAULTY })
      say('  one more', `${outcome([after])}, the host was ${vendor.asked() === before ? 'left alone' : 'asked again'}`)
    } finally {
      await app.stop()
      vendor.close()
    }
  }
}

/** Checks of every kind for a while: what is held at its end must be what was held at its start. */
async function soak() {
  const simulator = await startSimulator(5)
  const app = await start({ UPSTREAM_CONNECT_TO: simulator.origin, RATE_LIMITS: 'off' })
  try {
    const keys = await (await fetch(`${simulator.origin}/__simulator/scenarios`)).json()
    const quick = keys.filter(({ id }) => !/timeout|drip/.test(id))
    let count = 0
    let errors = 0
    const run = async (until) => {
      while (performance.now() < until) {
        const { product, region, credentials } = quick[count++ % quick.length]
        const values = region === null ? credentials : { ...credentials, region }
        const answer = await client
          .act(app, '/check', check, [{ product, region, values, kept: [] }])
          .catch(() => ({ status: 0, text: '' }))
        if (kindOf(answer.status, answer.text) !== 'complete') errors += 1
      }
    }
    const four = (milliseconds) => Promise.all(Array.from({ length: 4 }, () => run(performance.now() + milliseconds)))
    await four(20_000)
    const [before, from] = [memory(app, 'VmRSS'), count]
    await four(SOAK_MINUTES * 60_000)
    await wait(2000)
    say(
      `soak of ${SOAK_MINUTES} minute${SOAK_MINUTES === 1 ? ' (set SOAK_MINUTES=20 for a longer one)' : 's'}`,
      `${count - from} checks, ${errors} errors; ${mib(before)} resident at its start, ` +
        `${mib(memory(app, 'VmRSS'))} at its end`,
    )
  } finally {
    await app.stop()
    await simulator.stop()
  }
}

const parts = { crowd, polls, instances, faults, soak }
say('measured on', `${availableParallelism()} cores, Node ${process.versions.node}, load and servers on one machine`)
for (const name of PARTS) {
  rmSync(DATA, { recursive: true, force: true })
  await parts[name]?.()
}
client.close()
process.exit(0)
