import { randomBytes } from 'node:crypto'
import type { KnownValue } from '@/lib/engine/mask/check-values'
import { leavesOf } from '@/lib/engine/mask/leaks'
import { toShared } from '@/lib/engine/report/project'
import { catalogue } from '@/lib/vendors'
import { exampleReport, IDS } from '../testing-report'

// made at run time, so that no scanner takes it for somebody's key
/** A secret like those that vendors hand out. */
export const secret = `~${randomBytes(18).toString('base64url')}`
export const known: readonly KnownValue[] = [{ label: 'Key Secret', value: secret, secret: true }]
export const id: readonly KnownValue[] = [{ label: 'Project ID', value: IDS.projectId, secret: false }]
const shared = toShared(catalogue, exampleReport())
export const clean = leavesOf(shared)

const base64 = (text: string) => Buffer.from(text).toString('base64')
const percent = (text: string) => Array.from(Buffer.from(text), (b) => `%${b.toString(16).padStart(2, '0')}`).join('')

/** The ways in which a value reaches a text. */
export const WAYS: readonly (readonly [name: string, write: (value: string) => string])[] = [
  ['as it is', (v) => v],
  ['in upper case', (v) => v.toUpperCase()],
  ['in lower case', (v) => v.toLowerCase()],
  ['in base64', base64],
  ['in base64 after one byte', (v) => base64(`:${v}`)],
  ['in base64 after two bytes', (v) => base64(`a:${v}`)],
  ['in base64 as the second half of a pair', (v) => base64(`${IDS.keyId}:${v}`)],
  ['in base64 before other text', (v) => base64(`${v}:abcdefg`)],
  ['in base64url', (v) => Buffer.from(`{"k":"${v}"}`).toString('base64url')],
  ['percent-encoded', percent],
  ['percent-encoded twice', (v) => percent(v).replaceAll('%', '%25')],
  ['as a form would write it', (v) => new URLSearchParams({ a: v }).toString()],
  ['in hex', (v) => Buffer.from(v).toString('hex')],
  ['in upper-case hex', (v) => Buffer.from(v).toString('hex').toUpperCase()],
  ['JSON-escaped', (v) => Array.from(v, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')],
  ['HTML-escaped in decimal', (v) => Array.from(v, (c) => `&#${c.charCodeAt(0)};`).join('')],
  ['HTML-escaped in hex', (v) => Array.from(v, (c) => `&#x${c.charCodeAt(0).toString(16)};`).join('')],
  ['reversed', (v) => [...v].toReversed().join('')],
]

const codes = (text: string) => Array.from(Buffer.from(text))
const hexes = (text: string) => codes(text).map((b) => b.toString(16).padStart(2, '0'))
const octals = (text: string) => codes(text).map((b) => b.toString(8).padStart(3, '0'))

/** The characters written as numbers, or in another script. */
export const SPELLED: typeof WAYS = [
  ['as decimal bytes', (v) => JSON.stringify(codes(v))],
  ['as a buffer in JSON', (v) => JSON.stringify(Buffer.from(v), null, 2)],
  ['as decimal bytes with blanks', (v) => codes(v).join(' ')],
  ['in hex with colons', (v) => hexes(v).join(':')],
  ['in hex with blanks', (v) => hexes(v).join(' ').toUpperCase()],
  ['in hex with hyphens', (v) => hexes(v).join('-')],
  [
    'in hex with 0x',
    (v) =>
      hexes(v)
        .map((h) => `0x${h}`)
        .join(', '),
  ],
  [
    'in octal with backslashes',
    (v) =>
      octals(v)
        .map((o) => `\\${o}`)
        .join(''),
  ],
  ['in octal with blanks', (v) => octals(v).join(' ')],
  [
    'in binary',
    (v) =>
      codes(v)
        .map((b) => b.toString(2).padStart(8, '0'))
        .join(' '),
  ],
  [
    'with escapes of bytes',
    (v) =>
      hexes(v)
        .map((h) => `\\x${h}`)
        .join(''),
  ],
  [
    'with escapes of bytes, escaped again',
    (v) =>
      hexes(v)
        .map((h) => `\\\\x${h}`)
        .join(''),
  ],
  ['with escapes in braces', (v) => Array.from(v, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`).join('')],
  [
    'with long escapes',
    (v) =>
      hexes(v)
        .map((h) => `\\U000000${h}`)
        .join(''),
  ],
  ['HTML-escaped without semicolons', (v) => Array.from(v, (c) => `&#${c.charCodeAt(0)}`).join('')],
  [
    'in quoted-printable',
    (v) =>
      hexes(v)
        .map((h) => `=${h.toUpperCase()}`)
        .join(''),
  ],
  ['in full-width characters', (v) => Array.from(v, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')],
  ['in bold characters', (v) => v.replace(/[A-Z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) - 65 + 0x1d400))],
]

/** Something stands between the characters. */
export const SPACED: typeof WAYS = [
  ['with dots', (v) => [...v].join('.')],
  ['with commas', (v) => [...v].join(',')],
  ['joined by plus signs', (v) => `"${[...v].join('" + "')}"`],
  ['as an array of characters', (v) => `['${[...v].join("', '")}']`],
  ['with marks of emphasis', (v) => [...v].map((c) => `**${c}**`).join('')],
  ['with tags', (v) => [...v].join('\u00b7')],
  ['in pieces', (v) => v.replace(/(.{4})/g, '$1" & "')],
]

/** Here white space has to be taken out first. */
export const BROKEN: typeof WAYS = [
  ['broken into lines', (v) => v.replace(/(.{5})/g, '$1\n')],
  ['broken by escapes of line breaks', (v) => v.replace(/(.{5})/g, '$1\\n')],
  ['broken by invisible characters', (v) => v.replace(/(.{3})/g, '$1\u200b')],
]

const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (c) => {
    const first = c <= 'Z' ? 65 : 97
    return String.fromCharCode(((c.charCodeAt(0) - first + 13) % 26) + first)
  })
const reversed = (text: string) => [...text].toReversed().join('')
const base32 = (bytes: Uint8Array) =>
  (
    Array.from(bytes, (b) => b.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{1,5}/g) ?? []
  )
    .map((bits) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(bits.padEnd(5, '0'), 2)])
    .join('')
const wide = (text: string) => Buffer.from(text, 'utf16le')
const utf7 = (text: string) => `+${wide(text).swap16().toString('base64').replace(/=+$/, '')}-`

/** What nobody uses, and what a reader could still undo. */
export const RARE: typeof WAYS = [
  ['moved by thirteen letters', rot13],
  ['moved and reversed', (v) => reversed(rot13(v))],
  ['in base32', (v) => base32(Buffer.from(v))],
  ['in base32 after other text', (v) => base32(Buffer.from(`abc:${v}:d`)).toLowerCase()],
  ['in UTF-7', utf7],
  ['in UTF-16 in base64', (v) => wide(v).toString('base64')],
  ['in UTF-16 in hex', (v) => wide(v).toString('hex')],
  ['in UTF-16 of the other order in hex', (v) => wide(v).swap16().toString('hex')],
  ['in UTF-16 as it stands', (v) => wide(v).toString('latin1')],
  ['in base64 twice', (v) => base64(base64(v))],
  ['in base64 twice after other text', (v) => base64(`ab${base64(v)}`)],
  ['in hex in base64', (v) => base64(Buffer.from(v).toString('hex'))],
  ['in base64 in hex', (v) => Buffer.from(base64(v)).toString('hex')],
  ['in base64 reversed', (v) => reversed(base64(v))],
  ['reversed in base64', (v) => base64(reversed(v))],
  ['in hex reversed', (v) => reversed(Buffer.from(v).toString('hex'))],
  [
    'in quoted-printable',
    (v) =>
      hexes(v)
        .map((h) => `=${h.toUpperCase()}`)
        .join(''),
  ],
  ['in percent three times', (v) => percent(v).replaceAll('%', '%2525')],
]
