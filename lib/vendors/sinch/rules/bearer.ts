import type { Rule } from '@/lib/engine/model/rule'
import { hasNoHeaderScheme, match } from '@/lib/engine/diagnose/rules/conditions'
import { isRegistrationToken } from '../auth/registration-faults'
import { isAppApi } from './conditions'

/** Bearer values that are no access token of Sinch. */
export const bearerRules: readonly Rule[] = [
  {
    id: 'registration-token-as-bearer',
    diagnosis: 'token-self-minted',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const jwt = one.facts.sent?.jwt
      return jwt && isRegistrationToken(jwt) && one.facts.scheme === 'bearer' && !hasNoHeaderScheme(one.facts)
        ? match('certain', one, { token: 'an In-App Calling registration token' })
        : null
    },
  },
  {
    id: 'token-of-another-issuer',
    diagnosis: 'token-malformed',
    basis: 'inferred',
    match: (one) => {
      const iss = one.facts.sent?.jwt?.claims.iss
      const foreign = typeof iss === 'string' && /^https?:/.test(iss) && !/sinch\.com/.test(iss)
      return foreign &&
        one.facts.hostFacts?.vendor === 'sinch' &&
        !isAppApi(one.facts) &&
        !(one.facts.sent?.jwt?.alg ?? '').startsWith('HS')
        ? match('likely', one, { 'issuer of the token': iss })
        : null
    },
  },
  {
    id: 'secret-as-bearer-token',
    diagnosis: 'token-malformed',
    basis: 'inferred',
    match: (one) => {
      const { sent, credentialSet, tokenEndpoint } = one.facts
      const opaque =
        sent?.scheme === 'bearer' &&
        sent.kind === 'opaque' &&
        sent.value !== undefined &&
        ['other', 'uuid', 'base64-16', 'mailgun-key'].includes(sent.value) &&
        sent.faults.length === 0
      return opaque &&
        credentialSet === 'project' &&
        !tokenEndpoint &&
        (one.facts.status === 401 || one.facts.status === null)
        ? match('likely', one, {
            sent: 'a bearer value that is not a JWT',
            wanted: 'an access token: three parts with two dots',
          })
        : null
    },
  },
]
