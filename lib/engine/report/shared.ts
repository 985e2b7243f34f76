import * as z from 'zod/mini'
import type { SharingCatalogue } from '../model/catalogue'
import { TRIAL_RESULTS } from '../model/comparison-trial'
import { CERTAINTIES, VERDICTS } from '../model/evidence'
import { MAIL_STAGES } from '../model/login'
import { NO_RESPONSE_REASONS, PHASES, ROLES, SOURCES, STATUSES, UNREAD_REASONS } from '../model/exchange'
import { REPORT_KINDS } from '../model/report'
import { SHARED_LIMITS } from '../model/shared-limits'

const foreign = z.string().check(z.maxLength(SHARED_LIMITS.foreign))
const sentence = z.string().check(z.maxLength(SHARED_LIMITS.sentence))
const word = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))
const count = z.number().check(z.int(), z.gte(0), z.lte(1_000_000))
const ms = z.number().check(z.gte(0), z.lte(3_600_000))
const utc = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/))
const evidenceId = z.string().check(z.regex(/^e\d{1,3}$/))
const region = z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,16}$/)))
const host = z.nullable(z.string().check(z.regex(/^(?:[a-z0-9.-]{1,120}|\[domain\])$/)))
const path = z.string().check(z.maxLength(SHARED_LIMITS.foreign), z.regex(/^\//))
const verdict = z.enum(VERDICTS)
const header = z.readonly(z.tuple([z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/)), foreign]))
const headers = z.readonly(z.array(header).check(z.maxLength(20)))
const phases = z.strictObject({
  dns: z.optional(ms),
  tcp: z.optional(ms),
  tls: z.optional(ms),
  wait: z.optional(ms),
  body: z.optional(ms),
  greeting: z.optional(ms),
  ehlo: z.optional(ms),
  auth: z.optional(ms),
  quit: z.optional(ms),
})

const proof = z.strictObject({ change: sentence, before: evidenceId, after: evidenceId })

/** What trying two calls showed: the differences by id and by the name of the part, no value of either side. */
const comparison = z.strictObject({
  result: z.enum(TRIAL_RESULTS),
  calls: count,
  headline: sentence,
  means: z.readonly(z.array(sentence).check(z.maxLength(8))),
  standIn: sentence,
  differences: z.readonly(
    z
      .array(
        z.strictObject({
          id: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
          title: sentence,
          relevance: z.enum([...CERTAINTIES, 'none']),
          carried: z.boolean(),
          decisive: z.boolean(),
        }),
      )
      .check(z.maxLength(SHARED_LIMITS.differences)),
  ),
  proof: z.nullable(proof),
})

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('response'),
    /** 0 where a pasted answer has no status line */
    status: z.number().check(z.int(), z.gte(0), z.lte(999)),
    headers,
    /** the beginning of the body, masked */
    text: foreign,
    truncated: z.boolean(),
    unread: z.optional(z.enum(UNREAD_REASONS)),
    /** of a reply of a mail server: what it answers */
    stage: z.optional(z.enum(MAIL_STAGES)),
  }),
  z.strictObject({
    kind: z.literal('no-response'),
    reason: z.enum(NO_RESPONSE_REASONS),
    code: z.string().check(z.regex(/^[A-Z0-9_]{0,60}$/)),
    phase: z.enum(PHASES),
  }),
  z.strictObject({ kind: z.literal('not-tested'), because: sentence }),
  z.strictObject({ kind: z.literal('checked'), passed: z.boolean(), found: sentence }),
])

/** A name for a place of the network: letters, digits and what joins them. */
export const VANTAGE = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,38}[\p{L}\p{N}])?$/u

/**
 * One line that a person wrote: with a letter or a digit, without controls, marks of direction and what cannot be seen.
 * The joiners of scripts and of emoji stay; more than four marks on one letter would paint over the lines around it.
 */
export const SENDER_LINE =
  /^(?=.*[\p{L}\p{N}])(?!.*\p{M}{5})(?!\p{Zs})(?:[^\p{C}\p{Zl}\p{Zp}\p{DI}]|\u200c|\u200d|\ufe0f)+(?<!\p{Zs})$/u

const sender = z
  .strictObject({
    name: z.optional(z.string().check(z.maxLength(SHARED_LIMITS.senderName), z.regex(SENDER_LINE))),
    ticket: z.optional(z.string().check(z.maxLength(SHARED_LIMITS.senderTicket), z.regex(SENDER_LINE))),
  })
  .check(z.refine(({ name, ticket }) => name !== undefined || ticket !== undefined))

/** The schema for the ids of one catalogue. */
function schemaFor(catalogue: SharingCatalogue) {
  const product = z.nullable(z.enum(catalogue.products.map((p) => p.id)))
  const scheme = z.nullable(z.enum(catalogue.schemes.map((s) => s.id)))
  const fieldId = z.enum(catalogue.fieldIds)
  const diagnosisId = z.enum(catalogue.diagnosisIds)
  const diagnosis = z.strictObject({
    id: diagnosisId,
    confidence: z.enum(CERTAINTIES),
    says: z.nullable(verdict),
    proven: z.boolean(),
    proof: z.optional(proof),
    observed: z.readonly(
      z.array(z.readonly(z.tuple([z.string().check(z.maxLength(60)), foreign]))).check(z.maxLength(20)),
    ),
    evidence: z.readonly(z.array(evidenceId).check(z.maxLength(SHARED_LIMITS.evidence))),
  })

  const evidence = z.strictObject({
    id: evidenceId,
    source: z.enum(SOURCES),
    probe: word,
    role: z.enum(ROLES),
    title: sentence,
    product,
    region,
    scheme,
    host,
    at: utc,
    startMs: ms,
    ms,
    phases,
    /** the path has placeholders such as `{projectId}` where ids stood */
    request: z.nullable(z.strictObject({ method: z.string().check(z.regex(/^[A-Z]{1,10}$/)), path, headers })),
    outcome,
    status: z.enum(STATUSES),
    proves: sentence,
    /** ids under which the vendor finds the exchange in its own logs */
    references: z.readonly(z.array(header).check(z.maxLength(6))),
    hidden: z.readonly(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20))),
  })

  const fingerprints = z.strictObject({
    /** 128 random bits in lower-case hex, fresh for each report */
    salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    prints: z.readonly(
      z
        .array(z.strictObject({ field: fieldId, hex: z.string().check(z.regex(/^[0-9a-f]{8}$/)) }))
        .check(z.maxLength(10)),
    ),
  })

  return z.strictObject({
    version: z.literal(1),
    kind: z.enum(REPORT_KINDS),
    product,
    region,
    at: utc,
    rulesVersion: z.string().check(z.regex(/^[0-9A-Za-z.-]{1,20}$/)),
    verdict,
    diagnoses: z.readonly(z.array(diagnosis).check(z.maxLength(SHARED_LIMITS.diagnoses))),
    evidence: z.readonly(z.array(evidence).check(z.maxLength(SHARED_LIMITS.evidence))),
    excluded: z.readonly(
      z.array(z.strictObject({ id: diagnosisId, change: sentence, because: sentence })).check(z.maxLength(30)),
    ),
    sideEffects: z.strictObject({ requests: count, tokens: count }),
    /** from where it was asked, in the words of whoever asked there; absent: from the server of the page */
    from: z.optional(z.string().check(z.regex(VANTAGE))),
    /** pieces of evidence that were left out to stay within the size limit */
    omitted: count,
    /** for how many values of the check the report was searched before it was handed on; null when none was at hand */
    searched: z.nullable(count),
    fingerprints: z.nullable(fingerprints),
    /** of two calls that were tried */
    comparison: z.optional(comparison),
    /** what the sender says of themselves; nobody has checked it, and no signature is over it */
    sender: z.optional(sender),
  })
}

const schemas = new WeakMap<SharingCatalogue, ReturnType<typeof schemaFor>>()

/**
 * The report as it may be handed on. It is an allow-list: what has no place here does not leave the page. Every text
 * that came from somebody else is cut and masked, ids are placeholders or four characters at each end, secrets are
 * absent.
 */
export function sharedReportSchema(catalogue: SharingCatalogue): ReturnType<typeof schemaFor> {
  const schema = schemas.get(catalogue) ?? schemaFor(catalogue)
  schemas.set(catalogue, schema)
  return schema
}

export type SharedReport = z.output<ReturnType<typeof schemaFor>>
export type SharedEvidence = SharedReport['evidence'][number]
export type SharedDiagnosis = SharedReport['diagnoses'][number]
export type Fingerprints = NonNullable<SharedReport['fingerprints']>

/**
 * Reads a report from an untrusted source.
 * @returns the report, or null when it is not one or is larger than {@link SHARED_LIMITS}
 */
export function readShared(catalogue: SharingCatalogue, value: unknown): SharedReport | null {
  const parsed = sharedReportSchema(catalogue).safeParse(value)
  return parsed.success && sizeOf(parsed.data) <= SHARED_LIMITS.reportBytes ? parsed.data : null
}

/** Size in bytes of the report as JSON in UTF-8. */
export function sizeOf(report: SharedReport): number {
  return new TextEncoder().encode(JSON.stringify(report)).length
}
