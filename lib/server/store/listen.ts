import 'server-only'
import type { Client } from 'pg'
import { setTimeout as wait } from 'node:timers/promises'
import { errorFields, log } from '../log'

/** Milliseconds: to connect and to answer, between two looks whether the connection lives, between two tries. */
const LIMITS = { answer: 3_000, alive: 10_000, firstPause: 250, longestPause: 5_000 } as const

/** So that an operator can tell the connection from those of the pool. */
export const LISTENER = 'why401 news'

export type Heard = {
  /** a text that an instance has sent */
  readonly news: (text: string) => void
  /** whether news would be heard from now on; after a gap something may have been missed */
  readonly hearing: (yes: boolean) => void
}

/**
 * Listens to what all instances send by {@link notify}, on a connection of its own, for as long as the process lives. A
 * connection that is lost or no longer answers is made again, with pauses.
 * @param url `postgres://…`; it may hold a password and must not be logged
 * @param channel a plain word
 */
export async function listen(url: string, channel: string, { news, hearing }: Heard): Promise<never> {
  const { Client } = await import('pg')
  for (let pause: number = LIMITS.firstPause; ; pause = Math.min(pause * 2, LIMITS.longestPause)) {
    const client = new Client({
      connectionString: url,
      application_name: LISTENER,
      connectionTimeoutMillis: LIMITS.answer,
      query_timeout: LIMITS.answer,
    })
    const lost = new Promise<void>((resolve) => client.once('end', resolve).once('error', () => resolve()))
    client.on('notification', ({ payload }) => news(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      pause = LIMITS.firstPause
      hearing(true)
      await untilDead(client, lost)
      log('warn', 'news-connection-lost')
    } catch (error) {
      log('warn', 'news-connection-failed', errorFields(error))
    }
    hearing(false)
    client.on('error', () => undefined) // a connection that is given up may still fail
    void client.end().catch(() => undefined)
    await wait(pause, undefined, { ref: false })
  }
}

/** A network that drops everything closes nothing, so the connection is asked now and then. */
async function untilDead(client: Client, lost: Promise<void>): Promise<void> {
  for (;;) {
    const gone = await Promise.race([lost.then(() => true), wait(LIMITS.alive, false, { ref: false })])
    if (gone) return
    await client.query('select 1')
  }
}
