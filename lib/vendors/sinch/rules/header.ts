import type { Rule } from '@/lib/engine/model/rule'
import { hasNoHeaderScheme, match, refused, says, sentNothing } from '@/lib/engine/diagnose/rules/conditions'
import { hasCode, isAppApi } from './conditions'

/** Codes that say how the Authorization header reads. */
export const headerRules: readonly Rule[] = [
  {
    id: 'code-40104',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    match: (one) => (hasCode(one, '40104') ? match('certain', one) : null),
  },
  {
    id: 'registry-code-covers-missing',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    match: (one) => (hasCode(one, 'invalid-credentials') && one.facts.sent === null ? match('possible', one) : null),
  },
  {
    id: 'registry-code-covers-malformed',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    match: (one) => (hasCode(one, 'invalid-credentials') && one.facts.sent === null ? match('possible', one) : null),
  },
  {
    id: 'code-40100',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    // where nothing was sent, that is the fault; and where a client signs in by itself, nobody wrote a header
    match: (one) =>
      hasCode(one, '40100') &&
      !hasNoHeaderScheme(one.facts) &&
      one.facts.scheme !== 'bearer' &&
      !(sentNothing(one.facts) && refused(one.facts))
        ? match('certain', one)
        : null,
  },
  {
    id: 'code-40301',
    diagnosis: 'auth-level-too-low',
    basis: 'documented',
    match: (one) => (hasCode(one, '40301') ? match('likely', one, { sent: one.facts.sentWords.scheme }) : null),
  },
  {
    id: 'code-40303-of-public-scheme',
    diagnosis: 'auth-level-too-low',
    basis: 'documented',
    match: (one, seen) =>
      hasCode(one, '40303') &&
      (one.facts.product === 'verification' || says(one, seen, /public|callback|authori[sz]ation method/i)) &&
      !says(one, seen, /verified numbers|not enabled for app/i)
        ? match('certain', one)
        : null,
  },
  {
    id: 'key-without-signature-refused',
    diagnosis: 'auth-level-too-low',
    basis: 'inferred',
    match: (one) =>
      one.facts.product === 'verification' && one.facts.sent?.kind === 'key-only' && one.facts.status === 403
        ? match('likely', one, { sent: 'an Application Key without signature (Public)' })
        : null,
  },
  {
    id: 'signature-missing-in-header',
    diagnosis: 'malformed-authorization',
    basis: 'inferred',
    match: (one) =>
      isAppApi(one.facts) &&
      one.facts.sent?.kind === 'key-only' &&
      one.facts.product === 'voice' &&
      (one.facts.status === null || refused(one.facts))
        ? match('likely', one, { sent: 'Application and a key, without a signature' })
        : null,
  },
]
