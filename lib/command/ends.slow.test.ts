import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSimulator } from '@/lib/simulator/serve'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { startTlsSimulator } from '@/lib/simulator/tls'
import { variablesOf, why401, type Ran } from './testing-process.fixture'

/** How the command ends, by a real process and a real upstream. */

const folder = mkdtempSync(join(tmpdir(), 'why401-ends-'))
let simulator: Awaited<ReturnType<typeof startSimulator>>
let secure: Awaited<ReturnType<typeof startTlsSimulator>>
beforeAll(async () => {
  simulator = await startSimulator()
  secure = await startTlsSimulator()
  writeFileSync(join(folder, 'authority.pem'), secure.authority)
})
afterAll(async () => {
  await simulator.close()
  await secure.close()
  rmSync(folder, { recursive: true })
})

const upstream = (address = `http://127.0.0.1:${simulator.port}`) => ({ UPSTREAM_CONNECT_TO: address })

/** A check of a set of test keys. */
function check(
  id: string,
  more: readonly string[] = [],
  env: Record<string, string> = upstream(),
  onStderr: (soFar: string) => void = () => {},
): Promise<Ran> {
  const { product, region, credentials } = scenarioOf(id)
  return why401(['check', '--product', product, '--region', region, '--env', ...more], {
    env: { ...variablesOf(credentials), ...env },
    cwd: folder,
    onStderr,
  })
}

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('the command ends', () => {
  it.each([
    ['good-numbers', 0, 'Accepted'],
    ['wrong-secret', 1, 'Rejected'],
    ['wrong-mailgun-key', 1, 'Rejected'],
    ['token-endpoint-busy', 3, 'Undecided'],
    ['token-server-error', 3, 'Undecided'],
    ['token-connection-reset', 3, 'Undecided'],
    ['proxy', 3, 'Undecided'],
    ['token-login-page', 3, 'Undecided'],
    ['fax-not-enabled', 4, 'Accepted'],
    ['no-credit', 4, 'Accepted'],
  ])('of %s with %i', async (id, code, word) => {
    const ran = await check(id)
    expect([ran.code, ran.stdout.split(':')[0]]).toEqual([code, word])
  })

  it('with 3 in an outage', async () => {
    const ran = await check('good-numbers', [], upstream(`http://127.0.0.1:${await freePort()}`))
    expect([ran.code, ran.stdout.split(':')[0]]).toEqual([3, 'Undecided'])
  })

  it('with 3 where the certificate cannot be verified, and with 0 where it can', async () => {
    const address = upstream(`https://127.0.0.1:${secure.port}`)
    const ran = await check('good-numbers', ['--json'], address)
    expect([ran.code, ran.stdout]).toEqual([3, expect.stringContaining('"id": "tls-failure"')])
    const trusting = { ...address, NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') }
    expect((await check('good-numbers', [], trusting)).code).toBe(0)
  })

  it('the other way round for a key that is expected to be refused', async () => {
    const expected = ['--expect', 'rejected']
    const codes = await Promise.all(
      ['deleted-key', 'good-numbers', 'fax-not-enabled', 'token-server-error'].map((id) => check(id, expected)),
    )
    expect(codes.map((ran) => ran.code)).toEqual([0, 1, 1, 3])
  })
})

describe('the command ends with 2 and sends nothing', () => {
  const good = () => variablesOf(scenarioOf('good-numbers').credentials)
  const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([other]) => other !== name))
  const numbers = ['check', '--product', 'numbers', '--env']

  it.each<[string, readonly string[], () => Record<string, string>, string]>([
    ['an unknown command', ['chek'], good, 'no such command'],
    ['an unknown option', [...numbers, '--colour'], good, '--colour'],
    ['an option without its value', [...numbers, '--region'], good, '--region'],
    ['an argument too many', [...numbers, 'more'], good, 'more arguments'],
    ['an unknown product', ['check', '--product', 'pigeons', '--env'], good, 'no such product'],
    ['no product', ['check', '--env'], good, '--product'],
    ['an unknown region', ['check', '--product', 'conversation', '--region', 'moon', '--env'], good, '--region'],
    ['no place of values', ['check', '--product', 'numbers'], good, '--env-file'],
    ['two places of values', [...numbers, '--file', 'x.env'], good, '--env-file'],
    ['a missing variable', numbers, () => without('SINCH_KEY_SECRET'), 'SINCH_KEY_SECRET'],
    ['a mapped variable that is missing', [...numbers, '--map', 'keySecret=MY_SECRET'], good, 'MY_SECRET'],
    ['a map of no field', [...numbers, '--map', 'colour=MY_SECRET'], good, '--map'],
    ['a file that is not there', ['check', '--product', 'numbers', '--file', 'gone.env'], good, 'ENOENT'],
    ['a folder as a file', ['check', '--product', 'numbers', '--file', '.'], good, 'EISDIR'],
    ['an upstream elsewhere', numbers, () => ({ ...good(), UPSTREAM_CONNECT_TO: 'http://192.0.2.1:80' }), 'UPSTREAM'],
    ['no certificate checks', numbers, () => ({ ...good(), NODE_TLS_REJECT_UNAUTHORIZED: '0' }), 'UNAUTHORIZED'],
    [
      'a value that cannot be sent',
      numbers,
      () => ({ ...good(), SINCH_KEY_SECRET: '<your key secret>' }),
      'KEY_SECRET',
    ],
    [
      'an authority that cannot be read',
      numbers,
      () => ({ ...good(), UPSTREAM_SMTP_CONNECT_TO: 'smtp://127.0.0.1:9', UPSTREAM_SMTP_CA: 'gone.pem' }),
      'UPSTREAM_SMTP_CA',
    ],
    ['a watch without end', [...numbers, '--watch', '--budget', '0'], good, '--budget'],
    ['nothing to explain', ['explain', '-'], good, 'empty'],
    ['nothing to compare', ['compare', 'gone.txt', 'gone.txt'], good, 'ENOENT'],
  ])('for %s', async (_, args, variables, named) => {
    const before = simulator.requests().length
    const env = variables()
    const ran = await why401(args, { env: { ...upstream(), ...env }, cwd: folder })
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(named)])
    expect(simulator.requests()).toHaveLength(before)
    for (const [name, value] of Object.entries(env))
      if (/SECRET/.test(name)) expect(ran.stdout + ran.stderr).not.toContain(value)
  })

  it('for a secret among the arguments, wherever it stands, and does not repeat it', async () => {
    const { keySecret = '' } = scenarioOf('good-numbers').credentials
    const { apiToken = '' } = scenarioOf('good-sms-service-plan').credentials
    const { apiKey = '' } = scenarioOf('good-mailgun-send').credentials
    const { applicationSecret = '' } = scenarioOf('good-voice').credentials
    for (const secret of [keySecret, apiToken, apiKey, applicationSecret])
      for (const args of [[secret], ['--keySecret', secret], [`--keySecret=${secret}`], ['--map', secret]]) {
        const ran = await why401([...numbers, ...args], { env: { ...upstream(), ...good() } })
        expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('looks like a secret')])
        expect(ran.stdout + ran.stderr).not.toContain(secret)
      }
  })
})

describe('values are taken', () => {
  const { keySecret = '', ...ids } = scenarioOf('good-numbers').credentials

  it('from a file, from standard input and by other names', async () => {
    const lines = Object.entries(variablesOf({ ...ids, keySecret })).map(([name, value]) => `${name}=${value}\n`)
    writeFileSync(join(folder, '.env'), lines.join(''))
    const numbers = ['check', '--product', 'numbers']
    const codes = await Promise.all([
      why401([...numbers, '--env-file', '.env'], { env: upstream(), cwd: folder }),
      why401([...numbers, '--file', '.env', '--loader', 'docker'], { env: upstream(), cwd: folder }),
      why401([...numbers, '--file', '-'], { env: upstream(), input: lines.join('') }),
      why401([...numbers, '--env', '--map', 'keySecret=OTHER_NAME'], {
        env: { ...upstream(), ...variablesOf(ids), OTHER_NAME: keySecret },
      }),
    ])
    expect(codes.map((ran) => [ran.code, ran.stderr])).toEqual(codes.map(() => [0, '']))
  })

  it('of another vendor by nobody', async () => {
    const key = `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'.split('').toReversed().join('')}`
    const before = simulator.requests().length
    const ran = await check('good-numbers', [], { ...upstream(), SINCH_KEY_SECRET: key })
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('SINCH_KEY_SECRET')])
    expect(ran.stderr).not.toContain(key)
    expect(simulator.requests()).toHaveLength(before)
  })
})

describe('a watch', () => {
  it('prints its budget and ends with it', async () => {
    const ran = await check('wrong-secret', ['--watch', '--budget', '2', '--pause', '1'])
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('Watching for 2 s')])
    expect(ran.stderr).toContain('The budget of the watch is used up.')
  })

  it('stops at a 429', async () => {
    const ran = await check('token-endpoint-busy', ['--watch', '--budget', '60', '--pause', '1'])
    expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('429, so the watch ends')])
  })

  it('ends when the key is live', async () => {
    const port = await freePort()
    let late: ReturnType<typeof startSimulator> | undefined
    const ran = await check(
      'good-numbers',
      ['--watch', '--budget', '60', '--pause', '1'],
      upstream(`http://127.0.0.1:${port}`),
      (soFar) => {
        if (soFar.includes('the next check')) late ??= startSimulator({ port })
      },
    )
    await (await late)?.close()
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('undecided; the next check')])
  })
})
