import { describe, expect, it } from 'vitest'
import { readObserved, type Made } from './observed'

const MADE: Made = { algorithm: 'sha256', writing: 'base64' }
const bytes = (n: number) => Buffer.alloc(n, 0xfb)
const b64 = bytes(32).toString('base64')

describe('pasted signature', () => {
  it.each([
    ['a signature', b64, null],
    ['a header value', `Application KEY:${b64}`, 'KEY'],
    ['a header line', `Authorization: application KEY:${b64}`, 'KEY'],
    ['a quoted header', `"Authorization: Application KEY:${b64}"`, 'KEY'],
    ['a pair', `KEY:${b64}`, 'KEY'],
    ['a percent-encoded signature', encodeURIComponent(b64), null],
  ])('reads %s', (_, text, key) => {
    expect(readObserved(text, MADE)).toMatchObject({
      kind: 'signature',
      key,
      target: { algorithm: 'sha256', mistakes: [] },
    })
  })

  it.each([
    ['hexadecimal', bytes(32).toString('hex'), ['output-hex']],
    ['upper-case hexadecimal', bytes(32).toString('hex').toUpperCase(), ['output-hex']],
    ['base64 of hexadecimal', Buffer.from(bytes(32).toString('hex')).toString('base64'), ['output-hex']],
    ['base64url', bytes(32).toString('base64url'), ['output-base64url']],
    ['SHA-1', bytes(20).toString('base64'), ['hmac-sha1']],
    ['SHA-1 as hexadecimal', bytes(20).toString('hex'), ['output-hex', 'hmac-sha1']],
  ])('sees %s', (_, text, mistakes) => {
    expect(readObserved(text, MADE)).toMatchObject({ kind: 'signature', target: { mistakes } })
  })

  it('takes hexadecimal as right where the vendor writes it', () => {
    expect(readObserved(bytes(20).toString('hex'), { algorithm: 'sha1', writing: 'hex' })).toMatchObject({
      target: { mistakes: [] },
      remarks: [],
    })
    expect(readObserved(bytes(32).toString('base64'), { algorithm: 'sha256', writing: 'hex' })).toMatchObject({
      remarks: ['base64-for-hex'],
    })
  })

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    [bytes(16).toString('base64'), 'md5'],
    [bytes(16).toString('hex'), 'md5'],
  ])('tells %j apart', (text, kind) => {
    expect(readObserved(text, MADE).kind).toBe(kind)
  })

  it.each([
    ['Basic abc=', 'basic'],
    ['Bearer eyJ', 'bearer'],
    ['Application KEY', 'key-only'],
    ['héllo wörld', 'not-encoded'],
    [bytes(30).toString('base64'), 'wrong-length'],
  ])('says why %j is no signature', (text, reason) => {
    expect(readObserved(text, MADE)).toMatchObject({ kind: 'unreadable', reason })
  })
})
