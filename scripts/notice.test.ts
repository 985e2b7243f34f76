import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notice } from './notice.mjs'

it('names every package that is shipped, with its licence and text; npm run notice makes it anew', () => {
  const written = readFileSync('NOTICE', 'utf8')
  expect(written === notice()).toBe(true)
  expect(written).toMatch(/^- next \d+\.\d+\.\d+: MIT$/m)
  expect(written).not.toMatch(/^- (?:vitest|typescript) /m)
})
