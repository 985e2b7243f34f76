/**
 * Room for requests under way: so many in all, and so many of them to one host, so that a host which answers slowly
 * cannot take the room of all others. Who waits is served in order within a host; one whose host is full lets others
 * pass.
 * @param most requests under way in all, and to one host
 */
export function createSlots(most: { readonly total: number; readonly perHost: number }) {
  const busy = new Map<string, number>()
  let taken = 0
  const waiting: { readonly host: string; readonly enter: () => void }[] = []

  const hasRoom = (host: string) => taken < most.total && (busy.get(host) ?? 0) < most.perHost

  function take(host: string): void {
    taken += 1
    busy.set(host, (busy.get(host) ?? 0) + 1)
  }

  function giveBack(host: string): void {
    taken -= 1
    const left = (busy.get(host) ?? 1) - 1
    if (left === 0) busy.delete(host)
    else busy.set(host, left)
    const next = waiting.findIndex((one) => hasRoom(one.host))
    if (next >= 0) waiting.splice(next, 1)[0]?.enter()
  }

  /** Resolves with true when there is room, which is then taken, or with false when the signal came first. */
  function room(host: string, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false)
    if (hasRoom(host)) {
      take(host)
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(entry), 1)
        resolve(false)
      }
      const enter = () => {
        signal.removeEventListener('abort', leave)
        take(host)
        resolve(true)
      }
      const entry = { host, enter }
      waiting.push(entry)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  return {
    /**
     * Runs a task when there is room for it.
     * @param signal whoever waits leaves when it is aborted
     * @returns what the task returns, or null when it was not begun
     */
    async run<T>(host: string, signal: AbortSignal, task: () => Promise<T>): Promise<T | null> {
      if (!(await room(host, signal))) return null
      try {
        return await task()
      } finally {
        giveBack(host)
      }
    },
    /** requests under way */
    taken: () => taken,
  }
}
