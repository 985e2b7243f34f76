import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { dropFromProcess } from './one-per-process'
import { startFaults } from './start-checks'

const folder = mkdtempSync(path.join(tmpdir(), 'why401-start-'))
const file = path.join(folder, 'file')
writeFileSync(file, '')
afterAll(() => rmSync(folder, { recursive: true }))

/** The faults of a Node with all fixes, under these variables. */
function faultsWith(variables: Readonly<Record<string, string>>, node = '24.22.1') {
  const usable = {
    NODE_ENV: 'production',
    ORIGIN: 'https://auth-check.example',
    SESSION_PASSWORD: 'made-up-0123456789-made-up-0123456789',
    DATA_DIR: path.join(folder, 'data'),
    TRUSTED_PROXY_HOPS: '1',
    DATABASE_URL: '',
    STRICT: '',
    NODE_OPTIONS: '',
    WHY401_LOCAL: '',
  }
  for (const [name, value] of Object.entries({ ...usable, ...variables })) vi.stubEnv(name, value)
  dropFromProcess('environment', 'upstream')
  return startFaults(node)
}

afterEach(() => {
  vi.unstubAllEnvs()
  dropFromProcess('environment', 'upstream')
})

describe('what speaks against a start', () => {
  it('is nothing where all is well', () => {
    expect(faultsWith({})).toEqual({ fatal: [], warnings: [] })
  })

  it('is a store that cannot be written', () => {
    const { fatal } = faultsWith({ DATA_DIR: path.join(file, 'data') })
    expect(fatal).toEqual([expect.stringContaining('DATA_DIR cannot be written')])
    // one that cannot be made, and one of which root is told that it can be written
    for (const odd of ['/proc/why401/data', '/proc/self'].filter(() => process.platform === 'linux'))
      expect(faultsWith({ DATA_DIR: odd }).fatal).toEqual([expect.stringContaining('DATA_DIR cannot be written')])
    const elsewhere = faultsWith({
      DATA_DIR: path.join(file, 'data'),
      DATABASE_URL: 'postgres://made-up.example/why401',
    })
    expect(elsewhere.fatal).toEqual([])
  })

  it.each([
    ['is missing', path.join(folder, 'none.pem')],
    ['is no certificate', file],
    ['is a folder', folder],
  ])('is a file of an authority that %s', (_, UPSTREAM_SMTP_CA) => {
    const { fatal } = faultsWith({ UPSTREAM_SMTP_CONNECT_TO: 'smtp://127.0.0.1:4025', UPSTREAM_SMTP_CA })
    expect(fatal).toEqual([expect.stringContaining('UPSTREAM_SMTP_CA')])
    expect(fatal.join()).not.toContain(folder)
  })

  it('is told of an old Node and of a proxy that is not trusted, and stops the start under STRICT=1', () => {
    const { fatal, warnings } = faultsWith({ TRUSTED_PROXY_HOPS: '0' }, '24.22.0')
    expect(fatal).toEqual([])
    expect(warnings).toEqual([
      expect.stringContaining('Node 24.22.0 lacks the security fixes'),
      expect.stringContaining('TRUSTED_PROXY_HOPS is 0'),
    ])
    expect(faultsWith({ TRUSTED_PROXY_HOPS: '0', STRICT: '1' }, '24.22.0')).toEqual({ fatal: warnings, warnings: [] })
  })

  it.each([
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '--heapsnapshot-signal=SIGUSR2',
    '--tls-keylog=/tmp/keys',
    '--insecure-http-parser',
    '--abort-on-uncaught-exception',
    '--tls-min-v1.0',
  ])('is told of an option that gives away what is in memory or on the wire: %s', (option) => {
    const { warnings } = faultsWith({ NODE_OPTIONS: `--max-old-space-size=512 ${option}` })
    expect(warnings).toEqual([expect.stringContaining(option.split('=', 1)[0] ?? '')])
  })
})
