import { bench, describe } from 'vitest'
import { PLAIN } from './planted.fixture'
import { requestRecipe } from './request-recipe'
import { search, type Target } from '@/lib/engine/signing/search'

/** A digest that no mistake leads to, so that every combination of three is tried. */
const NOBODYS: Target = { digest: new Uint8Array(32), algorithm: 'sha256', mistakes: [] }

const recipe = requestRecipe(PLAIN)

function report(): void {
  for (let i = 0; i < 3; i++) search(recipe, NOBODYS)
  const start = performance.now()
  const { candidates } = search(recipe, NOBODYS)
  const ms = performance.now() - start
  process.stdout.write(
    `${candidates} candidates in ${ms.toFixed(0)} ms, ${Math.round((candidates / ms) * 200)} in 200 ms\n`,
  )
}
report()

describe('mutation search', () => {
  bench('every combination of up to three mistakes', () => void search(recipe, NOBODYS), { iterations: 5, time: 0 })
  bench('recipe of a request', () => void requestRecipe(PLAIN), { iterations: 5, time: 0 })
})
