import 'server-only'
import { z } from 'zod'
import { DIAGNOSIS_GROUPS } from '@/lib/engine/model/diagnosis'
import type { ProblemRecord } from '@/lib/engine/publication/problem-record'
import type { ProductRecord } from '@/lib/engine/publication/product-record'
import { catalogue } from '@/lib/vendors'

const basis = {
  confidence: z
    .enum(['documented', 'single-source', 'third-party', 'inferred'])
    .describe('`inferred` is our own conclusion: a hint'),
  source: z.string(),
  read: z.string().describe('the day on which it was last read at its source; after 90 days it may have changed'),
}

const fact = z.object({ text: z.string(), ...basis })

const productId = z.enum(catalogue.products.map((p) => p.id))
const diagnosisId = z.enum(catalogue.diagnosisIds)

/** The shape of {@link ProductRecord}, from which the API's description is made. */
export const productAnswer = z.object({
  id: productId,
  name: z.string(),
  vendor: z.enum(catalogue.vendors.map((v) => v.id)),
  summary: z.string(),
  page: z.string(),
  markdown: z.string(),
  credentialSet: z.object({ id: z.string(), name: z.string(), why: z.string(), mistakenFor: z.string() }),
  credentialsPage: z.object({ url: z.url(), path: z.string() }),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      secret: z.boolean(),
      optional: z.boolean(),
      format: z.string(),
      where: z.string(),
      variable: z.string().nullable().describe('the environment variable that snippets and the command read'),
      ...basis,
    }),
  ),
  schemes: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        header: z.string().describe('with labels where values go'),
        how: z.string(),
        when: z.string(),
        ...basis,
      }),
    )
    .describe('in order of preference'),
  regions: z.array(z.object({ code: z.string(), label: z.string(), host: z.string() })),
  regionRole: z
    .enum(['must-match', 'latency', 'none'])
    .describe('`must-match`: the wrong region refuses; `latency`: any region accepts; `none`: one host for all'),
  regionNote: z.string(),
  otherHosts: z.array(z.object({ host: z.string(), purpose: z.string() })),
  proof: z
    .object({ method: z.string(), url: z.string(), proves: z.string(), ...basis })
    .nullable()
    .describe('the free call that shows whether a credential is accepted'),
  standIn: z.object({ product: z.string(), why: z.string() }).nullable(),
  errorShapes: z.array(z.string()),
  problems: z.array(diagnosisId),
  limits: z.array(fact),
  gotchas: z.array(fact),
  contradictions: z.array(fact),
  docs: z.array(z.url()),
}) satisfies z.ZodType<ProductRecord>

/** The shape of {@link ProblemRecord}. */
export const problemAnswer = z.object({
  id: diagnosisId,
  title: z.string(),
  what: z.string(),
  why: z.string(),
  fix: z.tuple([z.string()], z.string()).describe('the likeliest first, each doable on its own'),
  refutedBy: z.string(),
  docs: z.array(z.url()),
  related: z.array(diagnosisId),
  basis: z.enum(['documented', 'observed', 'inferred']),
  group: z.enum(DIAGNOSIS_GROUPS),
  blames: z.enum(['credential', 'request', 'environment', 'account', 'none']),
  page: z.string(),
  markdown: z.string(),
}) satisfies z.ZodType<ProblemRecord>
