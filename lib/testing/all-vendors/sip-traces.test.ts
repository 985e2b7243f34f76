import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import type { SipCauseId } from '@/lib/engine/model/sip'
import { SIP_CAUSES } from '@/lib/engine/sip/causes'
import { catalogue } from '@/lib/vendors'
import { asks, conversation, FORMS, PROXY, WWW, type Shape } from './sip-forms.fixture'

/** Refusals of trunks as tools show them, and the causes that they are ranked by. */

const NOW = '2026-11-24T05:00:00Z'
const said = (text: string) => explain(catalogue, { text }, NOW)

const realm = 'acme.pstn.sinch.com'
const uri = `sip:+15550100@${realm}`
const question = (nonce: string, more = '') => `realm="${realm}", nonce="${nonce}", algorithm=MD5, qop="auth"${more}`
const answer = (header: string, change: Readonly<Record<string, string>> = {}) => {
  const params = {
    username: 'trunk1',
    realm,
    nonce: 'n1',
    uri,
    response: '0123456789abcdef0123456789abcdef',
    ...change,
  }
  const list = Object.entries(params).map(([name, value]) => `${name}="${value}"`)
  return `${header}: Digest ${list.join(', ')}, algorithm=MD5, qop=auth, nc=00000001, cnonce="c"`
}
const twice = (first: number, header: string, digest: string, last: Shape['answers'][number]): Shape => ({
  answers: [{ status: first, challenge: asks(header, question('n1')) }, last],
  digests: [digest],
})

const CASES: Readonly<Record<string, { readonly shape: Shape; readonly causes: readonly SipCauseId[] }>> = {
  'asked again with another nonce': {
    shape: twice(407, PROXY, answer('Proxy-Authorization'), {
      status: 407,
      challenge: asks(PROXY, question('n2')),
    }),
    causes: ['credential'],
  },
  'refused after the digest': {
    shape: twice(407, PROXY, answer('Proxy-Authorization'), { status: 403 }),
    causes: ['credential', 'access-list', 'not-allowed'],
  },
  'a registration that is asked again': {
    shape: {
      ...twice(401, WWW, answer('Authorization'), { status: 401, challenge: asks(WWW, question('n2')) }),
      method: 'REGISTER',
    },
    causes: ['credential'],
  },
  'refused and never asked': {
    shape: { answers: [{ status: 403 }] },
    causes: ['access-list', 'from-domain', 'not-allowed'],
  },
  'refused and never asked, another domain in From': {
    shape: { answers: [{ status: 403 }], fromHost: 'pbx.example' },
    causes: ['from-domain', 'access-list', 'not-allowed'],
  },
  'refused and never asked, an address in From': {
    shape: { answers: [{ status: 403 }], fromHost: '203.0.113.7' },
    causes: ['from-domain', 'access-list', 'not-allowed'],
  },
  'a question that nobody answers': {
    shape: { answers: [{ status: 407, challenge: asks(PROXY, question('n1')) }] },
    causes: ['never-answered', 'credential', 'access-list'],
  },
  'asked twice, and the second request has no digest either': {
    shape: {
      answers: [
        { status: 401, challenge: asks(WWW, question('n1')) },
        { status: 401, challenge: asks(WWW, question('n2')) },
      ],
      digests: [null],
    },
    causes: ['never-answered', 'credential'],
  },
  'a nonce that was too old': {
    shape: twice(401, WWW, answer('Authorization'), {
      status: 401,
      challenge: asks(WWW, question('n2', ', stale=TRUE')),
    }),
    causes: ['stale-nonce', 'credential'],
  },
  'the digest of another realm': {
    shape: twice(407, PROXY, answer('Proxy-Authorization', { realm: 'asterisk' }), {
      status: 407,
      challenge: asks(PROXY, question('n2')),
    }),
    causes: ['other-realm', 'credential'],
  },
  'the digest of another nonce': {
    shape: twice(407, PROXY, answer('Proxy-Authorization', { nonce: 'n0' }), {
      status: 407,
      challenge: asks(PROXY, question('n2')),
    }),
    causes: ['old-nonce', 'credential'],
  },
  'the digest in the other header': {
    shape: twice(407, PROXY, answer('Authorization'), { status: 407, challenge: asks(PROXY, question('n2')) }),
    causes: ['wrong-header', 'credential'],
  },
  'a user name that is an address': {
    shape: twice(401, WWW, answer('Authorization', { username: `trunk1@${realm}` }), {
      status: 403,
    }),
    causes: ['user-form', 'credential', 'access-list'],
  },
}

describe.each(Object.entries(FORMS))('in the form of %s', (_, form) => {
  it.each(Object.entries(CASES))('%s', (__, { shape, causes }) => {
    const { diagnoses, verdict, vendor, product, evidence } = said(form(conversation(shape)))
    expect(diagnoses[0]?.id).toBe('sip-login-refused')
    const observed: Readonly<Record<string, string>> = diagnoses[0]?.observed ?? {}
    const named = ['Likeliest', 'Or', 'Or else'].flatMap((label) => observed[label] ?? [])
    expect(named).toEqual(causes.map((cause) => SIP_CAUSES[cause]))
    expect({ verdict, vendor, product }).toEqual({ verdict: 'rejected', vendor: 'sinch', product: 'est' })
    expect(evidence.map((e) => e.outcome.kind)).not.toContain('response')
  })

  it('a login that is taken is no refusal', () => {
    const shape = twice(407, PROXY, answer('Proxy-Authorization'), { status: 200 })
    const { diagnoses, verdict } = said(form(conversation(shape)))
    expect(diagnoses.map((d) => d.id)).not.toContain('sip-login-refused')
    expect(verdict).toBe('undecided')
  })

  it('does not show the digest itself', () => {
    const shape = twice(407, PROXY, answer('Proxy-Authorization'), { status: 407 })
    const { diagnoses, statements } = said(form(conversation(shape)))
    expect(JSON.stringify([diagnoses, statements])).not.toContain('0123456789abcdef0123456789abcdef')
  })
})

describe('what programs write', () => {
  it.each([
    [
      'res_pjsip_outbound_authenticator_digest.c:507 digest_create_request_with_auth: Unable to create request with ' +
        "auth. No auth credentials for realm(s) 'acme.pstn.sinch.com' in challenge.",
      'other-realm',
    ],
    [
      'WARNING[88]: chan_sip.c:24094 handle_response_register: Forbidden - wrong password on authentication for ' +
        "REGISTER for 'trunk1' to 'acme.pstn.sinch.com'\nGot SIP response 403",
      'credential',
    ],
    [
      "NOTICE[7]: res_pjsip/pjsip_distributor.c:676 log_failed_request: Request 'INVITE' from '<sip:1@198.51.100.4>' " +
        "failed for '198.51.100.4:5060' (callid: 8) - No matching endpoint found\nSIP/2.0 401 Unauthorized",
      'own-server',
    ],
    [
      'kamailio[62]: NOTICE: uac [uac_reg.c:1071]: uac_reg_tm_callback(): UAC: Error!!! Forbidden with ' +
        'authentication for [48] to [sip:acme.pstn.sinch.com:5060] got response:403',
      'credential',
    ],
    ['SIP/2.0 403 Source IP not in ACL\nCSeq: 1 INVITE', 'access-list'],
    [
      "[WARNING] sofia_reg.c:1842 SIP auth failure (INVITE) on sofia profile 'external' for [1000@192.0.2.1] from ip " +
        '198.51.100.4\nsend SIP/2.0 403 Forbidden',
      'own-server',
    ],
  ] as const)('%s', (text, cause) => {
    const { diagnoses } = said(text)
    expect(diagnoses.map((d) => d.id)).toContain('sip-login-refused')
    expect(diagnoses.find((d) => d.id === 'sip-login-refused')?.observed['Likeliest']).toBe(SIP_CAUSES[cause])
  })

  it('rows of a list of packets tell the steps', () => {
    const { diagnoses } = said(
      [
        '  1 0.000000 203.0.113.7 → 198.51.100.4 SIP/SDP 900 Request: INVITE sip:1@acme.pstn.sinch.com, with session …',
        '  2 0.079757 198.51.100.4 → 203.0.113.7 SIP 583 Status: 407 Proxy Authentication Required',
        '  3 0.079947 203.0.113.7 → 198.51.100.4 SIP 430 Request: ACK sip:+15550100@acme.pstn.sinch.com',
        '  4 0.165951 198.51.100.4 → 203.0.113.7 SIP 420 Status: 403 Forbidden',
      ].join('\n'),
    )
    expect(diagnoses[0]?.id).toBe('sip-login-refused')
    const steps = 'INVITE → 407 Proxy Authentication Required → 403 Forbidden'
    expect(diagnoses[0]?.observed['In the trace']).toBe(steps)
  })

  it('an answer that the reader’s own server sent is not the trunk’s', () => {
    const text =
      '<--- Received SIP request (900 bytes) from UDP:198.51.100.4:5060 --->\nINVITE sip:1@203.0.113.7 SIP/2.0\n' +
      'From: <sip:+15550101@acme.pstn.sinch.com>;tag=1\nCall-ID: in-1\nCSeq: 1 INVITE\n\n' +
      '<--- Transmitting SIP response (400 bytes) to UDP:198.51.100.4:5060 --->\nSIP/2.0 401 Unauthorized\n' +
      'Call-ID: in-1\nCSeq: 1 INVITE\nWWW-Authenticate: Digest realm="asterisk", nonce="x"'
    expect(said(text).diagnoses[0]?.observed['Likeliest']).toBe(SIP_CAUSES['own-server'])
  })
})

describe('trunks of others', () => {
  it.each([
    ['acme.pstn.twilio.com', 'twilio', 'Twilio'],
    ['sip.telnyx.com', 'telnyx', 'Telnyx'],
  ])('%s is told as theirs', (host, vendor, name) => {
    const answered = said(FORMS['sngrep']?.(conversation({ host, answers: [{ status: 403 }] })) ?? '')
    expect(answered.diagnoses.map((d) => d.id)).toEqual(['other-vendor', 'sip-login-refused'])
    expect(answered.diagnoses[0]?.observed['vendor']).toBe(name)
    expect(answered).toMatchObject({ vendor, isElsewhere: true, product: null, verdict: 'undecided' })
  })

  it('a trunk that nobody knows is explained in general words', () => {
    const answered = said(
      FORMS['sngrep']?.(conversation({ host: 'sip.carrier.example', answers: [{ status: 403 }] })) ?? '',
    )
    expect(answered.diagnoses.map((d) => d.id)).toEqual(['sip-login-refused'])
    expect(answered).toMatchObject({ vendor: null, product: null })
  })
})

it('names the domain of the samples, which is no trunk', () => {
  const shape: Shape = { host: 'trunk.pstn.sinch.com', answers: [{ status: 404 }] }
  const { diagnoses } = said(FORMS['sngrep']?.(conversation(shape)) ?? '')
  expect(diagnoses[0]?.id).toBe('wrong-host')
  expect(diagnoses.map((d) => d.id)).not.toContain('sip-login-refused')
})
