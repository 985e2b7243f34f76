import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { fingerprintsOf } from '@/lib/engine/report/fingerprint'
import type { Plain } from '@/lib/engine/model/plain'
import { contentsOf, previewOf } from '@/lib/engine/report/preview'
import { toShared } from '@/lib/engine/report/project'
import { exampleReport } from '../testing-report'

const shared = {
  ...toShared(catalogue, exampleReport()),
  searched: 3,
  fingerprints: fingerprintsOf(catalogue, { keySecret: 'x' }, '0'.repeat(32)),
}

function leaves(value: Plain): string[] {
  if (value === undefined) return []
  if (value === null || typeof value !== 'object') return [String(value)]
  return Object.values(value).flatMap(leaves)
}

describe('what a report is said to hold', () => {
  it('names fingerprints only where there are some', () => {
    const named = (report: Parameters<typeof contentsOf>[0]) =>
      contentsOf(report).some((line) => /fingerprint/.test(line))
    expect(named(shared)).toBe(true)
    expect(named({ fingerprints: null })).toBe(false)
  })
})

describe('the preview', () => {
  const sections = previewOf(shared)
  const shown = sections.flatMap((s) => s.rows)

  it('shows every value of the report', () => {
    const texts = new Set(shown.flatMap(({ label, value }) => [value, ...label.split(', ')]))
    for (const leaf of leaves(shared))
      expect(
        texts.has(leaf) || (leaf === 'null' && texts.has('none')) || (leaf === '' && texts.has('empty')),
        leaf,
      ).toBe(true)
  })

  it('has one section for each part, and a label for each value', () => {
    expect(sections.map((s) => s.title)).toEqual([
      'Report',
      'Diagnosis 1',
      'Diagnosis 2',
      'Ruled out 1',
      'Evidence e1',
      'Evidence e2',
      'Evidence e3',
      'Evidence e4',
      'Fingerprints',
    ])
    expect(shown.every(({ label, value }) => label !== '' && value !== '')).toBe(true)
    expect(shown).toContainEqual({ label: 'outcome, headers, WWW-Authenticate', value: 'Basic realm="sinch"' })
    expect(shown).toContainEqual({ label: 'start ms', value: '260' })
  })
})
