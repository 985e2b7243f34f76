import { expect, it } from 'vitest'
import { createLimit, createQueue } from './queue'

it('hands on each item as it is made and ends after the last', async () => {
  const queue = createQueue<number>()
  setTimeout(() => (queue.push(1), queue.push(2)), 1)
  setTimeout(() => (queue.push(3), queue.end()), 5)
  const seen: number[] = []
  for await (const item of queue.drain()) seen.push(item)
  expect(seen).toEqual([1, 2, 3])
})

it('runs no more tasks at once than the limit, and all of them, also when one fails', async () => {
  const limit = createLimit(2)
  let now = 0
  let most = 0
  const task = (fails: boolean) => async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 2))
    now -= 1
    if (fails) throw new Error('planned')
    return 'done'
  }
  const results = await Promise.allSettled([
    limit(task(false)),
    limit(task(true)),
    limit(task(false)),
    limit(task(false)),
  ])
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(most).toBe(2)
})
