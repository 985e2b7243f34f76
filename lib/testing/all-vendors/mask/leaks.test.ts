import { catalogue } from '@/lib/vendors'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import { knownOf, type KnownValue } from '@/lib/engine/mask/check-values'
import { toShared } from '@/lib/engine/report/project'
import { exampleReport, IDS } from '../testing-report'

// made at run time, so that no scanner takes it for somebody's key
const secret = `~${randomBytes(18).toString('base64url')}`
const known: readonly KnownValue[] = [{ label: 'Key Secret', value: secret, secret: true }]
const id: readonly KnownValue[] = [{ label: 'Project ID', value: IDS.projectId, secret: false }]
const shared = toShared(catalogue, exampleReport())
const clean = leavesOf(shared)

const base64 = (text: string) => Buffer.from(text).toString('base64')
const percent = (text: string) => Array.from(Buffer.from(text), (b) => `%${b.toString(16).padStart(2, '0')}`).join('')

/** The ways in which a value reaches a text. */
const WAYS: readonly (readonly [name: string, write: (value: string) => string])[] = [
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
const SPELLED: typeof WAYS = [
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
const SPACED: typeof WAYS = [
  ['with dots', (v) => [...v].join('.')],
  ['with commas', (v) => [...v].join(',')],
  ['joined by plus signs', (v) => `"${[...v].join('" + "')}"`],
  ['as an array of characters', (v) => `['${[...v].join("', '")}']`],
  ['with marks of emphasis', (v) => [...v].map((c) => `**${c}**`).join('')],
  ['with tags', (v) => [...v].join('\u00b7')],
  ['in pieces', (v) => v.replace(/(.{4})/g, '$1" & "')],
]

/** Here white space has to be taken out first. */
const BROKEN: typeof WAYS = [
  ['broken into lines', (v) => v.replace(/(.{5})/g, '$1\n')],
  ['broken by escapes of line breaks', (v) => v.replace(/(.{5})/g, '$1\\n')],
  ['broken by invisible characters', (v) => v.replace(/(.{3})/g, '$1\u200b')],
]

describe('findLeaks', () => {
  it('finds nothing in a report that holds nothing', () => {
    expect(findLeaks(catalogue, clean, [...known, ...id])).toEqual([])
    expect(clean.length).toBeGreaterThan(1000)
  })

  it.each([...WAYS, ...BROKEN, ...SPELLED, ...SPACED])('finds a secret %s', (_, write) => {
    expect(findLeaks(catalogue, `${clean}\nbefore ${write(secret)} after`, known)[0]?.label).toBe('Key Secret')
  })

  it.each([...WAYS, ...BROKEN, ...SPELLED, ...SPACED])('finds an id %s', (_, write) => {
    expect(findLeaks(catalogue, `${clean}\nbefore ${write(IDS.projectId)} after`, id)[0]?.label).toBe('Project ID')
  })

  it.each([...WAYS, ...SPELLED])('finds any six characters of a secret %s', (_, write) => {
    for (let i = 0; i + 6 <= secret.length; i++)
      expect(
        findLeaks(catalogue, `${clean}\nbefore ${write(secret.slice(i, i + 6))} after`, known)[0],
        `window ${i}`,
      ).toMatchObject({ label: 'Key Secret' })
  })

  it.each(BROKEN)('finds any twelve characters of a secret %s', (_, write) => {
    for (let i = 0; i + 12 <= secret.length; i++)
      expect(
        findLeaks(catalogue, `${clean}\nbefore ${write(secret.slice(i, i + 12))} after`, known)[0],
        `window ${i}`,
      ).toMatchObject({ label: 'Key Secret' })
  })

  it('does not find words that merely stand side by side', () => {
    expect(
      findLeaks(catalogue, 'it was accepted nothing else', [{ label: 'x', value: 'ac-tednot', secret: true }]),
    ).toEqual([])
  })

  it('does not find five characters of a secret, nor the shown ends of an id', () => {
    expect(findLeaks(catalogue, `${clean}\n#${secret.slice(3, 8)}#`, known)).toEqual([])
    expect(findLeaks(catalogue, `${clean}\n1111…8888`, id)).toEqual([])
  })

  it('names value and encoding and repeats neither', () => {
    const found = findLeaks(catalogue, base64(`x${secret}`), known)
    expect(found).toEqual([{ label: 'Key Secret', encoding: 'base64', partial: false }])
    expect(JSON.stringify(found)).not.toContain(secret)
  })

  it('finds every random value in every random place', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' }),
        fc.constantFrom(...WAYS.slice(3, 10)),
        fc.string({ maxLength: 40 }),
        (value, [, write], around) => {
          fc.pre(/^\S{8,}$/.test(value) && value.isWellFormed())
          expect(
            findLeaks(catalogue, `${around} ${write(value)} ${around}`, [{ label: 'x', value, secret: true }]).length,
          ).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('does not take words of the catalogue for a part of a secret, but finds the secret itself', () => {
    const wordy: readonly KnownValue[] = [{ label: 'Key Secret', value: 'conversation-secret', secret: true }]
    expect(findLeaks(catalogue, 'conversation', wordy)).toEqual([])
    expect(findLeaks(catalogue, 'the conversation-secret', wordy)).toHaveLength(1)
    expect(findLeaks(catalogue, 'ation-secret', wordy)).toHaveLength(1)
  })

  it('does not take the vendor’s own host for a leaked domain', () => {
    expect(findLeaks(catalogue, 'api.mailgun.net', [{ label: 'Domain', value: 'mailgun.net', secret: false }])).toEqual(
      [],
    )
    expect(
      findLeaks(catalogue, 'mg.customer.example', [{ label: 'Domain', value: 'mg.customer.example', secret: false }]),
    ).toHaveLength(1)
  })

  it('ignores values too short to be told from chance', () => {
    expect(findLeaks(catalogue, 'abc', [{ label: 'Key Secret', value: 'abc', secret: true }])).toEqual([])
    expect(findLeaks(catalogue, 'a abcd b', [{ label: 'Key Secret', value: 'abcd', secret: true }])).toHaveLength(1)
  })
})

describe('knownOf', () => {
  it('takes every value but choices, and a misplaced value for a secret', () => {
    expect(
      knownOf(catalogue, {
        projectId: IDS.projectId,
        keyId: 'the-real-secret-in-the-wrong-field',
        keySecret: 'value',
        region: 'global',
      }),
    ).toEqual([
      { label: 'Project ID', value: IDS.projectId, secret: false },
      { label: 'Key ID', value: 'the-real-secret-in-the-wrong-field', secret: true },
      { label: 'Key Secret', value: 'value', secret: true },
    ])
  })
})
