import { describe, expect, it } from 'vitest'
import type { Statement } from '../../model/statement'
import { withExchanges } from './exchange-lines'

const words = (text: string): Statement => ({
  states: 'words',
  speaker: 'client-library',
  direction: 'none',
  protocol: 'none',
  firmness: 'reported',
  lines: { from: 0, to: text.split('\n').length },
  code: null,
  text,
})
const short = (all: readonly Statement[]) =>
  all.map((s) => `${s.lines.from}-${s.lines.to} ${s.speaker} ${s.direction} ${s.code ?? ''} ${s.firmness}`)

describe('exchanges in a paste', () => {
  it('are of those who sent them, with what a tool says left to the tool', () => {
    const text =
      '* Connected\n> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 401 Unauthorized\n<\nno\n' +
      '* Connection left intact'
    expect(short(withExchanges([words(text)], text, 'vendor'))).toEqual([
      '0-1 client-library none  reported',
      '1-4 client-library sent  wire',
      '4-7 vendor received 401 wire',
      '7-8 client-library none  reported',
    ])
  })

  it('are found without arrows, and a proxy’s answer is the proxy’s', () => {
    const text = 'HTTP/1.1 407 Proxy Authentication Required\n\nlog in'
    expect(short(withExchanges([words(text)], text, 'other-vendor'))).toEqual(['0-3 intermediary received 407 wire'])
  })

  it('end where somebody else begins to speak', () => {
    const text = 'HTTP/1.1 401 Unauthorized\n\nno\nCompleted 500 Internal Server Error in 12ms'
    const own: Statement = { ...words(text), states: 'status', speaker: 'own-server', lines: { from: 3, to: 4 } }
    const said = { ...words(text), lines: { from: 0, to: 3 } }
    expect(short(withExchanges([said, own], text, 'vendor'))).toEqual([
      '0-3 vendor received 401 wire',
      '3-4 own-server none  reported',
    ])
  })

  it('leave a text without them as it is', () => {
    const text = 'it answered 401'
    expect(withExchanges([words(text)], text, 'vendor')).toEqual([words(text)])
  })
})
