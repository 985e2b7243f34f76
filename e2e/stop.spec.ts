import { once } from 'node:events'
import { connect } from 'node:net'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'

test('a second signal ends an instance that still waits for somebody', async () => {
  test.setTimeout(40_000)
  const printed: string[] = []
  const app = await startApp({ ...TO_SIMULATOR, WHY401_LOCAL: '1', LOG_LEVEL: 'info' }, (text) => printed.push(text))
  const socket = connect(app.port, '127.0.0.1').on('error', () => undefined)
  try {
    const head = [`Host: localhost:${app.port}`, `Origin: ${app.origin}`, 'Next-Action: x', 'Content-Length: 100']
    await once(socket, 'connect')
    socket.write(`POST /check HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n[`) // the rest of the body never comes
    for (let i = 0; i < 3; i++) await fetch(`${app.origin}/healthz`) // by the last one the head above was read
    const exited = once(app.process, 'exit')
    app.process.kill('SIGTERM')
    await expect.poll(() => printed.join('')).toContain('"event":"stop"')
    expect(app.process.exitCode).toBeNull()
    app.process.kill('SIGTERM')
    expect(await exited).toEqual([1, null])
  } finally {
    socket.destroy()
    await app.stop()
  }
})
