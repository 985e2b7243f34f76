import { describe, expect, it } from 'vitest'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { catalogue } from '@/lib/vendors'
import { leftInMasked, leftOf, NOTATIONS, OPEN_TEXTS } from './notations'

/** All that is shown is looked at in one notation of this many; notations.slow.test.ts does it in all. */
const EVERY = 4

const taken = NOTATIONS.map((one, i) => ({ ...one, shape: one.shapes[i % one.shapes.length] ?? '' }))

it.each(taken)('a secret of the form $shape is masked: $id', ({ shape, ...notation }) => {
  const { runs, masked } = leftInMasked(notation, shape)
  expect(runs, masked).toEqual([])
})

it.each(taken.filter((_, i) => i % EVERY === 0))(
  'a secret of the form $shape is not readable in anything that is shown: $id',
  ({ shape, ...notation }) => {
    const { runs, masked } = leftOf(notation, shape)
    expect(runs, masked).toEqual([])
  },
)

describe('what is no secret', () => {
  it.each(OPEN_TEXTS)('stays readable: $id', ({ text, must }) => {
    const { text: masked } = redactPaste(catalogue, text)
    for (const part of must) expect(masked).toContain(part)
  })
})
