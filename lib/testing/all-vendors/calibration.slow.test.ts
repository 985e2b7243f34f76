import { describe, expect, it } from 'vitest'
import { calibrationOf, measure } from './calibration'

describe('how sure a diagnosis is', () => {
  const [certain, likely, possible] = calibrationOf(measure().flatMap(({ judged }) => judged))
  const share = ({ right, said }: { right: number; said: number }) => right / said

  it('means something: certain is next to never wrong', () => {
    if (!certain) throw new TypeError('nothing was certain')
    expect(certain.said).toBeGreaterThan(200)
    expect(share(certain), certain.wrong.join('\n')).toBeGreaterThanOrEqual(0.995)
  })

  it('falls with the words', () => {
    if (!certain || !likely || !possible) throw new TypeError('a word was never used')
    expect(share(likely)).toBeGreaterThanOrEqual(0.9)
    expect(share(likely)).toBeLessThanOrEqual(share(certain))
    expect(share(possible)).toBeLessThanOrEqual(share(likely))
  })
})
