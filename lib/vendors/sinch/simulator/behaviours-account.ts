import { oauthError, tokenAnswer } from './oauth-answers'
import type { Behaviour as GeneralBehaviour, BehaviourContext as Context } from '@/lib/engine/simulator/behaviour'
import type { AccessKeyOf } from './model'
import { failure, fiveDigit } from './errors'
import { empty, json, referenceOf, traceOf, type SimResponse } from '@/lib/engine/simulator/wire'

type Behaviour = GeneralBehaviour<AccessKeyOf>

/**
 * Accounts, keys and tokens that are known and still refused, and servers that see another request than the one that
 * was sent.
 */

const fail = (c: Context, status: number, reason: string, message: string) =>
  failure(c.shape, { status, reason, message, trace: traceOf(c.request, c.now) })

const five = (c: Context, code: number, message: string) => fiveDigit(code, message, referenceOf(c.request, c.now))

/** One product refuses, the others of the same key do not. */
const onNumbers =
  (answer: (c: Context) => SimResponse): ((c: Context) => SimResponse | null) =>
  (c) =>
    c.request.host === 'numbers.api.sinch.com' ? answer(c) : null

export const ACCOUNT_BEHAVIOURS = {
  'accepts-any-secret': { anySecret: true },
  'issues-expired-token': { afterToken: (c, key) => tokenAnswer(key, c.now - 7_200_000) },
  'issues-broken-token': {
    // a JWT cut off after its second part
    afterToken: (c, key) => {
      const whole = tokenAnswer(key, c.now)
      const body = JSON.parse(whole.body) as { access_token: string }
      return {
        ...whole,
        body: JSON.stringify({ ...body, access_token: body.access_token.slice(0, body.access_token.lastIndexOf('.')) }),
      }
    },
  },
  'unauthorized-client': {
    afterToken: () =>
      oauthError(
        400,
        'unauthorized_client',
        "The OAuth 2.0 Client is not allowed to use authorization grant 'client_credentials'.",
      ),
  },
  'drops-the-body': {
    beforeToken: () => oauthError(400, 'invalid_request', 'Request parameter "grant_type" is missing.'),
  },
  'drops-authorization': { beforeApi: (c) => five(c, 40104, 'Authorization required.') },
  'mangles-authorization': { beforeApi: (c) => five(c, 40100, 'Invalid authorization header.') },
  'clock-ahead': { clockAheadMs: 3_600_000 },
  'insufficient-funds': { afterApi: (c) => five(c, 40200, 'Not enough credit.') },
  'insufficient-scope': {
    afterApi: onNumbers((c) =>
      failure(c.shape, {
        status: 403,
        reason: 'permission-denied',
        message: 'The access key lacks the required scope.',
        trace: traceOf(c.request, c.now),
        headers: [
          [
            'WWW-Authenticate',
            'Bearer error="insufficient_scope", error_description="The request requires higher privileges ' +
              'than provided by the access token."',
          ],
        ],
      }),
    ),
  },
  'trial-account': {
    afterApi: onNumbers((c) => fail(c, 403, 'permission-denied', 'Trial account is not enabled to list numbers')),
  },
  'refused-by-conversation': {
    beforeApi: (c) =>
      c.request.host.includes('conversation')
        ? fail(c, 401, 'invalid-credentials', 'Request had invalid credentials.')
        : null,
  },
  'bare-refusal-of-numbers': { afterApi: onNumbers(() => empty(403)) },
  'bare-refusal': { afterApi: () => empty(403) },
  'blocked-account': { afterApi: () => json(403, { code: 'blocked_account', text: 'Your account has been blocked' }) },
} satisfies Record<string, Behaviour>
