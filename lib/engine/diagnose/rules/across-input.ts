import { INSPECTED_DIAGNOSES } from '../../model/values'
import { defineRule, type Rule, type Observations } from '../../model/rule'
import { samples, passed } from './selections'

/** What the inspection of values says, weighed by whether the call was accepted all the same. */

export const INPUT_ACROSS: readonly Rule[] = INSPECTED_DIAGNOSES.map((diagnosis) =>
  defineRule({
    id: diagnosis === 'placeholder-value' ? 'input-blocked' : `input-${diagnosis}`,
    diagnosis,
    basis: 'observed',
    ...(diagnosis === 'secret-not-base64'
      ? { overrides: ['credentials-rejected', 'project-credentials-on-app-api'] as const }
      : {}),
    across: (seen) => lintMatch(seen, diagnosis),
  }),
)

/**
 * A finding about a value is certain when nothing could be sent because of it, likely beside a refusal, and possible
 * beside an acceptance.
 */
function lintMatch(seen: Observations, diagnosis: Rule['diagnosis']) {
  const lints = seen.source === 'check' ? seen.lints.filter((l) => l.diagnosis === diagnosis) : []
  if (lints.length === 0) return null
  const accepted = samples(seen).some(passed)
  const confidence = lints.some((l) => l.blocks || (l.kind === 'not-base64' && !accepted))
    ? ('certain' as const)
    : accepted || diagnosis === 'unknown-application'
      ? ('possible' as const)
      : ('likely' as const)
  const observed = Object.fromEntries(
    lints.map((l) => [l.field ? seen.catalogue.field(l.field).label : 'Value', l.message]),
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
