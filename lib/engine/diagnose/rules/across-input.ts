import type { DiagnosisId } from '../../model/ids'
import type { VendorCredentials } from '../../model/inspection'
import { defineRule, type Rule, type Observations } from '../../model/rule'
import { samples, passed } from './selections'

/** What the inspection of values says, weighed by whether the call was accepted all the same. */

/** Every diagnosis that the engine's inspections lead to; of those that are equally sure the earlier is named first. */
const GENERAL: readonly DiagnosisId[] = [
  'placeholder-value',
  'secret-whitespace',
  'credential-quoted',
  'scheme-in-value',
  'fields-swapped',
  'secret-encoding',
  'wrong-key-type',
  'wrong-identifier',
  'secret-not-base64',
  'malformed-authorization',
  'wrong-region',
  'trial-restriction',
]

/**
 * The rules of every diagnosis that an inspection leads to, the engine's and those that the vendors declare. Throws a
 * TypeError for a diagnosis that is to be named before one that is not general.
 */
export function inspectionRules(vendors: readonly Pick<VendorCredentials, 'finds'>[]): readonly Rule[] {
  const own = vendors.flatMap(({ finds = {} }) => Object.entries(finds))
  const ownBefore = (next: DiagnosisId | null) => own.flatMap(([id, before]) => (before === next ? [id] : []))
  const all = [...GENERAL.flatMap((id) => [...ownBefore(id), id]), ...ownBefore(null)]
  if (all.length !== GENERAL.length + own.length) throw new TypeError('A finding is placed before an unknown one')
  return all.map(inspectionRule)
}

function inspectionRule(diagnosis: DiagnosisId): Rule {
  return defineRule({
    id: diagnosis === 'placeholder-value' ? 'input-blocked' : `input-${diagnosis}`,
    diagnosis,
    basis: 'observed',
    ...(diagnosis === 'secret-not-base64' ? {} : {}),
    across: (seen) => findingMatch(seen, diagnosis),
  })
}

/** What the values themselves show, whoever may answer. */
const EVIDENT: ReadonlySet<string> = new Set(['not-base64', 'same-value'])

/**
 * A finding about a value is certain when nothing could be sent because of it, likely beside a refusal, and possible
 * beside an acceptance.
 */
function findingMatch(seen: Observations, diagnosis: Rule['diagnosis']) {
  const findings = seen.source === 'check' ? seen.findings.filter((f) => f.diagnosis === diagnosis) : []
  if (findings.length === 0) return null
  const accepted = samples(seen).some(passed)
  const confidence = findings.some((f) => f.blocks || (!accepted && EVIDENT.has(f.kind)))
    ? ('certain' as const)
    : accepted || diagnosis === 'unknown-application'
      ? ('possible' as const)
      : ('likely' as const)
  const observed = Object.fromEntries(
    findings.map((f) => [f.field ? seen.catalogue.field(f.field).label : 'Value', f.message]),
  )
  return {
    confidence,
    observed: accepted
      ? {
          ...observed,
          'Seen here': 'The call was accepted all the same; a stricter client may send what this one did not.',
        }
      : observed,
  }
}
