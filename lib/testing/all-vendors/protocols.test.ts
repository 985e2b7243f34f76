import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'

const NOW = '2026-11-24T05:00:00Z'
const said = (text: string) => explain(catalogue, { text }, NOW)

const SMTP = [220, 221, 235, 250, 251, 252, 334, 354, 534, 535, 538, 550, 553, 554]
const SMTP_TEXTS = [
  (code: number) => `SMTP server replied ${code} 5.7.0 something`,
  (code: number) => `Expected response code 250 but got code "${code}", with message "${code} something"`,
  (code: number) => `nodemailer: response: '${code} something', responseCode: ${code}`,
]
const SIP = [200, 401, 403, 404, 407, 480, 503]
const SIP_TEXTS = [
  (code: number) => `REGISTER sip:trunk.example.com SIP/2.0\n\nSIP/2.0 ${code} Something`,
  (code: number) => `chan_sip.c: Got SIP response ${code} "Something" back from 203.0.113.7`,
]

describe('replies of mail servers and trunks', () => {
  const texts = [
    ...SMTP.flatMap((code) => SMTP_TEXTS.map((text) => text(code))),
    ...SIP.flatMap((code) => SIP_TEXTS.map((text) => text(code))),
  ]
  it.each(texts)('are no status of HTTP: %s', (text) => {
    const { verdict, evidence, diagnoses } = said(text)
    expect(verdict).not.toBe('accepted')
    expect(evidence.map((e) => (e.outcome.kind === 'response' ? e.outcome.status : 0)).filter(Boolean)).toEqual([])
    expect(diagnoses.map((d) => d.id)).not.toContain('not-auth-server-error')
    expect(diagnoses.map((d) => d.id)).not.toContain('proxy-auth-required')
  })
})
