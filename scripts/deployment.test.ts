import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nodeFault } from '../lib/server/node-floor'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

type Service = {
  readonly environment: Readonly<Record<string, unknown>>
  readonly ports?: readonly string[]
  readonly networks: readonly string[]
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
}

const { services } = parse(read('compose.yaml')) as { services: Record<'proxy' | 'app' | 'database', Service> }

describe('what is deployed', () => {
  it('is built with a Node that has the security fixes of its line', () => {
    const version = /NODE_IMAGE=\S+:(\d+\.\d+\.\d+)-/.exec(read('Dockerfile'))?.[1] ?? ''
    expect(version).not.toBe('')
    expect(nodeFault(version)).toBeNull()
  })

  it('runs as a user without rights, and copies no shell', () => {
    const run =
      read('Dockerfile')
        .split(/^FROM /m)
        .at(-1) ?? ''
    expect(run).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m)
    expect(run).not.toMatch(/^RUN /m)
    expect(run).not.toMatch(/^(?:CMD|ENTRYPOINT) [^[]/m)
  })

  it('gives the app only variables that the README explains', () => {
    const explained = [...read('README.md').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name)
    expect(explained).toContain('ORIGIN')
    expect(Object.keys(services.app.environment).filter((name) => !explained.includes(name))).toEqual([])
  })

  it('publishes the proxy alone, on a tree that is read-only, and keeps the database inside', () => {
    expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['proxy'])
    expect(services.app).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    expect(services.database.networks).toEqual(['inner'])
  })

  it('has no secret in its files', () => {
    for (const value of Object.entries(services.app.environment).filter(([name]) =>
      /PASSWORD|PASSPHRASE|TOKEN/.test(name),
    ))
      expect(String(value[1])).toMatch(/^\$\{[A-Z_]+:[?-]\}$/)
  })
})
