import type { Rule } from '@/lib/engine/model/rule'
import { match } from '@/lib/engine/diagnose/rules/conditions'
import { isMailgun } from './conditions'

/** Answers that are given only to callers that were let in. */
export const otherRules: readonly Rule[] = [
  {
    id: 'mailgun-403-of-content',
    diagnosis: 'not-auth-validation',
    basis: 'inferred',
    overrides: ['insufficient-scope', 'undetermined'],
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.status === 403 &&
      /\/messages(?:\.mime)?$/.test(one.facts.path ?? '') &&
      one.facts.body.form === 'json' &&
      one.facts.said !== '' &&
      !/^forbidden|permission|incompatible/.test(one.facts.said)
        ? match('likely', one)
        : null,
  },
]
