import { describe, expect, it } from 'vitest'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { catalogue } from '@/lib/vendors'

const rows = catalogue.secretShapes.map((shape) => [`${shape.label} ${shape.pattern.source}`, shape] as const)

describe('the forms of secrets', () => {
  it.each(rows)('%s: is found wherever it stands, and what looks alike is not', (_, shape) => {
    const { pattern, label, examples, counterexamples = [] } = shape
    expect(pattern.flags).toContain('g')
    for (const example of examples) {
      const { text, hidden } = redactPaste(catalogue, `It was ${example}, said the log.`)
      expect(text).toBe(`It was [${label}], said the log.`)
      expect(hidden).toEqual([label])
    }
    for (const other of counterexamples) expect([...other.matchAll(pattern)], other).toEqual([])
  })

  it('leave alone what vendors print in their documentation', () => {
    for (const value of catalogue.publishedValues)
      expect(redactPaste(catalogue, `It was ${value} there.`).text).toBe(`It was ${value} there.`)
  })
})
