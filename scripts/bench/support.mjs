// Support cases, from the outside: 200 live cases with both sides following, how soon an update is seen, and what it
// costs.
// Starts the built app by itself: `node scripts/bench/support.mjs`. With TEST_DATABASE_URL it also runs two instances
// on that PostgreSQL, the supporters on one and the customers on the other.
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { actionId, createClient } from '../app-client.mjs'
import { startApp } from '../local-app.mjs'

const CASES = Number(process.env.CASES ?? 200)
const UPDATES = Number(process.env.UPDATES ?? 300)
/** updates in all cases together: in 200 cases, something happens in each every 40 seconds */
const A_SECOND = Number(process.env.A_SECOND ?? 5)
const FOR_ONE_SUPPORTER = 50
const DATA = 'test-results/bench-support'

const ORIGIN = 'http://localhost:3999'
const SESSION_PASSWORD = randomBytes(32).toString('hex')

const startOne = (env) =>
  startApp(
    {
      ORIGIN,
      SESSION_PASSWORD,
      WHY401_LOCAL: '1',
      UPSTREAM_CONNECT_TO: 'http://127.0.0.1:9',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
      DATA_DIR: DATA,
      ...env,
    },
    (text) => process.stderr.write(text),
  )

const client = createClient(ORIGIN)

/** One side's page: asks for news for ever and notes when each event was seen. */
async function follow(app, one, side, state) {
  const [id, cookie] = side === 'supporter' ? [one.link, one.supporter] : [one.join, one.customer]
  let after = 1
  while (!state.over) {
    const answer = await client
      .send(app, 'GET', `/api/case/${id}/events?after=${after}`, {
        headers: { Cookie: cookie },
      })
      .catch(() => null)
    if (state.over) return
    if (answer?.status !== 200) {
      state.failures += 1
      await wait(1000)
      continue
    }
    state.polls += 1
    for (const event of JSON.parse(answer.text).events) {
      after = event.seq
      one.seen.get(event.seq)?.(side, performance.now(), event)
    }
  }
}

/** A check beside all those open polls; its vendor does not answer, so it is the server's own time. */
async function checkByStranger(app) {
  const began = performance.now()
  const request = {
    product: 'numbers',
    region: null,
    values: { projectId: 'p', keyId: 'k', keySecret: 'fake' },
    kept: [],
  }
  const answer = await client.act(app, '/check', actionId('check', 'check'), [request])
  return { ok: answer.status === 200 && answer.text.includes('"type":"report"'), ms: performance.now() - began }
}

const at = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN
const rss = (app) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
const cpu = (app) => {
  const fields = readFileSync(`/proc/${app.process.pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function run(title, supporters, customers) {
  const apps = [...new Set([supporters, customers])]
  await Promise.all(apps.map((a) => client.send(a, 'GET', '/support')))
  const idleMemory = apps.map(rss)
  const cases = []
  let cookie = ''
  for (let i = 0; i < CASES; i += 1) {
    const one = await client.openCase(supporters, customers, i % FOR_ONE_SUPPORTER === 0 ? '' : cookie)
    cookie = one.supporter
    cases.push({ ...one, next: 2, busy: false })
  }
  const state = { over: false, polls: 0, failures: 0 }
  const loops = cases.flatMap((one) => [
    follow(supporters, one, 'supporter', state),
    follow(customers, one, 'customer', state),
  ])
  await wait(2000)
  const [cpuBefore, began, pollsBefore] = [apps.map(cpu), performance.now(), state.polls]
  await wait(30_000)
  const quiet = apps.map((a, i) => ((cpu(a) - cpuBefore[i]) / ((performance.now() - began) / 1000)) * 100)
  const quietPolls = (state.polls - pollsBefore) / ((performance.now() - began) / 1000)

  const checks = []
  for (let i = 0; i < 5; i += 1) checks.push(await checkByStranger(supporters))

  const latencies = []
  const stray = { count: 0 }
  for (let n = 0; n < UPDATES; n += 1) {
    const free = Array.from({ length: cases.length }, (_, i) => cases[(n + i) % cases.length]).find((c) => !c.busy)
    if (free) void update(customers, supporters, free, n, latencies, stray)
    await wait(1000 / A_SECOND)
  }
  await wait(3000)
  const memory = apps.map(rss)
  state.over = true
  console.log(`${title}: ${CASES} live cases, ${2 * CASES} pages following`)
  console.log(
    `  an update of one side is seen by the other after a median of ${at(latencies, 0.5).toFixed(0)} ms, ` +
      `95th percentile ${at(latencies, 0.95).toFixed(0)} ms, slowest ${Math.max(...latencies).toFixed(0)} ms (` +
      `${latencies.length} of ${UPDATES} updates, ${A_SECOND} a second; the action's own time included)`,
  )
  console.log(`  failed polls: ${state.failures}; events seen by another case: ${stray.count}`)
  console.log(
    `  while nothing happens: ${quietPolls.toFixed(0)} polls a second, ` +
      `${quiet.map((q) => q.toFixed(0)).join(' and ')} % of one core`,
  )
  const answered = checks.filter((c) => c.ok).length
  const checkTimes = checks.map((c) => c.ms)
  console.log(
    `  a check of somebody else meanwhile: ${answered} of ${checks.length} answered, ` +
      `median ${at(checkTimes, 0.5).toFixed(0)} ms`,
  )
  console.log(
    `  resident memory: ${idleMemory.map((m) => m.toFixed(0)).join(' and ')} MiB before, ` +
      `${memory.map((m) => m.toFixed(0)).join(' and ')} MiB with all of them`,
  )
  client.close()
  await Promise.allSettled(loops)
}

/**
 * By turns a customer changes what is shared and a supporter writes; the clock stops when the other side has it. One at
 * a time in a case.
 */
async function update(customers, supporters, one, n, latencies, stray) {
  one.busy = true
  const seq = one.next
  one.next += 1
  const byCustomer = n % 2 === 0
  const word = `update ${n}`
  const began = performance.now()
  const both = new Set()
  const seen = new Promise((resolve) => {
    one.seen.set(seq, (side, time, event) => {
      if (event.type !== (byCustomer ? 'sharing' : 'said') || (event.type === 'said' && event.text !== word))
        stray.count += 1
      if ((side === 'supporter') === byCustomer) latencies.push(time - began)
      if (both.add(side).size === 2) resolve()
    })
  })
  if (byCustomer)
    await client
      .act(customers, `/join/${one.join}`, actionId('join', 'setSharing'), [one.join, n % 4 === 0], {
        Cookie: one.customer,
      })
      .catch(() => null)
  else
    await client
      .act(supporters, `/case/${one.link}`, actionId('case', 'say'), [one.link, word], { Cookie: one.supporter })
      .catch(() => null)
  await seen
  one.busy = false
}

rmSync(DATA, { recursive: true, force: true })
const alone = await startOne({ DATABASE_URL: '' })
try {
  await run('embedded store, one instance', alone, alone)
} finally {
  await alone.stop()
}

const url = process.env.TEST_DATABASE_URL
if (url) {
  const pair = await Promise.all([startOne({ DATABASE_URL: url }), startOne({ DATABASE_URL: url })])
  try {
    await run('PostgreSQL, supporters on one instance and customers on another', ...pair)
  } finally {
    await Promise.all(pair.map((app) => app.stop()))
  }
} else console.log('PostgreSQL with two instances: not measured, TEST_DATABASE_URL is not set')
process.exit(0)
