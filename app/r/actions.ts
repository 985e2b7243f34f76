'use server'

import { z } from 'zod'
import { refused, type Creation, type Prepared, type Revoked } from '@/lib/engine/report/sharing'
import { action } from '@/lib/server/action'
import { clientAddress } from '@/lib/server/client-address'
import { env } from '@/lib/server/env'
import type { Fault } from '@/lib/server/fault'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { readSession } from '@/lib/server/session'
import { store } from '@/lib/server/store'
import { ensureOwner, readOwner } from '@/lib/server/store/owner'
import {
  createRequest,
  createShare,
  NOT_REVOKED,
  prepareRequest,
  prepareShare,
  revokeRequest,
  revokeShare,
} from '@/lib/server/store/share-report'

const refusedShare = ({ kind }: Fault) => refused(kind === 'foreign-origin' ? 'origin' : 'not-a-report')

/** What would be shared, to be confirmed. Stores nothing. */
export const prepare = action(
  z.tuple([prepareRequest]),
  async ([request]): Promise<Prepared> => prepareShare(request, await readSession()),
  refusedShare,
)

/** Stores a confirmed report and gives its link. */
export const create = action(
  z.tuple([createRequest]),
  async ([request], headers): Promise<Creation> =>
    createShare(request, {
      session: await readSession(),
      owner: await ensureOwner(),
      allow: () => take(LIMIT.shares, clientAddress(headers)),
      store: store(),
      origin: env().ORIGIN,
      now: Date.now(),
    }),
  refusedShare,
)

/** Revokes a link at once. */
export const revoke = action(
  z.tuple([revokeRequest]),
  async ([request]): Promise<Revoked> => revokeShare(request, await readOwner(), store()),
  ({ kind }) => ({
    ok: false,
    message:
      kind === 'foreign-origin'
        ? 'The request did not come from a page of this site, so nothing was revoked.'
        : NOT_REVOKED,
  }),
)
