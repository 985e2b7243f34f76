import { describe, expect, it } from 'vitest'
import { leftOf, NOTATIONS } from './notations'

describe.each(NOTATIONS)('a secret in the notation: $id', (notation) => {
  it.each(notation.shapes)('is not readable in anything that is shown, of the form %s', (shape) => {
    const { runs, masked } = leftOf(notation, shape)
    expect(runs, masked).toEqual([])
  })
})
