import { catalogue, VENDORS } from '@/lib/vendors'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { NO_RESPONSE_REASONS } from '@/lib/engine/model/exchange'
import type { ExplainInput } from '@/lib/engine/model/explain-input'
import { SCENARIOS, scenarioOf } from '@/lib/simulator/scenarios'
import { checkInMemory } from './simulated-check.fixture'

const EXAMPLES = await catalogue.examples()
const NOW = '2026-11-24T05:00:00Z'

type Case = {
  id: string
  input: ExplainInput
  why: string
  expect: { top1: string[]; top3?: string[]; mustNotBlame?: boolean; verdict: string[] }
}
const casesOf = (file: string): Case[] => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Case[]
const corpus = casesOf('explain.fixture.json')

describe('the rules', () => {
  it('have ids of their own, lead to known diagnoses and override others', () => {
    expect(new Set(catalogue.rules.map((r) => r.id)).size).toBe(catalogue.rules.length)
    for (const rule of catalogue.rules) {
      expect(rule.id).toMatch(/^[a-z][a-z0-9-]+$/)
      expect(catalogue.isDiagnosisId(rule.diagnosis), rule.id).toBe(true)
      expect(rule.overrides ?? [], rule.id).not.toContain(rule.diagnosis)
      expect(Boolean(rule.match) !== Boolean(rule.across), rule.id).toBe(true)
    }
  })

  it('rule out by specificity, with few exceptions that each name another diagnosis', () => {
    const exceptions = [
      ...catalogue.rules.flatMap((r) => (r.overrides ?? []).map((id) => [r.id, id] as const)),
      ...catalogue.diagnoses.flatMap((d) => d.leaves.map((id) => [d.id, id] as const)),
    ]
    expect(exceptions.length).toBeLessThan(120)
    expect(exceptions.length).toBeGreaterThan(0)
    for (const [by, id] of exceptions) expect(catalogue.isDiagnosisId(id), `${by} → ${id}`).toBe(true)
    for (const { id, specificity, leaves } of catalogue.diagnoses)
      for (const other of leaves)
        expect(specificity, `${id} leaves ${other}, which it would not rule out`).toBeGreaterThan(
          catalogue.diagnosis(other).specificity,
        )
  })

  it('give each exception with its reason above it', () => {
    const folders = [
      '../../engine/diagnose/rules',
      '../../engine/diagnose/dictionary',
      ...VENDORS.map((v) => `../../vendors/${v.id}`),
    ]
    const files = folders.flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => new URL(`${folder}/${name}`, import.meta.url)),
    )
    const bare = files.flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n')
      return lines.filter((l, i) => /^\s*(?:overrides|leaves): \[/.test(l) && !/^\s*\/\//.test(lines[i - 1] ?? ''))
    })
    expect(bare).toEqual([])
  })

  it('reach every diagnosis', () => {
    const reached = new Set(catalogue.rules.map((r) => r.diagnosis))
    expect(catalogue.diagnosisIds.filter((id) => !reached.has(id))).toEqual([])
  })

  it('each fire in some example, recorded failure or set of test keys', async () => {
    const inputs = [
      ...[...EXAMPLES.values()].flat().map((e) => e.input),
      ...[...corpus, ...casesOf('field.fixture.json')].map((c) => c.input),
    ]
    const good = scenarioOf('good-conversation')
    const reports = await Promise.all([
      ...SCENARIOS.map(checkInMemory),
      // no form offers such a region, and no test key decides how a host cannot be reached
      checkInMemory({ ...good, region: 'nowhere' }),
      // and none decides how a mail server greets
      ...(
        [
          ['greeting', 554],
          ['ehlo', 250],
        ] as const
      ).map(([stage, status]) =>
        checkInMemory({
          ...scenarioOf('good-mailgun-smtp'),
          loginEnds: {
            kind: 'response',
            stage,
            status,
            headers: [],
            body: `${status} here`,
            truncated: false,
            ms: 1,
            phases: {},
          },
        }),
      ),
      ...NO_RESPONSE_REASONS.map((reason) => checkInMemory({ ...good, weather: () => reason })),
    ])
    const fired = new Set([
      ...inputs.flatMap((input) => explain(catalogue, input, NOW).diagnoses.flatMap((d) => d.rules)),
      ...reports.flatMap((report) => report.diagnoses.flatMap((d) => d.rules)),
    ])
    expect(catalogue.rules.map((r) => r.id).filter((id) => !fired.has(id))).toEqual([])
  })
})

describe('the examples', () => {
  it('exist for every diagnosis', () => {
    expect([...EXAMPLES].filter(([, list]) => list.length === 0).map(([id]) => id)).toEqual([])
  })

  it.each([...EXAMPLES].flatMap(([id, list]) => list.map((example) => [id, example.name, example.input] as const)))(
    'of %s: %s',
    (id, _, input) => {
      const { diagnoses } = explain(catalogue, input, NOW)
      expect(diagnoses.slice(0, 3).map((d) => d.id)).toContain(id)
    },
  )
})

describe('the recorded failures', () => {
  it.each(corpus)('$id: $why', ({ input, expect: wanted }) => {
    const { diagnoses, verdict } = explain(catalogue, input, NOW)
    const ids = diagnoses.map((d) => d.id)
    expect(wanted.top1).toContain(ids[0])
    expect(
      ids.slice(0, 3).some((id) => (wanted.top3 ?? wanted.top1).includes(id)),
      ids.join(),
    ).toBe(true)
    expect(wanted.verdict).toContain(verdict)
    if (wanted.mustNotBlame && ids[0]) expect(catalogue.blamesOf(ids[0])).not.toBe('credential')
  })
})
