import 'server-only'
import { errorFields, log } from '../log'
import { onePerProcess } from '../one-per-process'
import { store } from '../store'
import { progressOf } from './case-events'

/** How long a poll is held open while nothing happens, and how often other instances are looked at; milliseconds. */
const HOLD = 25_000
const LOOK_EVERY = 400

/** Of one party of one case; of this process. */
const MOST_OF_A_PARTY = 3
const MOST_IN_ALL = 2_000

export type WaitingPoll = {
  readonly caseId: string
  readonly party: string
  /** the number of the last event that is known */
  readonly after: number
  /** when the case ends if nothing happens: milliseconds since the epoch */
  readonly until: number
}
type Waiter = WaitingPoll & { readonly wake: () => void }

type Waiting = { readonly all: Set<Waiter>; timer: NodeJS.Timeout | null; looking: boolean }

const state = onePerProcess<Waiting>('waiting polls', () => ({ all: new Set(), timer: null, looking: false }))

/** Tells whoever waits in this process that a case has gone on. Other instances see it within {@link LOOK_EVERY}. */
export function announce(caseId: string): void {
  for (const waiter of state.all) if (waiter.caseId === caseId) waiter.wake()
}

/**
 * Waits until a case has gone on beyond an event or has ended, at most 25 seconds. The oldest poll of a party with
 * several gives way, and above the limit of the process nobody waits: the page then asks again after a pause of its
 * own.
 * @returns false when it did not wait
 */
export function waitForNews(poll: WaitingPoll, signal: AbortSignal): Promise<boolean> {
  if (state.all.size >= MOST_IN_ALL || signal.aborted) return Promise.resolve(false)
  const own = [...state.all].filter((w) => w.caseId === poll.caseId && w.party === poll.party)
  if (own.length >= MOST_OF_A_PARTY) own[0]?.wake()
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      state.all.delete(waiter)
      resolve(true)
    }
    const waiter = { ...poll, wake }
    const timer = setTimeout(wake, Math.max(0, Math.min(HOLD, poll.until - Date.now() + 20)))
    signal.addEventListener('abort', wake)
    state.all.add(waiter)
    state.timer ??= setInterval(() => void look(), LOOK_EVERY).unref()
  })
}

/** One question to the store for all cases that anybody waits for. */
async function look(): Promise<void> {
  if (state.all.size === 0 && state.timer) {
    clearInterval(state.timer)
    state.timer = null
  }
  if (state.all.size === 0 || state.looking) return
  state.looking = true
  try {
    const ids = [...new Set([...state.all].map((w) => w.caseId))]
    const progress = await store().run((sql) => progressOf(sql, ids))
    if (progress.ok)
      for (const w of state.all) if ((progress.value.get(w.caseId) ?? Number.POSITIVE_INFINITY) > w.after) w.wake()
  } catch (error) {
    log('warn', 'case-look-failed', errorFields(error))
  } finally {
    state.looking = false
  }
}
