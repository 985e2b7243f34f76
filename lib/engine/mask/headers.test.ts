import { describe, expect, it } from 'vitest'
import { composeHeaders } from '../catalogue/headers'
import type { Header } from '../model/exchange'
import { GENERAL_HEADERS, headerRows, sharedAnswerHeaders, sharedRequestHeaders } from './headers'
import { referencesOf, sharedReferences } from './references'

const catalogue = composeHeaders([{ headers: headerRows({ 'x-acme-id': { quoted: ['live'] } }) }])
const id = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0'

describe('the table of headers', () => {
  it('names them in lower case and in order, and each is good for something', () => {
    const names = GENERAL_HEADERS.map((row) => row.name)
    expect(names).toEqual(names.map((name) => name.toLowerCase()).toSorted())
    for (const row of GENERAL_HEADERS) expect(row.live || row.shared.length > 0 || row.quoted.length > 0).toBe(true)
  })

  it('is completed by vendors, and none declares a header twice', () => {
    expect(catalogue.headerRow('X-Acme-Id')).toEqual({ name: 'x-acme-id', live: false, shared: [], quoted: ['live'] })
    expect(catalogue.headerRow('X-Other-Id')).toBeNull()
    expect(() => composeHeaders([{ headers: headerRows({ date: {} }) }])).toThrow(TypeError)
  })

  it('says which headers a shared report holds', () => {
    const headers: Header[] = [
      ['Content-Type', 'text/plain'],
      ['Authorization', 'Bearer abc'],
      ['Set-Cookie', 'a=b'],
      ['Location', '/'],
      ['X-Request-Id', id],
    ]
    expect(sharedAnswerHeaders(catalogue, headers).map(([name]) => name)).toEqual(['Content-Type', 'Location'])
    expect(sharedRequestHeaders(catalogue, headers)).toEqual([
      ['Content-Type', 'text/plain'],
      ['Authorization', 'Bearer [hidden]'],
    ])
  })
})

describe('references', () => {
  const headers: Header[] = [
    ['X-Acme-Id', id],
    ['X-Cloud-Trace-Context', 'abc/1'],
    ['Date', 'abcd'],
  ]
  const body = JSON.stringify({ a: [{ trace_id: 'deep-1' }], error: { requestId: 'near-1' }, reference: id, note: id })

  it('are for their owner those of any depth, each value once', () => {
    expect(referencesOf(catalogue, headers, body, 'live')).toEqual([
      { label: 'X-Acme-Id', value: id },
      { label: 'trace_id', value: 'deep-1' },
      { label: 'requestId', value: 'near-1' },
    ])
  })

  it('are for others those that stand near the top', () => {
    const shared = [
      { label: 'X-Cloud-Trace-Context', value: 'abc/1' },
      { label: 'requestId', value: 'near-1' },
      { label: 'reference', value: id },
    ]
    expect(referencesOf(catalogue, headers, body, 'shared')).toEqual(shared)
    const pairs = shared.map((r): Header => [r.label, r.value])
    expect(sharedReferences(catalogue, [...pairs, ['X-Acme-Id', id], ['span_id', id]])).toEqual(pairs)
  })

  it('are none in a body that is no JSON, and none that is no id', () => {
    for (const odd of [null, '', '{', '{"reference":"two words"}', '{"reference":7}', '"reference"'])
      expect(referencesOf(catalogue, [], odd, 'live')).toEqual([])
  })
})
