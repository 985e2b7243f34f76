import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { derive } from '@/lib/engine/guide/derive'
import { catalogue } from '@/lib/vendors'

/** The command line of Sinch, keys that have ended and calls in the name of a subaccount, as people paste them. */

const explained = (text: string) => explain(catalogue, { text }, '2026-11-29T12:00:00Z')
const first = (text: string) => explained(text).diagnoses[0]

describe('what the command line of Sinch says', () => {
  it.each([
    ['missing-authorization', '$ sinch fax send --to +15551230100\nYou are not signed in. Use sinch login to sign in.'],
    ['missing-authorization', 'npx @sinch/cli functions list\nerror  No login. Authentication required'],
    ['missing-authorization', 'sinch secrets list\nError: the system keyring is locked'],
    ['missing-authorization', 'PS> sinch conversation send --json\nsinch: no stored credentials'],
    ['token-expired', '$ sinch porting orders list\nYour login has expired, sinch auth login'],
    [
      'credentials-shadowed',
      "SINCH_KEY_ID='0001' SINCH_KEY_SECRET=x sinch numbers list --profile prod\n401 Unauthorized",
    ],
    ['credentials-shadowed', 'in CI SINCH_PROJECT_ID is set and sinch config profile use staging has no effect'],
    ['credentials-shadowed', '$env:SINCH_KEY_ID = "0001"\nsinch voice apps list --profile a\nError: 401'],
  ])('leads to %s: %j', (id, text) => {
    expect(first(text)).toMatchObject({ id })
    expect(first(text)?.confidence).not.toBe('certain')
    expect(explained(text).verdict).not.toBe('accepted')
  })

  it.each([
    'gh auth status\nYou are not logged into any GitHub hosts.',
    'docker login\nError: not logged in',
    'No credentials found in the keychain',
  ])('is not heard in the words of another: %j', (text) => {
    for (const { rules } of explained(text).diagnoses) expect(rules.join()).not.toMatch(/command-line|variable-beats/)
  })

  it('holds no secret of the variable that it names', () => {
    const secret = ['not', 'a', 'real', 'secret', '7f'].join('-')
    const text = `export SINCH_KEY_SECRET=${secret}\n$ sinch numbers list --profile staging\nError: 401`
    expect(JSON.stringify(explained(text).diagnoses)).not.toContain(secret)
  })
})

describe('a key that has ended', () => {
  it.each([
    'Mailgun answers 401, the API key expired last night',
    'HTTP/1.1 401 Unauthorized\nServer: api.mailgun.net\n\n{"message":"This key is expired"}',
    'Expired API key, 401 Unauthorized from https://numbers.api.sinch.com/v1/projects/x/activeNumbers',
  ])('is a credential that is refused: %j', (text) => expect(first(text)?.id).toBe('credentials-rejected'))

  it('is no access token that has expired', () => {
    const challenge = 'www-authenticate: Bearer error="invalid_token", error_description="Jwt expired"'
    const text = `GET https://numbers.api.sinch.com/v1/projects/x/activeNumbers 401\n${challenge}`
    expect(first(text)?.id).toBe('token-expired')
  })
})

describe('a call in the name of a subaccount', () => {
  const asked = (header: string) =>
    explained(`curl -i -u "api:$MAILGUN_API_KEY" ${header} https://api.mailgun.net/v3/domains/mg.example.com
HTTP/1.1 404 Not Found
Content-Type: application/json

{"message":"Domain not found: mg.example.com"}`).diagnoses

  it('is told from one that is not', () => {
    const of = (header: string) =>
      asked(header).find(({ id }) => id === 'wrong-domain')?.observed['X-Mailgun-On-Behalf-Of']
    expect(of('-H "X-Mailgun-On-Behalf-Of: 5f0c0ffee"')).toMatch(/^sent: its id must be of a subaccount/)
    expect(of('')).toMatch(/^not sent/)
    expect(asked('-H "X-Mailgun-On-Behalf-Of: 5f0c0ffee"').map(({ id }) => id)).toContain('wrong-identifier')
    expect(asked('').map(({ id }) => id)).not.toContain('wrong-identifier')
  })
})

it('has a way through the guide for who has logged in by the command line', () => {
  const { found, products } = derive(catalogue, { origin: 'cli-login' })
  expect(found[0]?.reading.says).toContain('sinch login')
  expect(products).toContain('numbers')
  expect(products).not.toContain('verification')
})
