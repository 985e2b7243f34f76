import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname

/** Characters: the width that the formatter lays out to. */
const WIDTH = 120

/** The files under a folder of the repository, by their path in it. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function sources(folder: string): string[] {
  return filesIn(folder).filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|bench)\./.test(path))
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('who may import whom', () => {
  const copy = mkdtempSync(join(tmpdir(), 'why401-layout-'))
  afterAll(() => rmSync(copy, { recursive: true, force: true }))
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(copy, '.oxlintrc.json'))

  /** What the linter finds in a file at this place of the repository, by the repository's own rules. */
  function found(path: string, text: string): string[] {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `${text}\n`)
    const oxlint = join(ROOT, 'node_modules/.bin/oxlint')
    const { stdout } = spawnSync(oxlint, ['--format', 'unix', path], { cwd: copy, encoding: 'utf8' })
    rmSync(join(copy, path))
    return [...stdout.matchAll(/\[Error\/(.+)\]$/gm)].map(([, rule]) => rule ?? '')
  }

  it.each([
    ['lib/engine/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['lib/engine/planted.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync"],
    ['lib/engine/planted.ts', 'export const a = Date.now()'],
    ['lib/engine/planted.ts', "export const a = fetch('https://example.com')"],
    ['lib/engine/planted.ts', "import { catalogue } from '@/lib/vendors'\nexport const a = catalogue"],
    ['lib/engine/http/planted.test.ts', "import { acme } from '../../vendors/acme'\nexport const a = acme"],
    ['lib/engine/planted.test.ts', "import { catalogue } from '@/lib/vendors'\nexport const a = catalogue"],
    ['lib/vendors/acme/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['lib/vendors/acme/planted.ts', 'export const a = Math.random()'],
    ['lib/server/planted.ts', "import { SCENARIOS } from '@/lib/simulator/scenarios'\nexport const a = SCENARIOS"],
    ['lib/simulator/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['lib/command/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['lib/command/planted.ts', "import { SCENARIOS } from '@/lib/simulator/scenarios'\nexport const a = SCENARIOS"],
    ['components/check/planted.ts', "import { env } from '@/lib/server/env'\nexport const a = env"],
    ['components/ui/planted.ts', "import { catalogue } from '@/lib/vendors'\nexport const a = catalogue"],
  ])('refuses in %s: %j', (path, text) => {
    expect(found(path, text)).toEqual([expect.stringMatching(/no-restricted/)])
  })

  it.each([
    ['lib/vendors/acme/planted.ts', "import { env } from '@/lib/engine/env'\nexport const a = env"],
    ['lib/server/planted.ts', "import { catalogue } from '@/lib/vendors'\nexport const a = catalogue"],
    [
      'lib/command/planted.ts',
      "import { createTransport } from '@/lib/server/transport'\nexport const a = createTransport",
    ],
    ['components/check/planted.ts', "import { env } from '@/lib/engine/env'\nexport const a = env"],
  ])('allows in %s: %j', (path, text) => {
    expect(found(path, text)).toEqual([])
  })
})

/** The folders of the engine in the order of the pipeline; the last ones stand beside it or put it together. */
const PIPELINE = [
  'model',
  'bytes',
  'notation',
  'http',
  'sip',
  'loaders',
  'mask',
  'credentials',
  'auth',
  'facts',
  'diagnose',
  'check',
  'explain',
  'snippets',
  'report',
  'support',
  'signing',
  'compare',
  'simulator',
  'catalogue',
  'guide',
  'publication',
]

/** The folders of the engine from which a file imports; what the catalogue is may be known by its type everywhere. */
function foldersOf(path: string): string[] {
  const text = read(path).replace(/^import type [^;]*? from '[^']*\/catalogue\/[a-z-]+'$/gm, '')
  const deep = path.split('/').length - 'lib/engine/folder'.split('/').length
  const imports = text.matchAll(/ from '(?:@\/lib\/engine\/|((?:\.\.\/)+))([a-z]+)\//g)
  // `../` leads out of the folder only from as deep as the file stands in it
  return [...imports].flatMap(([, up, folder]) =>
    folder && (up === undefined || up.length / '../'.length === deep) ? [folder] : [],
  )
}

describe('the engine', () => {
  it('follows the pipeline: no folder imports one that comes after it', () => {
    expect([...new Set(sources('lib/engine').map((path) => path.split('/')[2] ?? ''))].toSorted()).toEqual(
      PIPELINE.toSorted(),
    )
    const offenders = sources('lib/engine').flatMap((path) =>
      foldersOf(path)
        .filter((to) => PIPELINE.indexOf(to) > PIPELINE.indexOf(path.split('/')[2] ?? ''))
        .map((to) => `${path} → ${to}`),
    )
    expect(offenders).toEqual([])
  })

  it('takes the time as a parameter', () => {
    const offenders = sources('lib/engine').filter((path) => /^(?!.*['`].*new Date).*new Date\(\s*\)/m.test(read(path)))
    expect(offenders).toEqual([])
  })

  it('reveals a secret only where a request is made or counted, a seal is written or text is masked', () => {
    const allowed = new RegExp(
      // the simulated world in memory is where a request arrives that goes nowhere else
      '^lib/(?:engine/(?:auth/|mask/|model/secret.ts|simulator/in-memory.ts)|' +
        'server/(?:transport|smtp|guarded-send|session).ts)',
    )
    const offenders = [...sources('lib'), ...sources('app'), ...sources('components')].filter(
      (path) => /\breveal\(/.test(read(path)) && !allowed.test(path),
    )
    expect(offenders).toEqual([])
  })
})

/** The lines of a text that name a vendor, unless they are a comment that says where something is written. */
function vendorLines(text: string): string[] {
  return text.split('\n').filter((line) => {
    const isSource = /^\s*(?:\/\/|\/?\*)/.test(line) && /\w\.(?:com|net|org)\b|[\w-]+\/[\w.-]+/.test(line)
    return /sinch|mailgun/i.test(line) && !isSource
  })
}

describe('the search for names of vendors', () => {
  it.each([
    "const host = 'auth.sinch.com'",
    'const isMailgun = true',
    '// what Sinch means by it',
    '/** Mailgun answers so. */',
    "import { x } from './sinch'",
  ])('finds one in %j', (line) => expect(vendorLines(line)).toEqual([line]))

  it.each([
    "const host = 'api.example.com'",
    '// developers.sinch.com/docs/voice/callbacks',
    ' * Source: sinch/sinch-sdk-node, packages/sdk-client',
    '   * @see https://documentation.mailgun.com/docs/mailgun/api-reference',
  ])('finds none in %j', (line) => expect(vendorLines(line)).toEqual([]))

  it('finds none in the engine, its tests and what they are fed with', () => {
    const found = filesIn('lib/engine').flatMap((path) => vendorLines(read(path)).map((line) => `${path}: ${line}`))
    expect(found).toEqual([])
  })
})

describe('the repository', () => {
  it('holds no style attribute and no HTML from strings, which the Content-Security-Policy would refuse', () => {
    const offenders = [...sources('app'), ...sources('components')].filter((path) =>
      /dangerouslySetInnerHTML|\sstyle=\{/.test(read(path)),
    )
    expect(offenders).toEqual([])
  })

  it('keeps no answer for anybody else', () => {
    const keeps = /['"]use cache|unstable_cache|force-cache|force-static|draftMode|\brevalidate(?:Path|Tag)?\b/
    expect(
      [...sources('app'), ...sources('lib'), ...sources('components')].filter((path) => keeps.test(read(path))),
    ).toEqual([])
  })

  it('makes each action, and each route that takes something, with the function that looks at the origin', () => {
    const exportsOf = (path: string) => read(path).match(/^export .*/gm) ?? []
    const actions = sources('app').filter((path) => /^['"]use server['"]/m.test(read(path)))
    const routes = sources('app').filter((path) => path.endsWith('/route.ts'))
    const offenders = [
      ...actions.flatMap((path) =>
        exportsOf(path).filter((line) => !/^export const \w+ = (?:action|formAction)\(/.test(line)),
      ),
      ...routes.flatMap((path) =>
        exportsOf(path).filter(
          (line) => /\b(?:POST|PUT|PATCH|DELETE)\b/.test(line) && line !== 'export const POST = postRoute(',
        ),
      ),
    ]
    expect(offenders).toEqual([])
    expect(actions.flatMap(exportsOf).length).toBeGreaterThan(20)
    expect(routes.flatMap(exportsOf).filter((line) => line.includes('POST')).length).toBeGreaterThan(2)
  })

  it('has no action inside a component, where nothing would hold it to that', () => {
    const offenders = [...sources('app'), ...sources('components')].filter((path) =>
      /^\s+['"]use server['"]/m.test(read(path)),
    )
    expect(offenders).toEqual([])
  })

  it('posts without JavaScript by the form alone that keeps its Origin', () => {
    const offenders = [...sources('app'), ...sources('components')].filter((path) =>
      /<form\b[^>]*\saction=\{/.test(read(path)),
    )
    expect(offenders).toEqual(['components/ui/posting-form.tsx'])
  })

  it('has no form that a browser would submit by itself with what was typed in the address', () => {
    const forms = [...sources('app'), ...sources('components')].flatMap((path) =>
      [...read(path).matchAll(/<form\b[^]*?>\n/g)].map(([form]) => ({ path, form })),
    )
    const offenders = forms.filter(({ form }) => !/\baction=|\{\.\.\.SENDS_NOTHING\}/.test(form))
    expect(forms.length).toBeGreaterThan(8)
    expect(offenders.map(({ path }) => path)).toEqual([])
  })

  it(`has no line of more than ${WIDTH} characters`, () => {
    const folders = ['app', 'components', 'e2e', 'lib', 'scripts']
    const files = [...folders.flatMap(filesIn), ...readdirSync(ROOT)].filter((path) =>
      /\.(?:tsx?|m[jt]s|css)$/.test(path),
    )
    const offenders = files.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, i) => ([...line].length > WIDTH ? [`${path}:${i + 1}`] : [])),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(offenders).toEqual([])
  })
})
