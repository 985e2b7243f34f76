import 'server-only'
import { z } from 'zod'
import { GONE } from '@/lib/engine/support/events'
import type { Fault } from '../fault'

/** The last part of a case's link, as a page sends it back. What it opens is found out where it is used. */
export const caseLink = z.string().max(64)

/** The `seq` of the event by which something was proposed. */
export const proposalNumber = z.int()

type Refused = { readonly ok: false; readonly message: string }

/** What an action of a case answers to a request from elsewhere, or to one that no page of ours makes. */
export function refusedReply({ kind }: Fault): Refused {
  return { ok: false, message: kind === 'foreign-origin' ? 'The request did not come from a page of this site.' : GONE }
}

/** The same where somebody wants to join. */
export function refusedJoin({ kind }: Fault): Refused {
  const foreign = 'The request did not come from a page of this site, so nobody has joined.'
  return { ok: false, message: kind === 'foreign-origin' ? foreign : GONE }
}
