import 'server-only'

/** Longest wait that anybody is asked to have patience for, in milliseconds. */
const PATIENCE = 3_000

type Waiter = { readonly address: string; readonly enter: () => void }

/** A place in the line that is kept for somebody who has not come yet. */
export type Place = {
  /** waits for the turn that was promised; false where the signal came first */
  turn(signal: AbortSignal): Promise<boolean>
  /** gives the place up, if it has not been used */
  release(): void
}

export type Busy = { readonly busy: true; /** whole seconds */ readonly retryAfter: number }

/**
 * A line in front of something that everybody shares, such as token exchanges. Addresses take turns, so whoever asks
 * for many does not hold up who asks for one. The line is no longer than anybody is willing to wait: beyond that it
 * refuses at once. Who leaves is forgotten.
 * @param take takes one of what there is, or says how many milliseconds to wait
 * @param usualPace milliseconds between two turns when many wait, before it is seen how long they really are apart
 */
export function createTurns(take: () => Promise<number>, usualPace: number) {
  /** who waits, by address; an address that has had its turn goes to the end */
  const lines = new Map<string, Waiter[]>()
  /** places that are kept, by address */
  const kept = new Map<string, number>()
  let pace = usualPace
  let pumping = false

  /** Milliseconds until a turn of this address if it came now, by who is before it when addresses take turns. */
  function expectedWait(address: string): number {
    const countOf = (one: string) => (lines.get(one)?.length ?? 0) + (kept.get(one) ?? 0)
    const own = countOf(address)
    const others = [...new Set([...lines.keys(), ...kept.keys()])].filter((one) => one !== address)
    return pace * others.reduce((before, one) => before + Math.min(countOf(one), own + 1), own)
  }

  function tooLong(address: string): Busy | null {
    const wait = expectedWait(address)
    return wait > PATIENCE ? { busy: true, retryAfter: Math.ceil(wait / 1000) } : null
  }

  function changeKept(address: string, by: number): void {
    const count = (kept.get(address) ?? 0) + by
    if (count <= 0) kept.delete(address)
    else kept.set(address, count)
  }

  function leave(waiter: Waiter): void {
    const rest = lines.get(waiter.address)?.filter((one) => one !== waiter) ?? []
    if (rest.length === 0) lines.delete(waiter.address)
    else lines.set(waiter.address, rest)
  }

  async function pump(): Promise<void> {
    if (pumping) return
    pumping = true
    let last = performance.now()
    while (lines.size > 0) {
      const wait = await take().catch(() => usualPace)
      if (wait > 0) {
        await new Promise((resolve) => setTimeout(resolve, wait))
        continue
      }
      const [address, line] = lines.entries().next().value ?? ['', []]
      const [first, ...rest] = line
      if (!first) break // whoever waited has left meanwhile
      lines.delete(address)
      if (rest.length > 0) lines.set(address, rest)
      first.enter()
      const now = performance.now()
      pace = Math.max(usualPace * 0.8, pace * 0.9 + Math.min(now - last, 2_000) * 0.1)
      last = now
    }
    pumping = false
    if (lines.size > 0) void pump()
  }

  function enterLine(address: string, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false)
    return new Promise((resolve) => {
      const gone = () => {
        leave(waiter)
        resolve(false)
      }
      const enter = () => {
        signal.removeEventListener('abort', gone)
        resolve(true)
      }
      const waiter = { address, enter }
      lines.set(address, [...(lines.get(address) ?? []), waiter])
      signal.addEventListener('abort', gone, { once: true })
      void pump()
    })
  }

  return {
    /** Whether the line is too long for an address, and for how long. Keeps nothing. */
    full: tooLong,

    /** Keeps a place before anything is spent, or says how long the line is. */
    keep(address: string): Place | Busy {
      const busy = tooLong(address)
      if (busy) return busy
      changeKept(address, 1)
      let isKept = true
      const release = () => {
        if (isKept) changeKept(address, -1)
        isKept = false
      }
      return {
        release,
        turn(signal) {
          release()
          return enterLine(address, signal)
        },
      }
    },

    /** Waits for a turn that was not promised. @returns false where the line is too long or the signal came first */
    turn: (address: string, signal: AbortSignal): Promise<boolean> =>
      tooLong(address) ? Promise.resolve(false) : enterLine(address, signal),
  }
}

export type Turns = ReturnType<typeof createTurns>
