import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { limiterOf } from './limiters'
import { stopCheck, stoppable } from './stopping'
import { bothEngines } from './store/testing-places'

const postgres = (await bothEngines()).find(({ name }) => name === 'postgres')

beforeAll(async () => {
  const place = await postgres?.fresh()
  Object.assign(process.env, {
    ORIGIN: 'https://why401.example',
    SESSION_PASSWORD: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
    DATABASE_URL: place && 'postgres' in place ? place.postgres : '',
  })
})

/** A check that runs in this process, and whether it was stopped. */
function check() {
  const id = randomUUID()
  let stop: () => void = () => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  return { id, stopped, forget: stoppable(id, stop) }
}

describe('a running check', () => {
  it('is stopped by its id', async () => {
    const { id, stopped, forget } = check()
    await stopCheck(id)
    await stopped
    forget()
  })

  it('is stopped though another instance was told, and no other with it', async () => {
    const [one, other] = [check(), check()]
    let others = 0
    void other.stopped.then(() => (others += 1))
    // what the other instance writes
    await limiterOf({ name: 'stopped', max: 0, seconds: 30 }).block(one.id, 30)
    await one.stopped
    expect(others).toBe(0)
    for (const { forget } of [one, other]) forget()
  })

  it('of another instance is left to it', async () => {
    const id = randomUUID()
    await stopCheck(id)
    expect(await limiterOf({ name: 'stopped', max: 0, seconds: 30 }).get(id)).toMatchObject({ consumedPoints: 1 })
  })
})
