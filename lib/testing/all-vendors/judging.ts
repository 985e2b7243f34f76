import { explain } from '@/lib/engine/explain/explain'
import type { ExplainInput } from '@/lib/engine/model/explain-input'
import type { Certainty, Verdict } from '@/lib/engine/model/evidence'
import { catalogue } from '@/lib/vendors'

/** A failure with the answers that its evidence allows. */
export type Case = {
  readonly id: string
  readonly input: ExplainInput
  readonly expect: {
    /** right first diagnoses */
    readonly top1: readonly string[]
    /** of which one stands among the first three */
    readonly top3: readonly string[]
    /** the first diagnosis may not blame the credential */
    readonly mustNotBlame?: boolean
    readonly verdict: readonly string[]
  }
  readonly why: string
}

/** What the explainer said of a case, and whether that was right. */
export type Judged = {
  readonly id: string
  readonly first: string
  readonly confidence: Certainty
  readonly verdict: Verdict
  readonly right: boolean
  readonly rightInThree: boolean
  readonly rightVerdict: boolean
  /** a call that was refused, or of which nothing is known, called accepted: the worst answer */
  readonly falseAccept: boolean
  /** the credential blamed where nothing speaks against it */
  readonly misattributed: boolean
}

/** Explains a case and compares. @param now ISO 8601, UTC */
export function judge({ id, input, expect }: Case, now: string): Judged {
  const { verdict, diagnoses } = explain(catalogue, input, now)
  const ids: readonly string[] = [...new Set(diagnoses.map((d) => d.id))]
  const first = diagnoses[0]
  if (!first) throw new TypeError(`${id}: an explanation is never empty`)
  return {
    id,
    first: first.id,
    confidence: first.confidence,
    verdict,
    right: expect.top1.includes(first.id),
    rightInThree: ids.slice(0, 3).some((one) => expect.top3.includes(one)),
    rightVerdict: expect.verdict.includes(verdict),
    falseAccept: verdict === 'accepted' && !expect.verdict.includes('accepted'),
    misattributed: expect.mustNotBlame === true && catalogue.diagnosis(first.id).blames === 'credential',
  }
}
