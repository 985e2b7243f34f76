import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import type { RawResponse } from '../model/exchange'
import { judgeRead, readToken } from './judge'

const answer = (status: number, body: string, type = 'application/json'): RawResponse => ({
  kind: 'response',
  status,
  headers: [['Content-Type', type]],
  body,
  truncated: false,
  ms: 1,
  phases: {},
})
const sampleOf = (id: Parameters<typeof catalogue.product>[0]) => {
  const { sample } = catalogue.product(id)
  if (!sample) throw new Error(`${id} has no sample`)
  return sample
}

describe('judgeRead', () => {
  it('accepts a listed answer and counts it', () => {
    expect(judgeRead(sampleOf('numbers'), answer(200, '{"activeNumbers":[{},{}]}'))).toMatchObject({
      accepted: 'yes',
      proves: expect.stringContaining('2 numbers listed'),
    })
  })

  it('accepts what proves a credential without being a success', () => {
    expect(judgeRead(sampleOf('verification'), answer(404, '{"errorCode":40400}')).accepted).toBe('yes')
    expect(judgeRead(sampleOf('est'), answer(400, '{"message":"Project with id \'x\' is not enabled"}')).accepted).toBe(
      'yes',
    )
  })

  it('does not take a 404 of another kind for one that proves', () => {
    expect(judgeRead(sampleOf('verification'), answer(404, 'Not Found')).accepted).toBe('unclear')
  })

  it('refuses only for a 401 of the API', () => {
    expect(judgeRead(sampleOf('numbers'), answer(401, '{}')).accepted).toBe('no')
    expect(judgeRead(sampleOf('mailgun-send'), answer(401, 'Forbidden', 'text/plain')).accepted).toBe('no')
  })

  it.each([
    ['a login page', answer(200, '<html>sign in</html>', 'text/html')],
    ['a page with 401', answer(401, '<html>', 'text/html')],
    ['too many requests', answer(429, '')],
    ['a fault of the vendor', answer(503, '')],
    ['a proxy', answer(407, '')],
    ['a redirect', answer(302, '')],
    ['text that is not JSON', answer(200, 'ok')],
    ['a list where an object belongs', answer(200, '[]')],
    ['a cut answer', { ...answer(200, '{"a":1}'), truncated: true } as RawResponse],
    ['an unread coding', { ...answer(401, ''), unread: 'encoding' } as RawResponse],
    [
      'no answer',
      {
        kind: 'no-response',
        reason: 'timeout',
        code: 'TOTAL_TIMEOUT',
        phase: 'wait',
        ms: 1,
        phases: {},
      } as RawResponse,
    ],
  ])('never speaks against a credential for %s', (_, raw) => {
    const judged = judgeRead(sampleOf('numbers'), raw)
    expect(judged).toMatchObject({ accepted: 'unclear', status: 'could-not-verify' })
    expect(judged.proves).toMatch(/\.$/)
  })
})

describe('readToken', () => {
  it('takes a token that a header can carry', () => {
    expect(readToken(answer(200, '{"access_token":"abc.def.ghi","expires_in":3600}'))).toEqual({
      token: 'abc.def.ghi',
      expiresIn: 3600,
    })
  })

  it.each([
    '{}',
    '{"access_token":""}',
    '{"access_token":1}',
    '{"access_token":"a\\nb"}',
    '[]',
    'null',
    '<html>',
    `{"access_token":"${'a'.repeat(9000)}"}`,
  ])('does not use %s', (body) => {
    const answered = readToken(answer(200, body))
    expect(answered.token).toBeNull()
    expect(answered.token === null && answered.judgement.accepted).toBe('unclear')
  })

  it('tells a refused pair from a broken request', () => {
    const refused = readToken(answer(401, '{"error":"invalid_client"}'))
    const broken = readToken(answer(400, '{"error":"invalid_request"}'))
    expect(refused.token === null && refused.judgement.accepted).toBe('no')
    expect(broken.token === null && broken.judgement.accepted).toBe('unclear')
  })
})
