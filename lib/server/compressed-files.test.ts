import { describe, expect, it } from 'vitest'
import { takesBrotli } from './compressed-files'

describe('whether a client takes Brotli', () => {
  it.each(['br', 'gzip, deflate, br, zstd', 'gzip;q=1.0,BR;q=0.5', 'gzip, br ; q=0.001'])('yes: %s', (header) =>
    expect(takesBrotli(header)).toBe(true),
  )

  it.each([undefined, '', 'gzip, deflate', 'br;q=0', 'gzip, br; q=0.000', 'brotli', 'xbr', '*'])('no: %s', (header) =>
    expect(takesBrotli(header)).toBe(false),
  )
})
