import type { Observed, Rule } from '@/lib/engine/model/rule'
import { atVendor, match } from '@/lib/engine/diagnose/rules/conditions'
import { hasCode, isAppApi, isXms } from './conditions'

/** A command or a request that shows how it was signed in. */
function isRequestShown({ exchange, facts }: Observed): boolean {
  return exchange.request !== null && facts.sent !== null
}

/** Codes of a refused credential, and refusals without a word. */
export const refusalRules: readonly Rule[] = [
  {
    id: 'code-40107',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    match: (one) => (hasCode(one, '40107') ? match('likely', one) : null),
  },
  {
    id: 'code-40107-header',
    diagnosis: 'malformed-authorization',
    basis: 'inferred',
    match: (one) => (hasCode(one, '40107') ? match('possible', one) : null),
  },
  {
    id: 'code-40108',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    match: (one) => (hasCode(one, '40108') ? match('certain', one) : null),
  },
  {
    id: 'registry-invalid-credentials',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    match: (one) => (hasCode(one, 'invalid-credentials') && atVendor(one.facts) ? match('likely', one) : null),
  },
  {
    id: 'papi-refuses',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    match: (one) => (one.facts.body.shape === 'papi' && one.facts.status === 401 ? match('likely', one) : null),
  },
  {
    id: 'xms-empty-401',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    match: (one) =>
      isXms(one.facts) &&
      one.facts.product !== 'sms-project' &&
      one.facts.status === 401 &&
      isRequestShown(one) &&
      one.facts.scheme === 'bearer'
        ? match('likely', one)
        : null,
  },
  {
    id: 'project-api-401',
    diagnosis: 'credentials-rejected',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 401 &&
      one.facts.credentialSet === 'project' &&
      one.facts.product !== 'sms-project' &&
      atVendor(one.facts)
        ? match(one.facts.scheme === 'basic' && one.facts.body.form !== 'none' ? 'likely' : 'possible', one)
        : null,
  },
  {
    id: 'app-api-401-basic',
    diagnosis: 'credentials-rejected',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 401 && isAppApi(one.facts) && one.facts.scheme === 'basic' ? match('possible', one) : null,
  },
  {
    id: 'bearer-401-unsaid',
    diagnosis: 'token-expired',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 401 &&
      atVendor(one.facts) &&
      (one.facts.scheme === 'bearer' || one.facts.scheme === null) &&
      one.facts.sent?.scheme !== null &&
      one.facts.credentialSet === 'project' &&
      one.facts.challenges.length === 0 &&
      one.facts.body.form !== 'html' &&
      !one.facts.sent?.jwt
        ? match('possible', one)
        : null,
  },
  {
    id: 'conversation-billing-403',
    diagnosis: 'insufficient-funds',
    basis: 'documented',
    match: (one) =>
      one.facts.product === 'conversation' && one.facts.status === 403 && one.facts.body.code === null
        ? match('possible', one)
        : null,
  },
]
