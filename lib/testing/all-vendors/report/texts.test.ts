import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { toPhoneText } from '@/lib/engine/report/phone'
import { toShared } from '@/lib/engine/report/project'
import { toTicket } from '@/lib/engine/report/ticket'
import { evidence, exampleReport, IDS } from '../testing-report'
import { duration } from '@/lib/engine/report/words'

const shared = toShared(catalogue, exampleReport())
const ticket = toTicket(catalogue, shared, 'https://auth-check.example/r/abc')
const phone = toPhoneText(catalogue, shared)

describe('the Markdown ticket', () => {
  it('begins with the verdict and says when, by which rules and at which cost', () => {
    expect(ticket.split('\n')[0]).toBe('## Rejected: Numbers API')
    expect(ticket).toContain('- Checked: 2026-11-24 14:03:22 UTC, rules 2026.11')
    expect(ticket).toContain('- Requests made: 3, access tokens minted: 1')
    expect(ticket).toContain('- Report: https://auth-check.example/r/abc')
  })

  it('has diagnoses in order with proof and fix, what was ruled out, and the references', () => {
    expect(ticket).toMatch(/1\. \*\*Invisible character in a credential\*\* \(certain, proven\)[^]*2\. \*\*/)
    expect(ticket).toContain('Proof: Key Secret: remove 1 line break at the end; before `e1`, after `e2`')
    expect(ticket).toContain(catalogue.explanation('secret-whitespace').fix[0])
    expect(ticket).toMatch(/### Ruled out by a trial\n\n- .*`fields-swapped`/)
    expect(ticket).toContain(`- \`X-Request-Id: ${IDS.requestId}\` of \`e1\`, 2026-11-24 14:03:22 UTC`)
  })

  it('reads back as a table with seven columns, one row a piece of evidence', () => {
    const rows = ticket.split('\n').filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(2 + shared.evidence.length)
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(9)
    expect(rows[2]).toContain('| 401 | 212.3 |')
  })

  it('keeps foreign text inert', () => {
    const hostile = '`` [x](javascript:alert(1)) <img src=x onerror=alert(1)> | a\n# h\n@everyone'
    const out = toTicket(
      catalogue,
      toShared(
        catalogue,
        exampleReport({
          evidence: [evidence({ title: hostile, proves: hostile })],
          diagnoses: [
            {
              id: 'undetermined',
              confidence: 'possible',
              observed: { [hostile]: hostile },
              evidence: [],
              rules: [],
              says: null,
              proven: false,
            },
          ],
        }),
      ),
    )
    const outsideCode = out.replace(/(`+) [^]*? \1(?!`)/g, '')
    expect(outsideCode).not.toMatch(/(?<!\\)<img|(?<!\\)\[x\]|^# h/m)
    expect(
      out
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .every((row) => row.split(/(?<!\\)\|/).length === 9),
    ).toBe(true)
  })
})

describe('the text for a telephone call', () => {
  it('is numbered sentences that say verdict, cause, proof, what was ruled out and the reference', () => {
    const lines = phone.trimEnd().split('\n')
    expect(lines.every((line, i) => line.startsWith(`${i + 1}. `) && line.endsWith('.'))).toBe(true)
    expect(phone).toContain('The verdict is: rejected.')
    expect(phone).toContain('The proven cause is: Invisible character in a credential.')
    expect(phone).toContain(
      'With this change the call was accepted: Key Secret: remove 1 line break at the end. The answer was 200.',
    )
    expect(phone).toContain('Ruled out by trying it:')
    expect(phone).toContain('0f1e 2d3c 4b5a 4978 8695 a4b3 c2d1 e0f0')
  })

  it('has no markup', () => expect(phone).not.toMatch(/[`*#|<>]/))
})

describe('every diagnosis', () => {
  it.each(catalogue.diagnosisIds)('%s can be written as a ticket and read aloud', (id) => {
    const one = toShared(
      catalogue,
      exampleReport({
        diagnoses: [{ id, confidence: 'likely', observed: {}, evidence: [], rules: [], says: null, proven: false }],
      }),
    )
    expect(toTicket(catalogue, one)).toContain(catalogue.explanation(id).title)
    expect(toPhoneText(catalogue, one)).toContain(catalogue.explanation(id).title)
  })
})

describe('duration', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [119, '1 minute'],
    [10_800, '3 hours'],
    [86_400 * 2.9, '2 days'],
    [-5, '0 seconds'],
  ])('%d s is %s', (seconds, text) => expect(duration(seconds)).toBe(text))
})
