import { expect, it } from 'vitest'
import figures from '@/components/trust/figures.json'
import { trustFigures } from './trust-figures'

it('says on the page about trust what is counted today: npm run figures writes it down', async () => {
  const { measured, ...said } = figures
  expect(said).toEqual(await trustFigures())
  expect(measured).toMatch(/^20\d\d-\d\d-\d\d$/)
})
