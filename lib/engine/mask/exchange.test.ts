import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { composeHeaders } from '../catalogue/headers'
import type { Evidence, EvidenceOutcome } from '../model/evidence'
import type { RawExchange } from '../model/exchange'
import { checkMask } from './check'
import { finderOf } from './known-values'
import { maskExchange } from './exchange'
import { madeUpEvidence } from './testing-evidence'

const secret = ['q7Rz', '~Wk2', 'Lm9x', 'Tb4/', 'Vn+8'].join('')

const raw: RawExchange = {
  id: 'sample-call:one',
  source: 'probe',
  probe: 'sample-call',
  role: 'own',
  title: 'List one thing',
  product: null,
  region: null,
  scheme: null,
  host: 'api.example.com',
  at: '2026-11-24T14:03:22.120Z',
  startMs: 0,
  ms: 12,
  phases: {},
  request: { method: 'GET', url: 'https://api.example.com/v1', headers: [['Authorization', 'Bearer [API token]']] },
  sent: { scheme: 'bearer', faults: [], kind: 'opaque' },
  outcome: {
    kind: 'response',
    status: 401,
    headers: [
      ['X-Request-Id', secret],
      ['X-Echo', secret],
    ],
    body: JSON.stringify({ trace_id: secret, escaped: secret }).replace('~', '\\u007e'),
    truncated: false,
  },
  status: 'fail',
  proves: 'It was refused.',
}

describe('the exchange of a check', () => {
  const evidence = maskExchange(raw, checkMask(composeHeaders([]), [finderOf([{ label: 'API token', value: secret }])]))

  it('becomes evidence without what was sent, wherever the answer repeats it', () => {
    expect(JSON.stringify(evidence)).not.toContain('Wk2')
    expect(evidence.hidden).toEqual(['API token', 'header x-echo'])
    expect(evidence.outcome).toMatchObject({
      headers: [
        ['X-Request-Id', '[API token]'],
        ['X-Echo', '[removed]'],
      ],
    })
  })

  it('keeps its request, which was drafted with labels', () => {
    expect(evidence.request).toEqual(raw.request)
  })

  it('masks what was found without a request', () => {
    const found = {
      ...raw,
      request: null,
      outcome: { kind: 'checked', passed: true, found: `It is ${secret}.` },
    } as const
    expect(
      maskExchange(found, checkMask(composeHeaders([]), [finderOf([{ label: 'API token', value: secret }])])).outcome,
    ).toMatchObject({
      found: 'It is [API token].',
    })
  })
})

/** What tsc must refuse: it reads this file too, and an expected error that does not come is an error of its own. */
describe('a raw exchange', () => {
  it('does not compile where evidence is wanted, and evidence does where a raw exchange is', () => {
    const show = (evidence: Evidence) => evidence.id
    // @ts-expect-error a raw exchange is no evidence
    show(raw)
    // @ts-expect-error a structural look-alike with every member is none either
    show({ ...raw, hidden: [] })
    const evidence = madeUpEvidence(raw)
    // @ts-expect-error a raw answer does not get into evidence
    const swapped: Evidence = { ...evidence, outcome: raw.outcome }
    // @ts-expect-error a raw request does not get into evidence
    const asked: Evidence = { ...evidence, request: raw.request }
    // @ts-expect-error a raw answer is no outcome of evidence
    const outcome: EvidenceOutcome = raw.outcome
    expectTypeOf(evidence).toExtend<RawExchange>()
    expectTypeOf(raw).not.toExtend<Evidence>()
    expect([swapped.id, asked.id, outcome.kind]).toEqual([raw.id, raw.id, 'response'])
  })

  it('is not cast to evidence but where it is masked, and made-up evidence is for tests', () => {
    const sources = ['app', 'components', 'lib'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name}`)
        .filter((name) => /(?<!\.test)\.tsx?$/.test(name)),
    )
    const casts = sources.filter((f) => /\bas (?:Evidence|Shown(?:Request|Answer)|EvidenceOutcome)\b/.test(textOf(f)))
    expect(casts).toEqual(['lib/engine/mask/exchange.ts'])
    const makers = sources.filter((f) => /mask\/testing-evidence'/.test(textOf(f)))
    expect(makers.filter((f) => !/\/testing-/.test(f))).toEqual([])
    const readers = sources.filter((f) => /\bALREADY_MASKED\b/.test(textOf(f)))
    expect(readers.toSorted()).toEqual([
      'lib/engine/mask/exchange.ts',
      'lib/engine/mask/testing-evidence.ts',
      'lib/engine/report/as-live.ts',
    ])
  })
})

function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}
