import { madeUpEvidence } from '@/lib/engine/mask/testing-evidence'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { RawExchange } from '@/lib/engine/model/exchange'
import type { LiveReport } from '@/lib/engine/model/report'

/** Ids of the example check: random in form, nobody's. */
export const IDS = {
  projectId: '11112222-3333-4444-8555-666677778888',
  keyId: 'aaaabbbb-cccc-4ddd-8eee-ffff00001111',
  requestId: '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0',
} as const

type Members = Partial<RawExchange> & { readonly hidden?: readonly string[] }

/** A refused token exchange, with other members where they are given. */
export function evidence({ hidden = ['Key Secret'], ...over }: Members = {}): Evidence {
  const members: RawExchange = {
    id: 'token-exchange',
    source: 'probe',
    probe: 'token-exchange',
    role: 'own',
    title: 'Exchange Key ID and Key Secret for an access token',
    product: 'numbers',
    region: 'global',
    scheme: 'oauth2',
    host: 'auth.sinch.com',
    at: '2026-11-24T14:03:22.120Z',
    startMs: 0,
    ms: 212.345,
    phases: { dns: 3.04, tcp: 12, tls: 20.5, wait: 170, body: 1.2 },
    request: {
      method: 'POST',
      url: 'https://auth.sinch.com/oauth2/token',
      headers: [
        ['Authorization', 'Basic [Key ID]:[Key Secret]'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Cookie', 'session=1'],
      ],
      body: 'grant_type=client_credentials',
    },
    sent: { scheme: 'basic', faults: ['encoded-newline'], kind: 'pair', user: 'uuid', password: 'other' },
    outcome: {
      kind: 'response',
      status: 401,
      headers: [
        ['Content-Type', 'application/json'],
        ['Date', 'Tue, 24 Nov 2026 14:03:22 GMT'],
        ['X-Request-Id', IDS.requestId],
        ['WWW-Authenticate', 'Basic realm="sinch"'],
        ['Set-Cookie', 'a=b'],
        ['X-Internal-Host', '10.1.2.3'],
      ],
      body:
        `{"error":"invalid_client","error_description":"Client ${IDS.keyId} of owner ` +
        'jane@customer-corp.example could not be authenticated, call +46 70 123 45 67"}',
      truncated: false,
    },
    status: 'fail',
    proves: 'The token endpoint refused this pair; it does not say which half is wrong.',
    ...over,
  }
  return madeUpEvidence(members, hidden)
}

/** An accepted call, with other members where they are given. */
export function accepted(over: Members = {}): Evidence {
  return evidence({
    id: 'trial:trim',
    probe: 'trial',
    role: 'trial',
    title: 'List one active number',
    host: 'numbers.api.sinch.com',
    startMs: 260,
    ms: 187,
    request: {
      method: 'GET',
      url:
        `https://numbers.api.sinch.com/v1/projects/${IDS.projectId}/` +
        'activeNumbers?regionCode=US&type=LOCAL&pageSize=1',
      headers: [['Authorization', 'Bearer [access token]']],
    },
    outcome: {
      kind: 'response',
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: '{"activeNumbers":[],"totalSize":0}',
      truncated: false,
    },
    status: 'pass',
    proves: 'The Numbers API accepted the credential.',
    hidden: [],
    ...over,
  })
}

/** A check that was refused, with a proven fix, an excluded hypothesis and a call that did not get through. */
export function exampleReport(over: Partial<LiveReport> = {}): LiveReport {
  return {
    kind: 'check',
    product: 'numbers',
    region: 'global',
    at: '2026-11-24T14:03:22.000Z',
    rulesVersion: '2026.11',
    verdict: 'rejected',
    diagnoses: [
      {
        id: 'secret-whitespace',
        confidence: 'certain',
        observed: { 'Key Secret': '1 line break at the end, 27 characters in all', Host: 'auth.sinch.com' },
        evidence: ['token-exchange'],
        rules: ['padded-secret'],
        says: 'rejected',
        proven: true,
        proof: { change: 'Key Secret: remove 1 line break at the end', before: 'token-exchange', after: 'trial:trim' },
      },
      {
        id: 'client-rejected',
        confidence: 'likely',
        observed: { status: '401', error: 'invalid_client' },
        evidence: ['token-exchange'],
        rules: ['token-endpoint-invalid-client'],
        says: 'rejected',
        proven: false,
      },
    ],
    evidence: [
      evidence(),
      accepted(),
      evidence({
        id: 'region:eu',
        probe: 'region',
        title: 'The same call in another region',
        product: 'conversation',
        region: 'eu',
        host: 'eu.conversation.api.sinch.com',
        outcome: { kind: 'no-response', reason: 'timeout', code: 'ETIMEDOUT', phase: 'tcp' },
        status: 'could-not-verify',
        proves: 'Nothing about the credential: the connection was not answered.',
      }),
      evidence({
        id: 'permission',
        probe: 'permission',
        title: 'Permissions',
        request: null,
        outcome: { kind: 'not-tested', because: 'no token was issued' },
        status: 'not-tested',
        proves: 'Nothing.',
      }),
    ],
    excluded: [
      {
        id: 'fields-swapped',
        change: 'Key ID and Key Secret exchanged',
        because: 'The token endpoint refused the exchanged pair as well.',
      },
    ],
    sideEffects: { requests: 3, tokens: 1 },
    ...over,
  }
}
