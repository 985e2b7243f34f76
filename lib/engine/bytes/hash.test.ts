import { createHash, createHmac } from 'node:crypto'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { base64, base64url, decodeBase64, hex, hmacSha1, hmacSha256, md5, sha1, sha256, utf8 } from './hash'

describe('digests agree with OpenSSL', () => {
  it.each([
    ['md5', md5],
    ['sha1', sha1],
    ['sha256', sha256],
  ] as const)('%s', (name, digest) => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => hex(digest(text)) === createHash(name).update(utf8(text)).digest('hex'),
      ),
    )
  })

  it.each([
    ['sha1', hmacSha1],
    ['sha256', hmacSha256],
  ] as const)('hmac %s', (name, mac) => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary' }), (key, text) => {
        return hex(mac(key, text)) === createHmac(name, key).update(utf8(text)).digest('hex')
      }),
    )
  })
})

describe('base64', () => {
  it('encodes any text as UTF-8, lone surrogates too', () => {
    expect(base64('“typographic”')).toBe(Buffer.from('“typographic”').toString('base64'))
    expect(() => base64('\ud800')).not.toThrow()
    expect(base64('x'.repeat(100_000))).toBe(Buffer.from('x'.repeat(100_000)).toString('base64'))
    expect(base64url(new Uint8Array([251, 255, 254, 1]))).toBe('-__-AQ')
  })

  it('reads back every byte sequence that it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const decoded = decodeBase64(base64(bytes))
        return decoded.ok && hex(decoded.bytes) === hex(bytes)
      }),
    )
  })

  it.each([
    ['', 'empty', 0],
    ['BeIukql3pTKJ8RGL5zo0DA==\n', 'white-space', 24],
    [' BeIukql3pTKJ8RGL5zo0DA==', 'white-space', 0],
    ['BeIukql3pTKJ8RGL5zo0DA', 'missing-padding', 22],
    ['BeIukql3pTKJ8RGL5zo0DA=', 'missing-padding', 23],
    ['BeIukql3pTKJ8RGL5zo0D', 'wrong-length', 21],
    ['BeIukql3pTKJ8RGL5zo0DAA==', 'misplaced-padding', 25],
    ['app-secret', 'url-safe-alphabet', 3],
    ['Be=ukql3pTKJ8RGL5zo0DA==', 'misplaced-padding', 2],
    ['Be“ukql3pTKJ8RGL5zo0DA==', 'foreign-character', 2],
    ['BeIukql3pTKJ8RGL5zo0DB==', 'trailing-bits', 21],
  ] as const)('says why %j is not base64', (text, fault, at) => {
    expect(decodeBase64(text)).toEqual({ ok: false, fault, at })
  })

  it('accepts a text exactly when it is what an encoder writes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.base64String(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z0-9+/=]{0,12}$/)),
        (text) => {
          const decoded = decodeBase64(text)
          return decoded.ok === (text !== '' && Buffer.from(text, 'base64').toString('base64') === text)
        },
      ),
    )
  })
})
