import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../model/diagnosis'
import type { DiagnosisId } from '../../model/ids'
import { marksOf, ontoMasked } from './marks'

const ID: DiagnosisId = 'token-expired'
const diagnosis = (observed: Record<string, string>): Diagnosis => ({
  id: ID,
  confidence: 'likely',
  observed,
  evidence: [],
  rules: [],
  says: null,
})
const marked = (text: string, ...values: string[]) =>
  marksOf([diagnosis(Object.fromEntries(values.map((value, i) => [`${i}`, value])))], text).get(ID) ?? []

describe('the places that carry a diagnosis', () => {
  it('are the words that were observed', () => {
    expect(marked('one\nit said: Token Expired, sorry', 'token expired')).toEqual([
      { from: 1, to: 2, columns: { from: 9, to: 22 } },
    ])
  })

  it('are the parts of what was put together', () => {
    expect(marked('HTTP/1.1 401 no\nhost: api.example.com', '401 api.example.com')).toEqual([
      { from: 0, to: 1, columns: { from: 9, to: 12 } },
      { from: 1, to: 2, columns: { from: 6, to: 21 } },
    ])
  })

  it('are joined where they overlap, and several of a line where they do not', () => {
    expect(marked('a refused token here', 'refused token', 'token here')).toEqual([
      { from: 0, to: 1, columns: { from: 2, to: 20 } },
    ])
    expect(marked('expired at noon, refused at one', 'expired at', 'refused at')).toHaveLength(2)
  })

  it('are none where nothing of it stands in the text', () =>
    expect(marked('nothing here', 'token expired')).toEqual([]))
})

describe('a place in a masked line', () => {
  const RAW = 'key=s3cr3t host api.example.com said expired'
  const MASKED = 'key=[API key] host api.example.com said expired'
  const onto = (raw: string, masked: string, part: string) => {
    const from = raw.indexOf(part)
    const [mark] = ontoMasked([{ from: 0, to: 1, columns: { from, to: from + part.length } }], [raw], [masked])
    return mark?.columns ? masked.slice(mark.columns.from, mark.columns.to) : null
  }

  it.each(['expired', 'api.example.com', 'key=', 'host'])('is where the words went: %s', (part) =>
    expect(onto(RAW, MASKED, part)).toBe(part),
  )

  it('holds the whole label of what it began or ended in', () => {
    expect(onto(RAW, MASKED, 's3cr3t')).toBe('[API key]')
    expect(onto(RAW, MASKED, 'y=s3c')).toBe('y=[API key]')
    expect(onto(RAW, MASKED, 'r3t host')).toBe('[API key] host')
  })

  it('may stand in a line that has brackets of its own', () => {
    expect(onto(`[info] ${RAW}`, `[info] ${MASKED}`, 'expired')).toBe('expired')
  })

  it('is the whole line where it cannot be told', () => {
    expect(onto('a\u200bb expired', 'a[U+200B]b gone', 'expired')).toBeNull()
  })
})
