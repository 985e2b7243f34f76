import { describe, expect, it } from 'vitest'
import { linesText } from './use-marks'

describe('lines, in words', () => {
  it.each([
    ['line 5', [{ from: 4, to: 5 }]],
    ['lines 5–6', [{ from: 4, to: 6 }]],
    [
      'line 5',
      [
        { from: 4, to: 5 },
        { from: 4, to: 5 },
      ],
    ],
    [
      'lines 1–2, 9',
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 8, to: 9 },
      ],
    ],
  ])('are %s', (text, lines) => expect(linesText(lines)).toBe(text))
})
