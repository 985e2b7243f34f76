import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { searchProblems } from '@/lib/engine/explain/search-problems'

const find = (query: string) => searchProblems(catalogue, query)

describe('the dictionary is searched', () => {
  it.each(catalogue.diagnosisIds)('by the id %s', async (id) => expect((await find(id))[0]).toBe(id))

  it.each([
    ['a code', '40102', 'signature-mismatch'],
    ['a code', '40004', 'unknown-application'],
    ['a status', '407', 'proxy-auth-required'],
    ['an OAuth error', 'invalid_client', 'client-rejected'],
    ['a piece of a message', 'Jwt expired at', 'token-expired'],
    ['a message in other words', 'Domain not found: mg.example.com', 'wrong-domain'],
    ['a message the dictionary does not hold', 'Error: getaddrinfo EAI_AGAIN auth.sinch.com', 'dns-failure'],
    ['words of the title', 'line break secret', 'secret-whitespace'],
    ['a title', 'Product is not enabled', 'product-not-enabled'],
    ['an SMTP code', '535', 'smtp-login-refused'],
    ['a header', 'on-behalf-of', 'wrong-domain'],
    ['what was done', 'rotate', 'client-rejected'],
    ['what was done, in another form', 'rotated key', 'client-rejected'],
    ['a word', 'webhook', 'webhook-signature-mismatch'],
    ['words', 'webhooks signature', 'webhook-signature-mismatch'],
    ['an end', 'api key expired', 'credentials-rejected'],
    ['a login', 'sinch login', 'missing-authorization'],
    ['a region', 'mailgun eu forbidden', 'wrong-region'],
    ['a piece of an exception', 'MailgunAPIError Forbidden', 'credentials-rejected'],
    ['a channel', 'app not found in region', 'wrong-region'],
  ])('by %s: %s', async (_, query, id) => expect((await find(query)).slice(0, 3)).toContain(id))

  it('by a word that a sign-in of people has', async () => expect(await find('sso')).not.toEqual([]))

  it('by every title of a page, which finds that page first or second', async () => {
    for (const { id, searchedAs } of catalogue.diagnoses)
      for (const text of searchedAs) expect((await find(text)).slice(0, 3), text).toContain(id)
  })

  it('shows everything for nothing, and nothing for nonsense', async () => {
    expect(await find('  ')).toEqual(catalogue.diagnosisIds)
    expect(await find('zzzzqqqq')).toEqual([])
    expect(await find('a'.repeat(100_000))).toEqual([])
  })
})

describe('what people call a problem', () => {
  it('is told by nobody twice, and fits a title', () => {
    const all = catalogue.diagnoses.flatMap((d) => d.searchedAs)
    expect(new Set(all).size).toBe(all.length)
    for (const text of all) expect(text.length, text).toBeLessThanOrEqual(75)
  })
})
