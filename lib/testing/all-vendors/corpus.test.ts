import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import type { ExplainInput } from '@/lib/engine/model/explain-input'
import { reportOf } from '@/lib/engine/explain/report'
import corpus from './explain.fixture.json'
import { toCurl } from '@/lib/engine/report/curl'
import { fromFragment, toFragment } from '@/lib/engine/report/fragment'
import { toHar } from '@/lib/engine/report/har'
import { harden } from '@/lib/engine/report/harden'
import { toPhoneText } from '@/lib/engine/report/phone'
import { previewOf } from '@/lib/engine/report/preview'
import { toShared } from '@/lib/engine/report/project'
import { readShared } from '@/lib/engine/report/shared'
import { toTicket } from '@/lib/engine/report/ticket'

type Case = { readonly id: string; readonly input: ExplainInput }
const cases = corpus as unknown as readonly Case[]

describe('an explanation of every recorded failure', () => {
  it.each(cases.map((c) => [c.id, c] as const))('%s can be handed on in every way', async (_, { input }) => {
    const at = '2026-11-24T14:03:22.000Z'
    const shared = toShared(catalogue, reportOf(explain(catalogue, input, at), at))
    expect(readShared(catalogue, JSON.parse(JSON.stringify(shared)))).toEqual(shared)
    expect(harden(catalogue, shared)).toEqual(shared)
    expect(await fromFragment(catalogue, await toFragment(shared))).toEqual({ report: shared })
    expect(toTicket(catalogue, shared)).toContain('## ')
    expect(toPhoneText(catalogue, shared)).toContain('1. ')
    expect(toHar(catalogue, shared).log.entries.length).toBeLessThanOrEqual(shared.evidence.length)
    expect(previewOf(shared).length).toBeGreaterThan(1)
    toCurl(catalogue, shared)
  })
})
