import { describe, expect, it } from 'vitest'
import { isWord, looksLikeProse, plainName, SECRET_WORDS, strengthOf } from './secret-names'

const NONE: ReadonlyMap<string, boolean> = new Map()

describe('names of secrets', () => {
  it.each(Object.entries(SECRET_WORDS))('in %s hold each of its words, in any casing', (_, words) => {
    for (const { word } of words) {
      const parts = word.split(' ')
      for (const name of [parts.join('_'), parts.join('-'), parts.join(' '), `acme_${parts.join('_')}`])
        expect(strengthOf(name, NONE), name).not.toBeNull()
    }
  })

  it.each([
    'access_token',
    'clientSecret',
    'ACME_API_KEY',
    'x-api-key',
    'acme.key.secret',
    'Key Secret',
    'SMTP_PASS',
    'secret_key_base',
    'DB_PWD',
    'accessKeySecret',
    'PHPSESSID',
    'Geheimer Schlüssel',
    'MotDePasse',
    'clave_secreta',
  ])('such as %s say so', (name) => expect(strengthOf(name, NONE)).not.toBeNull())

  it.each([
    'token_type',
    'tokenEndpoint',
    'tokenUri',
    'max_tokens',
    'nextPageToken',
    'token_expires',
    'tokenExpiry',
    'secret_length',
    'api_key_name',
    'password_hint',
    'private_key_file',
    'key_id',
    'invalid_token',
    'getToken',
    'passed',
    'monkey',
    'author',
    'keyboard',
  ])('are not those like %s', (name) => expect(strengthOf(name, NONE)).toBeNull())

  it('are also what vendors declare, and what they declare to be none is none', () => {
    const declared = new Map([
      [plainName('ACME_VOUCHER'), true],
      [plainName('accessKey'), false],
    ])
    expect(strengthOf('acmeVoucher', declared)).toBe('strong')
    expect(strengthOf('ACCESS_KEY', declared)).toBeNull()
  })
})

it.each([
  ['token', true],
  ['authentication', true],
  ['realm="x"', true],
  ['Required.', true],
  ['eyJhbGciOiJub25lIn0', false],
  ['Zm9vOmJhcg==', false],
  ['key-0123', false],
])('%s after a scheme word is prose: %s', (value, prose) => expect(looksLikeProse(value)).toBe(prose))

it.each([
  ['could', true],
  ['Forbidden.', true],
  ['NOT_FOUND', true],
  ['grant-type', true],
  ['hQkzPwLmT', false],
  ['abc123', false],
])('%s is a word: %s', (text, word) => expect(isWord(text)).toBe(word))
