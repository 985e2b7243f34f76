import type { Vendor } from '@/lib/engine/model/vendor'
import { wording } from '@/lib/engine/diagnose/rules/phrases'

const REFUSED = /\b401\b|unauthorized|invalid_client/

/** Wordings of Sinch's APIs and SDKs that general rules look for. */
export const phrases: NonNullable<Vendor['phrases']> = {
  'sdk-could-not-get-a-token': [
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
  'answer-calls-credentials-wrong': [
    {
      says: /(?:incorrect|invalid|wrong|bad|unknown) (?:service plan|app(?:lication)? key or secret)/i,
      hits: ['Unknown service plan', 'Invalid application key or secret', 'wrong app key or secret'],
      misses: 'unknown application',
    },
    // the HTTP API of SMS before XMS
    { says: /err -10\b/i, hits: 'ERR -10', misses: 'ERR -101' },
  ],
  'answer-speaks-of-trial': [{ says: /full sms access not enabled/i, hits: 'Full Sms access not enabled for App.' }],
  'account-stopped': [
    { says: /blocked_account/i, hits: '{"code":"blocked_account","text":"…"}' },
    { says: /identity is blacklisted/i, hits: 'Identity is blacklisted.' },
  ],
  'balance-too-low': [{ says: /err -5\b/i, hits: 'ERR -5', misses: 'ERR -51' }],
  'product-switched-off': [
    { says: /(?:rbm_)?has_not_been_used/i, hits: '{"errorCode":"rbm_has_not_been_used","message":"Forbidden"}' },
    {
      says: /use ?cases? (?:not|is not|must be|missing|has not)/i,
      hits: ['Line type use cases not specified', 'use case must be declared'],
      misses: 'use cases',
    },
    { says: /clnpc/i, hits: 'A CLNPC licence is needed for Canada' },
  ],
}
