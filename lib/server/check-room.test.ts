import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { admit, type Room } from './check-room'
import { refusalOfCall } from './full-house'
import { dropFromProcess } from './one-per-process'

const never = new AbortController().signal
const BASIC = { product: 'mailgun-inspect' } as const

beforeEach(() => {
  dropFromProcess('environment', 'upstream', 'exchange turns')
  Object.assign(process.env, {
    ORIGIN: 'https://why401.example',
    SESSION_PASSWORD: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  })
})

/** Asks for room for many checks in the same moment. */
function crowd(count: number, product: Parameters<typeof admit>[0] = BASIC) {
  const answers = Array.from({ length: count }, (_, i) => admit(product, `address-${i}`))
  const rooms = answers.filter((one): one is Room => !('busy' in one))
  return { rooms, refused: answers.flatMap((one) => ('busy' in one ? [one.retryAfter] : [])) }
}

describe('room for checks', () => {
  it('is kept for as many as can begin soon; the others are told at once when to come again', async () => {
    const { rooms, refused } = crowd(1_000)
    expect(rooms.length).toBeGreaterThan(50)
    expect(refused.length).toBeGreaterThan(500)
    for (const seconds of refused) expect(seconds).toBeGreaterThan(2)
    const entered = await Promise.all(
      rooms.map(async (room) => {
        const isIn = await room.enter(never)
        room.leave()
        return isIn
      }),
    )
    expect(entered.every(Boolean)).toBe(true)
    const next = crowd(1)
    expect(next.refused).toEqual([])
    for (const room of next.rooms) room.leave()
  })

  it('is free again when a check leaves, however often it says so, and when it never began', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { rooms } = crowd(1_000)
      expect(rooms.length).toBeGreaterThan(50)
      await Promise.all(rooms.map((room, i) => (i % 2 ? room.enter(never) : null)))
      for (const room of [...rooms, ...rooms]) room.leave()
    }
  })

  it('is asked for before a call is run, for calls of a check alone and without keeping any', () => {
    const call = (product: string) => [{ product, region: null, values: {}, kept: [] }]
    for (let i = 0; i < 1_000; i += 1) expect(refusalOfCall(call('voice'), `address-${i}`)).toBeNull()
    const { rooms } = crowd(1_000)
    for (const product of ['mailgun-inspect', 'voice', 'no-product'])
      expect(refusalOfCall(call(product), 'newcomer')).toMatchObject({ type: 'refused', retryAfter: 4 })
    for (const other of [[], [{ report: {}, mark: null }], null, 'text', [call('voice')]])
      expect(refusalOfCall(other, 'newcomer')).toBeNull()
    for (const room of rooms) room.leave()
    expect(refusalOfCall(call('mailgun-inspect'), 'newcomer')).toBeNull()
  })

  it('is not entered by whoever has gone', async () => {
    const controller = new AbortController()
    const { rooms } = crowd(1)
    controller.abort()
    expect(await rooms[0]?.enter(controller.signal)).toBe(false)
    rooms[0]?.leave()
  })

  it('is smaller for checks that need a token, of which five a second are allowed', () => {
    const { rooms, refused } = crowd(100, { product: 'conversation' })
    expect(rooms).toHaveLength(16)
    expect(refused).toHaveLength(84)
    for (const room of rooms) room.leave()
    const again = crowd(16, { product: 'conversation' })
    expect(again.refused).toEqual([])
    for (const room of again.rooms) room.leave()
  })
})
