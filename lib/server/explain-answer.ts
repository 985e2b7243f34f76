import 'server-only'
import { z } from 'zod'
import type { ExplainAnswer } from '@/lib/engine/explain/answer'
import { catalogue } from '@/lib/vendors'

const texts = z.record(z.string(), z.string())

/**
 * The shape of {@link ExplainAnswer}, from which the API's description is made; the tests read real answers with it.
 */
export const explainAnswer = z.object({
  verdict: z.enum(['accepted', 'rejected', 'undecided']),
  product: z.enum(catalogue.products.map((p) => p.id)).nullable(),
  vendor: z.enum([...catalogue.vendors, ...catalogue.otherVendors].map((v) => v.id)).nullable(),
  diagnoses: z.array(
    z.object({
      id: z.enum(catalogue.diagnosisIds),
      confidence: z.enum(['certain', 'likely', 'possible']),
      title: z.string(),
      cause: z.string(),
      fix: z.array(z.string()),
      observed: texts,
      docs: z.array(z.url()),
    }),
  ),
  challenges: z.array(z.object({ scheme: z.string(), params: texts, token68: z.string().exactOptional() })),
  challengeFaults: z.array(z.object({ offset: z.int().nonnegative(), reason: z.string() })),
}) satisfies z.ZodType<ExplainAnswer>
