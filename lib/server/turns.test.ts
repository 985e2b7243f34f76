import { describe, expect, it } from 'vitest'
import { createTurns, type Busy, type Place } from './turns'

const never = new AbortController().signal
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Exchanges that a test hands out one by one. */
function exchanges() {
  let free = 0
  return {
    take: async () => (free > 0 ? ((free -= 1), 0) : 1),
    async hand(count: number) {
      free += count
      await settled()
    },
  }
}

/** What was let through, in its order. */
function noted(turns: ReturnType<typeof createTurns>) {
  const order: string[] = []
  return { order, ask: (address: string) => void turns.turn(address, never).then((ok) => ok && order.push(address)) }
}

const isBusy = (place: Place | Busy): place is Busy => 'busy' in place

describe('the line for token exchanges', () => {
  it('lets addresses take turns, so that who asks for many holds up nobody', async () => {
    const { take, hand } = exchanges()
    const { order, ask } = noted(createTurns(take, 200))
    for (const address of ['many', 'many', 'many', 'many', 'one', 'two']) ask(address)
    await hand(6)
    expect(order).toEqual(['many', 'one', 'two', 'many', 'many', 'many'])
  })

  it('is no longer than anybody waits: beyond that it refuses at once and says how long it is', async () => {
    const { take } = exchanges()
    const turns = createTurns(take, 200)
    const places = Array.from({ length: 30 }, (_, i) => turns.keep(`address-${i}`))
    const refused = places.filter(isBusy)
    expect(refused).toHaveLength(14) // sixteen of them, one every 200 ms, are through after three seconds
    for (const { retryAfter } of refused) expect(retryAfter).toBe(4)
    expect(await turns.turn('late', never)).toBe(false)
  })

  it('keeps the newcomer’s wait short however many one address has waiting', () => {
    const turns = createTurns(exchanges().take, 200)
    const places = Array.from({ length: 100 }, () => turns.keep('greedy'))
    expect(places.filter((place) => !isBusy(place))).toHaveLength(16)
    expect(isBusy(turns.keep('newcomer'))).toBe(false)
  })

  it('forgets who leaves, and gives their turn to the next', async () => {
    const { take, hand } = exchanges()
    const turns = createTurns(take, 200)
    const { order, ask } = noted(turns)
    const controller = new AbortController()
    const left = turns.turn('left', controller.signal)
    ask('stays')
    controller.abort()
    expect(await left).toBe(false)
    await hand(1)
    expect(order).toEqual(['stays'])
  })

  it('keeps what it promised, though others came since', async () => {
    const { take, hand } = exchanges()
    const turns = createTurns(take, 200)
    const first = turns.keep('first')
    for (let i = 0; i < 40; i += 1) turns.keep(`other-${i}`)
    if (isBusy(first)) throw new Error('refused')
    const through = first.turn(never)
    await hand(1)
    expect(await through).toBe(true)
  })

  it('has room again when a kept place is given up, once', () => {
    const turns = createTurns(exchanges().take, 200)
    const places = Array.from({ length: 16 }, (_, i) => turns.keep(`address-${i}`))
    expect(isBusy(turns.keep('late'))).toBe(true)
    const [one, two] = places
    for (const place of [one, one, two]) if (place && !isBusy(place)) place.release()
    expect([turns.keep('x'), turns.keep('y'), turns.keep('z')].map(isBusy)).toEqual([false, false, true])
  })
})
