import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
]

const VENDORS = readdirSync(join(ROOT, 'lib/vendors'), { withFileTypes: true }).flatMap((entry) =>
  existsSync(join(ROOT, 'lib/vendors', entry.name, 'index.ts')) ? [entry.name] : [],
)

/** What a document calls a file or folder of the repository: in backquotes, or the target of a link. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`((?:app|components|docs|e2e|lib|scripts|public)\/[\w./<>[\]-]+)`/g)]
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)]
  return [...quoted, ...linked].map(([, path]) => path ?? '')
}

it.each(documents)('%s names files and folders that there are', (document) => {
  const paths = pathsIn(readFileSync(join(ROOT, document), 'utf8'))
  const missing = paths.filter((path) => {
    const named = path.includes('<vendor>') ? VENDORS.map((vendor) => path.replace('<vendor>', vendor)) : [path]
    // what one vendor has is an example enough of where another would have it
    return !named.some((one) => existsSync(join(ROOT, one)))
  })
  expect(missing).toEqual([])
})

it('finds the paths in a text', () => {
  expect(pathsIn('in `lib/engine/x.ts` and `lib/vendors/<vendor>/y/` and [this](docs/z.md), not `npm test`')).toEqual([
    'lib/engine/x.ts',
    'lib/vendors/<vendor>/y/',
    'docs/z.md',
  ])
})
