import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { Secret } from '../model/secret'
import { basicValue } from './basic'

describe('basicValue', () => {
  it('is the worked example of RFC 7617', () => {
    expect(basicValue('Aladdin', 'open sesame')).toBe('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==')
    // section 2.1: the pound sign as UTF-8
    expect(basicValue('test', '123\u00a3')).toBe('Basic dGVzdDoxMjPCow==')
  })

  it('takes secrets as they are, a line break included', () => {
    expect(basicValue('id', new Secret('Key Secret', 'planted\n'))).toBe(
      `Basic ${Buffer.from('id:planted\n').toString('base64')}`,
    )
  })

  it('never throws and never writes a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (u, p) =>
        /^Basic [A-Za-z0-9+/]+={0,2}$/.test(basicValue(u, p)),
      ),
    )
  })
})
