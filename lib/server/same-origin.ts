import { env } from './env'

/** Why a request is refused, or null. `public-api` is for JSON endpoints without cookies that scripts may call. */
export type OriginRule = 'page' | 'public-api'

/**
 * Tells whether a request that changes or sends something comes from our own pages. The comparison is with the
 * configured origin, never with Host or X-Forwarded-Host, and a missing Origin is refused: a browser sends it with
 * every POST.
 * @returns null when it may pass, else a short reason for the log
 * @see OWASP Cross-Site Request Forgery Prevention: verifying origin, Fetch Metadata
 */
export function originFault(headers: Headers, rule: OriginRule = 'page'): string | null {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && !(rule === 'public-api' && site === 'none'))
    return `sec-fetch-site ${site.slice(0, 20)}`
  if (origin === null) return rule === 'public-api' && site === null ? null : 'no origin'
  return ownOrigins().includes(origin) ? null : 'foreign origin'
}

/** The configured origin; on this machine both names of loopback are the same place. */
export function ownOrigins(): readonly string[] {
  const { ORIGIN, WHY401_LOCAL } = env()
  if (!WHY401_LOCAL) return [ORIGIN]
  const { port } = new URL(ORIGIN)
  return [ORIGIN, `http://127.0.0.1:${port}`, `http://localhost:${port}`]
}
