/** A queue between work that runs in parallel and one reader who wants to see each result as it is made. */
type Queue<T> = {
  push(item: T): void
  end(): void
  /** yields until `end` was called and everything before it was read */
  drain(): AsyncGenerator<T, void, undefined>
}

export function createQueue<T>(): Queue<T> {
  const items: T[] = []
  let ended = false
  let wake: () => void = () => {}
  return {
    push(item) {
      items.push(item)
      wake()
    },
    end() {
      ended = true
      wake()
    },
    async *drain() {
      for (;;) {
        const item = items.shift()
        if (item !== undefined) yield item
        else if (ended) return
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

/** Runs tasks with at most `limit` under way; the order in which they begin is the order in which they were given. */
export function createLimit(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = limit
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
