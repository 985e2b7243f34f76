import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { findLeaks } from '@/lib/engine/mask/leaks'
import { BROKEN, clean, known, secret, SPELLED, WAYS } from './ways'

describe('findLeaks', () => {
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
})
