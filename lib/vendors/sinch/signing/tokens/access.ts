import { fail, noneFailed, pass, unsure, untested, warn, type Check } from '@/lib/engine/signing/check'
import {
  claim,
  expiryCheck,
  formCheck,
  issuedCheck,
  shown,
  textClaim,
  timeClaim,
} from '@/lib/engine/signing/tokens/claims'
import { readToken, type Json, type ReadToken } from '@/lib/engine/signing/tokens/decode'
import type { TokenReading } from './registration'
import { isoOf, spanOf } from '@/lib/engine/signing/tokens/times'

export type AccessTokenInput = {
  readonly token: string
  /** seconds since the epoch: the time of the server that refused, or of this machine */
  readonly now: number
}

/** Claims with a check of their own; everything else is shown as it is. */
const CHECKED = ['exp', 'iat', 'nbf'] as const

const MOST_CLAIMS = 40

/**
 * Reads an OAuth 2.0 access token: its form, who may have signed it, and its times against a given clock. The claims of
 * Sinch access tokens are not documented, so they are shown and not judged; the signature cannot be checked without the
 * issuer's key.
 */
export function checkAccessToken(input: AccessTokenInput): TokenReading {
  const read = readToken(input.token)
  if (input.token.trim() === '') return { read, checks: [], attempts: [], valid: null }
  const checks = [
    formCheck(read),
    algCheck(read.header),
    kidCheck(read.header),
    expiryCheck(read.payload, input.now),
    issuedCheck(read.payload, input.now, false),
    ...notBeforeCheck(read.payload, input.now),
    ...otherClaims(read.payload),
    signatureCheck(read),
  ]
  return { read, checks, attempts: [], valid: noneFailed(checks) }
}

function algCheck(header: Json | null): Check {
  const alg = textClaim(header, 'alg')
  const title = 'Algorithm'
  if (alg === null) return fail('alg', title, shown(claim(header, 'alg')), 'The header names no algorithm.')
  if (/^HS\d{3}$/.test(alg)) {
    return fail(
      'alg',
      title,
      alg,
      'Self-minted: HS256 is signed with a shared secret, and only the token endpoint ' +
        'auth.sinch.com/oauth2/token issues access tokens. Exchange the key for a token there; a token signed ' +
        'with the Key Secret is refused by every API.',
    )
  }
  if (alg.toLowerCase() === 'none') return fail('alg', title, alg, 'The token is unsigned.')
  return pass('alg', title, alg, 'Signed with a private key, as tokens of the token endpoint are.')
}

function kidCheck(header: Json | null): Check {
  const kid = claim(header, 'kid')
  if (kid === undefined) return untested('kid', 'Key id', '', 'The header names no key.')
  if (typeof kid === 'string' && kid.startsWith('hkdfv1-'))
    return fail('kid', 'Key id', kid, 'This is an In-App Calling registration token, not an access token.')
  return pass('kid', 'Key id', shown(kid), 'The key of the issuer that signed it.')
}

function notBeforeCheck(payload: Json | null, now: number): readonly Check[] {
  const time = timeClaim(payload, 'nbf')
  if ('fault' in time)
    return time.fault === 'missing'
      ? []
      : [fail('nbf', 'Not before', shown(claim(payload, 'nbf')), 'It must be a number of seconds since 1970.')]
  const value = `${time.seconds} = ${isoOf(time.seconds) ?? 'no calendar has it'}`
  if (time.seconds > now)
    return [
      fail(
        'nbf',
        'Not before',
        value,
        `It begins in ${spanOf(time.seconds - now)}: a clock is wrong, or the token is used too early.`,
      ),
    ]
  return [pass('nbf', 'Not before', value, 'It has begun.')]
}

function otherClaims(payload: Json | null): readonly Check[] {
  const known: readonly string[] = CHECKED
  return Object.entries(payload ?? {})
    .filter(([name]) => !known.includes(name))
    .slice(0, MOST_CLAIMS)
    .map(([name, value]) =>
      untested(name, name, shown(value), 'Shown as it is: the claims of access tokens are not documented.'),
    )
}

function signatureCheck(read: ReadToken): Check {
  const title = 'Signature'
  if (!read.signature) return fail('signature', title, '', 'The signature is missing.')
  const value = `${read.signature.length} bytes`
  const alg = textClaim(read.header, 'alg') ?? ''
  if (/^HS\d{3}$/.test(alg))
    return fail('signature', title, value, 'Made with a shared secret, not by the token endpoint.')
  const cut = read.faults.find((fault) => fault.kind === 'cut-off')
  if (cut) return warn('signature', title, value, cut.text)
  return unsure(
    'signature',
    title,
    value,
    'Not checked: the public key of the issuer is not published for this purpose, and nothing leaves this page.',
  )
}
