import type { ProductCatalogue } from '../model/catalogue'
import type { TriedDifference, TrialResult } from '../model/comparison-trial'
import { findRegion } from '../model/product'
import type { DiagnosisId } from '../model/ids'
import type { Explanation } from '../model/explanation'
import type { Verdict } from '../model/evidence'
import type { SharedEvidence, SharedReport } from './shared'

/** Looks up what is said about a diagnosis. */
export type Explain = (id: DiagnosisId) => Explanation

/** What the words of a report are made of: the products and the diagnoses that it names. */
export type ReportCatalogue = Pick<ProductCatalogue, 'product'> & { readonly explanation: Explain }

/** What a verdict is called, and what it says in a sentence. */
export const VERDICT_WORDS: Readonly<
  Record<Verdict, { readonly word: 'Accepted' | 'Rejected' | 'Undecided'; readonly sentence: string }>
> = {
  accepted: { word: 'Accepted', sentence: 'The vendor was seen to accept the credential.' },
  rejected: {
    word: 'Rejected',
    sentence: 'The vendor’s own host was seen to refuse the credential, or it cannot work as it was given.',
  },
  undecided: { word: 'Undecided', sentence: 'What was seen neither proves nor disproves the credential.' },
}

/** What was examined: "Numbers API, global". */
export function subjectOf(catalogue: Pick<ProductCatalogue, 'product'>, report: SharedReport): string {
  if (report.product === null) return 'a pasted answer, product unknown'
  const product = catalogue.product(report.product)
  const region = findRegion(product, report.region)
  return region && product.regions.length > 1 ? `${product.name}, ${region.label}` : product.name
}

/** "2026-11-24 14:03:22 UTC" of an ISO 8601 time in UTC. */
export function utcText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** A length of time in its largest unit, rounded down: "3 hours". @param seconds 0 or more */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [unit, size] = UNITS.find(([, s]) => whole >= s) ?? ['second', 1]
  const n = Math.floor(whole / size)
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

/** What a trial showed of one difference, in a few words. */
export function roleOf(
  result: TrialResult,
  { carried, decisive }: Pick<TriedDifference, 'carried' | 'decisive'>,
): 'decides' | 'is not needed' | 'does not decide' | 'could not be tried' | 'not settled' {
  if (decisive) return 'decides'
  if (!carried) return 'could not be tried'
  if (result === 'stopped') return 'not settled'
  return result === 'found' ? 'is not needed' : 'does not decide'
}

const UNREAD = {
  encoding: 'body in an unexpected coding, not read',
  'cut-off': 'body cut off',
  'too-slow': 'body too slow, not read',
  'not-pasted': 'body not pasted',
} as const

/** What came of one piece of evidence, in a few words: "401", "no answer: timeout (ETIMEDOUT) at tcp". */
export function outcomeText(evidence: SharedEvidence): string {
  const o = evidence.outcome
  switch (o.kind) {
    case 'response':
      return [o.status || 'status not pasted', ...(o.unread ? [UNREAD[o.unread]] : [])].join(', ')
    case 'no-response':
      return `no answer: ${o.reason}${o.code ? ` (${o.code})` : ''} at ${o.phase}`
    case 'not-tested':
      return 'not tested'
    case 'checked':
      return o.found
  }
}

/** The call that was refused and the one that was accepted after the fix, where the report holds them. */
export function decisiveCalls(report: SharedReport): {
  readonly failing: SharedEvidence | null
  readonly fixed: SharedEvidence | null
  readonly change: string | null
} {
  const proof = report.comparison?.proof ?? report.diagnoses.find((d) => d.proof)?.proof
  const byId = (id: string | undefined) => report.evidence.find((e) => e.id === id && e.request) ?? null
  if (proof) return { failing: byId(proof.before), fixed: byId(proof.after), change: proof.change }
  const cited = report.diagnoses.flatMap((d) => d.evidence).map(byId)
  const failing =
    cited.find((e) => e?.status === 'fail') ?? report.evidence.find((e) => e.status === 'fail' && e.request)
  const passing = report.evidence.find(
    (e) => e.status === 'pass' && e.request && e.product === (failing?.product ?? report.product),
  )
  return {
    failing: failing ?? cited.find((e) => e) ?? report.evidence.find((e) => e.request) ?? null,
    fixed: failing ? (passing ?? null) : null,
    change: null,
  }
}

/** All ids under which the vendor finds the exchanges in its own logs. */
export function referencesIn(
  report: SharedReport,
): readonly { readonly evidence: SharedEvidence; readonly name: string; readonly value: string }[] {
  return report.evidence.flatMap((evidence) => evidence.references.map(([name, value]) => ({ evidence, name, value })))
}
