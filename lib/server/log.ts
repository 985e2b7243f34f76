import 'server-only'
import pino from 'pino'
import type { ServerResponse } from 'node:http'
import { currentAnswer } from './answer-status'
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

function requestIds(): WeakMap<ServerResponse, string> {
  return onePerProcess('request ids', () => new WeakMap())
}

/** Gives a request an id, which stands in each line that is written while it is handled. */
export function nameRequest(answer: ServerResponse, id: string): void {
  requestIds().set(answer, id)
}

function currentRequest(): { readonly request?: string } {
  const answer = currentAnswer()
  const request = answer && requestIds().get(answer)
  return request === undefined ? {} : { request }
}

/**
 * Writes one event as one JSON line. Only flat fields are taken, so that neither an Error nor a request can slip in:
 * messages of platform errors quote the value they complain about.
 */
export function log(
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  fields: Readonly<Record<string, Field>> = {},
): void {
  logger()[level]({ ...currentRequest(), ...fields }, event)
}

export type ErrorFields = {
  readonly class: string
  readonly code: string | null
  readonly message: string
  readonly at: string
}

/**
 * What may be said of an error: its class, its code, the plain words of its message, and where it was made. Platform
 * errors quote the value that they complain about, so everything quoted goes, and of the rest whatever is no plain
 * word. Of the stack only the places are taken: its first line is the message again.
 */
export function errorFields(error: unknown): ErrorFields {
  const name = error instanceof Error ? error.constructor.name : typeof error
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code).slice(0, 60) : null
  return {
    class: name.slice(0, 60),
    code: code !== null && /^[\w.:-]+$/.test(code) ? code : null,
    message: error instanceof Error ? plainWords(error.message) : '',
    at: error instanceof Error ? placesOf(error) : '',
  }
}

/** The words of a message without what it quotes. @returns at most 200 characters */
export function plainWords(message: string): string {
  // from the first quotation mark to the last, since what is quoted may have some
  return message
    .slice(0, 2_000)
    .replace(/["'`‘’“”«»][^]*["'`‘’“”«»]/, '…')
    .split(/\s+/)
    .map((word) => (/^[A-Za-z]?[a-z]{0,14}[.,:;]?$|^HTTP[.,:;]?$/.test(word) ? word : '…'))
    .join(' ')
    .replace(/…(?: …)+/g, '…')
    .trim()
    .slice(0, 200)
}

/** The first four places of its stack, each as `file:line:column` of what was built. */
function placesOf({ stack = '', message }: Error): string {
  const frames = stack.slice(stack.indexOf(message) + message.length) // a message may have lines that look like places
  const places = [...frames.matchAll(/^ {4}at (?:[^\n]*\()?((?:file:|node:)?[\w./@[\]-]+:\d+:\d+)\)?$/gm)]
  return places
    .slice(0, 4)
    .map(([, place = '']) => place.split('/').slice(-3).join('/'))
    .join(' < ')
}
