import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import vectors from './signing-vectors.fixture.json'
import { contentMd5, linesToSign, signRequest, stringToSign } from './signed-request'

const signed = vectors.filter(
  (v) => v.kind === 'application-signed' && v.inputs.secretDecoding === 'base64 (strict)' && v.inputs.body !== null,
)
const text = (value: string | null | undefined) => value ?? ''

const inputOf = ({ inputs }: (typeof signed)[number]) => ({
  applicationKey: text(inputs.key),
  applicationSecret: text(inputs.secret),
  method: text(inputs.method),
  path: text(inputs.path),
  contentType: text(inputs.contentType),
  body: text(inputs.body),
  timestamp: text(inputs.xTimestamp),
})

describe('signRequest', () => {
  it('has vectors to stand on', () => {
    expect(signed.filter((v) => v.reproduces).length).toBeGreaterThanOrEqual(3)
  })

  it.each(signed.map((v) => [v.id, v] as const))('%s', (_id, vector) => {
    const input = inputOf(vector)
    const result = signRequest(input)
    expect(result.contentMd5).toBe(vector.inputs.contentMd5)
    expect(result.stringToSign).toBe(vector.stringToSign)
    expect(result.signature).toBe(vector.recomputed)
    expect(result.signature === vector.expected).toBe(vector.reproduces)
    expect(result.headers).toEqual([
      ['Authorization', `Application ${input.applicationKey}:${vector.recomputed}`],
      ['x-timestamp', input.timestamp],
      ['Content-Type', input.contentType],
    ])
  })

  it('keeps an empty line where there is no body, and sends no empty Content-Type', () => {
    const parts = {
      method: 'GET',
      path: '/v1/configuration/numbers',
      contentType: '',
      body: '',
      timestamp: '2026-11-24T12:00:00Z',
    }
    expect(linesToSign(parts)).toEqual(['GET', '', '', 'x-timestamp:2026-11-24T12:00:00Z', '/v1/configuration/numbers'])
    expect(stringToSign(parts)).toBe('GET\n\n\nx-timestamp:2026-11-24T12:00:00Z\n/v1/configuration/numbers')
    const { headers } = signRequest({ ...parts, applicationKey: 'k', applicationSecret: 'AAAA' })
    expect(headers.map(([name]) => name)).toEqual(['Authorization', 'x-timestamp'])
  })

  it('hashes the bytes of the body, not its characters', () => {
    expect(contentMd5('é')).toBe(contentMd5(new Uint8Array([0xc3, 0xa9])))
    expect(contentMd5('')).toBe('')
  })

  it('skips white space in the secret, as most decoders do, and nothing else', () => {
    const input = { applicationKey: 'k', method: 'GET', path: '/', contentType: '', body: '', timestamp: '' }
    const of = (applicationSecret: string) => signRequest({ ...input, applicationSecret }).signature
    expect(of(' BeIukql3pTKJ8RGL\r\n5zo0DA==\n')).toBe(of('BeIukql3pTKJ8RGL5zo0DA=='))
    expect(of('BeIukql3pTKJ8RGL5zo0DA')).not.toBe(of('BeIukql3pTKJ8RGL5zo0DA=='))
  })

  it('never throws on an odd secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (applicationSecret) => {
        const input = {
          applicationKey: 'k',
          applicationSecret,
          method: 'GET',
          path: '/',
          contentType: '',
          body: '',
          timestamp: '',
        }
        return signRequest(input).signature.length === 44
      }),
    )
  })
})
