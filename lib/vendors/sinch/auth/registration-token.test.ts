import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { base64, decodeBase64 } from '@/lib/engine/bytes/hash'
import { carriesSignature, mintRegistrationToken, registrationKey, utcDay } from './registration-token'
import vectors from './signing-vectors.fixture.json'

const of = (id: string) => {
  const vector = vectors.find((v) => v.id === id)
  if (!vector) throw new Error(`no vector ${id}`)
  return vector
}
const keyFor = (secret: string, day: string) => {
  const decoded = decodeBase64(secret)
  if (!decoded.ok) throw new Error(decoded.fault)
  return registrationKey(decoded.bytes, day)
}

describe('registration token', () => {
  it('derives the published signing key', () => {
    const { inputs, expected } = of('iac-signing-key')
    expect(base64(keyFor(inputs.applicationSecret ?? '', inputs.dateUtc ?? ''))).toBe(expected)
  })

  it('mints the published token, byte for byte', () => {
    const { inputs, expected } = of('iac-jwt-doc-order')
    const minted = mintRegistrationToken({
      applicationKey: inputs.applicationKey ?? '',
      applicationSecret: inputs.applicationSecret ?? '',
      userId: inputs.userId ?? '',
      issuedAt: inputs.payload?.iat ?? 0,
      lifetime: 600,
      nonce: inputs.payload?.nonce ?? '',
    })
    expect(minted.ok && minted.token).toBe(expected)
  })

  it('verifies the same claims in another order', () => {
    const { inputs, expected } = of('iac-jwt-sorted-keys')
    const key = keyFor(inputs.applicationSecret ?? '', '20180102')
    expect(carriesSignature(expected, key)).toBe(true)
    expect(carriesSignature(`${expected}x`, key)).toBe(false)
    expect(carriesSignature('no dots', key)).toBe(false)
  })

  it('is a JWT that another implementation verifies, with the day of iat in UTC', async () => {
    const secret = 'ax8hTTQJF0OPXL32r1LHMA=='
    const issuedAt = Date.UTC(2026, 10, 24, 23, 59, 59) / 1000
    const minted = mintRegistrationToken({
      applicationKey: 'k',
      applicationSecret: secret,
      userId: 'u',
      issuedAt,
      lifetime: 60,
      nonce: 'n',
      instanceExpiry: issuedAt + 172_800,
    })
    if (!minted.ok) throw new Error(minted.fault)
    expect(decodeProtectedHeader(minted.token)).toEqual({ alg: 'HS256', kid: 'hkdfv1-20261124' })
    expect(decodeJwt(minted.token)).toEqual(minted.payload)
    const { payload } = await jwtVerify(minted.token, keyFor(secret, '20261124'), {
      currentDate: new Date(issuedAt * 1000),
    })
    expect(payload.sub).toBe('//rtc.sinch.com/applications/k/users/u')
    expect(payload['sinch:rtc:instance:exp']).toBe(issuedAt + 172_800)
  })

  it('says why a secret cannot sign, and survives an impossible time', () => {
    const input = { applicationKey: 'k', userId: 'u', issuedAt: 0, lifetime: 60, nonce: 'n' }
    expect(mintRegistrationToken({ ...input, applicationSecret: 'app-secret' })).toEqual({
      ok: false,
      fault: 'url-safe-alphabet',
      at: 3,
    })
    expect(utcDay(Number.MAX_VALUE)).toBe('')
  })
})
