import { describe, expect, it } from 'vitest'
import { createSlots } from './slots'

const never = new AbortController().signal
/** A task that ends when it is told to. */
function task() {
  let end: (value: string) => void = () => {}
  const ended = new Promise<string>((resolve) => (end = resolve))
  const begun = { value: false }
  return { begun, end, run: () => ((begun.value = true), ended) }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('slots', () => {
  it('keeps room for other hosts while one takes all that is its own', async () => {
    const slots = createSlots({ total: 3, perHost: 2 })
    const slow = [task(), task(), task()]
    for (const one of slow) void slots.run('slow', never, one.run)
    const other = task()
    const answer = slots.run('other', never, other.run)
    await settled()
    expect(slow.map(({ begun }) => begun.value)).toEqual([true, true, false])
    expect(other.begun.value).toBe(true)
    other.end('answered')
    expect(await answer).toBe('answered')
    await settled()
    expect(slow[2]?.begun.value).toBe(false) // the room that became free is not its host's
    slow[0]?.end('')
    await settled()
    expect(slow[2]?.begun.value).toBe(true)
  })

  it('lets whoever was aborted leave, and gives the room to the next', async () => {
    const slots = createSlots({ total: 1, perHost: 1 })
    const [first, second, third] = [task(), task(), task()]
    const controller = new AbortController()
    void slots.run('a', never, first.run)
    const left = slots.run('a', controller.signal, second.run)
    void slots.run('a', never, third.run)
    controller.abort()
    expect(await left).toBeNull()
    first.end('')
    await settled()
    expect([second.begun.value, third.begun.value]).toEqual([false, true])
  })

  it('gives the room back when a task throws', async () => {
    const slots = createSlots({ total: 1, perHost: 1 })
    await expect(slots.run('a', never, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(slots.taken()).toBe(0)
    expect(await slots.run('a', never, async () => 'next')).toBe('next')
  })
})
