import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { handling } from './answer-status'
import { requestEnd } from './request-end'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A server that hands out the end of a request and its answer, once it works for it. */
async function working(): Promise<{ signal: AbortSignal; answer: ServerResponse; leave: () => void }> {
  let begun: (what: { signal: AbortSignal; answer: ServerResponse }) => void = () => {}
  const work = new Promise<{ signal: AbortSignal; answer: ServerResponse }>((resolve) => (begun = resolve))
  const server = createServer((_, answer) =>
    handling(answer, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5)) // as deep in the framework as an action is
      const signal = requestEnd()
      if (signal) begun({ signal, answer })
    }),
  ).listen(0, '127.0.0.1')
  open.push(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const client = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  client.on('error', () => {})
  client.on('response', (answer) => answer.resume())
  client.end()
  return { ...(await work), leave: () => client.destroy() }
}

const aborted = (signal: AbortSignal) => new Promise((resolve) => signal.addEventListener('abort', resolve))

describe('the end of a request', () => {
  it('is when whoever asked has gone', async () => {
    const { signal, leave } = await working()
    expect(signal.aborted).toBe(false)
    const end = aborted(signal)
    leave()
    await end
  })

  it('is when the answer is complete', async () => {
    const { signal, answer } = await working()
    const end = aborted(signal)
    answer.end('done')
    await end
  })

  it('is not known where nothing is being answered', () => {
    expect(requestEnd()).toBeNull()
  })
})
