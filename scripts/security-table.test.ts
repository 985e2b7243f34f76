import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')

type Row = { readonly number: number; readonly state: string; readonly shownBy: string }
const rows: readonly Row[] = [...text.matchAll(/^\| +(\d+) +\| [^|]+ \| ([a-z ]+?) +\| (.+?) +\|$/gm)].map(
  ([, number, state = '', shownBy = '']) => ({ number: Number(number), state, shownBy }),
)

/** The groups in which the requirements are numbered; between them some numbers were kept free. */
const GROUPS = [
  [1, 11],
  [12, 29],
  [30, 47],
  [50, 66],
  [70, 85],
  [90, 101],
  [110, 128],
  [130, 142],
  [150, 159],
  [160, 180],
] as const

describe('the table of what is held', () => {
  it('has each requirement once', () => {
    const expected = GROUPS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    expect(rows.map((row) => row.number)).toEqual(expected)
    expect(expected).toHaveLength(155)
  })

  it('says of each what state it is in, and counts them as it says', () => {
    const count = (state: string) => rows.filter((row) => row.state === state).length
    expect(text.replace(/\s+/g, ' ')).toContain(
      `${count('met')} are met, ${count('partly')} partly, ${count('not met')} not, ` +
        `and ${count('not applicable')} do not apply.`,
    )
    expect(count('met') + count('partly') + count('not met') + count('not applicable')).toBe(rows.length)
  })

  it.each(rows.filter((row) => row.state === 'met'))(
    'names for $number a test, or says that it was read',
    ({ shownBy }) => {
      const files = [...shownBy.matchAll(/`([\w./[\]-]+\/[\w./[\]-]+)`/g)].map(([, file = '']) => file)
      const tests = files.filter((file) => /\.(?:test|spec)\.ts$/.test(file))
      expect(tests.length > 0 || shownBy.includes('by reading') || files.includes('e2e/fixtures.ts')).toBe(true)
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
    },
  )
})
