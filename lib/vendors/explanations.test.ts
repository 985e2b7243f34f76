import { describe, expect, it } from 'vitest'
import { EXPLANATIONS, explanationOf } from '@/lib/engine/diagnose/explanations/index'
import { DIAGNOSIS_IDS } from '@/lib/engine/diagnose/vocabulary'
import { account } from '@/lib/engine/diagnose/explanations/account'
import { bearer } from '@/lib/engine/diagnose/explanations/bearer'
import { credentialSet } from '@/lib/engine/diagnose/explanations/credential-set'
import { header } from '@/lib/engine/diagnose/explanations/header'
import { input } from '@/lib/engine/diagnose/explanations/input'
import { other } from '@/lib/engine/diagnose/explanations/other'
import { place } from '@/lib/engine/diagnose/explanations/place'
import { signing } from '@/lib/engine/diagnose/explanations/signing'
import { token } from '@/lib/engine/diagnose/explanations/token'
import { transport } from '@/lib/engine/diagnose/explanations/transport'

const rows = [transport, input, token, bearer, header, credentialSet, place, signing, account, other].flat()
const HOSTS = new Set(['developers.sinch.com', 'documentation.mailgun.com', 'www.rfc-editor.org'])

describe('the explanations', () => {
  it('explain every id of the vocabulary once, in its order', () => {
    expect(rows.map((row) => row.id)).toEqual(DIAGNOSIS_IDS)
    expect([...EXPLANATIONS.keys()]).toEqual(DIAGNOSIS_IDS)
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
    for (const id of row.related) expect(explanationOf(id).id).toBe(id)
  })
})
