'use server'

import { headers } from 'next/headers'
import { refused, type Creation, type Prepared, type Revoked } from '@/lib/engine/report/sharing'
import { clientAddress } from '@/lib/server/client-address'
import { env } from '@/lib/server/env'
import { LIMIT, take } from '@/lib/server/limits'
import { originFault } from '@/lib/server/same-origin'
import { readSession } from '@/lib/server/session'
import { store } from '@/lib/server/store'
import { ensureOwner, readOwner } from '@/lib/server/store/owner'
import { createShare, prepareShare, revokeShare } from '@/lib/server/store/sharing'

/** What would be shared, to be confirmed. Stores nothing. */
export async function prepare(input: unknown): Promise<Prepared> {
  if (originFault(await headers())) return refused('origin')
  return prepareShare(input, await readSession())
}

/** Stores a confirmed report and gives its link. */
export async function create(input: unknown): Promise<Creation> {
  const head = await headers()
  if (originFault(head)) return refused('origin')
  const allow = () => take(LIMIT.shares, clientAddress(head))
  return createShare(input, {
    session: await readSession(),
    owner: await ensureOwner(),
    allow,
    store: store(),
    origin: env().ORIGIN,
    now: Date.now(),
  })
}

/** Revokes a link at once. */
export async function revoke(input: unknown): Promise<Revoked> {
  if (originFault(await headers()))
    return { ok: false, message: 'The request did not come from a page of this site, so nothing was revoked.' }
  return revokeShare(input, await readOwner(), store())
}
