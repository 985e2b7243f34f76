import { valueOf } from '../../http/headers'
import type { Redirect } from '../model'
import type { FoundRequest } from './found'

/**
 * Requests with those that were only redirected taken into the ones that followed them: what was answered is known of
 * the last, and whether it still had the Authorization header.
 */
export function followed(all: readonly FoundRequest[]): readonly FoundRequest[] {
  const kept: FoundRequest[] = []
  for (const [i, one] of all.entries()) {
    const before = all[i - 1]
    const first = before && redirects(before, one) ? kept.pop() : undefined
    kept.push(first ? { ...one, redirect: redirectOf(first, one) } : one)
  }
  return kept
}

function redirects({ response }: FoundRequest, next: FoundRequest): boolean {
  const status = response?.status ?? 0
  if (status < 300 || status > 399 || status === 304) return false
  const location = valueOf(response?.headers ?? [], 'location')
  if (location === null) return false
  const target = pathOf(location)
  return target === null || target === pathOf(next.request.url ?? '')
}

function redirectOf(before: FoundRequest, next: FoundRequest): Redirect {
  const first = before.redirect
  return {
    status: before.response?.status ?? 0,
    from: first?.from ?? hostOf(before),
    to: hostOf(next),
    sentBefore: first?.sentBefore ?? hasAuthorization(before),
    sentAfter: hasAuthorization(next),
  }
}

const hasAuthorization = ({ request }: FoundRequest) => valueOf(request.headers, 'authorization') !== null

function hostOf({ request }: FoundRequest): string | null {
  const own = /^[a-z]+:\/\/(?:[^/?#@]{0,500}@)?([^/?#]{1,255})/i.exec(request.url ?? '')?.[1]
  return (own ?? valueOf(request.headers, 'host') ?? valueOf(request.headers, ':authority'))?.toLowerCase() ?? null
}

function pathOf(url: string): string | null {
  return /^(?:[a-z]+:\/\/[^/?#]{1,300})?(\/[^?#]{0,2000})/i.exec(url)?.[1]?.replace(/\/$/, '') ?? null
}
