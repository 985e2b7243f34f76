// The check, from the outside: how long it takes against its critical path, what the server adds, 200 at once, memory,
// page weight. Starts the built app and the simulator by itself: `npm run bench`.
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { startApp, startSimulator } from '../local-app.mjs'
import { SITE_PAGES } from '../site-pages.mjs'

const UPSTREAM_MS = 100

/** The app, with a simulator for a vendor. @param delayMs before each of its answers */
async function start(delayMs) {
  const simulator = await startSimulator(delayMs)
  const app = await startApp({
    WHY401_LOCAL: '1',
    UPSTREAM_CONNECT_TO: simulator.origin,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
  })
  return {
    origin: app.origin,
    upstream: simulator.origin,
    pid: app.process.pid,
    stop: () => Promise.all([app.stop(), simulator.stop()]),
  }
}

/** The id of the check action, as the page's own code names it. */
async function actionId(origin) {
  const html = await (await fetch(`${origin}/check`)).text()
  const ids = new Set()
  for (const [, src] of html.matchAll(/<script[^>]*src="([^"]+)"/g)) {
    const code = await (await fetch(origin + src)).text()
    for (const [, id] of code.matchAll(/createServerReference\)?\(\s*"([0-9a-f]{40,42})"[^)]*"check"/g)) ids.add(id)
  }
  const inline = [...html.matchAll(/\\"id\\":\\"([0-9a-f]{40,42})\\"/g)].map((m) => m[1])
  return [...ids, ...inline]
}

async function scenario(upstream, id) {
  const list = await (await fetch(`${upstream}/__simulator/scenarios`)).json()
  const found = list.find((s) => s.id === id)
  if (!found) throw new Error(`No scenario ${id}`)
  return found
}

/**
 * One check as the page makes it: as soon as the answer begins, the values are sealed for the browser session beside
 * it.
 */
async function check(origin, action, { product, region, credentials }) {
  const request = { product, region, values: { ...credentials, region }, kept: [] }
  const began = performance.now()
  const response = await fetch(`${origin}/check`, {
    method: 'POST',
    headers: {
      'Next-Action': action,
      'Content-Type': 'text/plain;charset=UTF-8',
      Origin: origin,
      Accept: 'text/x-component',
    },
    body: JSON.stringify([request]),
  })
  if (response.status === 200)
    void fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify(request),
    }).then(
      (r) => r.text(),
      () => null,
    )
  const text = await response.text()
  return { ms: performance.now() - began, ok: response.status === 200 && text.includes('"type":"report"'), text }
}

async function pickAction(origin, ids, keys) {
  for (const id of ids) if ((await check(origin, id, keys)).ok) return id
  throw new Error('The check action was not found')
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
const rss = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

async function latency() {
  const server = await start(UPSTREAM_MS)
  try {
    const keys = await scenario(server.upstream, 'good-conversation')
    const action = await pickAction(server.origin, await actionId(server.origin), keys)
    for (let i = 0; i < 5; i += 1) await check(server.origin, action, keys)
    const times = []
    let requests = 0
    for (let i = 0; i < 15; i += 1) {
      const { ms, text } = await check(server.origin, action, keys)
      times.push(ms)
      requests = Number(/"requests":(\d+)/.exec(text)?.[1])
    }
    const path = 2 * UPSTREAM_MS
    console.log(
      `full check, three regions, both schemes, upstream ${UPSTREAM_MS} ms: median ` +
        `${median(times).toFixed(0)} ms, ${(median(times) / path).toFixed(2)} × the critical path of two round ` +
        `trips (${path} ms)`,
    )
    console.log(`the same ${requests} requests one after the other: ${requests * UPSTREAM_MS} ms`)
  } finally {
    await server.stop()
  }
}

async function overhead() {
  const server = await start(0)
  try {
    const keys = await scenario(server.upstream, 'good-conversation')
    const action = await pickAction(server.origin, await actionId(server.origin), keys)
    for (let i = 0; i < 30; i += 1) await check(server.origin, action, keys)
    const own = []
    for (let i = 0; i < 100; i += 1) {
      const { ms, text } = await check(server.origin, action, keys)
      const ends = [
        ...text.matchAll(/"startMs":([\d.]+),"at":"[^"]*","ms":([\d.]+)|"startMs":([\d.]+),"ms":([\d.]+)/g),
      ].map((m) => Number(m[1] ?? m[3]) + Number(m[2] ?? m[4]))
      own.push(ms - Math.max(0, ...ends))
    }
    console.log(
      `added by the server itself (from the browser's request to the first upstream request, and from the ` +
        `last answer to the end): median ${median(own).toFixed(1)} ms`,
    )
    const many = await Promise.all(Array.from({ length: 200 }, () => check(server.origin, action, keys)))
    console.log(
      `200 checks at once: ${many.filter((m) => m.ok).length} complete, ${many.filter((m) => !m.ok).length} ` +
        `errors, slowest ${Math.max(...many.map((m) => m.ms)).toFixed(0)} ms`,
    )
    await wait(1000)
    console.log(`resident memory after that: ${rss(server.pid).toFixed(0)} MiB`)
    await weights(server.origin)
  } finally {
    await server.stop()
  }
}

async function weights(origin) {
  for (const path of SITE_PAGES) {
    const html = await (await fetch(origin + path)).text()
    // those of a part that is loaded by itself are named by a preload alone
    const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map((m) => m[0])
    const sources = new Set(
      tags
        .filter((tag) => (tag.startsWith('<script') && !/nomodule/i.test(tag)) || tag.includes('as="script"'))
        .flatMap((tag) => / (?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []),
    )
    let bytes = 0
    for (const src of sources) bytes += gzipSync(Buffer.from(await (await fetch(origin + src)).arrayBuffer())).length
    console.log(`first-load JavaScript of ${path.padEnd(30)} ${(bytes / 1000).toFixed(1)} kB gzipped`)
  }
}

await latency()
await overhead()
