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
  ])('by %s: %s', async (_, query, id) => expect((await find(query)).slice(0, 3)).toContain(id))

  it('shows everything for nothing, and nothing for nonsense', async () => {
    expect(await find('  ')).toEqual(catalogue.diagnosisIds)
    expect(await find('zzzzqqqq')).toEqual([])
    expect(await find('a'.repeat(100_000))).toEqual([])
  })
})
