import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST_KINDS, lastKinds } from '@/lib/engine/credentials/kinds'
import { catalogue, VENDORS } from '@/lib/vendors'
import { credentialCatalogue, VENDOR_CREDENTIALS } from '@/lib/vendors/credentials'

const UUID = '11111111-2222-4333-8444-555555555555'
const HEX = 'abcdef0123456789abcdef0123456789'
const ALNUM = 'zyxwvu0123456789zyxwvu0123456789'

/** Values of each kind, at least one for each of its forms. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  empty: ['', ' \n'],
  uuid: [UUID, UUID.replaceAll('1', 'A')],
  variable: [
    '{token}',
    '{api_key}',
    '$NAME',
    '${NAME}',
    '$env:NAME',
    '%NAME%',
    '{{name}}',
    '{{ vault.key }}',
    '$(cat secret.txt)',
    '`cat secret.txt`',
  ],
  placeholder: [
    'undefined',
    'key-undefined',
    'NaN',
    '[object Object]',
    'function () { return key }',
    'TODO',
    'changeme',
    'REPLACE_ME',
    'secret',
    'string',
    'YOUR_KEY_SECRET',
    '<your key id>',
    'insert-key-here',
    'yourApiKey',
    'mysecret',
    '<key id>',
    'api_key',
    'CLIENT-SECRET',
    'accessKeyId',
    'project_id_here',
    'NEXT_PUBLIC_API',
    'process.env.KEY',
    "os.environ['KEY']",
    'xxxxxxxx',
    'XXXXXXXX-XXXX-XXXX',
    '0000000000000000',
    '1111111111111111',
    'what-goes-here',
    'a placeholder',
    ' changeme ',
    'yourSinchKey',
    'sinch_key',
    'service-plan-id',
    'servicePlanIdHere',
    'SINCH_KEY_SECRET',
    'yourMailgunKey',
    'mailgun_key',
    'mailgun-key-here',
    'MAILGUN_API_KEY',
    'MG_API_KEY',
    'key-xxxxxxxx',
    'key-XXXXXX-XX',
    'key-0000000000000000',
    'key-your-key',
    'key-3ax6xnjp29jd6fds4gc373sgvjxteol0',
    '3ax6xnjp29jd6fds4gc373sgvjxteol0',
    'pubkey-5ogiflzbnjrljiky49qxsiozqef5jxp7',
    '5ogiflzbnjrljiky49qxsiozqef5jxp7',
  ],
  masked: [
    '***',
    '••••1234',
    '···end',
    'abcd****wxyz',
    'eyJhbGciOi...',
    'abcd…',
    '[API key]',
    'REDACTED',
    'secret removed',
    '*password*',
    '<redacted>',
  ],
  jwt: ['eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJub25lIn0.e30.c2ln'],
  'hex-32': [HEX, HEX.toUpperCase()],
  'alnum-32': [ALNUM],
  'base64-16': ['c2l4dGVlbiBieXRlcyBvaw=='],
  email: ['alice@example.com'],
  'mailgun-key': [`key-${HEX}`, `key-${ALNUM}`, `${HEX}-abcdef01-23456789`],
  'mailgun-public-key': [`pubkey-${HEX}`],
  'literal-api': ['api'],
  other: ['an ordinary secret'],
}

/** Values that look like one of a kind at first sight. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  [UUID.replaceAll('-', ''), 'hex-32'],
  ['$NAME!', 'other'],
  ['%2F%', 'variable'],
  ['%2F', 'other'],
  ['{name}', 'other'],
  ['nullable', 'other'],
  ['tested', 'other'],
  ['secrets', 'other'],
  ['myriad', 'other'],
  ['mythical', 'other'],
  ['<>', 'other'],
  ['api_key_42', 'other'],
  ['vite_api', 'other'],
  ['environment', 'other'],
  ['xxxxx', 'other'],
  ['000000', 'other'],
  ['from there', 'other'],
  [`your_${'x'.repeat(200)}`, 'other'],
  ['sinchkey_42', 'other'],
  ['mg_api', 'other'],
  ['key-ring', 'other'],
  ['**', 'other'],
  ['abcdefghijklmnop***', 'other'],
  ['abcd..', 'other'],
  ['eyJhbGciOiJub25lIn0', 'other'],
  [ALNUM.toUpperCase(), 'other'],
  ['c2l4dGVlbiBieXRlcyBvaw', 'other'],
  ['alice@b@example.com', 'other'],
  [`${HEX}-abcdef01`, 'other'],
  ['API', 'other'],
  ['apis', 'other'],
]

describe('the credentials that forms in the browser know', () => {
  it('are those of every vendor', () => {
    expect(VENDOR_CREDENTIALS).toEqual(VENDORS.map((v) => v.credentials))
    VENDORS.forEach((v, i) => expect(VENDOR_CREDENTIALS[i], v.id).toBe(v.credentials))
  })

  it('come without a product, a rule or a body of any vendor', () => {
    const loaded = modulesOf(join(import.meta.dirname, '../../vendors/credentials.ts')).filter((path) =>
      path.includes('/vendors/'),
    )
    expect(loaded.filter((path) => !/\/vendors\/(?:credentials\.ts|[\w-]+\/credentials\/)/.test(path))).toEqual([])
  })

  it('have a shape for every field', () => {
    for (const id of catalogue.fieldIds)
      expect(() => credentialCatalogue.shape(catalogue.field(id).shape)).not.toThrow()
  })

  it('name only fields that there are as partners', () => {
    for (const id of catalogue.fieldIds) {
      const { partner } = catalogue.field(id)
      if (partner !== undefined) expect(catalogue.field(partner).secret).toBe(true)
    }
  })
})

/** The files that a module imports when it is run, itself among them, and those that they import. */
function modulesOf(path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const imports = [...readFileSync(path, 'utf8').matchAll(/^import (?!type )[^'"]*['"]([^'"]+)['"]/gm)].map((m) => m[1])
  for (const name of imports) {
    const base = name?.startsWith('@/') ? join(import.meta.dirname, '../../..', name.slice(2)) : null
    const found = base ?? (name?.startsWith('.') ? resolve(dirname(path), name) : null)
    if (found) modulesOf(fileAt(found), seen)
  }
  return [...seen]
}

function fileAt(path: string): string {
  const files = [`${path}.ts`, join(path, 'index.ts')]
  const found = files.find((file) => {
    try {
      return readFileSync(file).length > 0
    } catch {
      return false
    }
  })
  if (!found) throw new Error(`No file for ${path}`)
  return found
}

describe('the kinds of values', () => {
  const rows = Object.entries(EXAMPLES).flatMap(([kind, values]) => values.map((value) => [value, kind] as const))

  it.each([...rows, ...LOOK_ALIKES])('says of %j that it is %s', (value, kind) => {
    expect(catalogue.kindOf(value)).toBe(kind)
  })

  const kinds = [
    ...FIRST_KINDS,
    ...VENDOR_CREDENTIALS.flatMap((v) => v.valueKinds),
    ...lastKinds(VENDOR_CREDENTIALS.flatMap((v) => v.placeholders)),
  ]

  it.each(kinds.flatMap(({ id, forms: own }) => own.map((form) => [id, String(form), form] as const)))(
    'has an example for %s: %s',
    (id, _, form) => {
      expect(form.test('')).toBe(false)
      expect((EXAMPLES[id] ?? []).some((value) => form.test(value))).toBe(true)
    },
  )

  it('have words', () => {
    for (const kind of ['empty', 'other', ...kinds.map((k) => k.id)]) expect(catalogue.kindWords(kind)).not.toBe('')
    expect(() => catalogue.kindWords('none')).toThrow(TypeError)
  })

  it('begin as their secrets do', () => {
    for (const kind of kinds.filter((k) => k.begins))
      for (const value of EXAMPLES[kind.id] ?? [])
        if (kind.begins?.test(value)) expect(catalogue.beginsLikeSecret(value.slice(0, 8))).toBe(true)
    expect(catalogue.beginsLikeSecret('keyring')).toBe(false)
  })
})
