import { describe, expect, it } from 'vitest'
import { catalogue } from '@/lib/vendors'

const rows = catalogue.diagnosisIds.map(catalogue.explanation)
const HOSTS = new Set(['developers.sinch.com', 'documentation.mailgun.com', 'www.rfc-editor.org'])

describe('the explanations', () => {
  it('explain every id once', () => {
    expect(new Set(catalogue.diagnosisIds).size).toBe(catalogue.diagnosisIds.length)
    expect(rows.map((row) => row.id)).toEqual(catalogue.diagnosisIds)
  })

  it.each(rows)('$id reads well', (row) => {
    expect(row.title.split(' ').length).toBeLessThanOrEqual(8)
    expect(row.title).not.toMatch(/[.!?]$/)
    for (const sentence of [row.what, row.why, row.refutedBy, ...row.fix]) {
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/!|oops|went wrong/i)
      expect(sentence.split('`').length % 2, `backquotes are paired in: ${sentence}`).toBe(1)
    }
    expect(row.what.match(/\.(?:\s|$)/g)).toHaveLength(1)
    expect(row.fix.length).toBeGreaterThan(0)
  })

  it.each(rows)('$id links to known https pages and to other diagnoses', (row) => {
    expect(row.docs.length).toBeGreaterThan(0)
    for (const url of row.docs) {
      expect(new URL(url).protocol).toBe('https:')
      expect(HOSTS).toContain(new URL(url).hostname)
    }
    expect(row.related.length).toBeGreaterThan(0)
    expect(row.related).not.toContain(row.id)
    for (const id of row.related) expect(catalogue.explanation(id).id).toBe(id)
  })

  it('join what both vendors say into one sentence or list', () => {
    expect(catalogue.explanation('plan-restriction').fix[0]).toBe(
      'Compare the feature and its quota with the plan: Mailgun → Billing, or the Sinch dashboard → Billing.',
    )
    expect(catalogue.explanation('wrong-region').why).toMatch(
      /^Conversation apps, templates, SMS service plans and Mailgun domains exist in one region only\./,
    )
    expect(catalogue.explanation('wrong-path').fix[1]).toMatch(/^Mailgun: /)
  })
})
