import { describe, expect, it } from 'vitest'
import { explanationOf } from '../diagnoses'
import { explain, type ExplainInput } from '../explain'
import { reportOf } from '../explain-report'
import corpus from '../rules/explain.fixture.json'
import { toCurl } from './curl'
import { fromFragment, toFragment } from './fragment'
import { toHar } from './har'
import { harden } from './harden'
import { toPhoneText } from './phone'
import { previewOf } from './preview'
import { toShared } from './project'
import { readShared } from './shared'
import { toTicket } from './ticket'

type Case = { readonly id: string; readonly input: ExplainInput }
const cases = corpus as unknown as readonly Case[]

describe('an explanation of every recorded failure', () => {
  it.each(cases.map((c) => [c.id, c] as const))('%s can be handed on in every way', async (_, { input }) => {
    const at = '2026-11-24T14:03:22.000Z'
    const shared = toShared(reportOf(explain(input, at), at))
    expect(readShared(JSON.parse(JSON.stringify(shared)))).toEqual(shared)
    expect(harden(shared)).toEqual(shared)
    expect(await fromFragment(await toFragment(shared))).toEqual({ report: shared })
    expect(toTicket(shared, explanationOf)).toContain('## ')
    expect(toPhoneText(shared, explanationOf)).toContain('1. ')
    expect(toHar(shared).log.entries.length).toBeLessThanOrEqual(shared.evidence.length)
    expect(previewOf(shared).length).toBeGreaterThan(1)
    toCurl(shared)
  })
})
