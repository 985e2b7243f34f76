import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname

function sources(dir: string): string[] {
  return readdirSync(join(ROOT, dir), { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !/\.(?:test|bench)\./.test(entry.name) ? [path] : []
  })
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('who may import whom', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['lib/engine/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['lib/engine/planted.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync"],
    ['lib/engine/planted.ts', 'export const a = Date.now()'],
    ['lib/engine/planted.ts', "export const a = fetch('https://example.com')"],
    ['lib/server/planted.ts', "import { SCENARIOS } from '@/lib/simulator/scenarios'\nexport const a = SCENARIOS"],
    ['lib/simulator/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['components/check/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['components/ui/planted.ts', "import { PRODUCTS } from '@/lib/vendors/products'\nexport const a = PRODUCTS"],
  ]
  afterAll(() => {
    for (const [path] of planted) rmSync(join(ROOT, path), { force: true })
  })

  it.each(planted)('refuses %s with %j', (path, text) => {
    writeFileSync(join(ROOT, path), `${text}\n`)
    const { status } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--deny-warnings', path], { cwd: ROOT })
    rmSync(join(ROOT, path))
    expect(status).not.toBe(0)
  })
})

describe('the core', () => {
  it('takes the time as a parameter', () => {
    const offenders = sources('lib/engine').filter((path) => /^(?!.*['`].*new Date).*new Date\(\s*\)/m.test(read(path)))
    expect(offenders).toEqual([])
  })

  it('reveals a secret only where a request is made, a seal is written or text is masked', () => {
    const allowed = /^lib\/(?:engine\/(?:auth\/|mask\/|model\/secret\.ts)|server\/(?:transport|session)\.ts)/
    const offenders = [...sources('lib'), ...sources('app'), ...sources('components')].filter(
      (path) => /\breveal\(/.test(read(path)) && !allowed.test(path),
    )
    expect(offenders).toEqual([])
  })
})

describe('the repository', () => {
  it('holds no style attribute and no HTML from strings, which the Content-Security-Policy would refuse', () => {
    const offenders = [...sources('app'), ...sources('components')].filter((path) =>
      /dangerouslySetInnerHTML|\sstyle=\{/.test(read(path)),
    )
    expect(offenders).toEqual([])
  })

  it('makes each action, and each route that takes something, with the function that looks at the origin', () => {
    const exportsOf = (path: string) => read(path).match(/^export .*/gm) ?? []
    const actions = sources('app').filter((path) => /^['"]use server['"]/m.test(read(path)))
    const posts = sources('app').filter((path) => path.endsWith('/route.ts'))
    const offenders = [
      ...actions.flatMap((path) =>
        exportsOf(path).filter((line) => !/^export const \w+ = (?:action|formAction)\(/.test(line)),
      ),
      ...posts.flatMap((path) =>
        exportsOf(path).filter(
          (line) => /\b(?:POST|PUT|PATCH|DELETE)\b/.test(line) && line !== 'export const POST = postRoute(',
        ),
      ),
    ]
    expect(offenders).toEqual([])
    expect(actions.flatMap(exportsOf).length).toBeGreaterThan(20)
    expect(posts.flatMap(exportsOf).filter((line) => line.includes('POST')).length).toBeGreaterThan(2)
  })

  it('has no action inside a component, where nothing would hold it to that', () => {
    const offenders = [...sources('app'), ...sources('components')].filter((path) =>
      /^\s+['"]use server['"]/m.test(read(path)),
    )
    expect(offenders).toEqual([])
  })
})
