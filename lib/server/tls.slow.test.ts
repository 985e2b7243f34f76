import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import type { LiveReport } from '@/lib/engine/model/report'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { startTlsSimulator, type RunningTls, type TlsFlaw } from '@/lib/simulator/tls'
import { catalogue } from '@/lib/vendors'
import { isPublicAddress, publicLookup } from './lookup'
import { dropFromProcess } from './one-per-process'
import { createTransport, type Surrogate } from './transport'

/** The way to a vendor over real TLS and real name resolution, through the transport as it is in production. */

let simulator: RunningTls
beforeAll(async () => {
  simulator = await startTlsSimulator()
})
afterAll(() => simulator.close())
beforeEach(() => {
  dropFromProcess('environment', 'upstream')
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `https://127.0.0.1:${simulator.port}`,
    LOG_LEVEL: 'silent',
  })
})

async function check(surrogate: Surrogate): Promise<LiveReport> {
  const { product, region, credentials } = scenarioOf('good-numbers')
  const transport = createTransport(new AbortController().signal, undefined, surrogate)
  const events = runCheck(
    catalogue,
    { product, region, values: { ...credentials, region } },
    {
      send: transport.send,
      now: () => Date.now(),
      tick: () => performance.now(),
      uuid: () => randomUUID(),
      stopped: () => false,
    },
  )
  try {
    for await (const event of events) if (event.type === 'report') return event.report
  } finally {
    transport.close()
  }
  throw new Error('The check ended without a report')
}

const stageOf = ({ evidence }: LiveReport, probe: string) => evidence.find((e) => e.probe === probe)
const codesOf = ({ evidence }: LiveReport) =>
  new Set(evidence.flatMap(({ outcome }) => (outcome.kind === 'no-response' ? [outcome.code] : [])))

describe('a host behind TLS', () => {
  it('is accepted with a certificate for its name by an authority that is trusted', async () => {
    simulator.show(null)
    const report = await check({ ca: simulator.authority })
    expect(report).toMatchObject({ verdict: 'accepted', diagnoses: [{ id: 'credentials-accepted' }] })
    expect(stageOf(report, 'tls')).toMatchObject({ status: 'pass' })
  })

  it.each<[TlsFlaw, RegExp]>([
    ['expired', /^CERT_HAS_EXPIRED$/],
    ['wrong-name', /^ERR_TLS_CERT_ALTNAME_INVALID$/],
    ['unknown-authority', /^(?:UNABLE_TO_\w+|SELF_SIGNED_\w+)$/],
    ['old-protocol', /^(?:ERR_SSL_\w+|EPROTO)$/],
    ['cut-handshake', /^HANDSHAKE_CUT$/],
  ])('is told as a failure of TLS, and gets no credential: %s', async (flaw, code) => {
    simulator.show(flaw)
    const before = simulator.requests().length
    const report = await check({ ca: simulator.authority })
    expect(report).toMatchObject({ verdict: 'undecided', diagnoses: [{ id: 'tls-failure', confidence: 'certain' }] })
    expect(report.diagnoses).toHaveLength(1)
    expect(stageOf(report, 'tls')).toMatchObject({ status: 'could-not-verify' })
    for (const name of codesOf(report)) expect(name).toMatch(code)
    expect(simulator.requests()).toHaveLength(before)
  })

  it('is trusted by nobody who was not told of its authority', async () => {
    simulator.show(null)
    const before = simulator.requests().length
    const report = await check({})
    expect(report).toMatchObject({ verdict: 'undecided', diagnoses: [{ id: 'tls-failure' }] })
    expect(simulator.requests()).toHaveLength(before)
  })
})

describe('a name', () => {
  beforeEach(() => {
    delete process.env['UPSTREAM_CONNECT_TO']
  })

  it('that does not resolve is told as such, and nothing is sent', async () => {
    // reserved for names that exist nowhere (RFC 2606), so the resolver of this machine is really asked
    const nowhere: Surrogate['lookup'] = (host, options, callback) => publicLookup(`${host}.invalid`, options, callback)
    const report = await check({ lookup: nowhere })
    expect(report).toMatchObject({ verdict: 'undecided', diagnoses: [{ id: 'dns-failure', confidence: 'certain' }] })
    expect(stageOf(report, 'dns')).toMatchObject({ status: 'could-not-verify' })
    expect(stageOf(report, 'tcp')).toMatchObject({ status: 'not-tested' })
  })

  it('that resolves into a private network is refused before a connection is made', async () => {
    expect(isPublicAddress('127.0.0.1')).toBe(false)
    const inside: Surrogate['lookup'] = (_host, options, callback) => publicLookup('localhost', options, callback)
    const report = await check({ lookup: inside })
    expect(report).toMatchObject({ verdict: 'undecided', diagnoses: [{ id: 'dns-failure' }] })
    expect([...codesOf(report)]).toEqual(['PRIVATE_ADDRESS'])
  })
})
