import { describe, expect, it } from 'vitest'
import { answerOf } from '@/lib/engine/explain/answer'
import { explain } from '@/lib/engine/explain/explain'
import { explainAnswer } from '@/lib/server/explain-answer'
import { viewOf } from '@/components/explain/engine'
import { catalogue } from '@/lib/vendors'

const NOW = '2026-11-24T05:00:00Z'
const asked = (text: string) => answerOf(catalogue, explain(catalogue, { text }, NOW))
const refusal = (url: string, body: string) =>
  `POST ${url} HTTP/1.1\nHost: ${new URL(url).host}\nAuthorization: Basic Zm9vOmJhcg==\n\n` +
  `HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n${body}`
const INVALID_CLIENT = '{"error":"invalid_client","error_description":"Invalid client credentials"}'
const OURS = /sinch|mailgun|Key ID|Key Secret/i

describe('whose API an explanation is about', () => {
  it.each([
    ['our host', refusal('https://auth.sinch.com/oauth2/token', INVALID_CLIENT), 'sinch'],
    ['our product in words', '[Unauthorized: Forbidden] MailgunAPIError status: 401', 'mailgun'],
    ['the host of another', refusal('https://login.microsoftonline.com/x/oauth2/v2.0/token', INVALID_CLIENT), 'entra'],
    ['a host of nobody known', refusal('https://sso.plover.example/oauth2/token', INVALID_CLIENT), null],
    ['nothing at all', '401 Unauthorized', null],
  ])('%s', (_, text, vendor) => {
    const answer = asked(text)
    expect(answer.vendor).toBe(vendor)
    expect(explainAnswer.parse(answer)).toEqual(answer)
  })
})

describe('a refusal by somebody else', () => {
  const hosts = ['login.microsoftonline.com/x/oauth2/v2.0/token', 'sso.plover.example/oauth2/token']

  it.each(hosts)('is told in general words, and no check is offered: %s', (address) => {
    const text = refusal(`https://${address}`, INVALID_CLIENT)
    const answer = asked(text)
    expect(answer.diagnoses[0]).toMatchObject({ id: 'client-rejected', confidence: 'certain' })
    expect(
      JSON.stringify(answer.diagnoses.map(({ title, cause, fix, docs }) => [title, cause, fix, docs])),
    ).not.toMatch(OURS)
    const view = viewOf({ text }, NOW)
    expect([...view.steps]).toEqual([])
    expect(JSON.stringify([...view.explanations.values()])).not.toMatch(OURS)
    expect(view.headline.sentence).not.toMatch(OURS)
  })

  it('is a refusal where its own host was read to say so, and nothing where it is only told', () => {
    expect(asked(refusal(`https://${hosts[0]}`, INVALID_CLIENT)).verdict).toBe('rejected')
    expect(asked('Our Keycloak at sso.plover.example says 401, and so does api.stripe.com').verdict).toBe('undecided')
  })

  it('says the same in the words of a vendor of ours when that one answered', () => {
    const answer = asked(refusal('https://auth.sinch.com/oauth2/token', INVALID_CLIENT))
    expect(answer.diagnoses[0]).toMatchObject({ id: 'client-rejected', title: expect.stringMatching(OURS) })
    const view = viewOf({ text: refusal('https://auth.sinch.com/oauth2/token', INVALID_CLIENT) }, NOW)
    expect(view.steps.size).toBeGreaterThan(0)
  })
})
