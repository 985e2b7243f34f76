import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import path from 'node:path'
import { actionId, createClient } from '../scripts/app-client.mjs'
import { startApp } from '../scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

const TOKEN = 'made-up-metrics-token'

test('logs each request by its pattern and counts it, without an address, a query or an id', async () => {
  let said = ''
  const app = await startApp(
    { ...TO_SIMULATOR, LOG_LEVEL: 'debug', METRICS_TOKEN: TOKEN, TRUSTED_PROXY_HOPS: '1' },
    (text) => {
      said += text
    },
  )
  try {
    const headers = { 'X-Forwarded-For': '203.0.113.77', 'X-Request-Id': 'planted' }
    const report = await fetch(`${app.origin}/r/planted-id-of-a-report?planted=query`, { headers })
    expect(report.status).toBe(404)
    await report.text()
    const id = report.headers.get('x-request-id') ?? ''
    expect(id).toMatch(/^[\da-f-]{36}$/)
    await (await fetch(`${app.origin}/planted`, { method: 'DELETE', headers })).text()
    expect((await fetch(`${app.origin}/metrics`)).status).toBe(401)
    const wrong = await fetch(`${app.origin}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}x` } })
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    const scrape = () => fetch(`${app.origin}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } })
    expect((await scrape()).headers.get('content-type')).toContain('version=0.0.4')
    const labels = '{method="GET",route="/r/[id]",status="404"}'
    // a request is counted when its connection is done with it
    await expect.poll(async () => (await scrape()).text()).toContain(`why401_request_duration_seconds_count${labels} 1`)
    const text = await (await scrape()).text()
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).not.toMatch(/planted|203\.0\.113/)

    const elsewhere = { Host: 'app:3000', Origin: app.origin, 'Content-Type': 'text/plain' }
    for (let i = 0; i < 2; i += 1)
      await new Promise((resolve) => {
        httpRequest(`${app.origin}/check`, { method: 'POST', headers: elsewhere }, (answer) =>
          answer.resume().once('end', resolve),
        ).end()
      })
    await expect.poll(() => said.match(/"event":"host-differs"/g)).toHaveLength(1)

    const requests = said.split('\n').flatMap((line) => (line.includes('"event":"request"') ? [JSON.parse(line)] : []))
    expect(requests).toContainEqual(
      expect.objectContaining({ request: id, method: 'GET', route: '/r/[id]', status: 404, complete: true }),
    )
    expect(requests).toContainEqual(expect.objectContaining({ method: 'DELETE', route: 'other', status: 405 }))
    expect(said).not.toMatch(/planted|203\.0\.113|made-up-metrics/)
  } finally {
    await app.stop()
  }
})

test('has no source map that says anything in what browsers are given', () => {
  const maps = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.map'),
  )
  for (const file of maps)
    expect(JSON.parse(readFileSync(`.next/static/${file}`, 'utf8'))).toMatchObject({ sources: [] })
})

test('leaves nothing of its memory behind when it is aborted, whatever it was started with', async () => {
  const folder = path.resolve(`test-results/dumps-${process.pid}`)
  const secret = `made-up-${randomUUID()}`
  const reports = `--report-on-fatalerror --report-uncaught-exception --report-on-signal --report-directory=${folder}`
  mkdirSync(folder, { recursive: true })
  let said = ''
  const app = await startApp(
    { ...TO_SIMULATOR, NODE_OPTIONS: reports, WHY401_LOCAL: '1', RATE_LIMITS: 'off' },
    (text) => (said += text),
  )
  const client = createClient(app.origin)
  try {
    const values = { projectId: randomUUID(), keyId: randomUUID(), keySecret: secret }
    const asked = { product: 'numbers', region: null, values, kept: [] }
    expect((await client.act(app, '/check', actionId('check', 'check'), [asked])).status).toBe(200)
    // which parts of the memory the system would write
    if (process.platform === 'linux')
      expect(readFileSync(`/proc/${app.process.pid}/coredump_filter`, 'utf8').trim()).toBe('00000000')
    // it would write a report, with the environment, into the folder
    app.process.kill('SIGUSR2')
    await expect.poll(() => said).toContain('no-report-written')
    expect((await fetch(`${app.origin}/healthz`)).status).toBe(200)
    const gone = new Promise((done) => app.process.once('exit', done))
    app.process.kill('SIGABRT')
    await gone
    expect(readdirSync(folder)).toEqual([])
  } finally {
    client.close()
    await app.stop()
  }
})

test('has no metrics where none were asked for', async ({ request }) => {
  expect((await request.get('/metrics', { headers: { Authorization: 'Bearer undefined' } })).status()).toBe(404)
})

test('names what is wrong and does not start', () => {
  const start = (variables: Readonly<Record<string, string>>) => {
    const next = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', '0']
    const { status, stderr } = spawnSync(process.execPath, next, {
      encoding: 'utf8',
      timeout: 30_000,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ORIGIN: 'https://auth-check.example',
        SESSION_PASSWORD: 'made-up-0123456789-made-up-0123456789',
        ...variables,
      },
    })
    return { status, stderr }
  }
  const unwritable = start({ DATA_DIR: 'package.json/data' })
  expect(unwritable.status).toBe(1)
  expect(unwritable.stderr).toContain('DATA_DIR cannot be written')
  const strict = start({ DATA_DIR: 'test-results/data-strict', STRICT: '1', TRUSTED_PROXY_HOPS: '0' })
  expect(strict.status).toBe(1)
  expect(strict.stderr).toContain('TRUSTED_PROXY_HOPS is 0')
})
