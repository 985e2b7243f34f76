import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTransport } from '@/lib/server/transport'
import { generatePairs } from './pairs'
import { startWorldAtNoon, tryPair, type TriedPair } from './tried-pairs'

const SEED = 401
const PAIRS = 300
const MOST_CALLS = 12

let world: Awaited<ReturnType<typeof startWorldAtNoon>>
let all: readonly TriedPair[]

beforeAll(async () => {
  world = await startWorldAtNoon()
  const transport = createTransport(new AbortController().signal)
  const tried: TriedPair[] = []
  for (const pair of generatePairs(SEED, PAIRS)) tried.push(await tryPair(pair, transport.send))
  transport.close()
  all = tried
}, 240_000)
afterAll(() => world.close())

function told({ pair, result, decisive, calls }: TriedPair): string {
  const planted = pair.planted.map(({ name }) => name).join(' + ')
  return `${planted} in ${pair.forms.join(' / ')}: ${result} (${decisive.join(', ')}) in ${calls} calls`
}

/** Of which the simulated world itself refuses the failing call. */
const refused = () => all.filter(({ pair }) => pair.isRefusedThere)

describe('pairs with planted differences, tried over real HTTP', () => {
  it('are solved exactly in 95 % of those that the world refuses', () => {
    const missed = refused().filter(({ isExact }) => !isExact)
    expect(refused().length).toBeGreaterThan(250)
    expect(missed.length / refused().length, missed.map(told).join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('never have something proven that was not planted', () => {
    const wrong = all.filter(({ pair, decisive }) => {
      const ids: readonly string[] = pair.planted.flatMap((plant) => plant.ids)
      return decisive.some((id) => !ids.includes(id))
    })
    expect(wrong.map(told)).toEqual([])
  })

  it('have nothing proven where the world refuses neither call', () => {
    const others = all.filter(({ pair }) => !pair.isRefusedThere)
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter(({ result }) => result === 'found').map(told)).toEqual([])
  })

  it('take twelve calls at most, and six in the median', () => {
    const calls = refused()
      .map((one) => one.calls)
      .toSorted((a, b) => a - b)
    expect(calls.at(-1)).toBeLessThanOrEqual(MOST_CALLS)
    expect(calls[Math.floor(calls.length / 2)]).toBeLessThanOrEqual(6)
  })

  it('send nothing but reads and token exchanges to hosts of the catalogue, and no more than they say', () => {
    const requests = world.requests()
    expect(requests.length).toBe(all.reduce((sum, { calls }) => sum + calls, 0))
    const posts = new Set(requests.filter(({ method }) => method !== 'GET').map(({ host, path }) => `${host}${path}`))
    expect([...posts].map((address) => address.split('?')[0])).toEqual(
      [...posts].map(() => 'auth.sinch.com/oauth2/token'),
    )
  })
})
