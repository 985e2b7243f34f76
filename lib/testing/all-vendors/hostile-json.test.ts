import { expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'

const NOW = '2026-11-29T12:00:00.000Z'
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
const HOSTILE = NAMES.map((name) => `"${name}":{"polluted":1,"prototype":{"polluted":1}}`).join(',')

const answers = (body: string) => [
  { status: 401, body },
  { text: `HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n${body}` },
  { text: body },
]

it('names of what every object has change no prototype, wherever they stand', () => {
  for (const body of [`{${HOSTILE}}`, `{"error":{${HOSTILE}}}`, `[{${HOSTILE}}]`, `{"log":{"entries":[{${HOSTILE}}]}}`])
    for (const input of answers(body)) explain(catalogue, input, NOW)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect((Object as { readonly polluted?: unknown }).polluted).toBeUndefined()
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
})

it('numbers are shown as they were written', () => {
  const numbers = ['1234567890123456789', '1e999', '-0', '0.10', '1E+2']
  for (const input of answers(`{"code":401,"message":"no","ids":[${numbers.join(',')}]}`)) {
    const { evidence } = explain(catalogue, input, NOW)
    const shown = evidence.map(({ outcome }) => (outcome.kind === 'response' ? outcome.body : '')).join('\n')
    for (const number of numbers) expect(shown).toContain(number)
  }
})
