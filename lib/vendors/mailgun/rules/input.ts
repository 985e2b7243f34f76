import type { Rule } from '@/lib/engine/model/rule'
import { match } from '@/lib/engine/diagnose/rules/conditions'
import { sentInWords } from '@/lib/engine/diagnose/rules/names'
import { isMailgun } from './conditions'

/** The halves of the Basic pair in each other's place. */
export const inputRules: readonly Rule[] = [
  {
    id: 'mailgun-key-before-the-colon',
    diagnosis: 'wrong-username',
    basis: 'documented',
    visible: true,
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.sent?.kind === 'pair' &&
      (one.facts.sent.user === 'mailgun-key' ||
        (one.facts.sent.password === 'literal-api' && !one.facts.sent.faults.includes('placeholder')))
        ? match('certain', one, { sent: sentInWords(one.facts) })
        : null,
  },
  {
    id: 'mailgun-halves-swapped',
    diagnosis: 'fields-swapped',
    basis: 'documented',
    visible: true,
    match: (one) =>
      isMailgun(one.facts) && one.facts.sent?.user === 'mailgun-key' && one.facts.sent.password === 'literal-api'
        ? match('certain', one, { sent: sentInWords(one.facts) })
        : null,
  },
]
