import { describe, expect, it } from 'vitest'
import { markOf, proofRecord, type ProofGroup } from './proof'

const ruby = { language: 'ruby', code: 'puts 1' } as const
const group = (how: ProofGroup['how'], snippets: readonly string[]): ProofGroup => ({
  how,
  language: 'ruby',
  with: `a program that has ${how}`,
  on: '2026-11-29',
  snippets,
})

describe('the record of what was done with snippets', () => {
  it('names a piece by its language and its text', () => {
    expect(markOf(ruby)).toMatch(/^[0-9a-f]{12}$/)
    expect(markOf({ ...ruby, code: 'puts 1 ' })).not.toBe(markOf(ruby))
    expect(markOf({ ...ruby, language: 'php' })).not.toBe(markOf(ruby))
  })

  it('knows nothing of a piece that has changed', () => {
    const record = proofRecord([group('run', [markOf(ruby)])])
    expect(record(ruby)).toEqual({ how: 'run', with: 'a program that has run', on: '2026-11-29' })
    expect(record({ ...ruby, code: 'puts 2' })).toBeNull()
  })

  it('lets the better proof count, in whatever order they stand', () => {
    const groups = [group('balanced', [markOf(ruby)]), group('run', [markOf(ruby)]), group('parsed', [markOf(ruby)])]
    expect(proofRecord(groups)(ruby)?.how).toBe('run')
    expect(proofRecord(groups.toReversed())(ruby)?.how).toBe('run')
  })
})
