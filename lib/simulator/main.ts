import { startSimulator } from './serve'

/** `SIMULATOR_PORT` (default 4010) is where it listens, `SIMULATOR_DELAY_MS` how long every answer waits. */
const numberIn = (name: string, fallback: number): number => {
  const value = Number(process.env[name] ?? fallback)
  if (!Number.isInteger(value) || value < 0) throw new TypeError(`${name} must be a whole number, zero or more`)
  return value
}

const running = await startSimulator({
  port: numberIn('SIMULATOR_PORT', 4010),
  delayMs: numberIn('SIMULATOR_DELAY_MS', 0),
})
console.log(`simulator: http://127.0.0.1:${running.port}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void running.close().then(() => process.exit(0)))
}
