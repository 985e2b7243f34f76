import { describe, expect, it } from 'vitest'
import type { RawResponse } from '@/lib/engine/model/exchange'
import { createBreakers } from './breakers'

const times = { ms: 1, phases: {} }
const silence: RawResponse = {
  kind: 'no-response',
  reason: 'timeout',
  code: 'FIRST_BYTE_TIMEOUT',
  phase: 'wait',
  ...times,
}
const left: RawResponse = { kind: 'no-response', reason: 'aborted', code: 'ABORT_ERR', phase: 'wait', ...times }
const upgrade: RawResponse = {
  kind: 'no-response',
  reason: 'unreadable',
  code: 'UNASKED_UPGRADE',
  phase: 'wait',
  ...times,
}
const refusal: RawResponse = { kind: 'response', status: 503, headers: [], body: '', truncated: false, ...times }

async function ask(breakers: ReturnType<typeof createBreakers>, host: string, answer: RawResponse) {
  let asked = false
  const raw = await breakers.ask(host, async () => ((asked = true), answer))
  return { asked, raw }
}

async function broken(leftAlone = [15_000]) {
  const breakers = createBreakers(leftAlone)
  for (let i = 0; i < 10; i += 1) expect((await ask(breakers, 'down', silence)).asked).toBe(true)
  return breakers
}

describe('a host that does not answer', () => {
  it('is left alone after ten failures in a row, and others are not', async () => {
    const breakers = await broken()
    expect(await ask(breakers, 'down', silence)).toEqual({ asked: false, raw: { since: expect.any(Date) } })
    expect((await ask(breakers, 'up', refusal)).asked).toBe(true)
  })

  it('is asked by one at a time after a while, and by all when it has answered', async () => {
    const breakers = await broken([5])
    await new Promise((resolve) => setTimeout(resolve, 10))
    let answer: (raw: RawResponse) => void = () => {}
    const finding = breakers.ask('down', () => new Promise((resolve) => (answer = resolve)))
    expect((await ask(breakers, 'down', refusal)).asked).toBe(false)
    answer(refusal)
    expect(await finding).toEqual(refusal)
    expect((await ask(breakers, 'down', refusal)).asked).toBe(true)
  })

  it.each([
    ['did not answer again', silence],
    ['was not waited for', left],
  ])('is left alone for longer when it %s', async (_, answer) => {
    const breakers = await broken([5])
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect((await ask(breakers, 'down', answer)).asked).toBe(true)
    expect((await ask(breakers, 'down', refusal)).asked).toBe(false)
  })
})

describe('a host that answers', () => {
  it('is asked, although what it says cannot be read', async () => {
    const breakers = createBreakers()
    for (let i = 0; i < 30; i += 1) expect((await ask(breakers, 'odd', upgrade)).asked).toBe(true)
  })

  it('is asked, whatever it says and whoever leaves', async () => {
    const breakers = createBreakers()
    for (let i = 0; i < 30; i += 1) expect((await ask(breakers, 'up', i % 2 ? refusal : left)).asked).toBe(true)
    for (let i = 0; i < 9; i += 1) await ask(breakers, 'up', silence)
    await ask(breakers, 'up', refusal)
    for (let i = 0; i < 9; i += 1) expect((await ask(breakers, 'up', silence)).asked).toBe(true)
  })
})
