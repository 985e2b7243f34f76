import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCheck } from '@/lib/engine/check/run'
import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { startTestingUpstream } from '@/lib/testing/testing-upstream'
import { catalogue } from '@/lib/vendors'
import { createTransport } from './transport'

let simulator: Awaited<ReturnType<typeof startTestingUpstream>>
beforeAll(async () => {
  simulator = await startTestingUpstream()
})
afterAll(() => simulator.close())

/** The word as it is, reversed, in hexadecimal, percent-encoded, and inside base64 at each of its three offsets. */
function forms(word: string): string[] {
  const inBase64 = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + word)
      .toString('base64')
      .slice(Math.ceil((before.length * 8) / 6), Math.floor(((before.length + word.length) * 8) / 6)),
  )
  return [word, [...word].toReversed().join(''), Buffer.from(word).toString('hex'), ...inBase64]
}

const echoes = SCENARIOS.filter((s) => s.id.startsWith('echo-'))

it.each(echoes.map((s) => [s.id, s] as const))(
  '%s: what the server repeats is masked in everything a check yields',
  async (_, { product, region, credentials }) => {
    const transport = createTransport(new AbortController().signal)
    const surroundings = {
      send: transport.send,
      now: () => Date.now(),
      tick: () => performance.now(),
      uuid: () => randomUUID(),
      stopped: () => false,
    }
    const events: string[] = []
    for await (const event of runCheck(
      catalogue,
      { product, region, values: { ...credentials, region } },
      surroundings,
    ))
      events.push(JSON.stringify(event))
    transport.close()
    const said = events
      .join('\n')
      .replace(/\\\\u00([0-9a-f]{2})/gi, (_e, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    for (const form of PLANTED_WORDS.flatMap(forms)) expect(said.includes(form), form).toBe(false)
    expect(said).toMatch(/"hidden":\["/)
  },
)
