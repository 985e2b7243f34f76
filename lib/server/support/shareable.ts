import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import 'server-only'
import { z } from 'zod'
import { readShared, type SharedReport } from '@/lib/engine/report/shared'
import type { Shareable } from '@/lib/engine/support/events'
import type { Prints } from '@/lib/engine/support/prints'
import { wordsOf } from '@/lib/engine/support/shown'
import { isMacOf, macOf } from '../sealing-keys'

/** What comes back from the customer's page: a result that this server made and that nobody has changed since. */
const sealed = z.object({
  run: z.enum(['check', 'regions', 'matrix']),
  product: z.enum(catalogue.products.map((p) => p.id)),
  body: z.string().max(64 * 1024),
  prints: z.string().max(4 * 1024),
  mac: z.string().max(64),
})

export type Sealed = { readonly run: Shareable['run']; readonly report: SharedReport; readonly prints: Prints }

/** The text whose code seals a result to a case. */
function sealedText(caseId: string, { run, prints, body }: Pick<Shareable, 'run' | 'prints' | 'body'>): string {
  return JSON.stringify([caseId, run, prints, body])
}

/**
 * A result that was not shared stays with the customer: the server keeps no copy. It is sealed, so that what is shared
 * later is what was found here.
 */
export function sealResult(caseId: string, { run, report, prints }: Sealed): Shareable {
  const parts = { run, prints: JSON.stringify(prints), body: JSON.stringify(report) }
  return {
    ...parts,
    product: report.product ?? (catalogue.products.map((p) => p.id)[0] as ProductId),
    region: report.region,
    verdict: report.verdict,
    mac: macOf('shareable', sealedText(caseId, parts)),
    words: wordsOf(catalogue, report),
  }
}

/** @returns null unless this server sealed exactly this for exactly this case */
export function unsealResult(caseId: string, value: unknown): Sealed | null {
  const parsed = sealed.safeParse(value)
  if (!parsed.success) return null
  const genuine = isMacOf('shareable', sealedText(caseId, parsed.data), parsed.data.mac)
  const report = genuine ? readShared(catalogue, JSON.parse(parsed.data.body)) : null
  return report && { run: parsed.data.run, report, prints: JSON.parse(parsed.data.prints) as Prints }
}
