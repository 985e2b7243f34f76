import 'server-only'
import type { RawResponse } from '@/lib/engine/model/exchange'
import { LIMIT, noteRefusal, pause, paused, take, takeAll, type Allowance } from './rate-limits'
import { retryAfterSeconds } from './retry-after'

/**
 * How an id is counted: without blanks and what cannot be seen, and without regard to case. Spellings that a vendor
 * might take for one id, or that a trial would make into it, are one id here.
 */
export function canonicalIdentity(identity: string): string {
  return identity
    .normalize('NFKC')
    .replace(/[\s\p{C}]/gu, '')
    .toLowerCase()
}

/** What the vendor said of an id in one check. */
type Heard = { refused: boolean; accepted: boolean }

/**
 * Keeps one check from trying anybody's id too often. It counts the ids of what is really sent, trials included, each
 * once a check; an id that is empty names nobody and is not counted. What the vendors ask for is obeyed for the id of
 * the request that they answered.
 */
export function createIdentityGuard() {
  const admitted = new Map<string, Promise<Allowance>>()
  const heard = new Map<string, Heard>()
  const writing: Promise<void>[] = []

  async function ask(id: string): Promise<Allowance> {
    const rest = await paused(id)
    return rest.ok ? take(LIMIT.checksAKey, id) : rest
  }

  return {
    /** The same for the id of the form and the address of its sender together: nothing is counted unless both may. */
    async begin(identity: string, address: string): Promise<Allowance> {
      const id = canonicalIdentity(identity)
      const rest = id === '' ? ({ ok: true } as const) : await paused(id)
      if (!rest.ok) return rest
      const allowance = await takeAll([
        [LIMIT.checksAMinute, address],
        [LIMIT.checksAnHour, address],
        ...(id === '' ? [] : [[LIMIT.checksAKey, id] as const]),
      ])
      admitted.set(id, Promise.resolve(allowance))
      return allowance
    },

    /** Whether a request may be sent that presents this id. */
    admit(identity: string): Promise<Allowance> {
      const id = canonicalIdentity(identity)
      if (id === '') return Promise.resolve({ ok: true })
      const known = admitted.get(id) ?? ask(id)
      admitted.set(id, known)
      return known
    },

    /** Takes note of an answer to a request that presented this id, and obeys what it asks for. */
    hear(identity: string, raw: RawResponse): void {
      const id = canonicalIdentity(identity)
      if (raw.kind !== 'response' || id === '') return
      const { refused = false, accepted = false } = heard.get(id) ?? {}
      heard.set(id, {
        refused: refused || raw.status === (raw.stage === undefined ? 401 : 535),
        accepted: accepted || (raw.status >= 200 && raw.status < 300),
      })
      const seconds = restOf(raw)
      if (seconds !== null) writing.push(pause(id, seconds))
    },

    /** Writes down who was refused, at the end of the check. */
    async end(): Promise<void> {
      for (const [id, { refused, accepted }] of heard)
        if (refused || accepted) writing.push(noteRefusal(id, refused && !accepted))
      await Promise.all(writing)
    },
  }
}

export type IdentityGuard = ReturnType<typeof createIdentityGuard>

/** How long 429 and 503 ask to wait, and a quarter of an hour for a lock, in seconds; null where nothing is asked. */
function restOf({ status, headers, body }: Extract<RawResponse, { kind: 'response' }>): number | null {
  if (status < 400) return null
  if (/too many (?:failed|invalid)|temporarily locked|account (?:is )?locked/i.test(body)) return 900
  const values = headers.filter(([name]) => name.toLowerCase() === 'retry-after').map(([, value]) => value)
  const asks = status === 429 || (status === 503 && values.length > 0)
  return asks ? retryAfterSeconds(values, Date.now()) : null
}
