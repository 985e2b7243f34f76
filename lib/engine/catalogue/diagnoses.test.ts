import { describe, expect, it } from 'vitest'
import type { DeclaredDiagnosis } from '../model/diagnosis'
import { composeDiagnoses } from './diagnoses'

const general = composeDiagnoses([])

const lost: DeclaredDiagnosis = {
  id: 'acme-badge-lost',
  group: 'family',
  order: 5,
  blames: 'credential',
  specificity: 2,
  title: 'Badge is lost',
  what: 'The badge was not found.',
  why: 'It was lost.',
  fix: ['Look for it.'],
  refutedBy: 'It is there.',
  docs: [],
  related: ['wrong-key-type'],
  basis: 'documented',
}

describe('the general diagnoses', () => {
  it.each(general.diagnoses)('$id has words that need no vendor', ({ id, explanation }) => {
    const { title, what, why, refutedBy, fix, docs, related } = explanation
    expect(title.split(' ').length).toBeLessThanOrEqual(8)
    for (const sentence of [what, why, refutedBy, ...fix]) {
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toContain('{}')
    }
    for (const url of docs) expect(new URL(url).hostname).toBe('www.rfc-editor.org')
    expect(related.length).toBeGreaterThan(0)
    expect(related).not.toContain(id)
    for (const other of related) expect(general.isDiagnosisId(other), other).toBe(true)
  })

  it('are not blamed for what they do not know', () => {
    expect(general.blamesOf('acme-badge-lost')).toBe('none')
    expect(general.groupOf('acme-badge-lost')).toBe('other')
    expect(() => general.diagnosis('acme-badge-lost')).toThrow(TypeError)
  })
})

describe('what vendors add', () => {
  it('stands in its group, by its number', () => {
    const all = composeDiagnoses([{ diagnoses: [lost], diagnosisDetails: {} }])
    const family = all.diagnoses.filter((d) => d.group === 'family').map((d) => d.id)
    expect(family).toEqual(['acme-badge-lost', 'wrong-key-type', 'smtp-login-refused', 'sip-login-refused'])
    expect(all.diagnosisIds).toHaveLength(general.diagnosisIds.length + 1)
  })

  it('joins the general words, or takes their place', () => {
    const names = (...list: string[]) => ({ pages: Object.fromEntries(list.map((name, i) => [i, name])) })
    const of = (id: string, ...details: object[]) =>
      composeDiagnoses(details.map((d) => ({ diagnoses: [], diagnosisDetails: { [id]: d } }))).explanation(id)
    const before = general.explanation('not-auth-server-error')
    const after = of(
      'not-auth-server-error',
      { fix: { 15: 'Acme: wait.', 30: 'Ask Acme.' }, names: names('a.example.com', 'b.example.com') },
      { fix: { 30: 'Ask Apex.' }, names: { pages: { 9: 'c.example.com' } }, docs: { 5: 'https://example.com/' } },
    )
    expect(after.fix).toEqual([
      before.fix[0],
      'Acme: wait.',
      'Look at the status page: a.example.com, b.example.com or c.example.com.',
      'Ask Acme.',
      'Ask Apex.',
    ])
    expect(before.fix[1]).toBe('Look at the status page of the vendor.')
    expect(after.docs).toEqual(['https://example.com/', ...before.docs])
    expect(of('not-auth-server-error', { what: 'Acme failed.' }).what).toBe('Acme failed.')
    expect(() => of('not-auth-server-error', { what: 'Acme failed.' }, { what: 'Apex failed.' })).toThrow(TypeError)
  })

  it('is refused where it repeats an id or belongs to none', () => {
    expect(() => composeDiagnoses([{ diagnoses: [lost, lost], diagnosisDetails: {} }])).toThrow(TypeError)
    expect(() => composeDiagnoses([{ diagnoses: [], diagnosisDetails: { unknown: {} } }])).toThrow(TypeError)
  })
})
