import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SharedReport } from '@/lib/engine/report/shared'
import { variablesOf, why401 } from '@/lib/command/testing-process.fixture'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { dropFromProcess } from '@/lib/server/one-per-process'
import { uploadAnswer } from '@/lib/server/store/uploaded-report'
import { startSimulator } from '@/lib/simulator/serve'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { GET } from './[id]/route'
import { POST } from './route'

/** A report that the command makes and hands to this server, over a real connection and into a real store. */

const dir = mkdtempSync(join(tmpdir(), 'why401-upload-'))
let simulator: Awaited<ReturnType<typeof startSimulator>>
const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', async () => {
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string])
    const body = Buffer.concat(chunks).toString()
    const response = await POST(new Request(`${origin()}${incoming.url}`, { method: 'POST', headers, body }))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
  })
}).listen(0, '127.0.0.1')
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  simulator = await startSimulator()
  dropFromProcess('environment', 'store')
  Object.assign(process.env, {
    ORIGIN: origin(),
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    LOG_LEVEL: 'silent',
    DATA_DIR: dir,
  })
})
afterAll(async () => {
  await simulator.close()
  server.close()
  rmSync(dir, { recursive: true, force: true })
})

function checkAndShare(more: readonly string[]) {
  const args = ['check', '--product', 'numbers', '--env', '--json', '--report', '--yes', ...more]
  const upstream = { UPSTREAM_CONNECT_TO: `http://127.0.0.1:${simulator.port}` }
  return why401(args, { env: { ...variablesOf(scenarioOf('secret-quoted').credentials), ...upstream } })
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request(`${origin()}/api/reports`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    }),
  )

async function storedReport(url: string): Promise<{ report: SharedReport; by: string | null }> {
  const id = url.split('/').at(-1) ?? ''
  const response = await GET(new Request(url), { params: Promise.resolve({ id }) })
  expect(response.status).toBe(200)
  return { report: (await response.json()) as SharedReport, by: response.headers.get('Why401-Checked-By') }
}

describe('a report of the command', () => {
  it('is stored with the place it was asked from, and vouched for by its author alone', async () => {
    const ran = await checkAndShare(['--server', origin(), '--from', 'our build server'])
    const url = /^http:\/\/127\.0\.0\.1:\d+\/r\/[\w-]+$/m.exec(ran.stderr)?.[0] ?? ''
    const { report, by } = await storedReport(url)
    expect(report).toMatchObject({ from: 'our build server', verdict: 'rejected', product: 'numbers' })
    expect(by).toBe('author')
    for (const word of PLANTED_WORDS) expect(JSON.stringify(report) + ran.stderr).not.toContain(word)
  })

  it('says who sent it and about which ticket, and is refused where that is a secret', async () => {
    const ran = await checkAndShare(['--server', origin(), '--sender', 'Kim Example', '--ticket', 'ZD-1234567'])
    const url = /^http:\/\/127\.0\.0\.1:\d+\/r\/[\w-]+$/m.exec(ran.stderr)?.[0] ?? ''
    const { report } = await storedReport(url)
    expect(report.sender).toEqual({ name: 'Kim Example', ticket: 'ZD-1234567' })
    const refused = await post({ report: { ...report, sender: { ticket: '0123456789abcdef'.repeat(2) } } })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('looks like a key')
    expect((await post({ report: { ...report, sender: { name: 'Kim\u202e' } } })).status).toBe(400)
  })

  it('is refused with anything in it that no shared report may hold, and from another site', async () => {
    const { report } = await storedReport(
      /^http:\S+\/r\/\S+$/m.exec((await checkAndShare(['--server', origin()])).stderr)?.[0] ?? '',
    )
    expect(uploadAnswer.safeParse(await (await post({ report })).json()).success).toBe(true)
    const [first, ...others] = report.evidence
    const named = { ...report, evidence: [{ ...first, proves: 'Write to somebody@example.org.' }, ...others] }
    expect((await post({ report: named })).status).toBe(400)
    expect((await post({ report: { ...report, from: 'a/b' } })).status).toBe(400)
    expect((await post({ report: { ...report, extra: 1 } })).status).toBe(400)
    expect((await post({})).status).toBe(400)
    expect((await post({ report }, { origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  it('is a link that holds all of it where the server cannot be reached', async () => {
    const ran = await checkAndShare(['--server', 'http://127.0.0.1:9'])
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/r#1\.[\w-]+$/m)])
  })
})
