import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'
import { actionIds } from './support-cases'

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

test('an instance that was asked to end keeps no connection once it has answered what was under way', async () => {
  test.setTimeout(40_000) // far less than a connection is kept for
  const app = await startApp({ ...TO_SIMULATOR, WHY401_LOCAL: '1' })
  const head = (type: string) =>
    [`Host: localhost:${app.port}`, `Origin: ${app.origin}`, `Content-Type: ${type}`, 'Content-Length: 4'].join('\r\n')
  const socket = connect(app.port, '127.0.0.1')
  let got = ''
  socket.setEncoding('latin1').on('data', (chunk) => (got += chunk))
  try {
    await once(socket, 'connect')
    socket.write(`POST /api/explain HTTP/1.1\r\n${head('application/json')}\r\n\r\nnu`)
    for (let i = 0; i < 3; i++) await fetch(`${app.origin}/healthz`) // by the last one the head above was read
    const exited = once(app.process, 'exit')
    app.process.kill('SIGTERM')
    await expect.poll(() => connects(app.port)).toBe(false)
    socket.write('ll')
    await exited
    expect(got).toMatch(/^HTTP\/1\.1 400 [^]*\r\nConnection: close\r\n/)
  } finally {
    socket.destroy()
    app.process.kill('SIGKILL')
  }
})

test('fifty checks that are under way when an instance is asked to end are all answered', async () => {
  test.setTimeout(90_000)
  const app = await startApp({ ...TO_SIMULATOR, WHY401_LOCAL: '1', RATE_LIMITS: 'off' })
  const action = actionIds(/^app\/check\/actions/).get('check') ?? ''
  const check = async () => {
    const values = { apiKey: randomBytes(16).toString('hex'), region: 'us' }
    const answer = await fetch(`${app.origin}/check`, {
      method: 'POST',
      headers: { 'Next-Action': action, Origin: app.origin, 'Content-Type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify([{ product: 'mailgun-inspect', region: 'us', values, kept: [] }]),
    })
    begun += 1
    return answer.text()
  }
  let begun = 0
  try {
    const checks = Array.from({ length: 50 }, check)
    await expect.poll(() => begun, { intervals: [5] }).toBe(50) // each answer has begun, and none need be complete
    const exited = once(app.process, 'exit')
    app.process.kill('SIGTERM')
    for (const text of await Promise.all(checks)) expect(text).toContain('"type":"report"')
    expect(await exited).toEqual([143, null]) // as a shell says of a process that a SIGTERM ended
  } finally {
    await app.stop()
  }
})

/** Whether anybody still listens on a port of this machine. */
function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
