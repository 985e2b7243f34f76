import 'server-only'
import type { CaseHead, CasePage, Party } from '@/lib/engine/support/events'
import { eventsFor } from '@/lib/engine/support/shown'
import { catalogue } from '@/lib/vendors'
import { clientAddress } from '../client-address'
import { LIMIT, take } from '../rate-limits'
import { store } from '../store'
import { audit } from './audit-log'
import { caseById, caseOfCustomer, caseOfSupporter, type Case } from './cases'
import { readCustomer } from './customer-session'
import { invitationOf, type Invitation } from './supporter-actions'
import { eventsAfter } from './case-events'
import { waitForNews } from './waiting-polls'
import { noteSeen } from './presence'
import { readSupporter } from './supporter-session'

/** For this long after the end a poll still learns that the case has ended, in milliseconds; then it is gone. */
const END_SHOWN_FOR = 4_000

export type Opened = { readonly head: CaseHead; readonly page: CasePage }

/** What was found for a link: null for nothing, and not ok where the store could not be asked. */
export type Looked<T> = { readonly ok: true; readonly value: T | null } | { readonly ok: false }

const NOTHING = { ok: true, value: null } as const

/**
 * The supporter's view of a case; nothing for everybody who is not the supporter who opened it, and once it is over.
 */
export async function supporterPage(
  link: string,
): Promise<Looked<Opened & { readonly invitation: Invitation | null }>> {
  const secret = await readSupporter()
  if (!secret || link.length > 64) return NOTHING
  const found = await store().run((sql) => caseOfSupporter(sql, link, secret, Date.now()))
  if (!found.ok) return { ok: false }
  if (!found.value || found.value.endedAt !== null) return NOTHING
  audit('saw', found.value.id)
  const invitation = found.value.joinedAt === null ? invitationOf(secret, found.value) : null
  return { ok: true, value: { ...(await opened(found.value, 'supporter')), invitation } }
}

/** The customer's view of a case, for the browser that joined it, until it is over. */
export async function customerPage(link: string): Promise<Looked<Opened>> {
  const session = await readCustomer()
  if (!session || link.length > 64) return NOTHING
  const found = await store().run((sql) => caseOfCustomer(sql, link, session, Date.now()))
  if (!found.ok) return { ok: false }
  return found.value?.endedAt === null ? { ok: true, value: await opened(found.value, 'customer') } : NOTHING
}

async function opened(found: Case, party: Party): Promise<Opened> {
  return { head: found.head, page: await pageOf(found, party, 0) }
}

async function pageOf(found: Case, party: Party, after: number): Promise<CasePage> {
  const events = found.seq > after ? await store().run((sql) => eventsAfter(sql.query, found.id, after)) : null
  const other = found.seen[party === 'supporter' ? 'customer' : 'supporter']
  return {
    events: events?.ok ? eventsFor(catalogue, events.value, party) : [],
    otherSeenAt: other === null ? null : iso(other),
    now: iso(Date.now()),
  }
}

export type Polled =
  | { readonly status: 200; readonly page: CasePage }
  | { readonly status: 404 }
  | { readonly status: 410 }
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 503 }

/**
 * What has happened after an event, for whoever the link and the cookie prove to be a party. Where nothing has, the
 * answer waits for news; whether the case still lives is looked up again after the waiting, so that an end takes effect
 * at once.
 */
export async function poll(link: string, after: number, headers: Headers, signal: AbortSignal): Promise<Polled> {
  const asked = await partyOf(link)
  if (asked === 'unreachable') return { status: 503 }
  if (!asked) return unknown(headers)
  const { found, party } = asked
  if (found.endedAt !== null) return gone(found, party)
  noteSeen(found.id, party)
  if (found.seq > after) return { status: 200, page: await pageOf(found, party, after) }
  await waitForNews({ caseId: found.id, party, after, until: found.endsAt }, signal)
  const then = await store().run((sql) => caseById(sql, found.id, Date.now()))
  if (!then.ok) return { status: 503 }
  if (!then.value) return { status: 410 }
  return then.value.endedAt === null
    ? { status: 200, page: await pageOf(then.value, party, after) }
    : gone(then.value, party)
}

function gone({ endedBy, endedAt, seen }: Case, party: Party): Polled {
  const now = Date.now()
  if (endedAt === null || now - endedAt > END_SHOWN_FOR) return { status: 410 }
  const other = seen[party === 'supporter' ? 'customer' : 'supporter']
  return {
    status: 200,
    page: {
      events: [],
      over: { by: endedBy ?? 'idle', at: iso(endedAt) },
      otherSeenAt: other === null ? null : iso(other),
      now: iso(now),
    },
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

async function unknown(headers: Headers): Promise<Polled> {
  const allowance = await take(LIMIT.unknownCases, clientAddress(headers))
  return allowance.ok ? { status: 404 } : { status: 429, retryAfter: allowance.retryAfter }
}

/** The party that a link and this browser's cookies are, or null: a link alone is nobody. */
async function partyOf(link: string): Promise<{ readonly found: Case; readonly party: Party } | null | 'unreachable'> {
  if (!/^[\w-]{24}$/.test(link)) return null
  const supporter = await readSupporter()
  const customer = supporter ? null : await readCustomer() // nobody is on both sides
  const now = Date.now()
  const asked = await store().run(async (sql) => {
    const own = supporter ? await caseOfSupporter(sql, link, supporter, now) : null
    if (own) return { found: own, party: 'supporter' as const }
    const joined = customer ? await caseOfCustomer(sql, link, customer, now) : null
    return joined && { found: joined, party: 'customer' as const }
  })
  return asked.ok ? asked.value : 'unreachable'
}
