import { execFile } from 'node:child_process'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BODY_FILE, curlCommand, opensslScript, readsBodyFromFile } from './commands'
import { readCurl } from './curl'
import { PLAIN } from './planted.fixture'
import { signedPath, type RequestInput } from '@/lib/engine/signing/request-input'
import { signInput } from './request'

const run = promisify(execFile)

type Seen = {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

let server: Server
let origin = ''
let folder = ''
const seen: Seen[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'why401-commands-'))
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks),
      })
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'object' && address) origin = `http://127.0.0.1:${address.port}`
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((resolve) => server.close(resolve))
})

const CASES: readonly (readonly [name: string, input: RequestInput])[] = [
  ['a JSON body', PLAIN],
  ['no body', { ...PLAIN, method: 'GET', body: '' }],
  ['no Content-Type', { ...PLAIN, contentType: '' }],
  [
    'quotes, dollar signs and line breaks',
    { ...PLAIN, body: `it's "$HOME" \`id\`\n\\n %s\n\n`, path: "/a'b/$(id)/{x}[1]?q='" },
  ],
  ['a body that begins with @', { ...PLAIN, body: '@/etc/hostname' }],
  ['text outside ASCII', { ...PLAIN, body: '{"text":"żółć 🔑"}', contentType: 'application/json; charset=utf-8' }],
  ['a body that is read from a file', { ...PLAIN, body: `{"text":"${'x'.repeat(40_000)}"}` }],
  ['dots in the path', { ...PLAIN, method: 'PUT', path: '/a/../b/./c' }],
]

describe('commands', () => {
  it.each(CASES)('openssl signs the same: %s', async (_, input) => {
    if (readsBodyFromFile(input)) writeFileSync(path.join(folder, BODY_FILE), input.body)
    const script = opensslScript(input)
    expect(script).not.toContain(input.applicationSecret)
    const { stdout } = await run('bash', ['-c', script], {
      cwd: folder,
      env: { ...process.env, SINCH_APPLICATION_SECRET: input.applicationSecret },
    })
    expect(stdout).toBe(`Authorization: ${signInput(input).authorization ?? ''}\n`)
  })

  it.each(CASES)('curl sends what was signed: %s', async (_, input) => {
    if (readsBodyFromFile(input)) writeFileSync(path.join(folder, BODY_FILE), input.body)
    const signed = signInput(input)
    const command = curlCommand(input, signed, origin)
    expect(command).not.toContain(input.applicationSecret)
    seen.length = 0
    await run('bash', ['-c', command], { cwd: folder })
    expect(seen).toHaveLength(1)
    const [arrived] = seen
    expect(arrived?.method).toBe(input.method)
    expect(arrived?.url).toBe(input.path)
    expect(arrived?.body.toString('utf8')).toBe(input.body)
    expect(arrived?.headers['content-type'] ?? '').toBe(input.contentType)
    expect(arrived?.headers['x-timestamp']).toBe(input.timestamp)
    expect(arrived?.headers.authorization).toBe(signed.authorization)
    const again = signInput({
      ...input,
      path: arrived?.url ?? '',
      body: arrived?.body.toString('utf8') ?? '',
      contentType: arrived?.headers['content-type'] ?? '',
    })
    expect(again.signature).toBe(signed.signature)
  })

  it.each(CASES.filter(([, input]) => !readsBodyFromFile(input)))(
    'a pasted curl command fills the form with what it came from: %s',
    (_, input) => {
      const read = readCurl(curlCommand(input, signInput(input)))
      expect(read.ok).toBe(true)
      if (!read.ok) return
      const { request } = read
      expect(request.method).toBe(input.method)
      expect(request.body).toBe(input.body)
      expect(signedPath({ path: request.url, signsQuery: false })).toBe(signedPath(input))
    },
  )
})
