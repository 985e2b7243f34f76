import 'server-only'
import type { NoResponse, NoResponseReason, Phase } from '@/lib/engine/model/exchange'

/** Platform codes by what they mean; everything else is a connection that failed. */
const REASONS: readonly (readonly [RegExp, NoResponseReason])[] = [
  [/^(?:ENOTFOUND|EAI_\w+|PRIVATE_ADDRESS)$/, 'dns'],
  [/_TIMEOUT$|^ETIMEDOUT$/, 'timeout'],
  [
    new RegExp(
      '^(?:CERT_\\w+|UNABLE_TO_\\w+|SELF_SIGNED_\\w+|DEPTH_ZERO_\\w+|ERR_TLS_\\w+|ERR_SSL_\\w+|EPROTO|' +
        'HOSTNAME_MISMATCH|STARTTLS_\\w+)$',
    ),
    'tls',
  ],
  [/^(?:HPE_\w+|UNASKED_UPGRADE|NO_REPLY_OF_SMTP|REPLY_TOO_LONG)$/, 'unreadable'],
  [/^ABORT_ERR$/, 'aborted'],
]

/**
 * That there is no answer, as a value.
 * @param code of the platform: `ECONNRESET`
 * @param phase how far the attempt had come
 */
export function noResponse(code: string, phase: Phase): NoResponse {
  const named = REASONS.find(([form]) => form.test(code))?.[1] ?? 'connection'
  // a connection that is cut while the certificate is still to come was cut for what the handshake shows
  const isCut = named === 'connection' && phase === 'tls'
  const reason = isCut ? 'tls' : named
  return {
    kind: 'no-response',
    reason,
    code: isCut ? 'HANDSHAKE_CUT' : code.slice(0, 60),
    phase: reason === 'dns' ? 'dns' : reason === 'tls' ? 'tls' : phase,
  }
}
