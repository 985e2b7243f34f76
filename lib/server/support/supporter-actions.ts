import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import 'server-only'
import { z } from 'zod'
import { readCode } from '@/lib/engine/support/code'
import { GONE, type CaseFact, type CaseHead, type Ending, type Reply } from '@/lib/engine/support/events'
import { proposalOf, textOf } from '@/lib/engine/support/rules'
import { NEW_CASE, withEvents } from '@/lib/engine/support/state'
import { clientAddress } from '../client-address'
import type { Fault } from '../fault'
import { plainName } from '../people/claims'
import { colleagues, findSecret, type Colleague } from '../people/people'
import { LIMIT, take } from '../rate-limits'
import { store } from '../store'
import type { Query } from '../store/sql'
import { codeHashes, codeOf, customerLinkId, supporterLinkId } from './capabilities'
import {
  append,
  caseOfSupporter,
  casesOf,
  endCase,
  endCasesOf,
  handOver,
  insertCase,
  newCaseId,
  renewCode,
  type Case,
} from './cases'
import { eventsOfTypes } from './case-events'
import { announce } from './waiting-polls'
import { CASE } from './case-limits'
import { refusedReply } from './requests'
import { endSupporter, ensureSupporter, readPerson, readSupporter } from './supporter-session'
import { audit } from './audit-log'

/**
 * What a supporter may do. Each function finds out for itself who asks: from the link and the sealed cookie, and from
 * nothing else.
 */

const UNSTORED = 'The case could not be stored: this server’s database does not answer. Nothing was opened.'

/** What the form asks for. */
export const opening = z.object({
  product: z.enum(catalogue.products.map((p) => p.id)),
  region: z.string().max(16).nullable(),
  note: z.string().trim().max(CASE.note).nullable(),
  who: z.string().trim().max(CASE.name).nullable(),
  ticket: z.string().trim().max(CASE.ticket).nullable(),
})

export function refusedOpening(fault: Fault): Reply<{ readonly link: string }> {
  if (fault.kind === 'foreign-origin') return refusedReply(fault)
  return { ok: false, message: `Choose a product; a note has ${CASE.note} characters at most, a name ${CASE.name}.` }
}

/** Opens a case. @returns the id of the supporter's link */
export async function openCase(
  asked: z.output<typeof opening>,
  headers: Headers,
): Promise<Reply<{ readonly link: string }>> {
  const secret = await ensureSupporter()
  if (!secret) return { ok: false, message: 'Sign in as a supporter first.' }
  const allowance = await take(LIMIT.cases, clientAddress(headers))
  if (!allowance.ok)
    return {
      ok: false,
      message: `${LIMIT.cases.max} cases an hour are the most. The next one is possible in ${allowance.retryAfter} s.`,
    }
  const person = await readPerson()
  return storeCase(secret, headOf(person ? { ...asked, who: person.name } : asked))
}

function headOf({ product, region, note, who, ticket }: z.output<typeof opening>): CaseHead {
  const found = catalogue.product(product)
  const code = found.regions.length > 1 ? (findRegion(found, region) ?? found.regions[0]).code : null
  return {
    who: plainName(who ?? '') || 'Support',
    product,
    region: code,
    note: note ?? '',
    ...(ticket ? { ticket: plainName(ticket) } : {}),
    openedAt: new Date().toISOString(),
  }
}

async function storeCase(secret: string, head: CaseHead): Promise<Reply<{ readonly link: string }>> {
  const id = newCaseId()
  const link = supporterLinkId(secret, id)
  const stored = await store().run((sql) =>
    insertCase(
      sql,
      {
        id,
        owner: secret,
        caseLink: link,
        joinLink: customerLinkId(secret, id),
        code: hashesOf(codeOf(secret, id, 1)),
        head,
      },
      Date.now(),
    ),
  )
  if (!stored.ok) return { ok: false, message: UNSTORED }
  if (!stored.value)
    return {
      ok: false,
      message: `${CASE.openForOneSupporter} open cases are the most for one supporter. End one that is not needed.`,
    }
  audit('opened', id, { product: head.product })
  return { ok: true, link }
}

function hashesOf(code: string) {
  const read = readCode(code)
  if ('fault' in read) throw new TypeError('A code that was made here must be readable')
  return codeHashes(read.groups)
}

/** One line of the list of own cases. */
export type SupporterCase = {
  readonly link: string
  readonly head: CaseHead
  readonly presence: 'waiting' | 'joined' | 'ended'
}

export async function ownCases(): Promise<readonly SupporterCase[] | null> {
  const secret = await readSupporter()
  if (!secret) return null
  const now = Date.now()
  const found = await store().run((sql) => casesOf(sql, secret, now))
  return found.ok
    ? found.value.map((c) => ({ link: supporterLinkId(secret, c.id), head: c.head, presence: presenceOf(c) }))
    : []
}

function presenceOf({ endedAt, joinedAt }: Case): SupporterCase['presence'] {
  if (endedAt !== null) return 'ended'
  return joinedAt === null ? 'waiting' : 'joined'
}

/** How the customer gets in: shown to the supporter until somebody has joined. */
export type Invitation = {
  readonly joinLink: string
  readonly code: string | null
  /** ISO 8601, UTC */ readonly codeExpiresAt: string
}

export function invitationOf(secret: string, { id, code }: Case): Invitation {
  return {
    joinLink: customerLinkId(secret, id),
    code: code.alive ? codeOf(secret, id, code.number) : null,
    codeExpiresAt: new Date(code.expiresAt).toISOString(),
  }
}

/** Finds the case of a link for whoever is signed in, in order to change it. */
async function own<T extends object>(
  link: string,
  headers: Headers,
  work: (found: Case, secret: string, now: number) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const secret = await readSupporter()
  if (!secret) return { ok: false, message: GONE }
  const allowance = await take(LIMIT.caseActions, clientAddress(headers))
  if (!allowance.ok) return { ok: false, message: `That was too much at once. Wait ${allowance.retryAfter} s.` }
  const now = Date.now()
  const found = await store().run((sql) => caseOfSupporter(sql, link, secret, now))
  if (!found.ok || !found.value || found.value.endedAt !== null) return { ok: false, message: GONE }
  return work(found.value, secret, now)
}

/** Appends a fact of the supporter's, or says why not. */
async function add(found: Case, now: number, make: (query: Query) => Promise<CaseFact | string>): Promise<Reply> {
  if (found.joinedAt === null) return { ok: false, message: 'Nobody has joined yet.' }
  const done = await store().run((sql) =>
    sql.transaction(async (query): Promise<Reply> => {
      const fact = await make(query)
      if (typeof fact === 'string') return { ok: false, message: fact }
      return (await append(query, found.id, fact, now)) === null ? { ok: false, message: GONE } : { ok: true }
    }),
  )
  if (done.ok && done.value.ok) announce(found.id)
  return done.ok ? done.value : { ok: false, message: 'This server’s database does not answer. Try once more.' }
}

/** Proposes one of the fixed steps. It does nothing until the customer allows it. */
export function propose(link: string, step: string, headers: Headers): Promise<Reply> {
  return own(link, headers, (found, _, now) =>
    add(found, now, async (query) => {
      const state = withEvents(
        NEW_CASE,
        await eventsOfTypes(query, found.id, ['proposed', 'answered', 'started', 'found']),
      )
      const made = proposalOf(catalogue, found.head, state, step)
      if (typeof made !== 'string') audit('proposed', found.id, { step: made.step })
      return made
    }),
  )
}

/** Shows the customer a text. It is text and stays text. */
export function say(link: string, text: string, headers: Headers): Promise<Reply> {
  return own(link, headers, (found, _, now) => add(found, now, async () => textOf(text)))
}

/** A fresh code; the one before is dead from then on. */
export function newCode(link: string, headers: Headers): Promise<Reply<{ readonly invitation: Invitation }>> {
  return own<{ readonly invitation: Invitation }>(link, headers, async (found, secret, now) => {
    if (found.joinedAt !== null) return { ok: false, message: 'Somebody has joined; no code is needed any more.' }
    const number = found.code.number + 1
    const done = await store().run((sql) =>
      renewCode(sql, found.id, number, hashesOf(codeOf(secret, found.id, number)), now),
    )
    if (!done.ok || !done.value) return { ok: false, message: 'No new code could be made. Reload the page.' }
    return {
      ok: true,
      invitation: {
        joinLink: customerLinkId(secret, found.id),
        code: codeOf(secret, found.id, number),
        codeExpiresAt: new Date(now + CASE.codeLife).toISOString(),
      },
    }
  })
}

/** Somebody to whom a case may be given. */
export type CaseTaker = Pick<Colleague, 'hash' | 'name'>

/** Milliseconds after the last sign-in for which a colleague is offered. */
const ACTIVE = 30 * 24 * 60 * 60_000

/** The colleagues of whoever is signed in as themselves; empty where supporters share a passphrase. */
export async function caseTakers(): Promise<readonly CaseTaker[]> {
  const person = await readPerson()
  if (!person) return []
  const found = await store().run((sql) => colleagues(sql, Date.now() - ACTIVE))
  return found.ok ? found.value.filter((c) => c.hash !== person.hash).map(({ hash, name }) => ({ hash, name })) : []
}

/** Gives a case to a colleague; the customer sees to whom. */
export function giveCase(link: string, taker: string, headers: Headers): Promise<Reply> {
  return own<object>(link, headers, async (found, _, now) => {
    const [person, takers] = [await readPerson(), await caseTakers()]
    const to = takers.find((one) => one.hash === taker)
    if (!person || !to) return { ok: false, message: 'Choose a colleague who has signed in here before.' }
    const done = await store().run(async (sql) => {
      const secret = await findSecret(sql, to.hash)
      if (secret === null) return null
      const ownership = {
        owner: secret,
        caseLink: supporterLinkId(secret, found.id),
        joinLink: customerLinkId(secret, found.id),
        who: to.name,
      }
      return handOver(sql, found, person.name, ownership, now)
    })
    if (!done.ok) return { ok: false, message: 'This server’s database does not answer. Try once more.' }
    if (done.value === null) return { ok: false, message: `${to.name} has to sign in once more before that.` }
    if (!done.value) return { ok: false, message: GONE }
    announce(found.id)
    audit('handed', found.id)
    return { ok: true }
  })
}

/** Ends the case for both sides. */
export function closeCase(link: string, headers: Headers): Promise<Reply> {
  return own(link, headers, (found, _, now) => finish(found, 'supporter', now))
}

/**
 * Ends every open case of this browser's supporter, however many there are, and then the session itself: nobody could
 * read them any more. Where the store does not answer nothing is ended, so that no case stays open without a supporter.
 */
export async function leave(): Promise<Reply> {
  const secret = await readSupporter()
  const ended = secret ? await store().run((sql) => endCasesOf(sql, secret, Date.now())) : null
  if (ended?.ok === false) return { ok: false, message: NOT_ENDED }
  for (const id of ended?.value ?? []) noteEnd(id, 'supporter')
  await endSupporter()
  return { ok: true }
}

const NOT_ENDED = 'This server’s database does not answer, so nothing is ended yet. Try once more.'

export async function finish(found: Case, by: Ending, now: number): Promise<Reply> {
  const done = await store().run((sql) => endCase(sql, found.id, by, now))
  if (!done.ok) return { ok: false, message: NOT_ENDED }
  noteEnd(found.id, by)
  return { ok: true }
}

function noteEnd(id: string, by: Ending): void {
  announce(id)
  audit('ended', id, { by })
}
