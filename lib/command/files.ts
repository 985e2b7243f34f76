import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageFault } from './command'

/** Bytes: more is no file of settings and no paste. */
const MOST = 4 * 1024 * 1024

/** A file as text, or standard input for `-`. Throws a `UsageFault` that names no content. */
export function readText(path: string, what: string): string {
  const bytes = read(path, what)
  if (bytes.length > MOST) throw new UsageFault(`${what} is larger than 4 MiB.`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new UsageFault(`${what} is not text in UTF-8.`)
  }
}

function read(path: string, what: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageFault(`${what} cannot be read${code ? ` (${code})` : ''}.`)
  }
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageFault(`A file of results cannot be written${code ? ` (${code})` : ''}.`)
  }
}

/** Replaces a file at once and with the mode that it has: whoever reads it sees the one content or the other. */
export function replaceText(path: string, text: string): void {
  const { mode } = statSync(path)
  const beside = join(dirname(path), `.why401-${process.pid}.tmp`)
  const file = openSync(beside, 'wx', mode & 0o777)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
