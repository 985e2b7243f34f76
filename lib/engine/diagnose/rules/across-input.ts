import { defineRule, type Rule, type Observations } from '../../model/rule'
import { samples, passed } from './selections'

/** What the inspection of values says, weighed by whether the call was accepted all the same. */

const inputBlocked = defineRule({
  id: 'input-blocked',
  diagnosis: 'placeholder-value',
  basis: 'observed',
  across: (seen) => lintMatch(seen, 'placeholder-value'),
})

/** Each diagnosis that the inspection of values can lead to has a rule of its own. */
const INPUT_DIAGNOSES = [
  'secret-whitespace',
  'credential-quoted',
  'scheme-in-value',
  'fields-swapped',
  'secret-encoding',
  'wrong-username',
  'wrong-key-type',
  'service-plan-token-mixup',
  'wrong-identifier',
  'secret-not-base64',
  'app-credentials-on-project-api',
  'malformed-authorization',
  'wrong-domain',
  'wrong-region',
  'unknown-application',
] as const

const inputRules = INPUT_DIAGNOSES.map((diagnosis): Rule =>
  defineRule({
    id: `input-${diagnosis}`,
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
          'Observations here': 'The call was accepted all the same; a stricter client may send what this one did not.',
        }
      : observed,
  }
}

export const INPUT_ACROSS: readonly Rule[] = [inputBlocked, ...inputRules]
