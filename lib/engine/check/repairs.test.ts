import { describe, expect, it } from 'vitest'
import type { Field } from '../model/field'
import type { Product } from '../model/product'
import type { Refusal, TrialCase } from '../model/trial'
import type { FieldFinding } from '../model/values'
import { repairHypotheses } from './repairs'
import { hypothesesOf } from './trials'

const labels: Record<string, string> = { user: 'User', secret: 'Secret' }
const catalogue = { field: (id: string) => ({ label: labels[id] ?? '' }) as Field, trials: [] }
// the parts of a product that a trial looks at
const product = {
  id: 'acme-widgets',
  credentialSet: 'acme',
  schemes: [{ scheme: 'acme-token' }, { scheme: 'acme-basic' }],
} as unknown as Product

const padded: FieldFinding = {
  kind: 'trailing-line-break',
  diagnosis: 'secret-has-whitespace',
  field: 'secret',
  message: '',
  blocks: false,
  repair: { kind: 'trim', field: 'secret', label: 'remove 1 line break at the end' },
}
const quoted: FieldFinding = {
  kind: 'quotes',
  diagnosis: 'secret-quoted',
  field: 'user',
  message: '',
  blocks: false,
  repair: { kind: 'unquote', field: 'user', label: 'remove the quotes' },
}
const odd: FieldFinding = { kind: 'odd', diagnosis: 'placeholder-value', field: 'user', message: '', blocks: false }

const caseOf = (findings: readonly FieldFinding[], refusal: Refusal = { by: 'product' }): TrialCase => ({
  product,
  region: 'eu',
  values: { user: '"ada"', secret: 'fake\n' },
  findings,
  refusal,
  kindOf: () => 'other',
})

describe('the repairs that are tried', () => {
  it('are none where nothing can be repaired', () => {
    expect(repairHypotheses(catalogue, caseOf([]))).toEqual([])
    expect(repairHypotheses(catalogue, caseOf([odd]))).toEqual([])
    expect(repairHypotheses(catalogue, caseOf([{ ...padded, blocks: true }]))).toEqual([])
  })

  it('are one where one value can be repaired', () => {
    expect(repairHypotheses(catalogue, caseOf([odd, padded]))).toEqual([
      {
        id: 'repair:secret:trim',
        diagnosis: 'secret-has-whitespace',
        change: 'Secret: remove 1 line break at the end',
        request: {
          product: 'acme-widgets',
          region: 'eu',
          values: { user: '"ada"', secret: 'fake' },
          scheme: 'acme-token',
        },
        refutes: true,
      },
    ])
  })

  it('are each alone and then all together where several can be', () => {
    const tried = repairHypotheses(catalogue, caseOf([padded, quoted]))
    expect(tried.map((h) => [h.id, h.diagnosis, h.request.values])).toEqual([
      ['repair:secret:trim', 'secret-has-whitespace', { user: '"ada"', secret: 'fake' }],
      ['repair:user:unquote', 'secret-quoted', { user: 'ada', secret: 'fake\n' }],
      ['repair-all', 'secret-has-whitespace', { user: 'ada', secret: 'fake' }],
    ])
    expect(tried[2]?.change).toBe('Secret: remove 1 line break at the end; User: remove the quotes')
  })

  it.each([
    [{ by: 'token-endpoint' }, 'acme-token'],
    [{ by: 'product' }, 'acme-token'],
    [{ by: 'scheme', scheme: 'acme-basic' }, 'acme-basic'],
    [{ by: 'scheme', scheme: 'other' }, 'acme-token'],
  ] as const)('after a refusal %j use the scheme %s', (refusal, scheme) => {
    expect(repairHypotheses(catalogue, caseOf([padded], refusal)).map((h) => h.request.scheme)).toEqual([scheme])
  })
})

describe('the hypotheses of a case', () => {
  const request = { product: 'acme-widgets', region: null, values: {}, scheme: 'acme-basic' }
  const hypothesis = { id: 'x', diagnosis: 'wrong-region', change: 'Use another door', request, refutes: false }
  const trial = { id: 'other-door', propose: () => [hypothesis] }

  it('are the repairs, then what the vendors propose', () => {
    const tried = hypothesesOf({ ...catalogue, trials: [trial] }, caseOf([padded]))
    expect(tried.map((h) => h.change)).toEqual(['Secret: remove 1 line break at the end', 'Use another door'])
  })

  it('name each change once', () => {
    const repeated = { ...hypothesis, id: 'y', change: 'Secret: remove 1 line break at the end' }
    const twice = { id: 'twice', propose: () => [hypothesis, hypothesis, repeated] }
    expect(hypothesesOf({ ...catalogue, trials: [twice] }, caseOf([padded])).map((h) => h.id)).toEqual([
      'repair:secret:trim',
      'x',
    ])
  })
})
