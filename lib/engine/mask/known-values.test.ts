import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import type { Header } from '../model/exchange'
import { composeHeaders } from '../catalogue/headers'
import { maskHeaders } from './headers'
import { makeRedactor } from './known-values'

const secret = ['q7Rz', '~Wk2', 'Lm9x', 'Tb4/', 'Vn+8'].join('')
const id = 'fa4efa4e-0001-4fa4-8fa4-fa4efa4e0001'
const redact = makeRedactor([{ label: 'Key Secret', value: secret }])
const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

const echoes: Record<string, string> = {
  'as it is': secret,
  'upper case': secret.toUpperCase(),
  'lower case': secret.toLowerCase(),
  percent: encodeURIComponent(secret),
  'percent twice': encodeURIComponent(encodeURIComponent(secret)),
  'JSON string': JSON.stringify(secret),
  'JSON escapes': utf16(secret),
  hexadecimal: Buffer.from(secret).toString('hex'),
  reversed: [...secret].toReversed().join(''),
  'broken over lines': `${secret.slice(0, 9)}\r\n  ${secret.slice(9)}`,
  'with soft hyphens': [...secret].join('\u00AD'),
  'cut in half': secret.slice(0, 12),
  'second half': secret.slice(8),
  ...Object.fromEntries(
    ['', 'a', 'ab', 'abc', `${id}:`].flatMap((before) => [
      [`base64 after ${before.length}`, Buffer.from(`${before}${secret}`).toString('base64')],
      [`base64url after ${before.length}, more behind`, Buffer.from(`${before}${secret}:zz`).toString('base64url')],
    ]),
  ),
}

describe('a known secret', () => {
  it.each(Object.entries(echoes))('is masked %s', (_, echo) => {
    const { text, hidden } = redact(`before ${echo} after`)
    expect(text).toMatch(/^before "?\[Key Secret\]"? after$|^before \S{0,3}\[Key Secret\]\S{0,3} after$/)
    expect(hidden).toEqual(['Key Secret'])
  })

  it('is masked wherever it stands, in any surrounding', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...Object.values(echoes)), (a, b, echo) => {
        const { text } = redact(`${a} ${echo} ${b}`)
        for (const core of [secret, echo]) expect(text.includes(core)).toBe(false)
      }),
    )
  })

  it('leaves the failure readable', () => {
    const failure = 'getaddrinfo ENOTFOUND auth.api.example.com: 401 invalid_client, Bearer error="invalid_token"'
    expect(redact(failure)).toEqual({ text: failure, hidden: [] })
  })

  it('shorter than four characters is left alone', () => {
    expect(makeRedactor([{ label: 'x', value: 'abc' }])('abc abc').hidden).toEqual([])
  })
})

describe('headers', () => {
  it('that are not known to be harmless are hidden by name', () => {
    const came: Header[] = [
      ['Content-Type', 'application/json'],
      ['Set-Cookie', 'sid=abc'],
      ['authorization', `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`],
      ['WWW-Authenticate', `Bearer error_description="${secret} is wrong"`],
      ['X-Whatever', 'value'],
    ]
    const { headers, hidden } = maskHeaders(composeHeaders([]), came, redact)
    expect(headers).toEqual([
      ['Content-Type', 'application/json'],
      ['Set-Cookie', '[removed]'],
      ['authorization', 'Basic [removed]'],
      ['WWW-Authenticate', 'Bearer error_description="[Key Secret] is wrong"'],
      ['X-Whatever', '[removed]'],
    ])
    expect(hidden).toEqual(['header set-cookie', 'header authorization', 'Key Secret', 'header x-whatever'])
  })
})
