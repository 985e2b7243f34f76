import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LIFETIMES } from '@/lib/engine/report/sharing'
import { writeSealed } from '../sealed-cookie'
import { ensureOwner, readOwner } from './owner'

let jar = new Map<string, string>()
let written = 0
const cookieJar = {
  get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  set(name: string, value: string) {
    written += 1
    jar.set(name, value)
  },
}
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(cookieJar) }))
vi.mock('../ended-sessions', () => ({ hasEnded: () => Promise.resolve(false) }))

Object.assign(process.env, {
  LOG_LEVEL: 'silent',
  ORIGIN: 'https://auth-check.example',
  SESSION_PASSWORD: randomBytes(32).toString('hex'),
})

const DAY = 24 * 60 * 60_000
const LONGEST = Math.max(...LIFETIMES.map(({ seconds }) => seconds)) * 1000

beforeEach(() => {
  jar = new Map()
  written = 0
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] })
  return () => void vi.useRealTimers()
})

describe('the secret of a browser that makes links', () => {
  it('is made once, and its cookie is not written again as long as it outlives the longest link', async () => {
    expect(await readOwner()).toBeNull()
    const secret = await ensureOwner()
    expect([await readOwner(), written]).toEqual([secret, 1])
    vi.setSystemTime(Date.now() + DAY - 1)
    expect([await ensureOwner(), written]).toEqual([secret, 1])
    vi.setSystemTime(Date.now() + 2)
    expect([await ensureOwner(), written]).toEqual([secret, 2])
    vi.setSystemTime(Date.now() + LONGEST)
    expect(await readOwner()).toBe(secret)
  })

  it('stays the one of a cookie of before, which said nothing of its end', async () => {
    const secret = randomBytes(18).toString('base64url')
    await writeSealed('owner', { secret }, 60)
    expect([await ensureOwner(), written]).toEqual([secret, 2])
    vi.setSystemTime(Date.now() + LONGEST)
    expect(await readOwner()).toBe(secret)
  })
})
