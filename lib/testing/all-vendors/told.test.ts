import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'

const explained = (text: string) => explain(catalogue, { text }, '2026-11-24T05:00:00Z')
const idsOf = (text: string) => explained(text).diagnoses.map(({ id }) => id)
const FORBIDDEN = '[Unauthorized: Forbidden] status 401'
const TOKEN_CALL = 'requests.post("https://auth.sinch.com/oauth2/token", '

describe('a base address that is configured', () => {
  it.each([
    ['in an object', `client({ username: 'api', key: k, url: 'https://api.eu.mailgun.net/v3' })\n${FORBIDDEN}`],
    ['in a setting', `MAILGUN_API_URL=https://api.mailgun.net/v3\n${FORBIDDEN}`],
    ['in a remark', `# base: https://api.mailgun.net/v3/\n${FORBIDDEN}`],
  ])('is not taken for what was called: %s', (_, text) => {
    expect(idsOf(text)).not.toContain('wrong-path')
    expect(idsOf(text).slice(0, 4)).toEqual(expect.arrayContaining(['wrong-region', 'wrong-key-type']))
  })

  it('is what was called where a method stands before it', () => {
    expect(idsOf('POST https://api.mailgun.net/v3 -> 404 page not found')[0]).toBe('wrong-path')
  })
})

describe('source text beside a refusal', () => {
  it.each([
    ['a string that is filled in', `401 Unauthorized\nheaders = {"Authorization": f"Bearer {token}"}`],
    ['a form', `${TOKEN_CALL}data={"grant_type": "client_credentials"})\n401 {"error":"invalid_client"}`],
  ])('blames nothing that is right: %s', (_, text) => {
    expect(idsOf(text)).not.toContain('placeholder-value')
    expect(idsOf(text)).not.toContain('wrong-content-type')
  })

  it('shows a string that is not filled in, and fields in JSON', () => {
    expect(idsOf('401 Unauthorized\nheaders = {"Authorization": "Bearer {token}"}')[0]).toBe('placeholder-value')
    expect(idsOf(`${TOKEN_CALL}json={"grant_type": "client_credentials"})\n400 {"error":"invalid_request"}`)[0]).toBe(
      'wrong-content-type',
    )
  })
})

describe('a mail server', () => {
  it('is quoted by what another program logs in JSON', () => {
    const text = '{"level":"error",\n"error":"535 Authentication failed",\n"method":"POST","path":"/signup"}'
    expect(explained(text).diagnoses[0]?.id).toBe('smtp-login-refused')
    expect(explained(text).statements.find(({ states }) => states === 'reply')?.lines).toEqual({ from: 0, to: 3 })
  })

  it('that lets somebody in proves nothing of an API', () => {
    const { verdict, diagnoses } = explained(
      '235 Authentication succeeded\nRCPT TO:<a@example.com>\n550 5.7.1 Not here',
    )
    expect([verdict, diagnoses[0]?.id]).toEqual(['undecided', 'not-auth-validation'])
  })
})
