import { describe, expect, it } from 'vitest'
import type { RawResponse } from '../model/exchange'
import type { SampleCall } from '../model/product'
import { judgeAnswer, judgeControl, judgeToken } from './judge'

const answer = (status: number, body: string, type = 'application/json'): RawResponse => ({
  kind: 'response',
  status,
  headers: [['Content-Type', type]],
  body,
  truncated: false,
  ms: 1,
  phases: {},
})
const sample: SampleCall = {
  id: 'list-widgets',
  title: 'List one widget',
  method: 'GET',
  path: '/v1/widgets',
  free: true,
  proves: 'The key is accepted.',
  alsoAccepted: [
    { status: 404, contains: 'W40400', means: 'The key is accepted; the widget does not exist.' },
    { status: 410, means: 'The key is accepted; the widget is gone.' },
  ],
  list: { member: 'widgets', one: 'widget', many: 'widgets' },
  example: { widgets: [] },
  confidence: 'documented',
  source: 'example.com',
}

describe('judgeAnswer', () => {
  it.each([
    ['{"widgets":[{},{}]}', '2 widgets listed. The key is accepted.', '2 widgets'],
    ['{"widgets":[{}]}', '1 widget listed. The key is accepted.', '1 widget'],
    ['{"widgets":[]}', 'No widgets listed. The key is accepted.', undefined],
    ['\ufeff{}', 'The key is accepted.', undefined],
    ['{"gadgets":[{}]}', 'The key is accepted.', undefined],
  ])('accepts a listed answer and counts it: %s', (body, proves, seen) => {
    expect(judgeAnswer(sample, answer(200, body))).toEqual({ status: 'pass', accepted: 'yes', proves, seen })
  })

  it('accepts what proves a credential without being a success', () => {
    expect(judgeAnswer(sample, answer(404, '{"code":"W40400"}')).accepted).toBe('yes')
    expect(judgeAnswer(sample, answer(410, '')).accepted).toBe('yes')
  })

  it('does not take a 404 of another kind for one that proves', () => {
    expect(judgeAnswer(sample, answer(404, 'Not Found')).accepted).toBe('unclear')
  })

  it('refuses only for a 401 of the API', () => {
    expect(judgeAnswer(sample, answer(401, '{}')).accepted).toBe('no')
    expect(judgeAnswer(sample, answer(401, 'Forbidden', 'text/plain')).accepted).toBe('no')
  })

  it.each([
    ['a login page', answer(200, '<html>sign in</html>', 'text/html')],
    ['a page with 401', answer(401, '<html>', 'text/html')],
    ['too many requests', answer(429, '')],
    ['a fault of the vendor', answer(503, '')],
    ['a proxy', answer(407, '')],
    ['a redirect', answer(302, '')],
    ['text that is not JSON', answer(200, 'ok')],
    ['an object of something else', answer(200, '{"status":"ok"}')],
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
    const judged = judgeAnswer(sample, raw)
    expect(judged).toMatchObject({ accepted: 'unclear', status: 'could-not-verify' })
    expect(judged.proves).toMatch(/\.$/)
  })
})

describe('judgeToken', () => {
  const judge = (raw: RawResponse) => judgeToken(raw, 'Name and Secret', 'A token was issued.')

  it('takes a token that a header can carry', () => {
    expect(judge(answer(200, '{"access_token":"abc.def.ghi","expires_in":3600}'))).toEqual({
      token: 'abc.def.ghi',
      judgement: { status: 'pass', accepted: 'yes', proves: 'A token was issued.' },
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
    const judged = judge(answer(200, body))
    expect(judged.token).toBeNull()
    expect(judged.judgement.accepted).toBe('unclear')
  })

  it('tells a refused pair from a broken request', () => {
    const refused = judge(answer(401, '{"error":"invalid_client"}'))
    const broken = judge(answer(400, '{"error":"invalid_request"}'))
    expect(refused).toMatchObject({
      token: null,
      judgement: { accepted: 'no', proves: expect.stringContaining('refused this Name and Secret as a pair') },
    })
    expect(broken).toMatchObject({ token: null, judgement: { accepted: 'unclear' } })
  })
})

describe('judgeControl', () => {
  const compared = (raw: RawResponse) => ({
    status: raw.kind === 'response' ? raw.status : null,
    judgement: judgeAnswer(sample, raw),
  })

  it.each([
    ['fail', answer(200, '{"widgets":[]}')],
    ['fail', answer(404, 'W40400')],
    ['pass', answer(401, '')],
    ['pass', answer(403, '')],
    ['pass', answer(400, '')],
    ['could-not-verify', answer(404, '')],
    ['could-not-verify', answer(502, '')],
    ['could-not-verify', answer(403, '<html>', 'text/html')],
  ] as const)('is a %s after an acceptance, and never says anything of the credential itself', (status, raw) => {
    const own = compared(answer(200, '{"widgets":[]}'))
    expect(judgeControl(own, compared(raw))).toMatchObject({ status, accepted: 'unclear' })
  })

  it.each([
    ['pass', answer(403, '{}'), answer(401, '')],
    ['could-not-verify', answer(403, '{}'), answer(403, '')],
    ['could-not-verify', answer(404, '{}'), answer(404, '')],
    ['fail', answer(403, '{}'), answer(200, '{}')],
  ] as const)('is a %s for a call that was neither let through nor refused', (status, own, raw) => {
    expect(judgeControl(compared(own), compared(raw))).toMatchObject({ status, accepted: 'unclear' })
  })
})
