import type { Rule } from '@/lib/engine/model/rule'
import { spoken } from '@/lib/engine/diagnose/rules/conditions'
import { wording } from '@/lib/engine/diagnose/rules/phrases'
import { QUIET } from '@/lib/engine/diagnose/rules/token'

const REFUSED = /\b401\b|unauthorized|invalid_client/

/** What the SDKs of Sinch print when the token endpoint refuses the key. */
export const tokenRules: readonly Rule[] = [
  spoken({
    id: 'sinch-sdk-could-not-get-a-token',
    diagnosis: 'client-rejected',
    basis: 'inferred',
    overrides: [...QUIET],
    confidence: 'likely',
    phrases: [
      {
        says: wording`(?:SinchAuthException|ApiAuthException|OAuthManager|oauth2-token)[\s\S]{0,300}${REFUSED}`,
        hits: [
          'Sinch.Auth.SinchAuthException: Unauthorized',
          'com.sinch.sdk.core.exceptions.ApiAuthException: Token refresh failed with HTTP 401',
          '[pluginName: oauth2-token] [status: 401]',
        ],
        misses: 'com.sinch.sdk.core.exceptions.ApiAuthException: Token refresh failed with HTTP 500',
      },
    ],
  }),
]
