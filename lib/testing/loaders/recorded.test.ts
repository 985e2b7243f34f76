import { describe, expect, it } from 'vitest'
import { LOADERS } from '@/lib/engine/loaders/loaders'
import { RECORDED_FILES } from './env-files.fixture'
import { compareWith, type ProgramValues } from './read-values'
import recorded from './recorded.fixture.json'

const programs: Readonly<Record<string, { readonly version: string; readonly values: readonly ProgramValues[] }>> =
  recorded.programs as never

describe('what programs read that are not on every machine', () => {
  it('was recorded over the files that are generated today', () => {
    expect(recorded.files).toEqual(RECORDED_FILES)
    expect(recorded.files).toHaveLength(500)
    expect(Object.keys(programs)).toEqual(['node', 'python-dotenv', 'docker', 'kubernetes'])
  })

  it.each(Object.keys(programs))('is what the reader of %s says, file by file', (id) => {
    const loader = LOADERS.find((one) => one.id === id)
    const values = programs[id]?.values ?? []
    if (!loader) throw new Error(`There is no loader ${id}`)
    const compared = recorded.files.map((text, i) => ({ text, ...compareWith(loader, text, values[i] ?? null) }))
    expect(compared.map(({ text, read }) => ({ text, read }))).toEqual(
      compared.map(({ text, expected }) => ({ text, read: expected })),
    )
    // the version of the page that tells where the rules are from is the one that was run
    expect(programs[id]?.version.startsWith(loader.source.version)).toBe(true)
  })
})
