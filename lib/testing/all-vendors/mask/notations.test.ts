import { describe, expect, it } from 'vitest'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { catalogue } from '@/lib/vendors'
import { leftOf, NOTATIONS, OPEN_TEXTS } from './notations'

// one form of secret each, in turn; notations.slow.test.ts tries all
it.each(NOTATIONS.map((one, i) => ({ ...one, shape: one.shapes[i % one.shapes.length] ?? '' })))(
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
