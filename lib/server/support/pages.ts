import 'server-only'
import type { CaseHead, CasePage, Party } from '@/lib/core/support/events'
import { clientAddress } from '../client-address'
import { LIMIT, take } from '../limits'
import { store } from '../store'
import { caseOfCustomer, caseOfSupporter, noteSeen, type Case } from './cases'
import { readCustomer } from './customer'
import { invitationOf, type Invitation } from './desk'
import { eventsAfter, sweepCases } from './events'
import { waitForNews } from './follow'
import { readSupporter } from './supporter'
import { shown } from './words'

/** How often a party's presence is written down, in milliseconds. */
const SEEN_EVERY = 20_000
const SWEEP_EVERY = 60_000

/** For this long after the end a poll still learns that the case has ended, in milliseconds; then it is gone. */
const FAREWELL = 4_000

export type Opened = { readonly head: CaseHead; readonly page: CasePage }

/** The supporter's view of a case, or null for everybody who is not the supporter who opened it, and once it is over. */
export async function supporterPage(link: string): Promise<(Opened & { readonly invitation: Invitation | null }) | null> {
  const secret = await readSupporter()
  const found = secret && link.length <= 64 ? await store().run((sql) => caseOfSupporter(sql, link, secret, Date.now())) : null
  if (!secret || !found?.ok || !found.value || found.value.endedAt !== null) return null
  return { ...(await opened(found.value, 'supporter')), invitation: found.value.joinedAt === null ? invitationOf(secret, found.value) : null }
}

/** The customer's view of a case, for the browser that joined it, until it is over. */
export async function customerPage(link: string): Promise<Opened | null> {
  const session = await readCustomer()
  const found = session && link.length <= 64 ? await store().run((sql) => caseOfCustomer(sql, link, session, Date.now())) : null
  return found?.ok && found.value?.endedAt === null ? opened(found.value, 'customer') : null
}

async function opened(found: Case, party: Party): Promise<Opened> {
  return { head: found.head, page: await pageOf(found, party, 0) }
}

async function pageOf(found: Case, party: Party, after: number): Promise<CasePage> {
  const events = found.seq > after ? await store().run((sql) => eventsAfter(sql.query, found.id, after)) : null
  const other = found.seen[party === 'supporter' ? 'customer' : 'supporter']
  return { events: events?.ok ? shown(events.value, party) : [], otherSeenAt: other === null ? null : iso(other), now: iso(Date.now()) }
}

export type Polled =
  | { readonly status: 200; readonly page: CasePage }
  | { readonly status: 404 }
  | { readonly status: 410 }
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 503 }

/**
 * What has happened after an event, for whoever the link and the cookie prove to be a party. Where nothing has, the answer waits for
 * news. Who asks is found out before the waiting and again after it, so that an end takes effect at once.
 */
export async function poll(link: string, after: number, headers: Headers, signal: AbortSignal): Promise<Polled> {
  const first = await partyOf(link)
  if (first === 'unreachable') return { status: 503 }
  if (!first) return unknown(headers)
  if (first.found.endedAt !== null) return gone(first.found, first.party)
  await afterwards(first.found, first.party)
  if (first.found.seq > after) return { status: 200, page: await pageOf(first.found, first.party, after) }
  await waitForNews({ caseId: first.found.id, party: first.party, after, until: first.found.endsAt }, signal)
  const then = await partyOf(link)
  if (then === 'unreachable') return { status: 503 }
  if (!then) return { status: 404 }
  return then.found.endedAt === null ? { status: 200, page: await pageOf(then.found, then.party, after) } : gone(then.found, then.party)
}

function gone({ endedBy, endedAt, seen }: Case, party: Party): Polled {
  const now = Date.now()
  if (endedAt === null || now - endedAt > FAREWELL) return { status: 410 }
  const other = seen[party === 'supporter' ? 'customer' : 'supporter']
  return { status: 200, page: { events: [], over: { by: endedBy ?? 'idle', at: iso(endedAt) }, otherSeenAt: other === null ? null : iso(other), now: iso(now) } }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

function unknown(headers: Headers): Polled {
  const allowance = take(LIMIT.unknownCases, clientAddress(headers))
  return allowance.ok ? { status: 404 } : { status: 429, retryAfter: allowance.retryAfter }
}

/** The party that a link and this browser's cookies are, or null: a link alone is nobody. */
async function partyOf(link: string): Promise<{ readonly found: Case; readonly party: Party } | null | 'unreachable'> {
  if (!/^[\w-]{24}$/.test(link)) return null
  const [supporter, customer] = [await readSupporter(), await readCustomer()]
  const now = Date.now()
  const asked = await store().run(async (sql) => {
    const own = supporter ? await caseOfSupporter(sql, link, supporter, now) : null
    if (own) return { found: own, party: 'supporter' as const }
    const joined = customer ? await caseOfCustomer(sql, link, customer, now) : null
    return joined && { found: joined, party: 'customer' as const }
  })
  return asked.ok ? asked.value : 'unreachable'
}

const g = globalThis as { __why401Seen?: { swept: number } }
const last = (g.__why401Seen ??= { swept: 0 })

/** Notes who is there, now and then, and sweeps what is over, now and then. */
async function afterwards({ id, seen }: Case, party: Party): Promise<void> {
  const now = Date.now()
  if (now - (seen[party] ?? 0) > SEEN_EVERY) await store().run((sql) => noteSeen(sql, id, party, now))
  if (now - last.swept < SWEEP_EVERY) return
  last.swept = now
  await store().run((sql) => sweepCases(sql, now))
}
