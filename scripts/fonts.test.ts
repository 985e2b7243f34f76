import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { codePointsIn, cutFonts, FONTS, KEPT } from './fonts.mjs'

const fonts = readFileSync('app/fonts.ts', 'utf8')
const REST = [...fonts.matchAll(/'(U\+[^']+)'/g)].map((match) => match[1] ?? '')

describe('the fonts that every page loads', () => {
  beforeAll(cutFonts)

  it('are the ones that app/fonts.ts names, each at most 20 kB', () => {
    for (const [name = '', source = ''] of FONTS) {
      const file = path.join('.fonts', name)
      expect(fonts).toContain(`'../${file}'`)
      expect(fonts).toContain(source)
      expect(existsSync(file) && statSync(file).size).toBeGreaterThan(4_000)
      expect(statSync(file).size).toBeLessThan(20_000)
    }
  })

  it('hold what the whole ones are not asked for: a character of both would load both', () => {
    const kept = new Set(codePointsIn(KEPT))
    expect(REST).toHaveLength(2)
    expect(codePointsIn(REST[0] ?? '').filter((point) => kept.has(point))).toEqual([])
    expect(new Set(REST).size).toBe(1)
  })

  it.each(['é', 'ß', 'Å', '€', '™', '“', '‹', '—', '…', '·', '×', 'a', '~', '\u00A0'])(
    'and the whole ones show %s between them',
    (character) => {
      const points = [KEPT, REST[0] ?? ''].flatMap(codePointsIn)
      expect(points.filter((point) => point === character.codePointAt(0))).toHaveLength(1)
    },
  )
})
