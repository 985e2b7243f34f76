import 'server-only'
import { catalogue } from '@/lib/vendors'
import { z } from 'zod'
import { harden } from '@/lib/engine/report/harden'
import { senderFaults } from '@/lib/engine/report/sender-search'
import { readShared } from '@/lib/engine/report/shared'
import {
  DEFAULT_LIFETIME,
  LIFETIMES,
  refused,
  refusedSender,
  type Creation,
  type LifetimeId,
} from '@/lib/engine/report/sharing'
import { capability, type Creator } from './share-report'
import { createReport, randomCapability } from './reports'

/** What `POST /api/reports` takes. */
export const uploadRequest = z.strictObject(
  {
    report: z.unknown(),
    lifetime: z
      .enum(LIFETIMES.map((l) => l.id) as [LifetimeId, ...LifetimeId[]], 'must be one of the lifetimes')
      .optional(),
  },
  'The body must be a JSON object with a report.',
)

/** What it answers. */
export const uploadAnswer = z.object({ url: z.url(), revokeToken: capability, expiresAt: z.iso.datetime() })

/**
 * Stores a report that was made elsewhere, by the command on somebody’s own machine. Its author vouches for it: it gets
 * no signature. What this server would have masked is refused, since nobody was shown it otherwise.
 */
export async function storeUpload(
  { report: given, lifetime = DEFAULT_LIFETIME }: z.output<typeof uploadRequest>,
  { store, origin, now }: Pick<Creator, 'store' | 'origin' | 'now'>,
): Promise<Creation> {
  const report = readShared(catalogue, given)
  if (!report) return refused('not-a-report')
  const faults = senderFaults(catalogue, report.sender)
  if (faults) return refusedSender(faults)
  if (JSON.stringify(harden(catalogue, report)) !== JSON.stringify(report)) return refused('changed')
  const seconds = LIFETIMES.find((l) => l.id === lifetime)?.seconds ?? 0
  const body = JSON.stringify(report)
  const stored = await store.run((sql) => createReport(sql, body, randomCapability(), seconds * 1000, now))
  if (!stored.ok) return refused(stored.reason)
  if (!stored.value.ok) return refused(stored.value.reason)
  const { id, revokeToken, expiresAt } = stored.value
  return { ok: true, url: `${origin}/r/${id}`, id, revokeToken, expiresAt: new Date(expiresAt).toISOString() }
}
