import { writeFileSync } from 'node:fs'
import { startMailSimulator } from './mail'
import { startSimulator } from './serve'

/**
 * `SIMULATOR_PORT` (default 4010) is where it listens, `SIMULATOR_DELAY_MS` how long every answer waits.
 * `SIMULATOR_SMTP_PORT` (default 4025) is where its mail servers listen, and `SIMULATOR_SMTP_CA` the file into which
 * the certificate of their authority is written, before anything is answered; without a file there are none.
 */
const numberIn = (name: string, fallback: number): number => {
  const value = Number(process.env[name] ?? fallback)
  if (!Number.isInteger(value) || value < 0) throw new TypeError(`${name} must be a whole number, zero or more`)
  return value
}

const authorityFile = process.env['SIMULATOR_SMTP_CA']
const mail = authorityFile ? await startMailSimulator({ port: numberIn('SIMULATOR_SMTP_PORT', 4025) }) : null
if (mail && authorityFile) writeFileSync(authorityFile, mail.authority, { mode: 0o600 })
const running = await startSimulator({
  port: numberIn('SIMULATOR_PORT', 4010),
  delayMs: numberIn('SIMULATOR_DELAY_MS', 0),
  commands: mail?.commands,
})
console.log(`simulator: http://127.0.0.1:${running.port}${mail ? `, smtp://127.0.0.1:${mail.port}` : ''}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.all([running.close(), mail?.close()]).then(() => process.exit(0)))
}
