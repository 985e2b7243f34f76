import { catalogue } from '@/lib/vendors'
import { expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import type { Header, RawResponse, RequestDraft } from '@/lib/engine/model/exchange'
import { toCurl } from '@/lib/engine/report/curl'
import { toHar } from '@/lib/engine/report/har'
import { toShared } from '@/lib/engine/report/project'
import { toTicket } from '@/lib/engine/report/ticket'

const apiToken = ['4bf92f35', '77b34da6', 'a3ce929d', '0e0e4736'].join('')

/** Under each of these names a supporter is told to quote what an answer holds. */
const NAMES = ['X-Request-Id', 'traceparent', 'X-Correlation-Id', 'X-B3-TraceId', 'x-mailgun-request-id']

async function echoing({ headers }: RequestDraft): Promise<RawResponse> {
  expect(headers.map((h) => String(h.value)).join()).not.toContain(apiToken)
  return {
    kind: 'response',
    status: 401,
    headers: NAMES.map((name): Header => [
      name,
      name === 'traceparent' ? `00-${apiToken}-00f067aa0ba902b7-01` : apiToken,
    ]),
    body: JSON.stringify({ trace_id: apiToken, reference: apiToken, error: { request_id: apiToken } }),
    truncated: false,
    ms: 1,
    phases: {},
  }
}

it('a token that an answer repeats under the names of request ids is masked in all that a check yields', async () => {
  const surroundings = {
    send: echoing,
    now: () => Date.UTC(2026, 10, 24),
    tick: () => 0,
    uuid: () => '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0',
    stopped: () => false,
  }
  const said: unknown[] = []
  const values = { servicePlanId: 'a1b2c3d4e5f64718a1b2c3d4e5f64718', apiToken, region: 'us' }
  for await (const event of runCheck(catalogue, { product: 'sms-service-plan', region: 'us', values }, surroundings)) {
    said.push(event)
    if (event.type !== 'report') continue
    const shared = toShared(catalogue, event.report)
    expect(shared.evidence.flatMap((e) => e.references)).toEqual([])
    said.push(shared, toTicket(catalogue, shared), toHar(catalogue, shared), toCurl(catalogue, shared))
  }
  expect(said.length).toBeGreaterThan(4)
  expect(JSON.stringify(said)).not.toContain(apiToken)
  expect(JSON.stringify(said)).toContain('[API token]')
})
