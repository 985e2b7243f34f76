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

  it.each([...WAYS, ...BROKEN])('finds a secret %s', (_, write) => {
    expect(findLeaks(catalogue, `${clean}\nbefore ${write(secret)} after`, known)[0]?.label).toBe('Key Secret')
  })

  it.each([...WAYS, ...BROKEN])('finds an id %s', (_, write) => {
    expect(findLeaks(catalogue, `${clean}\nbefore ${write(IDS.projectId)} after`, id)[0]?.label).toBe('Project ID')
  })

  it.each(WAYS)('finds any six characters of a secret %s', (_, write) => {
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
