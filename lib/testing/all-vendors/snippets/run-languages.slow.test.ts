import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '@/lib/engine/model/language'
import type { Snippet } from '@/lib/engine/model/snippet'
import { startSimulator, type Running } from '@/lib/simulator/serve'
import { applicationNamed } from '@/lib/vendors/sinch/simulator/world'
import { makeRunner, type Done, type Job, type Runner } from '@/scripts/snippets/runner'
import { snippetsFor } from './every.fixture'
import { recordRun, versionOf } from './record.fixture'
import { cases, expectedStatus, found, snippet, valuesFor } from './running.fixture'

/**
 * The scripts in PHP, Ruby and Go, executed against the simulator where this machine has their interpreters. Compiling
 * takes Go a while, so of its scripts one for each scheme is run.
 */

vi.setConfig({ testTimeout: 240_000 }) // interpreters and a compiler, on a machine that may be busy

let simulator: Running
let runner: Runner
beforeAll(async () => {
  simulator = await startSimulator()
  runner = makeRunner(simulator.port, found('curl'))
})
afterAll(async () => {
  runner.close()
  await simulator.close()
})

const online = cases.filter(({ product, scheme, region }) =>
  snippetsFor(product.id, scheme, region).plain.some(({ id }) => id === 'plain-php'),
)
type Case = (typeof online)[number]
const oneOfEachScheme = online.filter((one, i) => online.findIndex(({ scheme }) => scheme === one.scheme) === i)

const LANGUAGES: readonly {
  readonly id: 'php' | 'ruby' | 'go'
  readonly language: Language
  readonly version: () => string
  readonly all: readonly Case[]
}[] = [
  { id: 'php', language: 'php', version: () => versionOf('php'), all: online },
  { id: 'ruby', language: 'ruby', version: () => versionOf('ruby'), all: online },
  { id: 'go', language: 'go', version: () => versionOf('go', 'version'), all: oneOfEachScheme },
]

const pieceOf = ({ product, scheme, region }: Case, id: string): Snippet => {
  const piece = snippet(snippetsFor(product.id, scheme, region).plain, `plain-${id}`)
  if (!piece) throw new TypeError(`${product.id} has no script in ${id}`)
  return piece
}

describe.each(LANGUAGES)('in $id', ({ id, language, version, all }) => {
  const isHere = found(id) !== ''
  const run = (jobs: readonly Job[]): Promise<readonly Done[]> => runner[id](jobs)

  it('every script is answered as its key deserves', async () => {
    if (!isHere) return expect(found(id)).toBe('')
    const jobs = all.map((one) => ({
      code: pieceOf(one, id).code,
      values: valuesFor(one.product, one.region, one.scheme),
    }))
    const done = await run(jobs)
    all.forEach((one, i) => {
      expect(done[i]?.out, one.name).toMatch(new RegExp(`^${expectedStatus(one.product, one.region)} `))
      expect(done[i]?.status, one.name).toBe(0)
    })
    recordRun(
      language,
      version(),
      all.map((one) => pieceOf(one, id)),
    )
  })

  it('a wrong secret is refused, and what the server says is printed', async () => {
    if (!isHere) return expect(found(id)).toBe('')
    const wrong = oneOfEachScheme.filter(({ scheme }) => scheme === 'signed' || scheme === 'oauth2')
    const done = await run(
      wrong.map((one) => ({
        code: pieceOf(one, id).code,
        values: {
          ...valuesFor(one.product, one.region, one.scheme),
          keySecret: 'wrong',
          applicationSecret: 'AAAAAAAAAAAAAAAAAAAAAA==',
        },
      })),
    )
    wrong.forEach(({ scheme }, i) => {
      if (scheme === 'signed') expect(done[i]?.out).toMatch(/^401 .*40102/)
      else expect(done[i]?.hosts).toEqual(['auth.sinch.com'])
    })
  })
})

/** The function of a script signs a body too, which none of the reads has. */
const BODY = { path: '/calling/v1/callouts', body: '{"text":"Grüße"}', type: 'application/json; charset=utf-8' }
const SIGNS: Readonly<Record<'php' | 'ruby', string>> = {
  php: `\necho 'SIGNED ', sign('POST', '${BODY.path}', '${BODY.body}', '${BODY.type}', '2026-11-29T10:00:00Z');`,
  ruby: `\nputs 'SIGNED ' + sign('POST', '${BODY.path}', '${BODY.body}', '${BODY.type}', '2026-11-29T10:00:00Z')`,
}

describe.each(Object.entries(SIGNS))('the function that signs in %s', (id, line) => {
  it('signs a body as it is described', async () => {
    if (found(id) === '') return expect(found(id)).toBe('')
    const app = applicationNamed('atlas-calls')
    const [one] = online.filter(({ scheme, product }) => scheme === 'signed' && product.id === 'voice')
    if (!one) throw new TypeError('Voice has no signed call')
    const code = pieceOf(one, id).code + line
    const values = { applicationKey: app.key, applicationSecret: app.secret }
    const [done] = await runner[id as 'php' | 'ruby']([{ code, values }])
    const md5 = createHash('md5').update(BODY.body).digest('base64')
    const text = ['POST', md5, BODY.type, 'x-timestamp:2026-11-29T10:00:00Z', BODY.path].join('\n')
    const wanted = createHmac('sha256', Buffer.from(app.secret, 'base64')).update(text).digest('base64')
    expect(done?.out).toContain(`SIGNED ${wanted}`)
  })
})
