import type { Rule } from '@/lib/engine/model/rule'
import { match } from '@/lib/engine/diagnose/rules/conditions'
import { isMailgun } from './conditions'

/** Answers that are given only to callers that were let in. */
export const otherRules: readonly Rule[] = [
  {
    id: 'mailgun-403-of-content',
    // this 403 is about what the message refers to, never about rights
    overrides: ['insufficient-scope'],
    diagnosis: 'not-auth-validation',
    basis: 'inferred',
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
