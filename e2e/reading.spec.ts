import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient as openDatabase } from '@libsql/client'
import { createClient } from '@/scripts/app-client.mjs'
import { startApp, startSimulator } from '@/scripts/local-app.mjs'
import { expect, test } from './fixtures'

/** Rows that count who asked how often, or that the store can be written: neither is anybody's. */
const COUNTERS = ['rate_limit', 'heartbeat']

/** That somebody looked at a case stands in its trail, and when they were last there beside it: records of access. */
const TRAIL = "event <> 'saw'"
const SEEN = /_seen_at$/

type Contents = { readonly hash: string; readonly counts: Readonly<Record<string, number>> }

/** A hash of every row of the store but those, and how many there are in each table. */
async function contents(folder: string): Promise<Contents> {
  const database = openDatabase({ url: pathToFileURL(join(folder, 'why401.db')).href })
  try {
    const { rows: tables } = await database.execute("select name from sqlite_master where type = 'table' order by name")
    const names = tables.map(({ name }) => String(name)).filter((name) => !COUNTERS.includes(name))
    const hash = createHash('sha256')
    const counts: Record<string, number> = {}
    for (const name of names) {
      const kept = name === 'audit_entry' ? TRAIL : 'true'
      const { rows } = await database.execute(`select * from "${name}" where ${kept} order by rowid`)
      hash.update(
        JSON.stringify([name, rows.map((row) => Object.entries(row).filter(([column]) => !SEEN.test(column)))]),
      )
      counts[name] = rows.length
    }
    return { hash: hash.digest('hex'), counts }
  } finally {
    database.close()
  }
}

/** Ways in which browsers, routers and scanners read. */
const WAYS: readonly (readonly [method: string, headers: Readonly<Record<string, string>>])[] = [
  ['GET', {}],
  ['HEAD', {}],
  ['GET', { RSC: '1' }],
  ['GET', { RSC: '1', 'Next-Router-Prefetch': '1' }],
  ['GET', { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
  ['GET', { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' }],
  ['GET', { 'User-Agent': 'Slackbot-LinkExpanding 1.0' }],
]

test('reading changes nothing: every route, by whoever asks, leaves the store as it is and asks no vendor', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const folder = resolve(`test-results/data-reading-${process.pid}`)
  const simulator = await startSimulator(0)
  const app = await startApp({ UPSTREAM_CONNECT_TO: simulator.origin, DATA_DIR: folder, WHY401_LOCAL: '1' })
  const client = createClient(app.origin)
  const asked = async () => (await (await fetch(`${simulator.origin}/__simulator/requests`)).json()) as unknown[]
  try {
    await page.goto(`${app.origin}/check?scenario=secret-line-break`)
    await page.locator('button[type=submit]').click()
    await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
    await page.locator('[data-action=share]').click()
    await page.locator('[data-action=create-link]').click()
    const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
    const report = url.split('/r/')[1] ?? ''
    const owner = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await page.goto('about:blank')
    const { link, join: joinLink, supporter, customer } = await client.openCase(app, app)

    const ids: Readonly<Record<string, string>> = {
      '/r/[id]': report,
      '/api/reports/[id]': report,
      '/case/[id]': link,
      '/join/[id]': joinLink,
      '/api/case/[id]/events': link,
      '/products/[product]': 'numbers',
    }
    const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Readonly<
      Record<string, string>
    >
    const routes = Object.values(manifest)
    expect(routes.length).toBeGreaterThan(40)
    const paths = routes.map((route) => route.replace(/\[\w+\]/, ids[route] ?? 'numbers'))
    // the customer's page asks under the other link
    paths.push(`/api/case/${joinLink}/events`, `/join/${link}`, `/case/${joinLink}`, `/r/${link}`)

    const before = { ...(await contents(folder)), asked: (await asked()).length }
    expect(before.counts).toMatchObject({ report: 1, support_case: 1 })
    expect(before.asked).toBeGreaterThan(0)
    for (const path of paths)
      for (const [method, headers] of WAYS)
        await Promise.all(
          ['', owner, supporter, customer].map(async (cookie) => {
            const { status } = await client.send(app, method, path, { headers: { ...headers, Cookie: cookie } })
            expect(status, `${method} ${path}`).toBeLessThan(500)
          }),
        )
    expect({ ...(await contents(folder)), asked: (await asked()).length }).toEqual(before)
  } finally {
    client.close()
    await app.stop()
    await simulator.stop()
  }
})
