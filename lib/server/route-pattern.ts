import 'server-only'

/** The pages and routes that have a part of their own in the address; a test holds the list against `app/`. */
const WITH_A_PART: readonly string[] = [
  '/api/case/[id]/events',
  '/api/plan/[product]',
  '/api/reports/[id]',
  '/api/test-keys/[id]',
  '/case/[id]',
  '/join/[id]',
  '/markdown/problems/[id]',
  '/markdown/products/[product]',
  '/problems/[id]',
  '/products/[product]',
  '/r/[id]',
]

const PLAIN: ReadonlySet<string> = new Set([
  '/',
  '/api/explain',
  '/api/openapi.json',
  '/api/problems',
  '/api/products',
  '/api/reports',
  '/api/search',
  '/api/session',
  '/api/stop',
  '/check',
  '/compare',
  '/explain',
  '/guide',
  '/guide.md',
  '/healthz',
  '/join',
  '/llms.txt',
  '/metrics',
  '/problems',
  '/products',
  '/r',
  '/readyz',
  '/sign',
  '/support',
  '/support/causes',
  '/support/demo',
  '/support/sign-in',
  '/support/signed-in',
  '/test-keys',
  '/trust',
])

const PATTERNS = WITH_A_PART.map((pattern) => ({
  pattern,
  matches: new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/\[\w+\]/g, '[^/]+')}$`),
}))

/** Every pattern that a line of the log or a label of a metric may have. */
export const ROUTE_PATTERNS: readonly string[] = [...PLAIN, ...WITH_A_PART, '/_next', 'other']

/**
 * The pattern of an address, which may be logged where the address may not: an id is the key to what it names.
 * @param target path and query of a request, as it came
 * @returns a pattern of a known number of them; `other` for what is none of ours
 */
export function routePattern(target: string): string {
  const path = (target.split(/[?#]/, 1)[0] ?? '').slice(0, 300)
  if (PLAIN.has(path)) return path
  if (path.startsWith('/_next/')) return '/_next'
  return PATTERNS.find(({ matches }) => matches.test(path))?.pattern ?? 'other'
}
