import 'server-only'
import { z } from 'zod'
import { seal, unseal } from '../seal'
import { randomCapability } from '../store/reports'
import type { Sql } from '../store/sql'
import type { Person } from './claims'

/** The purpose of the key under which the secrets of people are sealed. */
const PURPOSE = 'person'

const sealed = z.strictObject({ secret: z.string().regex(/^[\w-]{24}$/) })

/** A colleague, as whoever hands a case over sees them. */
export type Colleague = Person & { /** milliseconds since the epoch */ readonly signedInAt: number }

/**
 * The secret of a person, from which the links and codes of their cases follow: the same at every sign-in, sealed in
 * the store with the newest password.
 */
export async function secretOfPerson(sql: Sql, { hash, name }: Person, now: number): Promise<string> {
  const known = await findSecret(sql, hash)
  const secret = known ?? randomCapability()
  await sql.query(
    `insert into support_person (person_hash, name, secret, signed_in_at) values ($1, $2, $3, $4)
     on conflict (person_hash) do update set name = $2, secret = $3, signed_in_at = $4`,
    [hash, name, await seal(PURPOSE, { secret }, 0), now],
  )
  return secret
}

/** The secret of somebody who has signed in before; null for anybody else, and where its password is gone. */
export async function findSecret(sql: Sql, hash: string): Promise<string | null> {
  const row = (await sql.query('select secret from support_person where person_hash = $1', [hash])).rows[0]
  if (!row) return null
  const opened = sealed.safeParse(await unseal(String(row.secret), PURPOSE, 0))
  return opened.success ? opened.data.secret : null
}

/** Everybody who has signed in since a time, by name. */
export async function colleagues(sql: Sql, since: number): Promise<readonly Colleague[]> {
  const { rows } = await sql.query(
    'select person_hash, name, signed_in_at from support_person where signed_in_at > $1 order by name limit 200',
    [since],
  )
  return rows.map((row) => ({
    hash: String(row.person_hash),
    name: String(row.name),
    signedInAt: Number(row.signed_in_at),
  }))
}
