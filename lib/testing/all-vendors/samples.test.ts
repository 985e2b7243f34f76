import { describe, expect, it } from 'vitest'
import { judgeAnswer } from '@/lib/engine/check/judge'
import type { RawResponse } from '@/lib/engine/model/exchange'
import { catalogue } from '@/lib/vendors'

const answer = (status: number, body: string, type = 'application/json'): RawResponse => ({
  kind: 'response',
  status,
  headers: [['Content-Type', type]],
  body,
  truncated: false,
  ms: 1,
  phases: {},
})
const sampleOf = (id: string) => {
  const { sample } = catalogue.product(id)
  if (!sample) throw new Error(`${id} has no sample`)
  return sample
}

describe('the answers to sample calls', () => {
  it('accepts a listed answer and counts it', () => {
    expect(judgeAnswer(sampleOf('numbers'), answer(200, '{"activeNumbers":[{},{}]}'))).toMatchObject({
      accepted: 'yes',
      proves: expect.stringContaining('2 numbers listed'),
    })
  })

  it('accepts what proves a credential without being a success', () => {
    expect(judgeAnswer(sampleOf('verification'), answer(404, '{"errorCode":40400}')).accepted).toBe('yes')
    const disabled = answer(400, '{"message":"Project with id \'x\' is not enabled"}')
    expect(judgeAnswer(sampleOf('est'), disabled).accepted).toBe('yes')
  })

  it('does not take a 404 of another kind for one that proves', () => {
    expect(judgeAnswer(sampleOf('verification'), answer(404, 'Not Found')).accepted).toBe('unclear')
  })

  it('refuses only for a 401 of the API', () => {
    expect(judgeAnswer(sampleOf('numbers'), answer(401, '{}')).accepted).toBe('no')
    expect(judgeAnswer(sampleOf('mailgun-send'), answer(401, 'Forbidden', 'text/plain')).accepted).toBe('no')
  })

  it.each(catalogue.products.flatMap((p) => (p.sample ? [[p.id, p.sample] as const] : [])))(
    '%s: its own documented example is accepted',
    (_, sample) => {
      const { status } = sample.alsoAccepted.find((a) => JSON.stringify(sample.example).includes(a.contains ?? '')) ?? {
        status: 200,
      }
      expect(judgeAnswer(sample, answer(status, JSON.stringify(sample.example))).accepted).toBe('yes')
    },
  )
})
