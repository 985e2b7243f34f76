import { decodeBase64, hex, utf8 } from '../../bytes/hash'
import { concat, decodeLeniently, fromHex, latin1, textOf } from '../bytes'
import { defineMistakes, type Variant } from './define'
import { CLEAN_SECRET, DECODED_KEY, KEY_AND_SECRET } from './fixes'

/** The HMAC key on its way from the text of a secret to bytes. */
export type KeyDraft = { readonly text: string; readonly bytes: Uint8Array }

export type KeyContext = { readonly applicationKey: string }

/** The right key: the decoded secret. What a strict decoder refuses is read as a lenient one reads it. */
export function rightKey(secret: string): KeyDraft {
  const decoded = decodeBase64(secret)
  return { text: secret, bytes: decoded.ok ? decoded.bytes : decodeLeniently(secret) }
}

const bytesOnly = (draft: KeyDraft, bytes: Uint8Array, detail?: string): Variant<KeyDraft> => ({
  value: { ...draft, bytes },
  ...(detail === undefined ? {} : { detail }),
})

function applicationKeyAsKey(applicationKey: string): readonly Variant<KeyDraft>[] {
  if (applicationKey === '') return []
  const plain = fromHex(applicationKey.replaceAll('-', ''))
  const forms: readonly (readonly [Uint8Array, string])[] = [
    [utf8(applicationKey), 'as text'],
    [decodeLeniently(applicationKey), 'base64-decoded'],
    ...(plain ? [[plain, 'read as hexadecimal'] as const] : []),
  ]
  return forms.map(([bytes, detail]) => ({ value: { text: applicationKey, bytes }, detail }))
}

function decodedTwice(draft: KeyDraft): readonly Variant<KeyDraft>[] {
  return [latin1(draft.bytes), textOf(draft.bytes), latin1(draft.bytes.map((byte) => byte & 0x7f))].map((text) =>
    bytesOnly(draft, decodeLeniently(text)),
  )
}

function hexKey(draft: KeyDraft): readonly Variant<KeyDraft>[] {
  const decoded = hex(draft.bytes)
  // Node's Buffer stops at the first character that is not a hexadecimal digit
  const digits = /^(?:[0-9a-fA-F]{2})*/.exec(draft.text)?.[0] ?? ''
  return [
    bytesOnly(draft, utf8(decoded), 'the decoded bytes written as hexadecimal text'),
    bytesOnly(draft, utf8(decoded.toUpperCase()), 'the decoded bytes written as upper-case hexadecimal text'),
    bytesOnly(draft, utf8(hex(utf8(draft.text))), 'the text of the secret written as hexadecimal'),
    bytesOnly(draft, fromHex(digits) ?? new Uint8Array(), 'the secret read as hexadecimal instead of base64'),
  ]
}

export const KEY_MISTAKES = defineMistakes<KeyDraft, KeyContext>([
  {
    id: 'key-is-application-key',
    part: 'key',
    stage: 0,
    weight: 4,
    title: 'Application Key and Secret exchanged',
    sentence: 'the Application Key is used as the HMAC key in place of the secret',
    fix: KEY_AND_SECRET,
    variants: (_, { applicationKey }) => applicationKeyAsKey(applicationKey),
  },
  {
    id: 'key-not-decoded',
    part: 'key',
    stage: 1,
    weight: 1,
    title: 'Secret not base64-decoded',
    sentence: 'the secret is not base64-decoded',
    fix: DECODED_KEY,
    variants: (draft) => [bytesOnly(draft, utf8(draft.text))],
  },
  {
    id: 'key-double-decoded',
    part: 'key',
    stage: 1,
    weight: 6,
    title: 'Secret base64-decoded twice',
    sentence: 'the secret is base64-decoded twice',
    fix: DECODED_KEY,
    variants: decodedTwice,
  },
  {
    id: 'key-hex',
    part: 'key',
    stage: 1,
    weight: 5,
    title: 'Secret as hexadecimal',
    sentence: 'the secret is turned into a key by way of hexadecimal',
    fix: DECODED_KEY,
    variants: hexKey,
  },
  {
    id: 'key-trailing-newline',
    part: 'key',
    stage: 2,
    weight: 3,
    title: 'Line break at the end of the key',
    sentence: 'the key ends in a line break',
    fix: CLEAN_SECRET,
    variants: (draft) => [
      bytesOnly(draft, concat(draft.bytes, utf8('\n')), 'LF'),
      bytesOnly(draft, concat(draft.bytes, utf8('\r\n')), 'CR LF'),
    ],
  },
])
