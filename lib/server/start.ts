import 'server-only'
import { setFlagsFromString } from 'node:v8'
import { writeNoDumps } from './dumps'
import { env } from './env'
import { noteStop } from './life'
import { openCounters } from './limiters'
import { errorFields, log } from './log'
import { guardSockets } from './sockets'
import { startFaults } from './start-checks'
import { endWaiting } from './support/waiting-polls'

/** Checks the environment and the machine before the first request; exits with what is missing or wrong. */
export function start(): void {
  try {
    const { fatal, warnings } = startFaults()
    if (fatal.length > 0) throw new Error(`Why401 cannot run: ${fatal.join('. ')}.`)
    for (const warning of warnings) log('warn', 'start-warning', { warning })
    const { ORIGIN, UPSTREAM_CONNECT_TO, DATABASE_URL } = env()
    log('info', 'start', {
      origin: ORIGIN,
      simulator: UPSTREAM_CONNECT_TO !== undefined,
      store: DATABASE_URL ? 'postgres' : 'embedded',
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Why401 cannot run.'}\n`)
    process.exit(1)
  }
  writeNoDumps()
  boundGarbage()
  keepAlive()
  guardSockets()
  void openCounters()
  process.on('SIGTERM', stopping)
  process.on('SIGINT', stopping)
}

/** By how much the heap may outgrow what is in use before it is collected, in per cent. */
const GROWTH = 50

/**
 * A check leaves much behind and keeps nothing. Left to itself the engine lets the heap grow to several times of what
 * is in use on a machine that has the memory, and a thousand checks at once would show as if they held it all.
 */
function boundGarbage(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}

/** Held polls are answered at once, so that only checks are waited for. Whoever asks again does not want to wait. */
function stopping(signal: string): void {
  if (!noteStop(signal)) process.exit(1)
  log('info', 'stop')
  endWaiting()
}

/** Nothing that is thrown aside may end the process or print a message that quotes a value. */
function keepAlive(): void {
  process.on('unhandledRejection', (reason) => log('error', 'unhandled-rejection', errorFields(reason)))
  process.on('uncaughtException', (error) => log('error', 'uncaught-exception', errorFields(error)))
  // the framework prints what it catches in full, and a message may quote what somebody typed
  if (process.env.NODE_ENV === 'production') Object.assign(console, { error: say('error'), warn: say('warn') })
}

/** What is said to the console, as one line of the log that repeats none of it. */
function say(level: 'error' | 'warn') {
  return (...said: unknown[]) =>
    log(level, 'console', errorFields(said.find((one) => one instanceof Error) ?? new Error(said.join(' '))))
}
