import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { onePerProcess } from './one-per-process'
import { store } from './store'
import { insertEnded, isEnded } from './store/ended-sessions'
import { hashOf } from './store/reports'

/** Milliseconds that a page waits for a store which neither answers nor refuses. */
const PATIENCE = 1_000

/** Hash of a session's id → until when its seals could be opened; what the store has not taken yet. */
function unwritten(): Map<string, number> {
  return onePerProcess('sessions ended here', () => new Map())
}

/**
 * Makes every seal of a session worthless, in all instances and wherever it was copied. While the store does not
 * answer, this process remembers it and writes it down as soon as it can.
 * @param until when the last seal of the session expires by itself, in milliseconds since the epoch
 * @returns whether the other instances can know of it
 */
export async function endSession(id: string, until: number): Promise<boolean> {
  unwritten().set(hashOf(id), until)
  return writeDown()
}

/**
 * Whether a session was ended. Where the store does not answer, only what was ended in this process is known: a check
 * has to work without a store, and whatever else a seal opens needs the store itself.
 */
export async function hasEnded(id: string): Promise<boolean> {
  const hash = hashOf(id)
  if (unwritten().has(hash)) {
    await writeDown()
    return true
  }
  const asked = store().run((sql) => isEnded(sql, hash))
  const found = await Promise.race([asked, wait(PATIENCE, null, { ref: false })])
  return found !== null && found.ok && found.value
}

async function writeDown(): Promise<boolean> {
  const waiting = [...unwritten()]
  const written = await store().run(async (sql) => {
    for (const [hash, until] of waiting) await insertEnded(sql, hash, until)
  })
  if (written.ok) for (const [hash] of waiting) unwritten().delete(hash)
  return written.ok
}
