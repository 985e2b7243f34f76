import { describe, expect, it } from 'vitest'
import { callOfEvidence } from '@/lib/engine/compare/call-of-evidence'
import { comparePastes } from '@/lib/engine/compare/compare-pastes'
import { exportsOf } from '@/lib/engine/compare/exports'
import { maskExchange, ALREADY_MASKED } from '@/lib/engine/mask/exchange'
import type { RawExchange } from '@/lib/engine/model/exchange'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { catalogue } from '@/lib/vendors'
import { generatePairs } from './pairs'

const CONTEXT = { now: '2026-11-29T12:00:05Z', salt: 'of a test' }
const pairs = generatePairs(11, 40)

describe('what a comparison is taken away as', () => {
  const all = pairs.flatMap((pair) => {
    const { comparison, requests } = comparePastes(catalogue, pair, CONTEXT)
    return comparison && requests ? [{ comparison, ...exportsOf(catalogue, comparison, requests) }] : []
  })

  it('holds no secret and no id of either call', () => {
    expect(all).toHaveLength(pairs.length)
    for (const { ticket, failing, fixed } of all) {
      const text = `${ticket}${failing}${fixed ?? ''}`.toLowerCase()
      expect(PLANTED_WORDS.filter((word) => text.includes(word.toLowerCase()))).toEqual([])
    }
    for (const { failing, fixed } of all) expect(`${failing}${fixed ?? ''}`).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i)
  })

  it('is a table of what differs, in Markdown', () => {
    for (const { ticket, comparison } of all) {
      const rows = ticket.split('\n').filter((line) => line.startsWith('| '))
      expect(rows).toHaveLength(comparison.differences.length + 2)
      // pipes of what was pasted would be further columns
      for (const line of rows) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(7)
    }
  })

  it('is one command for the failing call and one for the fixed one', () => {
    for (const { failing, fixed } of all) for (const text of [failing, fixed]) expect(text).toMatch(/^# .+\ncurl /)
  })
})

describe('the call of a check, to be held against one that works', () => {
  const exchange: RawExchange = {
    id: 'sample-call:global:basic',
    source: 'probe',
    probe: 'sample-call',
    role: 'own',
    title: 'List',
    product: 'numbers',
    region: 'global',
    scheme: 'basic',
    host: 'numbers.api.sinch.com',
    at: CONTEXT.now,
    startMs: 0,
    ms: 1,
    phases: {},
    request: {
      method: 'GET',
      url: 'https://numbers.api.sinch.com/v1/projects/p/activeNumbers',
      headers: [['Authorization', 'Basic base64([Key ID]:[Key Secret])']],
    },
    sent: null,
    outcome: { kind: 'response', status: 401, headers: [['Content-Type', 'text/plain']], body: 'no', truncated: false },
    status: 'fail',
    proves: '',
  }
  const evidence = maskExchange(exchange, ALREADY_MASKED)

  it('has the values of the form where they are at hand', () => {
    const text = callOfEvidence(evidence, (label) => (label === 'Key ID' ? 'id' : "it's"))
    expect(text).toContain("-u 'id:it'\\''s'")
    expect(text).toContain('HTTP/1.1 401')
  })

  it('has variables where they are not, so that nothing is said about them', () => {
    const fails = callOfEvidence(evidence, () => null) ?? ''
    const works = "curl -u 'id:secret' https://numbers.api.sinch.com/v1/projects/p/activeNumbers"
    const { comparison } = comparePastes(catalogue, { works, fails }, CONTEXT)
    expect(fails).toContain("-u '${KEY_ID}:${KEY_SECRET}'")
    expect(comparison?.fails.status).toBe(401)
    expect(comparison?.differences.map(({ relevance }) => relevance)).not.toContain('certain')
  })

  it('is nothing where nothing was sent', () => {
    expect(callOfEvidence(maskExchange({ ...exchange, request: null }, ALREADY_MASKED), () => null)).toBeNull()
  })
})
