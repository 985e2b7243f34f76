import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { CODE_LENGTH, CODE_SYMBOLS, codeFrom, readCode } from './code'

describe('a code that is read aloud', () => {
  it('has 8 symbols or more out of 30 or more that cannot be mistaken for each other', () => {
    expect(CODE_LENGTH).toBeGreaterThanOrEqual(8)
    expect(new Set(CODE_SYMBOLS).size).toBe(CODE_SYMBOLS.length)
    expect(CODE_SYMBOLS.length).toBeGreaterThanOrEqual(30)
    for (const mistaken of '01OILU') expect(CODE_SYMBOLS).not.toContain(mistaken)
  })

  it('uses every symbol equally often', () => {
    const seen = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const code = codeFrom(new Uint8Array(CODE_LENGTH).fill(byte))
      if (code) seen.set(code[0] ?? '', (seen.get(code[0] ?? '') ?? 0) + 1)
    }
    expect(new Set(seen.values())).toEqual(new Set([8]))
    expect(seen.size).toBe(CODE_SYMBOLS.length)
  })

  it('is read as people type it', () => {
    for (const typed of ['K7M-2QX-9TP', 'k7m2qx9tp', ' k7m 2qx 9tp ', 'K7M–2QX–9TP', 'k7m.2qx.9tp'])
      expect(readCode(typed)).toEqual({ groups: ['K7M', '2QX', '9TP'] })
  })

  it('says what is wrong without repeating what was typed', () => {
    for (const typed of [
      '',
      '%',
      'K7M-2QX',
      'O7M-2QX-9TP',
      'K7M-2QX-9TP&role=admin',
      'ß'.repeat(9),
      'x'.repeat(10_000),
    ]) {
      const read = readCode(typed)
      expect('fault' in read && read.fault.length > 10, typed.slice(0, 20)).toBe(true)
      if (typed.length > 3 && 'fault' in read) expect(read.fault).not.toContain(typed)
    }
  })

  it('never throws and gives back what was made', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => void readCode(text)))
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const code = codeFrom(bytes)
        if (code) expect(readCode(code)).toEqual({ groups: code.split('-') })
      }),
    )
  })
})
