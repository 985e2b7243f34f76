import type { Behaviour as GeneralBehaviour } from '@/lib/engine/simulator/behaviour'
import type { AccessKeyOf } from './model'
import { oauthError } from './oauth-answers'
import { echoEverywhere, echoOf, inHeader, receivedIn, type Encoding } from '@/lib/engine/simulator/echo'

type Behaviour = GeneralBehaviour<AccessKeyOf>

/** Servers that repeat the secret they were sent: no output of ours may repeat it in turn. */

const tokenEcho = (encoding: Encoding): Behaviour => ({
  beforeToken: (c) => {
    const echo = echoOf(receivedIn(c.request, c.presented), encoding)
    if (encoding !== 'json') return oauthError(401, 'invalid_client', echo)
    // already JSON text: it goes into the body as it is, or it would be escaped twice
    const answer = oauthError(401, 'invalid_client', 'ECHO')
    return { ...answer, body: answer.body.replaceAll('ECHO', () => echo) }
  },
})

export const ECHO_BEHAVIOURS = {
  'token-echoes-raw': tokenEcho('raw'),
  'token-echoes-percent': tokenEcho('percent'),
  'token-echoes-base64': tokenEcho('base64'),
  'token-echoes-json': tokenEcho('json'),
  'token-echoes-hex': tokenEcho('hex'),
  'token-echoes-html': tokenEcho('html'),
  'token-echoes-in-reason': {
    beforeToken: (c) => ({
      ...oauthError(401, 'invalid_client', 'See the status line.'),
      reason: `Refused ${inHeader(receivedIn(c.request, c.presented).secret)}`,
    }),
  },
  'token-echoes-in-header': {
    beforeToken: (c) => {
      const received = receivedIn(c.request, c.presented)
      return oauthError(401, 'invalid_client', 'See the headers.', [
        ['X-Debug-Authorization', inHeader(received.header)],
        ['X-Debug-Secret', inHeader(received.secret)],
      ])
    },
  },
  'token-echoes-in-challenge': {
    beforeToken: (c) => {
      const received = receivedIn(c.request, c.presented)
      return oauthError(401, 'invalid_client', 'See the challenge.', [
        [
          'WWW-Authenticate',
          `Basic realm="${inHeader(received.header)}", error_description="${inHeader(received.secret)}"`,
        ],
      ])
    },
  },
  echoes: { afterApi: (c) => echoEverywhere(c, 200) },
  'echoes-refusal': { beforeApi: (c) => echoEverywhere(c, 401) },
} satisfies Record<string, Behaviour>
