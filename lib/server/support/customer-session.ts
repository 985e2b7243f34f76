import 'server-only'
import { z } from 'zod'
import { readCode } from '@/lib/engine/support/code'
import { GONE, type CaseHead, type Reply } from '@/lib/engine/support/events'
import { clientAddress } from '../client-address'
import { LIMIT, take, takeAll } from '../rate-limits'
import { readSealed, writeSealed } from '../sealed-cookie'
import { store } from '../store'
import { ensureOwner } from '../store/owner'
import { randomCapability } from '../store/reports'
import type { StoreResult } from '../store/sql'
import { possibleCodeHashes } from './capabilities'
import { caseOfCustomer, joinableCase, joinByCode, joinByLink, type Case } from './cases'
import { announce } from './waiting-polls'
import { readSupporter } from './supporter-session'
import { audit } from './audit-log'

/** Longer than a case that goes on, in seconds. */
const LIFETIME = 12 * 60 * 60

const contents = z.strictObject({ session: z.string().regex(/^[\w-]{24}$/) })

const NO_JOIN =
  'A supporter works in this browser, and nobody can be on both sides of a case. Join from another browser, ' +
  'or leave the supporter’s side first.'
/** The same for a code that is wrong, used, expired or dead. */
const NO_CASE =
  'No case can be joined with this code: it is wrong, was used, or is older than 15 minutes. Ask for a new one.'

/**
 * The session of the customer's browser, which joining gave it; null for everybody else, and while a supporter works
 * there.
 */
export async function readCustomer(): Promise<string | null> {
  if (await readSupporter()) return null
  return (await readSealed('customer', contents))?.session ?? null
}

/** What somebody who has only the link may know before joining. Reading it changes nothing. */
export async function invitationFor(link: string): Promise<StoreResult<CaseHead | null>> {
  if (link.length > 64) return { ok: true, value: null }
  return store().run(async (sql) => (await joinableCase(sql, link, Date.now()))?.head ?? null)
}

/** Joins with the link. The session is new and made here: what a browser brought along is not looked at. */
export async function join(link: string, headers: Headers): Promise<Reply> {
  if (await readSupporter()) return { ok: false, message: NO_JOIN }
  const allowance = await take(LIMIT.unknownCases, clientAddress(headers))
  if (!allowance.ok)
    return { ok: false, message: `Too many tries. The next one is possible in ${allowance.retryAfter} s.` }
  const session = randomCapability()
  const joining = await store().run((sql) => joinByLink(sql, link, session, Date.now()))
  if (!joining.ok || joining.value === null)
    return { ok: false, message: 'Somebody has joined with this link already, or the case has ended.' }
  return enter(joining.value, session, 'link')
}

/** Joins with the code. @returns the id of a customer link that nobody has seen before */
export async function joinWithCode(text: string, headers: Headers): Promise<Reply<{ readonly link: string }>> {
  if (await readSupporter()) return { ok: false, message: NO_JOIN }
  const read = readCode(text)
  if ('fault' in read) return { ok: false, message: read.fault }
  const allowance = await takeAll([
    [LIMIT.joinTries, clientAddress(headers)],
    [LIMIT.joinTriesInAll, 'all'],
  ])
  if (!allowance.ok)
    return { ok: false, message: `Too many codes were tried. The next one can be tried in ${allowance.retryAfter} s.` }
  const session = randomCapability()
  const link = randomCapability()
  const codes = possibleCodeHashes(read.groups)
  const joining = await store().run((sql) => joinByCode(sql, codes, session, link, Date.now()))
  if (!joining.ok) return { ok: false, message: 'This server’s database does not answer. Try once more in a moment.' }
  if (joining.value === null) return { ok: false, message: NO_CASE }
  await enter(joining.value, session, 'code')
  return { ok: true, link }
}

async function enter(caseId: string, session: string, via: 'link' | 'code'): Promise<Reply> {
  await writeSealed('customer', { session }, LIFETIME)
  // a report can be shared when the case is over: set then, the cookie would have the page rendered, which is gone
  await ensureOwner()
  announce(caseId)
  audit('joined', caseId, { via })
  return { ok: true }
}

/** Finds the live case of a link for the browser that joined it, in order to change it. */
export async function joined<T extends object>(
  link: string,
  headers: Headers,
  work: (found: Case, now: number) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const allowance = await take(LIMIT.caseActions, clientAddress(headers))
  if (!allowance.ok) return { ok: false, message: `That was too much at once. Wait ${allowance.retryAfter} s.` }
  const now = Date.now()
  const found = await findJoined(link, now)
  return found ? work(found, now) : { ok: false, message: GONE }
}

export async function findJoined(link: string, now: number): Promise<Case | null> {
  const session = await readCustomer()
  if (!session) return null
  const found = await store().run((sql) => caseOfCustomer(sql, link, session, now))
  return found.ok && found.value?.endedAt === null ? found.value : null
}
