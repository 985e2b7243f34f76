import { base64, decodeBase64, hex, utf8 } from '@/lib/engine/bytes/hash'
import { carriesSignature, registrationKey, utcDay } from '../../auth/registration-token'
import { decodeLeniently } from '@/lib/engine/signing/bytes'
import { fail, noneFailed, pass, untested, warn, type Check } from '@/lib/engine/signing/check'
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
import { isoOf, spanOf } from '@/lib/engine/signing/tokens/times'

export type RegistrationTokenInput = {
  readonly token: string
  readonly applicationKey: string
  readonly applicationSecret: string
  /** seconds since the epoch that the token is compared with */
  readonly now: number
}

/** One key that was tried on the signature. */
export type KeyAttempt = {
  readonly name: string
  readonly matched: boolean
  /** what it means when this key fits */ readonly means: string
}

export type TokenReading = {
  readonly read: ReadToken
  readonly checks: readonly Check[]
  readonly attempts: readonly KeyAttempt[]
  /** null while there is nothing to judge */
  readonly valid: boolean | null
}

const PREFIX = '//rtc.sinch.com/applications/'
const KID = /^hkdfv1-(\d{8})$/
const DAY = 86_400

/**
 * Checks an In-App Calling registration token: its claims, the day in `kid`, and its signature with the derived key;
 * where that fails, with the keys that the usual mistakes lead to. Source:
 * developers.sinch.com/docs/in-app-calling/js/application-authentication.
 */
export function checkRegistrationToken(input: RegistrationTokenInput): TokenReading {
  const read = readToken(input.token)
  if (input.token.trim() === '') return { read, checks: [], attempts: [], valid: null }
  const attempts = read.signature ? tryKeys(read, input.applicationSecret) : []
  const checks = [
    formCheck(read),
    algCheck(read.header),
    ...typCheck(read.header),
    kidCheck(read, input.now),
    issCheck(read.payload, input.applicationKey),
    subCheck(read.payload),
    issuedCheck(read.payload, input.now, true),
    lifetimeCheck(read.payload, expiryCheck(read.payload, input.now)),
    nonceCheck(read.payload),
    ...instanceCheck(read.payload),
    signatureCheck(read, input.applicationSecret, attempts),
  ]
  const clean = noneFailed(checks)
  return { read, checks, attempts, valid: clean && input.applicationSecret === '' ? null : clean }
}

function algCheck(header: Json | null): Check {
  const alg = textClaim(header, 'alg')
  if (alg === 'HS256') return pass('alg', 'Algorithm', alg, 'HMAC-SHA256, the only algorithm of registration tokens.')
  return fail('alg', 'Algorithm', shown(claim(header, 'alg')), 'It must be HS256.')
}

function typCheck(header: Json | null): readonly Check[] {
  if (claim(header, 'type') !== undefined)
    return [
      warn(
        'typ',
        'Type',
        shown(claim(header, 'type')),
        'The member is called typ, not type. One published helper has this slip; the token works without it.',
      ),
    ]
  const typ = textClaim(header, 'typ')
  return typ === null ? [] : [pass('typ', 'Type', typ, 'Not part of the reference, and harmless.')]
}

function kidCheck({ header, payload }: ReadToken, now: number): Check {
  const kid = textClaim(header, 'kid')
  const title = 'Key id'
  if (kid === null)
    return fail(
      'kid',
      title,
      '',
      'It is missing. The header needs "kid": "hkdfv1-YYYYMMDD" with the UTC day of the key.',
    )
  const day = KID.exec(kid)?.[1]
  if (day === undefined) return fail('kid', title, kid, 'It must be hkdfv1- and eight digits, the UTC day as YYYYMMDD.')
  const issued = timeClaim(payload, 'iat')
  const seconds = 'seconds' in issued ? issued.seconds : now
  const expected = utcDay(seconds)
  if (day === expected) return pass('kid', title, kid, `The UTC day on which the token was issued, ${expected}.`)
  const near = [utcDay(seconds - DAY), utcDay(seconds + DAY)].includes(day)
  const why = near ? ' It is the neighbouring day: the date was taken in a local time zone instead of UTC.' : ''
  return fail('kid', title, kid, `The token was issued on ${expected} in UTC, and kid says ${day}.${why}`)
}

function issCheck(payload: Json | null, applicationKey: string): Check {
  const iss = textClaim(payload, 'iss')
  const title = 'Issuer'
  if (iss === null)
    return fail('iss', title, shown(claim(payload, 'iss')), `It must be ${PREFIX} and the Application Key.`)
  if (!iss.startsWith(PREFIX))
    return fail(
      'iss',
      title,
      iss,
      `It must begin with ${PREFIX}; one published browser snippet has the bare key here, which is refused.`,
    )
  const key = iss.slice(PREFIX.length)
  if (applicationKey === '') return untested('iss', title, iss, 'Enter the Application Key to compare it.')
  if (key === applicationKey) return pass('iss', title, iss, 'It names this app.')
  if (key.toLowerCase() === applicationKey.toLowerCase())
    return pass('iss', title, iss, 'It names this app, in other letter case.')
  return fail('iss', title, iss, 'It names another app than the Application Key above.')
}

function subCheck(payload: Json | null): Check {
  const sub = textClaim(payload, 'sub')
  const iss = textClaim(payload, 'iss') ?? ''
  const title = 'Subject'
  if (sub === null)
    return fail('sub', title, shown(claim(payload, 'sub')), `It must be ${PREFIX}<Application Key>/users/<user ID>.`)
  if (!sub.startsWith(PREFIX))
    return fail('sub', title, sub, `It must begin with ${PREFIX}; the bare user ID is not enough.`)
  if (!sub.startsWith(`${iss}/users/`))
    return fail('sub', title, sub, 'It must be the issuer, then /users/ and the user ID: the two name different apps.')
  if (sub.length === iss.length + '/users/'.length) return fail('sub', title, sub, 'The user ID at its end is empty.')
  return pass('sub', title, sub, `The user is ${sub.slice(iss.length + '/users/'.length)}.`)
}

function lifetimeCheck(payload: Json | null, expiry: Check): Check {
  const iat = timeClaim(payload, 'iat')
  const exp = timeClaim(payload, 'exp')
  if (expiry.status === 'fail' || !('seconds' in iat) || !('seconds' in exp)) return expiry
  const lifetime = exp.seconds - iat.seconds
  if (lifetime < 60)
    return fail('exp', expiry.title, expiry.value, `It lives ${spanOf(lifetime)}; at least one minute is required.`)
  if (lifetime > DAY)
    return warn(
      'exp',
      expiry.title,
      expiry.value,
      `It lives ${spanOf(lifetime)}. That works, but examples use ten minutes; one published helper takes ` +
        'seconds for milliseconds here.',
    )
  return expiry
}

function nonceCheck(payload: Json | null): Check {
  const nonce = claim(payload, 'nonce')
  const title = 'Nonce'
  if (typeof nonce === 'string' && nonce !== '')
    return pass('nonce', title, shown(nonce), 'Unique for each token, for example a UUID.')
  return warn('nonce', title, shown(nonce), 'The reference has a random text here, unique for each token.')
}

function instanceCheck(payload: Json | null): readonly Check[] {
  const name = 'sinch:rtc:instance:exp'
  if (claim(payload, name) === undefined) return []
  const end = timeClaim(payload, name)
  const iat = timeClaim(payload, 'iat')
  const title = 'Registration ends'
  if (!('seconds' in end))
    return [fail(name, title, shown(claim(payload, name)), 'It must be a number of seconds since 1970.')]
  const value = `${end.seconds} = ${isoOf(end.seconds) ?? 'no calendar has it'}`
  if ('seconds' in iat && end.seconds < iat.seconds + 2 * DAY)
    return [fail(name, title, value, 'It must lie at least 48 hours after iat.')]
  return [
    pass(
      name,
      title,
      value,
      'At least 48 hours after iat. Once used for a user and device, every later token needs it.',
    ),
  ]
}

type Candidate = { readonly name: string; readonly key: Uint8Array; readonly means: string }

/** Keys in the order of likelihood; the first is the right one. */
function candidates(read: ReadToken, secret: string): readonly Candidate[] {
  const strict = decodeBase64(secret)
  const decoded = strict.ok ? strict.bytes : decodeLeniently(secret)
  const raw = utf8(secret)
  const kidDay = KID.exec(textClaim(read.header, 'kid') ?? '')?.[1]
  const iat = timeClaim(read.payload, 'iat')
  const issued = 'seconds' in iat ? iat.seconds : null
  const days = issued === null ? [] : [utcDay(issued), utcDay(issued - DAY), utcDay(issued + DAY)]
  const day = kidDay ?? days[0] ?? ''
  const derived = registrationKey(decoded, day)
  return [
    {
      name: `derived key of ${day === '' ? 'no day' : day}`,
      key: derived,
      means: 'The token is signed as it should be.',
    },
    {
      name: 'decoded secret, not derived',
      key: decoded,
      means: 'The key is not derived: first HMAC the day YYYYMMDD with the decoded secret, then sign with the result.',
    },
    {
      name: 'secret as text, not decoded and not derived',
      key: raw,
      means: 'The secret is used as text: base64-decode it, derive the key of the day, then sign.',
    },
    {
      name: 'key derived from the secret as text',
      key: registrationKey(raw, day),
      means: 'The key is derived, but from the secret as text: base64-decode it first.',
    },
    ...days
      .filter((other) => other !== day)
      .map((other) => ({
        name: `derived key of ${other}`,
        key: registrationKey(decoded, other),
        means: `The key is that of ${other}, and kid says ${day}: take both from the same UTC day.`,
      })),
    {
      name: 'derived key as hexadecimal text',
      key: utf8(hex(derived)),
      means: 'The derived key is used as hexadecimal text: use its 32 bytes.',
    },
    {
      name: 'derived key as base64 text',
      key: utf8(base64(derived)),
      means: 'The derived key is used as base64 text: use its 32 bytes.',
    },
    {
      name: 'key derived from kid',
      key: registrationKey(decoded, `hkdfv1-${day}`),
      means: 'The key is derived from the whole kid: use the eight digits alone.',
    },
    {
      name: 'key derived from the day with hyphens',
      key: registrationKey(decoded, day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')),
      means: 'The day is written with hyphens in the derivation: write YYYYMMDD.',
    },
  ]
}

function tryKeys(read: ReadToken, secret: string): readonly KeyAttempt[] {
  if (secret === '') return []
  const attempts: KeyAttempt[] = []
  for (const { name, key, means } of candidates(read, secret)) {
    const matched = carriesSignature(read.token, key)
    attempts.push({ name, matched, means })
    if (matched) break
  }
  return attempts
}

function signatureCheck(read: ReadToken, secret: string, attempts: readonly KeyAttempt[]): Check {
  const title = 'Signature'
  const value = read.signature ? `${read.signature.length} bytes` : ''
  if (!read.signature) return fail('signature', title, value, 'The token carries no signature that can be read.')
  if (secret === '') return untested('signature', title, value, 'Enter the Application Secret to check it.')
  const matched = attempts.findIndex((attempt) => attempt.matched)
  if (matched === 0)
    return pass('signature', title, value, 'It is that of the key derived from this secret and the day in kid.')
  if (matched > 0)
    return fail(
      'signature',
      title,
      value,
      `It fits another key: ${attempts[matched]?.name ?? ''}. ${attempts[matched]?.means ?? ''}`,
    )
  return fail(
    'signature',
    title,
    value,
    `None of ${attempts.length} keys made from this secret fits: the secret is that of another app, or the ` +
      'token was changed after it was signed.',
  )
}
