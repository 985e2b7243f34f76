import 'server-only'
import pino from 'pino'
import { onePerProcess } from './one-per-process'

function logger(): pino.Logger {
  return onePerProcess('log', () =>
    pino({
      level: process.env.LOG_LEVEL ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (level) => ({ level }) },
    }),
  )
}

type Field = string | number | boolean | null

/**
 * Writes one event as one JSON line. Only flat fields are taken, so that neither an Error nor a request can slip in:
 * messages of platform errors quote the value they complain about.
 */
export function log(
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  fields: Readonly<Record<string, Field>> = {},
): void {
  logger()[level](fields, event)
}

/** What may be said of an error: its class and its code, never its message. */
export function errorFields(error: unknown): { readonly class: string; readonly code: string | null } {
  const name = error instanceof Error ? error.constructor.name : typeof error
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code).slice(0, 60) : null
  return { class: name.slice(0, 60), code: code !== null && /^[\w.:-]+$/.test(code) ? code : null }
}
