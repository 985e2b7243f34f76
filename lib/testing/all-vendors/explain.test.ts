import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { answerOf } from '@/lib/engine/explain/answer'
import { comparison } from '@/lib/engine/explain/compare-schemes'
import { nextStepOf } from '@/lib/engine/diagnose/next-step'

const NOW = '2026-11-24T05:00:00Z'
const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
const numbers = { method: 'GET', url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers` }

describe('the verdict', () => {
  it.each([
    [
      'rejected',
      'the vendor refused the token',
      {
        request: { ...numbers, scheme: 'Bearer' },
        status: 401,
        headers: [['WWW-Authenticate', 'Bearer error="expired"']] as const,
      },
    ],
    ['accepted', 'the account refuses', { request: numbers, status: 402 }],
    ['accepted', 'the call worked', { request: numbers, status: 200, body: '{"activeNumbers":[]}' }],
    ['undecided', 'a proxy answered', { request: numbers, status: 407 }],
    ['undecided', 'the vendor failed', { request: numbers, status: 500 }],
    ['undecided', 'there were too many requests', { request: numbers, status: 429 }],
    ['undecided', 'nothing was sent', { request: { ...numbers, scheme: 'none' }, status: 401 }],
    ['undecided', 'nothing is known', {}],
  ] as const)('is %s when %s', (verdict, _, input) => expect(explain(catalogue, input, NOW).verdict).toBe(verdict))
})

describe('an explanation', () => {
  it('is never empty', () => {
    expect(explain(catalogue, { text: '' }, NOW).diagnoses).toMatchObject([{ id: 'undetermined' }])
  })

  it('joins what was stated with what was pasted', () => {
    const { product, diagnoses } = explain(
      catalogue,
      { product: 'verification', text: '{"errorCode":40102,"message":"Invalid Signature"}' },
      NOW,
    )
    expect(product).toBe('verification')
    expect(diagnoses[0]?.id).toBe('signature-mismatch')
  })

  it('judges the failed exchanges of several, and a success on the same address settles the matter', () => {
    const exchange = (status: number) =>
      `> GET /v1/x HTTP/2\n> Host: numbers.api.sinch.com\n> authorization: Bearer ***\n>\n< HTTP/2 ${status}` +
      `\n<\n{"activeNumbers":[]}\n`
    expect(explain(catalogue, { text: exchange(401) + exchange(200) }, NOW).verdict).toBe('accepted')
    expect(explain(catalogue, { text: exchange(200).replace('/v1/x', '/v1/y') + exchange(401) }, NOW).verdict).not.toBe(
      'accepted',
    )
  })

  it('gives challenges in order, with names in lower case, and members of odd names', () => {
    const answer = answerOf(
      catalogue,
      explain(
        catalogue,
        {
          status: 401,
          headers: [
            ['WWW-Authenticate', 'Basic Realm="a", Bearer __proto__="x"'],
            ['Proxy-Authenticate', 'Negotiate'],
          ],
        },
        NOW,
      ),
    )
    expect(JSON.stringify(answer.challenges)).toBe(
      '[{"scheme":"basic","params":{"realm":"a"}},{"scheme":"bearer","params":{"__proto__":"x"}},' +
        '{"scheme":"negotiate","params":{}}]',
    )
  })

  it('lifts out what to quote to support', () => {
    const { references } = explain(
      catalogue,
      { status: 500, headers: [['X-Request-Id', 'req-0001']], body: '{"title":"x","traceId":"84c1fd4063c38d9f"}' },
      NOW,
    )
    expect(references).toEqual([
      { label: 'X-Request-Id', value: 'req-0001' },
      { label: 'traceId', value: '84c1fd4063c38d9f' },
    ])
  })

  it('compares what was sent with what is wanted', () => {
    const sms = explain(
      catalogue,
      { request: { method: 'GET', url: 'https://us.sms.api.sinch.com/xms/v1/x/groups', scheme: 'Basic' }, status: 401 },
      NOW,
    )
    expect(comparison(catalogue, sms)).toMatchObject({
      sent: 'Basic',
      wanted: 'Bearer',
      agree: false,
      sentence: 'You sent Basic; the product takes Bearer.',
    })
  })
})

describe('the next step', () => {
  it('is the check with product and region, the bench, or none', () => {
    expect(nextStepOf(catalogue, 'wrong-region', 'conversation', 'eu')?.href).toBe(
      '/check?product=conversation&region=eu',
    )
    expect(nextStepOf(catalogue, 'wrong-region', 'conversation', 'mars')?.href).toBe('/check?product=conversation')
    expect(nextStepOf(catalogue, 'credentials-rejected', null, 'eu')?.href).toBe('/check')
    expect(nextStepOf(catalogue, 'signature-mismatch', 'voice', null)?.href).toBe('/sign?kind=request')
    expect(nextStepOf(catalogue, 'dns-failure', 'voice', null)).toBeNull()
  })
})
