import { catalogue } from '@/lib/vendors'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { findLeaks } from '@/lib/engine/mask/leaks'
import { knownOf, type KnownValue } from '@/lib/engine/mask/check-values'
import { IDS } from '../testing-report'
import { BROKEN, clean, id, known, RARE, secret, SPACED, SPELLED, WAYS } from './ways'

/** Of the places in a secret one in this many is tried here; leaks.slow.test.ts tries all. */
const EVERY = 7

const base64 = (text: string) => Buffer.from(text).toString('base64')

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

  it.each([...WAYS, ...SPELLED])('finds six characters of a secret %s', (_, write) => {
    for (let i = 0; i + 6 <= secret.length; i += EVERY)
      expect(
        findLeaks(catalogue, `${clean}\nbefore ${write(secret.slice(i, i + 6))} after`, known)[0],
        `window ${i}`,
      ).toMatchObject({ label: 'Key Secret' })
  })

  it.each(BROKEN)('finds twelve characters of a secret %s', (_, write) => {
    for (let i = 0; i + 12 <= secret.length; i += EVERY)
      expect(
        findLeaks(catalogue, `${clean}\nbefore ${write(secret.slice(i, i + 12))} after`, known)[0],
        `window ${i}`,
      ).toMatchObject({ label: 'Key Secret' })
  })

  it.each(RARE)('finds a secret, and most of one, %s', (_, write) => {
    for (const part of [secret, secret.slice(0, -3)])
      expect(findLeaks(catalogue, `${clean}\nbefore ${write(part)} after`, known)[0]?.label).toBe('Key Secret')
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
      { numRuns: 200 },
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
