import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import type { Evidence } from '@/lib/engine/model/evidence'
import { knownOf } from '@/lib/engine/mask/check-values'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import { toShared } from '@/lib/engine/report/project'
import type { LiveReport } from '@/lib/engine/model/report'
import { exampleReport } from '@/lib/testing/all-vendors/testing-report'
import { printsOf } from '@/lib/engine/support/prints'
import { projected, projectedStage } from '@/lib/engine/support/projection'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { createTransport } from '../transport'
import { sealResult, unsealResult, type Sealed } from './shareable'

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>

beforeAll(async () => {
  simulator = await startTestingUpstream()
})
afterAll(() => simulator.close())

const echoing = SCENARIOS.filter((s) => s.id.startsWith('echo-'))

describe('what of a run may be shown', () => {
  it.each(echoing.map((s) => [s.id, s] as const))(
    '%s: neither a stage nor the result holds a value of it',
    async (_, { product, region, credentials }) => {
      const transport = createTransport(new AbortController().signal)
      const surroundings = {
        send: transport.send,
        now: () => Date.now(),
        tick: () => performance.now(),
        uuid: () => randomUUID(),
        stopped: () => false,
      }
      const values = { ...credentials, region }
      const evidence: Evidence[] = []
      let report: LiveReport | null = null
      for await (const event of runCheck(catalogue, { product, region, values }, surroundings)) {
        if (event.type === 'evidence') evidence.push(event.evidence)
        else ({ report } = event)
      }
      transport.close()
      if (!report) throw new Error('no report')
      const shown = projected(catalogue, report, values)
      const stages = evidence.map((e, i) => projectedStage(catalogue, e, i + 1, values))
      expect(shown).not.toBeNull()
      expect(stages.map((s) => s?.id)).toEqual(Array.from(evidence.keys(), (i) => `e${i + 1}`))
      const text = leavesOf([shown, stages])
      expect(findLeaks(catalogue, text, knownOf(catalogue, credentials))).toEqual([])
      // something was there to be hidden
      expect(JSON.stringify(shown)).toMatch(
        /\[(?:Key Secret|Application Secret|Mailgun API key|API token|access token|value)\]|hidden/,
      )
    },
  )

  it('is nothing at all where a value got through', () => {
    const report = exampleReport()
    const sneaky = { ...report, excluded: [{ ...report.excluded[0]!, because: 'planted' }] }
    expect(projected(catalogue, sneaky, {})).not.toBeNull()
    // six characters of a secret are enough; the projector does not know that this part of it is one
    expect(projected(catalogue, sneaky, { keySecret: 'xx-planted-yy-zz' })).toBeNull()
  })
})

describe('a result that is shared later', () => {
  const result: Sealed = {
    run: 'check',
    report: toShared(catalogue, exampleReport()),
    prints: printsOf(catalogue, { keyId: 'k' }, 'salt'),
  }

  it('comes back as it was made, for its own case only', () => {
    const sealed = sealResult('case-1', result)
    expect(unsealResult('case-1', sealed)).toEqual(result)
    expect(unsealResult('case-1', JSON.parse(JSON.stringify(sealed)))).toEqual(result)
    expect(unsealResult('case-2', sealed)).toBeNull()
  })

  it('cannot become another one on the way', () => {
    const sealed = sealResult('case-1', result)
    for (const change of [
      { body: sealed.body.replace('rejected', 'accepted') },
      { run: 'matrix' as const },
      { prints: '{}' },
      { mac: '' },
      { mac: sealed.mac.slice(0, -2) },
      { mac: sealed.mac.toLowerCase() },
    ])
      expect(unsealResult('case-1', { ...sealed, ...change })).toBeNull()
    for (const hostile of [null, undefined, 1, '', [], {}, { ...sealed, body: 1 }, { ...sealed, product: '__proto__' }])
      expect(unsealResult('case-1', hostile)).toBeNull()
  })
})
