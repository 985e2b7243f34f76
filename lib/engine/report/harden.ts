import type { SharingCatalogue } from '../model/catalogue'
import { SHARED_LIMITS } from '../model/shared-limits'
import { sharedAnswerHeaders, sharedRequestHeaders } from '../mask/headers'
import { sharedReferences } from '../mask/references'
import { maskKnown, type KnownValue } from '../mask/check-values'
import { maskText } from '../mask/shared-text'
import { harmlessSender } from './sender-search'
import type { SharedDiagnosis, SharedEvidence, SharedReport } from './shared'

type ForeignMask = {
  (text: string, max?: number): string
  /** values that must not occur */
  readonly known: readonly KnownValue[]
}

/**
 * Enforces what a shared report may say: every text is masked and cut, hosts and paths are the catalogue's, headers
 * come from a list. Doing it twice gives the same, so a report that comes back from a browser can be hardened again and
 * compared. What the sender says of themselves stays word for word, or is left out where it looks like a secret.
 * @param known values that must not occur, replaced where they do
 */
export function harden(
  catalogue: SharingCatalogue,
  { sender: given, ...report }: SharedReport,
  known: readonly KnownValue[] = [],
): SharedReport {
  const mask = maskOf(catalogue, known)
  const sentence = (text: string) => mask(text, SHARED_LIMITS.sentence)
  const sender = harmlessSender(catalogue, given, known)
  return {
    ...report,
    region: regionOf(catalogue, report.region),
    ...(report.from === undefined ? {} : { from: mask(report.from, 40) }),
    diagnoses: report.diagnoses.slice(0, SHARED_LIMITS.diagnoses).map((d) => diagnosis(d, mask)),
    evidence: report.evidence.map((e) => evidence(catalogue, e, mask)),
    excluded: report.excluded
      .slice(0, 30)
      .map((x) => ({ id: x.id, change: sentence(x.change), because: sentence(x.because) })),
    ...(report.comparison ? { comparison: comparison(report.comparison, sentence) } : {}),
    ...(sender ? { sender } : {}),
  }
}

function comparison(
  { headline, means, standIn, differences, proof, ...trial }: NonNullable<SharedReport['comparison']>,
  sentence: (text: string) => string,
): SharedReport['comparison'] {
  return {
    result: trial.result,
    calls: trial.calls,
    headline: sentence(headline),
    means: means.map(sentence),
    standIn: sentence(standIn),
    differences: differences.map((d) => ({ ...d, title: sentence(d.title) })),
    proof: proof && { ...proof, change: withoutLength(sentence(proof.change)) },
  }
}

/** One piece of evidence by the same rules. */
export function hardenEvidence(
  catalogue: SharingCatalogue,
  e: SharedEvidence,
  known: readonly KnownValue[] = [],
): SharedEvidence {
  return evidence(catalogue, e, maskOf(catalogue, known))
}

function maskOf(catalogue: SharingCatalogue, known: readonly KnownValue[]): ForeignMask {
  return Object.assign((text: string, max?: number) => maskText(catalogue, maskKnown(text, known), max), { known })
}

function diagnosis(d: SharedDiagnosis, mask: ForeignMask): SharedDiagnosis {
  return {
    ...d,
    observed: d.observed.slice(0, 20).map(([label, value]) => [mask(label, 60), withoutLength(mask(value))]),
    ...(d.proof ? { proof: { ...d.proof, change: withoutLength(mask(d.proof.change, SHARED_LIMITS.sentence)) } } : {}),
  }
}

/** How long a secret is stays in the live view. */
function withoutLength(text: string): string {
  return text.replace(/\d{1,5}(?= (?:characters?|bytes?|letters?|digits?|hex digits)\b)/g, 'n')
}

function evidence(catalogue: SharingCatalogue, e: SharedEvidence, mask: ForeignMask): SharedEvidence {
  const sentence = (text: string) => mask(text, SHARED_LIMITS.sentence)
  return {
    ...e,
    title: sentence(e.title),
    region: regionOf(catalogue, e.region),
    host:
      e.host === null || catalogue.publicHosts.has(e.host.toLowerCase()) ? (e.host?.toLowerCase() ?? null) : '[domain]',
    request: e.request && {
      method: e.request.method,
      path: catalogue.pathTemplate(e.request.path, e.product).slice(0, SHARED_LIMITS.foreign),
      headers: sharedRequestHeaders(catalogue, e.request.headers).map(([n, v]) => [
        n,
        v.endsWith('[hidden]') ? v : mask(v),
      ]),
    },
    outcome: outcome(catalogue, e.outcome, mask),
    proves: withoutLength(sentence(e.proves)),
    references: sharedReferences(catalogue, e.references).filter(([, value]) => isImpersonal(value, mask)),
    hidden: e.hidden.slice(0, 20).map((label) => mask(label, 60)),
  }
}

/**
 * Whether a reference is of the exchange and not of a person. The vendor's ids stay whole, or they would find nothing;
 * one that the caller chose may be a telephone number, an address or a value of the check, and is left out.
 */
function isImpersonal(value: string, mask: ForeignMask): boolean {
  if (maskKnown(value, mask.known) !== value) return false
  return !/^\+?\d{7,15}$/.test(value) && !/\[(?!value\]|number\])/.test(mask(value))
}

function outcome(
  catalogue: SharingCatalogue,
  o: SharedEvidence['outcome'],
  mask: ForeignMask,
): SharedEvidence['outcome'] {
  if (o.kind === 'response')
    return {
      ...o,
      headers: sharedAnswerHeaders(catalogue, o.headers).map(([n, v]) => [n, mask(v)]),
      text: mask(o.text),
    }
  if (o.kind === 'not-tested') return { ...o, because: mask(o.because, SHARED_LIMITS.sentence) }
  if (o.kind === 'checked') return { ...o, found: withoutLength(mask(o.found, SHARED_LIMITS.sentence)) }
  return { ...o }
}

function regionOf({ products }: SharingCatalogue, code: string | null): string | null {
  return products.some((p) => p.regions.some((r) => r.code === code)) ? code : null
}
