import { createServer } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import { encodingsOf } from '@/lib/engine/mask/encodings'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { SCENARIOS, scenarioOf } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { commandFile, upstreamOfTests, variablesOf } from '../testing-process.fixture'
import type { Result } from './results'

const folder = mkdtempSync(join(tmpdir(), 'why401-mcp-'))
let simulator: Awaited<ReturnType<typeof startTestingUpstream>>
let client: Client
const transcript: string[] = []

/** The official client on a real process; all that comes back is kept. */
async function connected(upstream: Record<string, string>): Promise<Client> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--', await commandFile(), 'mcp'],
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...upstream },
    stderr: 'pipe',
  })
  transport.stderr?.on('data', (chunk: Buffer) => transcript.push(chunk.toString()))
  const made = new Client({ name: 'test', version: '1.0.0' })
  await made.connect(transport)
  return made
}

beforeAll(async () => {
  simulator = await startTestingUpstream()
  client = await connected(upstreamOfTests())
})
afterAll(async () => {
  await client.close()
  await simulator.close()
  rmSync(folder, { recursive: true })
})

type Answer = { readonly isError: boolean; readonly text: string; readonly result: Result | null }

async function call(name: string, args: Record<string, unknown>, from = client): Promise<Answer> {
  const answer = await from.callTool({ name, arguments: args })
  const text = JSON.stringify(answer)
  transcript.push(text)
  return { isError: answer.isError === true, text, result: (answer.structuredContent as Result | undefined) ?? null }
}

function writeVariables(name: string, variables: Readonly<Record<string, string>>): void {
  const lines = Object.entries(variables).map(([variable, value]) => `${variable}='${value}'\n`)
  writeFileSync(join(folder, name), lines.join(''))
}

/** What a program without any understanding does with an edit. */
function applied(edit: NonNullable<Result['edit']>, before: Readonly<Record<string, string>>): Record<string, string> {
  const { variable, change } = edit
  const value = before[variable] ?? ''
  const swap = /^swap with (\w+)$/.exec(change)?.[1]
  if (swap) return { ...before, [variable]: before[swap] ?? '', [swap]: value }
  const region = /^set the region to (\S+)$/.exec(change)?.[1]
  if (region) return { ...before, [variable]: region }
  const user = /^set the user name to (\S+)$/.exec(change)?.[1]
  if (user) return { ...before, [variable]: value.includes(':') ? value.replace(/^[^:]*:/, `${user}:`) : user }
  const edits: Record<string, (text: string) => string> = {
    'remove white space': (text) => text.trim(),
    'remove the quotes': (text) => text.trim().slice(1, -1),
    'remove the scheme': (text) => text.replace(/^(?:\w+\s+|\w+:|key-)/, ''),
    'percent-decode': decodeURIComponent,
    'decode base64': (text) => Buffer.from(text, 'base64').toString(),
  }
  const done = edits[change]
  if (!done) throw new Error(`No fixed policy can apply: ${change}`)
  return { ...before, [variable]: done(value) }
}

describe('the tools', () => {
  it('are five, only read, and describe what they take', async () => {
    const { tools } = await client.listTools()
    expect(tools).toHaveLength(5)
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(outputSchema).toBeDefined()
    }
  })

  it('give the auth model of a product', async () => {
    const { result } = await call('which_auth_model', { product: 'voice' })
    expect(result).toMatchObject({ verdict: null, next: { tool: 'check_credentials' } })
    expect(JSON.stringify(result)).toContain('SINCH_APPLICATION_SECRET')
  })

  it('find the mistake in a signature that a file holds', async () => {
    writeVariables('voice.env', variablesOf(scenarioOf('good-voice').credentials))
    writeFileSync(join(folder, 'observed'), `${Buffer.alloc(32, 7).toString('base64')}\n`)
    const { result } = await call('find_signing_mistake', {
      envFile: 'voice.env',
      path: '/v1/configuration/numbers',
      observedFile: 'observed',
    })
    expect(result).toMatchObject({ search: 'miss', mistakes: [] })
  })

  it('explain a text without secrets, and refuse one with', async () => {
    const { result } = await call('explain_answer', { text: 'HTTP/1.1 401\n\n{"errorCode":40102}', product: 'voice' })
    expect(result).toMatchObject({ verdict: 'rejected', diagnoses: [{ id: 'signature-mismatch' }, {}, {}, {}, {}] })
    const token = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${'a1B2'.repeat(12)}.${'c3D4'.repeat(12)}`
    const refused = await call('explain_answer', { text: `> Authorization: Bearer ${token}\n< HTTP/1.1 401` })
    expect(refused.isError).toBe(true)
    expect(refused.text).not.toContain(token.slice(-12))
  })
})

describe('what is refused', () => {
  const secret = () => variablesOf(scenarioOf('good-numbers').credentials).SINCH_KEY_SECRET ?? ''

  it.each([
    ['an unknown argument', () => ({ product: 'numbers', env: true, keySecret: 'x' })],
    ['a secret as an unknown argument', () => ({ product: 'numbers', env: true, keySecret: secret() })],
    ['a secret as the name of an argument', () => ({ product: 'numbers', env: true, [secret()]: 'x' })],
    ['a secret as the name of a variable', () => ({ product: 'numbers', env: true, names: { keySecret: secret() } })],
    ['a secret as a path', () => ({ product: 'numbers', envFile: secret() })],
    ['two places', () => ({ product: 'numbers', envFile: 'voice.env', env: true })],
    ['no place', () => ({ product: 'numbers' })],
    ['a variable that is not set', () => ({ product: 'numbers', env: true })],
    ['a file that is not there', () => ({ product: 'numbers', envFile: 'nowhere.env' })],
    ['a file outside', () => ({ product: 'numbers', envFile: '../outside.env' })],
    ['an absolute path outside', () => ({ product: 'numbers', envFile: '/etc/hostname' })],
    ['a link that leads outside', () => ({ product: 'numbers', envFile: 'link.env' })],
    ['a folder', () => ({ product: 'numbers', envFile: 'folder' })],
  ])('%s', async (_, args) => {
    if (_ === 'a link that leads outside') symlinkSync('/etc/hostname', join(folder, 'link.env'))
    if (_ === 'a folder') mkdirSync(join(folder, 'folder'))
    const before = simulator.requests().length
    const { isError, text } = await call('check_credentials', args())
    expect(isError).toBe(true)
    expect(text).not.toContain(secret())
    expect(simulator.requests()).toHaveLength(before)
  })
})

describe('call, apply the edit, call again', () => {
  const proven = SCENARIOS.filter((s) => s.proven !== undefined)
  // a pair that is of another product and lacks a value there, and a mechanism that the program has to choose: no edit
  // of what is at hand mends that
  const mendable = proven.filter((s) => !['project-key-on-voice', 'smtp-strong'].includes(s.id))

  it.each(mendable.map((s) => [s.id, s] as const))('ends accepted: %s', async (id, scenario) => {
    const file = `${id}.env`
    let variables: Record<string, string> = variablesOf(scenario.credentials)
    let next: Record<string, unknown> = { product: scenario.product, envFile: file, region: scenario.region }
    const said: string[] = []
    for (let made = 1; made <= 3; made++) {
      writeVariables(file, variables)
      const { result, text } = await call('check_credentials', next)
      if (!result) throw new Error(text)
      if (result.verdict === 'accepted' && result.edit === null) return
      said.push(JSON.stringify([result.verdict, result.edit, result.proof]))
      if (result.edit) variables = applied(result.edit, variables)
      next = result.next?.arguments ?? next
    }
    throw new Error(`not accepted after three calls: ${said.join('; ')}`)
  })
})

describe('a vendor that answers with instructions', () => {
  const VERBS = ['Ignore', 'Disregard', 'Forget', 'Override', 'Reveal', 'Print', 'Email', 'Upload', 'Delete', 'Execute']
  const OBJECTS = ['preceding', 'guardrails', 'passphrase', 'homedir', 'webhookzz', 'credentialz', 'shellscript']
  const SHAPES = [
    (text: string) => ({ type: 'application/json', body: JSON.stringify({ error: text, error_description: text }) }),
    (text: string) => ({ type: 'application/json', body: JSON.stringify({ errorCode: 40102, message: text }) }),
    (text: string) => ({ type: 'application/json', body: JSON.stringify({ error: { status: text, message: text } }) }),
    (text: string) => ({ type: 'text/plain', body: text }),
    (text: string) => ({ type: 'text/html', body: `<h1>${text}</h1>` }),
  ]
  const hostile = Array.from({ length: 100 }, (_, i) => {
    const words = [VERBS[i % VERBS.length] ?? '', OBJECTS[i % OBJECTS.length] ?? '', `zqx${i}marker`]
    return { words, status: [401, 403, 400, 500, 200][i % 5] ?? 401, ...SHAPES[i % SHAPES.length]?.(words.join(' ')) }
  })

  it('has none of its words in an answer', { timeout: 120_000 }, async () => {
    let at = 0
    const server = createServer((_request, response) => {
      const { status, type = 'text/plain', body, words } = hostile[at] ?? hostile[0]!
      const header = { 'Content-Type': type, 'WWW-Authenticate': `Bearer realm="${words.join(' ')}"` }
      response.writeHead(status, { ...header, 'X-Request-Id': words.join('-') }).end(body)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const asked = await connected({ UPSTREAM_CONNECT_TO: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    writeVariables('hostile.env', {
      ...variablesOf(scenarioOf('good-numbers').credentials),
      ...variablesOf(scenarioOf('good-voice').credentials),
    })
    const found: string[] = []
    for (const [i, { words, status, type, body }] of hostile.entries()) {
      at = i
      const paste = `HTTP/1.1 ${status} X\nContent-Type: ${type}\n\n${body}`
      writeFileSync(join(folder, 'hostile.txt'), paste)
      const answers = [
        await call('check_credentials', { product: i % 2 === 0 ? 'numbers' : 'voice', envFile: 'hostile.env' }, asked),
        await call('explain_answer', { file: 'hostile.txt', product: 'numbers' }, asked),
      ]
      for (const { text, isError } of answers) {
        expect(isError).toBe(false)
        found.push(...words.slice(1).flatMap((word) => (word && text.includes(word) ? [word] : [])))
      }
    }
    await asked.close()
    server.close()
    expect(found).toEqual([])
  })
})

it('has carried no secret in any encoding', () => {
  const all = transcript.join('\n')
  expect(transcript.length).toBeGreaterThan(200)
  for (const word of PLANTED_WORDS) expect(all).not.toContain(word)
  for (const { credentials } of SCENARIOS)
    for (const [field, value] of Object.entries(credentials))
      if (value && value.length >= 20 && isSecretIn(catalogue, catalogue.field(field), value))
        for (const { text } of encodingsOf(value.trim())) if (text.length >= 12) expect(all).not.toContain(text)
})
