import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** What people read: without control characters, which a vendor's text could move the cursor with. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
}

const STYLES = { bold: 1, red: 31, green: 32, yellow: 33, dim: 2 } as const
export type Style = keyof typeof STYLES

/** Colours a text where standard output is a terminal and nobody asked for none (no-color.org). */
export function styled(style: Style, text: string): string {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return isColoured ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** A word to the person at the terminal, beside the result. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** One line that replaces the last one, on a terminal alone. */
export function progress(text: string | null): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r\u001B[2K${text === null ? '' : plain(text).slice(0, (process.stderr.columns ?? 80) - 1)}`)
}

export const isInteractive = (): boolean => process.stdin.isTTY && process.stderr.isTTY

/** Asks for a value that is not shown while it is typed. */
export async function askHidden(label: string): Promise<string> {
  process.stderr.write(`${label} (not shown): `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await reader.question('')
  } finally {
    reader.close()
    process.stderr.write('\n')
  }
}

/** Asks for a yes. */
export async function confirm(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await reader.question(`${question} [y/N] `)).trim())
  } finally {
    reader.close()
  }
}
