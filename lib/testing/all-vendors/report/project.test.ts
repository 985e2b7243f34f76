import { catalogue } from '@/lib/vendors'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { harden } from '@/lib/engine/report/harden'
import { toShared } from '@/lib/engine/report/project'
import { SHARED_LIMITS } from '@/lib/engine/model/shared-limits'
import { readShared, sharedReportSchema, sizeOf } from '@/lib/engine/report/shared'
import { accepted, evidence, exampleReport, IDS } from '../testing-report'

const shared = toShared(catalogue, exampleReport())
const json = JSON.stringify(shared)

describe('what is handed on', () => {
  it('is accepted by its own schema, and stays as it is on the way through JSON', () => {
    expect(readShared(catalogue, JSON.parse(json))).toEqual(shared)
  })

  it('keeps verdict, diagnoses, statuses, timings and what was ruled out', () => {
    expect(shared).toMatchObject({
      version: 1,
      verdict: 'rejected',
      product: 'numbers',
      diagnoses: [
        {
          id: 'secret-whitespace',
          confidence: 'certain',
          proven: true,
          proof: { before: 'e1', after: 'e2' },
          evidence: ['e1'],
        },
        { id: 'client-rejected', confidence: 'likely', proven: false },
      ],
      excluded: [{ id: 'fields-swapped' }],
      sideEffects: { requests: 3, tokens: 1 },
      omitted: 0,
    })
    expect(shared.evidence[0]).toMatchObject({
      id: 'e1',
      ms: 212.3,
      phases: { dns: 3, tls: 20.5 },
      outcome: { kind: 'response', status: 401 },
    })
    expect(shared.evidence[2]?.outcome).toEqual({
      kind: 'no-response',
      reason: 'timeout',
      code: 'ETIMEDOUT',
      phase: 'tcp',
    })
  })

  it('shows paths as templates, and of Authorization the scheme alone', () => {
    expect(shared.evidence[1]?.request).toEqual({
      method: 'GET',
      path: '/v1/projects/{projectId}/activeNumbers',
      headers: [['Authorization', 'Bearer [hidden]']],
    })
    expect(shared.evidence[0]?.request?.headers).toEqual([
      ['Authorization', 'Basic [hidden]'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
    ])
  })

  it('keeps the ids under which the vendor finds the exchange', () => {
    expect(shared.evidence[0]?.references).toEqual([['X-Request-Id', IDS.requestId]])
  })

  it('leaves out references that the caller chose and that are of a person, or a value of the check', () => {
    const ofBody = (reference: string) =>
      toShared(
        catalogue,
        exampleReport({
          evidence: [
            evidence({
              outcome: {
                kind: 'response',
                status: 401,
                headers: [],
                body: JSON.stringify({ reference }),
                truncated: false,
              },
            }),
          ],
          diagnoses: [],
        }),
      )
    for (const personal of ['+46701234567', '46701234567', '0701234567', '192.0.2.7', 'shop.customer.example'])
      expect(JSON.stringify(ofBody(personal)), personal).not.toContain(personal)
    for (const id of ['0123456789abcdef0123456789abcdef', '1234567890123456789', IDS.requestId, 'req-7'])
      expect(ofBody(id).evidence[0]?.references, id).toEqual([['reference', id]])
    const known = { label: 'Key ID', value: IDS.requestId, secret: false }
    expect(harden(catalogue, ofBody(IDS.requestId), [known]).evidence[0]?.references).toEqual([])
  })

  it('drops headers that are not on the list, personal data, ids and how long a secret is', () => {
    for (const gone of [
      'session=1',
      'a=b',
      '10.1.2.3',
      'jane',
      'customer-corp',
      '123 45',
      '27 characters',
      IDS.projectId,
      IDS.keyId,
      'encoded-newline',
    ])
      expect(json, gone).not.toContain(gone)
    expect(json).toContain('aaaa…1111')
    expect(json).toContain('[e-mail]')
    expect(json).toContain('[phone]')
    expect(json).toContain('remove 1 line break at the end')
  })

  it('replaces known values wherever they still occur', () => {
    const secret = ['planted', 'value', '9Zq7'].join('_')
    const leaky = exampleReport({
      evidence: [evidence({ proves: `The answer repeated ${secret}.`, title: `Ask for ${secret}` })],
    })
    const out = JSON.stringify(toShared(catalogue, leaky, [{ label: 'Key Secret', value: secret, secret: true }]))
    expect(out).not.toContain('planted')
    expect(out).toContain('The answer repeated [Key Secret].')
  })

  it('numbers evidence anew, so that an id carries nothing', () => {
    const report = exampleReport({
      evidence: [evidence({ id: 'sample-call:jane@customer-corp.example' })],
      diagnoses: [],
    })
    expect(toShared(catalogue, report).evidence[0]?.id).toBe('e1')
  })

  it('names foreign hosts by no more than that they are foreign', () => {
    const e = evidence({
      host: 'api.customer-corp.example',
      request: { method: 'GET', url: 'https://api.customer-corp.example/users/jane', headers: [] },
    })
    const out = toShared(catalogue, exampleReport({ evidence: [e], diagnoses: [] })).evidence[0]
    expect(out?.host).toBe('[domain]')
    expect(out?.request?.path).toBe('/users/{ID}')
  })
})

describe('size', () => {
  const many = exampleReport({
    evidence: [
      evidence(),
      accepted(),
      ...Array.from({ length: 100 }, (_, i) =>
        accepted({ id: `matrix:${i}`, proves: 'The product accepted the credential. '.repeat(9) }),
      ),
    ],
  })

  it('never exceeds the limit, keeps what the diagnoses rest on, and says what was left out', () => {
    const out = toShared(catalogue, many)
    expect(sizeOf(out)).toBeLessThanOrEqual(SHARED_LIMITS.reportBytes)
    expect(out.omitted).toBe(102 - out.evidence.length)
    expect(out.omitted).toBeGreaterThan(0)
    expect(out.evidence.slice(0, 2).map((e) => e.id)).toEqual(['e1', 'e2'])
    expect(out.diagnoses[0]?.proof).toEqual(shared.diagnoses[0]?.proof)
    expect(readShared(catalogue, out)).toEqual(out)
  })

  it('counts bytes, not characters', () => {
    const wide = exampleReport({
      evidence: Array.from({ length: 40 }, (_, i) => accepted({ id: `w${i}`, proves: '漢'.repeat(400) })),
      diagnoses: [],
    })
    expect(sizeOf(toShared(catalogue, wide))).toBeLessThanOrEqual(SHARED_LIMITS.reportBytes)
  })
})

describe('a report from outside', () => {
  it('is refused with members that the schema does not know, at any depth', () => {
    expect(readShared(catalogue, { ...shared, note: 'x' })).toBeNull()
    expect(readShared(catalogue, { ...shared, evidence: [{ ...shared.evidence[0], sent: {} }] })).toBeNull()
    expect(readShared(catalogue, JSON.parse(`{"__proto__":{"polluted":1},${json.slice(1)}`))).toBeNull()
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it.each([
    null,
    undefined,
    0,
    '',
    [],
    {},
    'report',
    [shared],
    { ...shared, version: 2 },
    { ...shared, verdict: 'wrong' },
    { ...shared, product: 'unknown' },
  ])('is refused when it is not a report: %#', (value) => expect(readShared(catalogue, value)).toBeNull())

  it('is refused above the size limit', () => {
    const big = {
      ...shared,
      evidence: Array.from({ length: 80 }, (_, i) => ({
        ...shared.evidence[0],
        id: `e${i}`,
        title: 'x'.repeat(400),
        proves: 'x'.repeat(400),
      })),
    }
    expect(sharedReportSchema(catalogue).safeParse(big).success).toBe(true)
    expect(readShared(catalogue, big)).toBeNull()
  })

  it('is hardened again: what a browser smuggles in is masked, hosts and headers are the list’s', () => {
    const first = shared.evidence[0]
    if (first?.outcome.kind !== 'response' || !first.request) throw new Error('the example begins with an answer')
    const smuggled = {
      ...shared,
      evidence: [
        {
          ...first,
          host: 'evil.example',
          title: 'Call +1 555 010 9999 or see https://evil.example/reset?id=1',
          request: { ...first.request, headers: [['Authorization', 'Basic c2VjcmV0LXZhbHVl']] },
          outcome: {
            ...first.outcome,
            headers: [['Set-Cookie', 'session=abc']],
            text: 'token eyJhbGciOiJub25lIn0.eyJzdWIiOiJqYW5lIn0.c2ln',
          },
          references: [['X-Note', 'hello']],
        },
      ],
    }
    const parsed = readShared(catalogue, JSON.parse(JSON.stringify(smuggled)))
    expect(parsed).not.toBeNull()
    const out = JSON.stringify(harden(catalogue, parsed ?? shared))
    for (const gone of ['evil', '555', 'c2VjcmV0', 'session', 'eyJ', 'hello']) expect(out, gone).not.toContain(gone)
  })

  it('hardening twice changes nothing', () => {
    expect(harden(catalogue, shared)).toEqual(shared)
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'binary' }),
        fc.string({ maxLength: 300 }),
        fc.webUrl({ withQueryParameters: true }),
        (a, b, url) => {
          const once = toShared(
            catalogue,
            exampleReport({
              evidence: [
                evidence({
                  title: a,
                  proves: b,
                  host: b,
                  request: { method: 'GET', url, headers: [['Content-Type', a]] },
                  outcome: {
                    kind: 'response',
                    status: 401,
                    headers: [
                      ['Location', url],
                      ['WWW-Authenticate', a],
                    ],
                    body: a + b,
                    truncated: false,
                  },
                }),
              ],
              diagnoses: [
                {
                  id: 'undetermined',
                  confidence: 'possible',
                  observed: { [a]: b, seen: url },
                  evidence: [],
                  rules: [],
                  says: null,
                  proven: false,
                },
              ],
            }),
          )
          expect(harden(catalogue, once)).toEqual(once)
          expect(readShared(catalogue, JSON.parse(JSON.stringify(once)))).toEqual(once)
        },
      ),
      { numRuns: 500 },
    )
  })
})
