import { describe, expect, it } from 'vitest'
import type { VendorCredentials } from '../model/inspection'
import { composeCredentials } from './credentials'

const acme: VendorCredentials = {
  valueKinds: [
    {
      id: 'acme-key',
      words: 'an Acme key',
      secret: true,
      begins: /^ak_/,
      forms: [/^ak_[a-z]{8}$/],
    },
  ],
  kindWords: { 'hex-32': 'an Acme account' },
  placeholders: [/^ACME_[A-Z]+$/],
  shapes: { 'acme-key': { judge: () => null } },
  nameWords: ['acme'],
}

describe('composed credentials', () => {
  const catalogue = composeCredentials([acme])

  it('tell the kinds of a vendor from those of the engine', () => {
    expect(catalogue.kindOf('ak_abcdefgh')).toBe('acme-key')
    expect(catalogue.kindOf('ACME_KEY')).toBe('placeholder')
    expect(catalogue.kindOf('11111111-2222-4333-8444-555555555555')).toBe('uuid')
    expect(catalogue.isSecretKind('acme-key')).toBe(true)
    expect(catalogue.beginsLikeSecret('ak_ab')).toBe(true)
    expect(catalogue.beginsLikeSecret('ab_ab')).toBe(false)
  })

  it('say what a kind is in the words of the vendor, if it has any', () => {
    expect(catalogue.kindWords('acme-key')).toBe('an Acme key')
    expect(catalogue.kindWords('hex-32')).toBe('an Acme account')
    expect(catalogue.kindWords('alnum-32')).toBe('32 letters and digits')
  })

  it('know the names of variables', () => {
    expect(catalogue.isCredentialName('ACME_ACCOUNT')).toBe(true)
    expect(catalogue.isCredentialName('CLIENT_ID')).toBe(true)
    expect(catalogue.isCredentialName('COLOUR')).toBe(false)
  })

  it('are refused where two vendors use one name, and where a name is unknown', () => {
    expect(() => composeCredentials([acme, { ...acme, shapes: {} }])).toThrow(TypeError)
    expect(() => composeCredentials([acme, { ...acme, valueKinds: [] }])).toThrow(TypeError)
    expect(() => catalogue.shape('acme-secret')).toThrow(TypeError)
  })
})
