import { publishedWith } from './published'
import { describe, expect, it } from 'vitest'
import vectors from '../auth/signing-vectors.fixture.json'
import { examine } from '@/lib/engine/signing/examine'
import { requestRecipe } from './request-recipe'
import { partsOfPath, signedPath, type RequestInput } from '@/lib/engine/signing/request-input'
import { signInput } from './request'

type Inputs = {
  readonly [name in 'method' | 'path' | 'contentType' | 'xTimestamp' | 'key' | 'secret']?: string | undefined
} & { readonly body?: string | null | undefined }

function inputOf(inputs: Inputs): RequestInput {
  return {
    method: inputs.method ?? '',
    path: inputs.path ?? '',
    body: inputs.body ?? '',
    contentType: inputs.contentType ?? '',
    timestamp: inputs.xTimestamp ?? '',
    applicationKey: inputs.key ?? '',
    applicationSecret: inputs.secret ?? '',
    signsQuery: false,
  }
}

const signedVectors = vectors.filter((v) => v.kind === 'application-signed' && v.inputs.body !== null)

const ownerOf = (input: RequestInput) => ({
  applicationKey: input.applicationKey,
  secret: input.applicationSecret,
})

describe('string-to-sign', () => {
  it.each(
    signedVectors.filter((v) => v.label === 'ok' || v.label === 'ok-test-artefact').map((v) => [v.id, v] as const),
  )('reproduces %s', (_, v) => {
    const signed = signInput(inputOf(v.inputs))
    expect(signed.stringToSign).toBe(v.stringToSign)
    expect(signed.contentMd5).toBe(v.inputs.contentMd5)
    expect(signed.signature ?? signed.lenientSignature).toBe(v.recomputed)
  })

  it('signs nothing with a secret that is not base64, and says what a lenient decoder makes of it', () => {
    const v = signedVectors.find((one) => one.label === 'ok-lenient-secret')
    const signed = signInput(inputOf(v?.inputs ?? {}))
    expect(signed.key.kind).toBe('broken')
    expect(signed.signature).toBeNull()
    expect(signed.authorization).toBeNull()
    expect(signed.lenientSignature).toBe(v?.expected)
  })

  it.each(signedVectors.filter((v) => v.label === 'broken-docs-example').map((v) => [v.id, v] as const))(
    'recognises %s as an example that does not reproduce',
    (_, v) => {
      const input = inputOf(v.inputs)
      expect(signInput(input).signature).toBe(v.recomputed)
      const finding = examine(requestRecipe(input), v.expected ?? '', ownerOf(input), publishedWith)
      expect(finding.state).toBe('hit')
      expect(finding.stale.length).toBeGreaterThan(0)
    },
  )

  it('leaves the Content-MD5 line empty without a body, and the Content-Type line without a type', () => {
    const input = inputOf({
      method: 'get',
      path: '/v1/configuration/numbers',
      xTimestamp: '2026-01-02T03:04:05.678Z',
      key: '669E367E-6BBA-48AB-AF15-266871C28135',
      secret: 'BeIukql3pTKJ8RGL5zo0DA==',
    })
    const signed = signInput({ ...input, contentType: 'application/json' })
    expect(signed.stringToSign).toBe(
      'GET\n\napplication/json\nx-timestamp:2026-01-02T03:04:05.678Z\n/v1/configuration/numbers',
    )
    expect(signed.signature).toBe('PQM2UNkROztvX5CkEHgF28G1i0Xu/ND6sHwxOuYOISE=')
    expect(signInput(input).signature).toBe('qllkYCVzfgwjUEFGHC60kmGmQdZ76CCgH7Mbd7EiDdE=')
  })

  it('counts bytes, not characters', () => {
    const signed = signInput({ ...inputOf({}), path: '/ü', body: '€' })
    expect(signed.bodyBytes).toBe(3)
    expect(signed.lines.at(-1)).toEqual({ name: 'Path', text: '/ü', bytes: 3 })
  })

  it('takes a path apart, whole URLs included', () => {
    expect(partsOfPath('/a/b?c=d#e')).toEqual({ origin: '', host: '', path: '/a/b', query: 'c=d' })
    expect(partsOfPath('https://calling.api.sinch.com')).toEqual({
      origin: 'https://calling.api.sinch.com',
      host: 'calling.api.sinch.com',
      path: '/',
      query: null,
    })
    expect(signedPath({ path: 'https://h/a?b', signsQuery: false })).toBe('/a')
    expect(signedPath({ path: '/a?b', signsQuery: true })).toBe('/a?b')
  })

  it('never throws on odd input', () => {
    for (const text of ['\ud800', '%', '%zz', '\0', ' ', '{"a":', 'x'.repeat(100_000), '//', '?', '#']) {
      const input = {
        ...inputOf({}),
        method: text,
        path: text,
        body: text,
        contentType: text,
        timestamp: text,
        applicationKey: text,
        applicationSecret: text,
      }
      expect(() => signInput(input)).not.toThrow()
      expect(() => requestRecipe(input)).not.toThrow()
    }
  })
})
