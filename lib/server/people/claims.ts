import 'server-only'
import { z } from 'zod'
import { hashOf } from '../store/reports'
import type { SignInRefusal } from './refusals'
import type { OpenIdSettings } from './settings'

/** Somebody who signed in. */
export type Person = {
  /** of issuer and subject, which together never name anybody else (OpenID Connect Core 1.0 section 5.7) */
  readonly hash: string
  /** as the customer sees it */
  readonly name: string
}

const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
})

/** Characters of a name that are shown. */
const LONGEST_NAME = 60

/**
 * Who an ID token is about, or why that person is not let in.
 * @param given the claims of a token whose signature, issuer, audience, time and nonce were checked
 */
export function personOf(
  given: Readonly<Record<string, unknown>>,
  settings: Pick<OpenIdSettings, 'domains' | 'group'>,
): Person | { readonly refused: SignInRefusal } {
  const parsed = claims.safeParse(given)
  if (!parsed.success) return { refused: 'nobody' }
  const { iss, sub, name, preferred_username: username, email, email_verified: isVerified } = parsed.data
  if (settings.domains.length > 0) {
    const domain = email?.split('@').at(-1)?.toLowerCase() ?? ''
    if (!settings.domains.includes(domain)) return { refused: 'domain' }
    if (isVerified !== true) return { refused: 'unverified' }
  }
  if (settings.group && !holds(given[settings.group.claim], settings.group.value)) return { refused: 'group' }
  return { hash: hashOf(`${iss}\n${sub}`), name: plainName(name ?? username ?? email ?? '') || 'Support' }
}

function holds(claim: unknown, value: string): boolean {
  return Array.isArray(claim) ? claim.includes(value) : claim === value
}

/** A name on one line, without direction marks that would turn a sentence around it. */
export function plainName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME)
}
