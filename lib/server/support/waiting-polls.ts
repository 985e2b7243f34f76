import 'server-only'
import { env } from '../env'
import { errorFields, log } from '../log'
import { onePerProcess } from '../one-per-process'
import { store } from '../store'
import { listen } from '../store/listen'
import { progressOf } from './case-events'

/** How long a poll is held open while nothing happens, and how often the store is asked where no news is heard: ms. */
const HOLD = 25_000
const LOOK_EVERY = 400

/** Of one party of one case; of this process. */
const MOST_OF_A_PARTY = 3
const MOST_IN_ALL = 2_000

/** On which instances tell each other of cases, through PostgreSQL. */
const CHANNEL = 'why401_case'

export type WaitingPoll = {
  readonly caseId: string
  readonly party: string
  /** the number of the last event that is known */
  readonly after: number
  /** when the case ends if nothing happens: milliseconds since the epoch */
  readonly until: number
}
type Waiter = WaitingPoll & { readonly wake: () => void }

type Waiting = {
  readonly byCase: Map<string, Set<Waiter>>
  /** cases that somebody has begun to wait for since the last look: their news may have come just before */
  readonly fresh: Set<string>
  count: number
  timer: NodeJS.Timeout | null
  looking: boolean
  listening: boolean
  /** news of other instances arrives by itself, so nobody has to be asked */
  hearing: boolean
  stopping: boolean
}

const state = onePerProcess('waiting polls', (): Waiting => ({
  byCase: new Map(),
  fresh: new Set(),
  count: 0,
  timer: null,
  looking: false,
  listening: false,
  hearing: false,
  stopping: false,
}))

/** Tells whoever waits for it, in every instance, that a case has gone on. */
export function announce(caseId: string): void {
  wakeCase(caseId)
  if (env().DATABASE_URL) void store().run((sql) => sql.query('select pg_notify($1, $2)', [CHANNEL, caseId]))
}

function wakeCase(caseId: string): void {
  for (const waiter of state.byCase.get(caseId) ?? []) waiter.wake()
}

/** Answers every poll that is held, and holds none from now on: the process is to end. */
export function endWaiting(): void {
  state.stopping = true
  for (const caseId of state.byCase.keys()) wakeCase(caseId)
}

/**
 * Waits until a case has gone on beyond an event or has ended, at most 25 seconds. The oldest poll of a party with
 * several gives way, and above the limit of the process nobody waits: the page then asks again after a pause of its
 * own.
 * @returns false when it did not wait
 */
export function waitForNews(poll: WaitingPoll, signal: AbortSignal): Promise<boolean> {
  if (state.stopping || state.count >= MOST_IN_ALL || signal.aborted) return Promise.resolve(false)
  hear()
  const ofCase = state.byCase.get(poll.caseId) ?? new Set()
  const own = [...ofCase].filter((w) => w.party === poll.party)
  if (own.length >= MOST_OF_A_PARTY) own[0]?.wake()
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      leave(waiter)
      resolve(true)
    }
    const waiter = { ...poll, wake }
    const timer = setTimeout(wake, Math.max(0, Math.min(HOLD, poll.until - Date.now() + 20)))
    signal.addEventListener('abort', wake)
    state.byCase.set(poll.caseId, ofCase.add(waiter))
    state.fresh.add(poll.caseId)
    state.count += 1
    state.timer ??= setInterval(() => void look(state.hearing ? state.fresh : state.byCase.keys()), LOOK_EVERY).unref()
  })
}

function leave(waiter: Waiter): void {
  const ofCase = state.byCase.get(waiter.caseId)
  if (!ofCase?.delete(waiter)) return
  state.count -= 1
  if (ofCase.size === 0) state.byCase.delete(waiter.caseId)
  if (state.count > 0 || !state.timer) return
  clearInterval(state.timer)
  state.timer = null
}

/** Begins to listen to the other instances, once. With the embedded store there is nothing to listen to. */
function hear(): void {
  const { DATABASE_URL } = env()
  if (state.listening || !DATABASE_URL) return
  state.listening = true
  void listen(DATABASE_URL, CHANNEL, {
    news: wakeCase,
    hearing(yes) {
      state.hearing = yes
      if (yes) void look(state.byCase.keys()) // what was said while nobody listened
    },
  })
}

/** One question to the store for several cases: whoever waits for one that has gone on, or is gone, is woken. */
async function look(cases: Iterable<string>): Promise<void> {
  const ids = [...cases].filter((id) => state.byCase.has(id))
  if (ids.length === 0 || state.looking) return
  state.looking = true
  state.fresh.clear()
  try {
    const progress = await store().run((sql) => progressOf(sql, ids))
    if (!progress.ok) return
    for (const id of ids)
      for (const waiter of state.byCase.get(id) ?? [])
        if ((progress.value.get(id) ?? Number.POSITIVE_INFINITY) > waiter.after) waiter.wake()
  } catch (error) {
    log('warn', 'case-look-failed', errorFields(error))
  } finally {
    state.looking = false
  }
}
