import type { Rule } from '@/lib/engine/model/rule'
import { match } from '@/lib/engine/diagnose/rules/conditions'
import { isMailgun } from './conditions'

/** Paths that answer without being what was meant. */
export const addressRules: readonly Rule[] = [
  {
    id: 'mailgun-root-answered',
    diagnosis: 'wrong-path',
    basis: 'documented',
    match: (one) => (/mailgun magnificent api/.test(one.facts.said) ? match('certain', one) : null),
  },
  {
    id: 'get-on-messages',
    diagnosis: 'wrong-path',
    basis: 'documented',
    visible: true,
    match: (one) =>
      isMailgun(one.facts) &&
      (one.facts.method === 'GET' || one.facts.method === 'HEAD') &&
      /^\/v\d\/[^/]+\/messages(?:\.mime)?\/?$/.test(one.facts.path ?? '')
        ? match('certain', one, { method: one.facts.method, wanted: 'POST' })
        : null,
  },
]
