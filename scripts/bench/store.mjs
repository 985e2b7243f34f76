#!/usr/bin/env node
// Shared reports: create, open and revoke per second on both engines, and how opening behaves with 100,000 rows.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

process.env.LOG_LEVEL ??= 'silent'
const root = fileURLToPath(new URL('../..', import.meta.url))
const vite = await createServer({
  configFile: false,
  root,
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  resolve: { alias: { '@': root, 'server-only': join(root, 'node_modules/server-only/empty.js') } },
})
const load = (file) => vite.ssrLoadModule(join(root, file))
const { createStore } = await load('lib/server/store/index.ts')
const { createReport, findReport, revokeReport, hashOf, randomCapability } = await load('lib/server/store/reports.ts')
const { startPostgres } = await load('lib/server/store/testing-postgres.ts')

const ROWS = Number(process.env.BENCH_ROWS ?? 99_000) // room for what is measured, below the quota of 100,000
const TIMES = 300
const HOUR = 3_600_000
const body = JSON.stringify({ text: randomBytes(4_500).toString('base64') }) // 6 KB, a usual report

async function timed(times, atOnce, work) {
  const spent = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < times) {
        const mine = next++
        const before = performance.now()
        await work(mine)
        spent.push(performance.now() - before)
      }
    }),
  )
  const total = performance.now() - began
  spent.sort((a, b) => a - b)
  return {
    perSecond: Math.round((times / total) * 1000),
    p50: spent[Math.floor(times * 0.5)].toFixed(2),
    p95: spent[Math.floor(times * 0.95)].toFixed(2),
  }
}

async function must(store, work) {
  const result = await store.run(work)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** Many rows in one statement, so that filling takes seconds. */
async function fill(store, rows, now) {
  const per = 500
  for (let at = 0; at < rows; at += per) {
    const values = Array.from(
      { length: Math.min(per, rows - at) },
      () => `('${hashOf(randomCapability())}', 'r', $1, ${now}, ${now + HOUR})`,
    )
    await must(store, (sql) =>
      sql.query(`insert into report (id_hash, revoke_hash, body, created_at, expires_at) values ${values.join(',')}`, [
        body,
      ]),
    )
  }
}

async function measure(name, rows, store, table) {
  const now = Date.now()
  const made = []
  const add = async (what, atOnce, result) =>
    table.push({
      engine: name,
      rows,
      what,
      'at once': atOnce,
      'per second': result.perSecond,
      'p50 ms': result.p50,
      'p95 ms': result.p95,
    })
  for (const atOnce of [1, 8]) {
    await add(
      'create',
      atOnce,
      await timed(TIMES, atOnce, async () =>
        made.push(await must(store, (sql) => createReport(sql, body, 'owner', HOUR, now))),
      ),
    )
    await add(
      'open',
      atOnce,
      await timed(TIMES * 4, atOnce, (i) => must(store, (sql) => findReport(sql, made[i % made.length].id, now))),
    )
    await add(
      'open unknown',
      atOnce,
      await timed(TIMES * 4, atOnce, () => must(store, (sql) => findReport(sql, randomCapability(), now))),
    )
    await add(
      'revoke',
      atOnce,
      await timed(TIMES, atOnce, () => {
        const { id, revokeToken } = made.pop()
        return must(store, (sql) => revokeReport(sql, id, revokeToken))
      }),
    )
  }
}

const dir = mkdtempSync(join(tmpdir(), 'why401-bench-'))
const postgres = await startPostgres()
try {
  const table = []
  const opening = []
  for (const [name, place] of [
    ['sqlite', { file: join(dir, 'why401.db') }],
    ['postgres', { postgres: postgres.url }],
  ]) {
    let store = createStore(() => place)
    await must(store, (sql) => sql.query('select 1'))
    await measure(name, 0, store, table)
    await fill(store, ROWS, Date.now())
    await store.close()
    const before = performance.now()
    store = createStore(() => place)
    await must(store, (sql) => findReport(sql, randomCapability(), Date.now()))
    opening.push({ engine: name, rows: ROWS, 'first use after a start, ms': Math.round(performance.now() - before) })
    await measure(name, ROWS, store, table)
    await store.close()
  }
  console.table(table)
  console.table(opening)
} finally {
  await postgres.stop()
  rmSync(dir, { recursive: true, force: true })
}
process.exit(0)
