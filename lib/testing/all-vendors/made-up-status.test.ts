import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'

const answer = (text: string) => explain(catalogue, { text }, '2026-11-30T00:00:00Z')

/** Libraries give an error of the network a status of their own. */
describe('a status beside an error of the network', () => {
  it.each([
    [
      'after a call in code',
      "const mg = mailgun.client({ username: 'api', key: KEY, url: 'api.eu.mailgun.net' })\n\n" +
        "[Error: ECONNREFUSED] {\n  status: 400,\n  details: 'connect ECONNREFUSED 127.0.0.1:80'\n}",
    ],
    [
      'of a name that is not found',
      "[Error: x] { status: 400, details: 'getaddrinfo ENOTFOUND api.mailgun.nett', type: 'MailgunAPIError' }",
    ],
    ['of a server error', "{ status: 500, message: 'connect ETIMEDOUT 203.0.113.4:443', type: 'MailgunAPIError' }"],
    ['in a dict', "{'statusCode': 400, 'error': {'code': 'ECONNRESET', 'message': 'socket hang up'}}"],
    ['in JSON', '{"statusCode":403,"error":{"errno":"EHOSTUNREACH","message":"connect EHOSTUNREACH 10.0.0.1:443"}}'],
  ])('is no answer: %s', (_, text) => {
    const { verdict, diagnoses } = answer(text)
    expect(verdict).toBe('undecided')
    expect(['connection-failed', 'dns-failure', 'timeout']).toContain(diagnoses[0]?.id)
  })

  it('stays one where an answer came', () => {
    const forbidden =
      "[Unauthorized: Forbidden] {\n  status: 401,\n  details: 'Forbidden',\n  type: 'MailgunAPIError'\n}"
    expect(answer(forbidden).diagnoses.map(({ id }) => id)).toContain('wrong-region')
  })
})
