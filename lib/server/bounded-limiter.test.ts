import { expect, it } from 'vitest'
import { BoundedLimiter } from './bounded-limiter'

const isRefused = (limiter: BoundedLimiter, key: string) =>
  limiter.consume(key).then(
    () => false,
    () => true,
  )

it('forgets who was heard of longest ago, and goes on refusing whoever goes on', async () => {
  const limiter = new BoundedLimiter({ points: 2, duration: 600 }, 100)
  for (let i = 0; i < 3; i += 1) await isRefused(limiter, 'active')
  await limiter.block('paused', 600)
  for (let i = 0; i < 1_000; i += 1) {
    expect(await isRefused(limiter, `made-up-${i}`)).toBe(false)
    if (i % 50 === 0) {
      expect(await isRefused(limiter, 'active')).toBe(true)
      expect(await isRefused(limiter, 'paused')).toBe(true)
    }
  }
  const kept = await Promise.all(Array.from({ length: 1_000 }, (_, i) => limiter.get(`made-up-${i}`)))
  expect(kept.filter((one) => one !== null)).toHaveLength(98)
  expect(kept.slice(0, 900).every((one) => one === null)).toBe(true)
})

it('keeps no key that was given back', async () => {
  const limiter = new BoundedLimiter({ points: 1, duration: 600 }, 2)
  await limiter.consume('first')
  await limiter.delete('first')
  for (const key of ['second', 'third']) await limiter.consume(key)
  expect(await limiter.get('second')).not.toBeNull()
})
