import { headerOf, type SimRequest } from './wire'

/** What the Authorization header of a request presents. */
export type Presented =
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string }
  /** a scheme of a vendor's own, its name in lower case; `signature` is what follows the first colon */
  | { readonly kind: 'other'; readonly scheme: string; readonly key: string; readonly signature: string | null }

function pairOf(credentials: string): Presented {
  try {
    const bytes = Uint8Array.from(atob(credentials), (c) => c.charCodeAt(0))
    const pair = new TextDecoder().decode(bytes)
    const colon = pair.indexOf(':')
    return colon < 0
      ? { kind: 'malformed' }
      : { kind: 'basic', user: pair.slice(0, colon), password: pair.slice(colon + 1) }
  } catch {
    return { kind: 'malformed' }
  }
}

function otherOf(scheme: string, credentials: string): Presented {
  const colon = credentials.indexOf(':')
  if (colon < 0) return { kind: 'other', scheme, key: credentials, signature: null }
  return { kind: 'other', scheme, key: credentials.slice(0, colon), signature: credentials.slice(colon + 1) }
}

/** Reads the Authorization header as strictly as a server does: one header, one scheme, one space, no comma. */
export function presentedBy(request: SimRequest): Presented {
  const all = request.headers.filter(([name]) => name.toLowerCase() === 'authorization')
  const value = headerOf(request.headers, 'authorization')
  if (value === null || value === '') return { kind: 'none' }
  const space = value.indexOf(' ')
  const credentials = value.slice(space + 1)
  if (all.length > 1 || space < 1 || credentials === '' || credentials.includes(' ')) return { kind: 'malformed' }
  const scheme = value.slice(0, space).toLowerCase()
  if (scheme === 'basic') return pairOf(credentials)
  return scheme === 'bearer' ? { kind: 'bearer', token: credentials } : otherOf(scheme, credentials)
}
