import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, fixedHeaders } from './response-headers'

/**
 * What the HTTP Observatory of MDN looks at, and how many points each answer is worth. It takes points off from 100;
 * what it adds counts where at least 90 are left. An A+ is 100 or more.
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
type Looked = { readonly headers: ReadonlyMap<string, string>; readonly cookies: readonly string[] }

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']

function points({ headers, cookies }: Looked): Readonly<Record<string, number>> {
  const said = (name: string) => headers.get(name.toLowerCase()) ?? ''
  const policy = new Map(
    said('Content-Security-Policy')
      .split('; ')
      .map((directive) => [directive.split(' ', 1)[0] ?? '', directive.split(' ').slice(1)] as const),
  )
  const isSafe = ![...policy.values()].flat().some((source) => /unsafe|^(?:data|https?|blob|\*):?/.test(source))
  const isClosed =
    policy.get('default-src')?.join() === "'none'" && /^'(?:none|self)'$/.test(policy.get('form-action')?.join() ?? '')
  const age = Number(/max-age=(\d+)/.exec(said('Strict-Transport-Security'))?.[1] ?? 0)
  const isFlagged = cookies.every(
    (cookie) => /; Secure/i.test(cookie) && /; HttpOnly/i.test(cookie) && /; SameSite=(?:Lax|Strict)/i.test(cookie),
  )
  return {
    policy: policy.size < 2 ? -25 : !isSafe ? -20 : isClosed ? 10 : 5,
    frames: policy.get('frame-ancestors')?.join() === "'none'" ? 5 : said('X-Frame-Options') === 'DENY' ? 0 : -20,
    referrer: PRIVATE.includes(said('Referrer-Policy')) ? 5 : 0,
    types: said('X-Content-Type-Options') === 'nosniff' ? 0 : -5,
    transport: age >= 15_768_000 ? 0 : age > 0 ? -10 : -20,
    resource: said('Cross-Origin-Resource-Policy') === 'same-origin' ? 10 : 0,
    opener: said('Cross-Origin-Opener-Policy') === 'same-origin' ? 10 : 0,
    embedder: said('Cross-Origin-Embedder-Policy') === 'require-corp' ? 10 : 0,
    cookies: cookies.length === 0 ? 0 : isFlagged ? 5 : -20,
    sharing: said('Access-Control-Allow-Origin') === '' ? 0 : -50,
  }
}

function score(looked: Looked): number {
  const all = Object.values(points(looked))
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)
  const left = 100 + sum(all.filter((one) => one < 0))
  return left < 90 ? left : left + sum(all.filter((one) => one > 0))
}

const page = (kind: 'page' | 'capability') =>
  new Map([
    ...fixedHeaders(kind, true).map(([name, value]) => [name.toLowerCase(), value] as const),
    ['content-security-policy', contentSecurityPolicy('abc', false)] as const,
  ])

describe('the grade of the Observatory', () => {
  it.each(['page', 'capability'] as const)('takes no point off from a %s, and is the best there is', (kind) => {
    const headers = page(kind)
    expect(Object.entries(points({ headers, cookies: [] })).filter(([, one]) => one < 0)).toEqual([])
    expect(score({ headers, cookies: [] })).toBe(150)
    expect(score({ headers, cookies: ['__Host-a=b; Path=/; Secure; HttpOnly; SameSite=lax'] })).toBe(155)
  })

  it('falls with each thing that is looked at', () => {
    for (const name of page('page').keys()) {
      const headers = page('page')
      headers.delete(name)
      const isLooked = !['x-frame-options', 'permissions-policy', 'cache-control'].includes(name)
      expect(score({ headers, cookies: [] }) < 150, name).toBe(isLooked)
    }
    expect(score({ headers: page('page'), cookies: ['a=b'] })).toBe(80)
  })
})
