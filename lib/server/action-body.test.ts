import { describe, expect, it } from 'vitest'
import { readActionBody } from './action-body'

function call(body: string | FormData, headers: Record<string, string> = {}): Request {
  const plain = typeof body === 'string' ? { 'Content-Type': 'text/plain;charset=UTF-8' } : {}
  return new Request('http://localhost/check', {
    method: 'POST',
    body,
    headers: { 'Next-Action': 'id', ...plain, ...headers },
  })
}
function form(fields: Readonly<Record<string, string | File>>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  return made
}
const file = new File(['text'], 'a.txt')
const status = async (request: Request) => (await readActionBody(request)).fault?.status ?? null

describe('the body of an action', () => {
  it.each([
    '[]',
    '[{"product":"voice","values":{"applicationKey":"a"},"kept":[]}]',
    '["$$1:a:b","$undefined","$D2026-11-29T00:00:00.000Z"]',
    '[{"report":{"a":[1,2]},"again":"$0:0:report:a"}]',
    '[{"a":{}},"$0:0"]',
    '[{"__proto__":{"x":1},"constructor":1}]',
  ])('can be decoded: %s', async (body) => {
    expect(await status(call(body))).toBeNull()
  })

  it.each([
    '',
    '[[[[',
    'null',
    '{}',
    '"text"',
    '["$1:a:b"]',
    '["$0:a:b"]',
    '["$0"]',
    '[{"a":"$0:0"}]',
    '[{"a:b":{}},"$0:0:a:b"]',
    '[{"a":"$0:1"},{}]',
    '["$@1"]',
    '["$h1"]',
    '["$T"]',
    '["$Q1"]',
    '["$B1"]',
    '["$r1"]',
    '["$n1e9"]',
    '["$"]',
    '["$K"]',
    '\u0000',
    '['.repeat(100_000) + ']'.repeat(100_000),
  ])('cannot be decoded: %s', async (body) => {
    expect(await status(call(body))).toBe(400)
  })

  it('is refused where references would make it huge', async () => {
    const doubled = Array.from({ length: 40 }, (_, i) => (i === 0 ? [1, 1] : [`$0:${i - 1}`, `$0:${i - 1}`]))
    expect(await status(call(JSON.stringify(doubled.slice(0, 8))))).toBeNull()
    expect(await status(call(JSON.stringify(doubled)))).toBe(400)
  })

  it('is refused over the limit, whether it says its length or not', async () => {
    const long = JSON.stringify(['a'.repeat(256 * 1024)])
    expect(await status(call(long, { 'Content-Length': String(long.length) }))).toBe(413)
    expect(await status(call(long))).toBe(413)
    expect(await status(call('[]', { 'Content-Length': '999999999' }))).toBe(413)
  })

  it('may carry a form, also one with a file where text belongs', async () => {
    expect(await status(call(form({ _1_passphrase: 'x', '0': '["$undefined","$K1"]' })))).toBeNull()
    expect(await status(call(form({ _1_passphrase: file, '0': '["$undefined","$K1"]' })))).toBeNull()
    expect(await status(call(form({ '0': file })))).toBe(400)
    expect(await status(call(form({ '1': '[]' })))).toBe(400)
    expect(await status(call(form({ '0': '["$1"]', '1': '[[[[' })))).toBe(400)
  })

  it('is a form that ends', async () => {
    const multipart = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const whole = '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--b--\r\n'
    expect(await status(call(whole, multipart))).toBeNull()
    expect(await status(call(whole.slice(0, 40), multipart))).toBe(400)
    expect(await status(call(whole, { 'Content-Type': 'multipart/form-data' }))).toBe(400)
  })
})

describe('a form without JavaScript', () => {
  const posted = (fields: Readonly<Record<string, string | File>>) =>
    new Request('http://localhost/support', { method: 'POST', body: form(fields) })
  const named = { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"40ab","bound":"$@1"}', '$ACTION_1:1': '[null]' }

  it('may name an action, and may be any other form', async () => {
    expect(await status(posted({ ...named, $ACTION_KEY: 'k1', passphrase: 'x' }))).toBeNull()
    expect(await status(posted({ ...named, passphrase: file }))).toBeNull()
    expect(await status(posted({ ...named, '$ACTION_1:0': '{"id":"40ab","bound":null}' }))).toBeNull()
    expect(await status(posted({ passphrase: '[[[[' }))).toBeNull()
  })

  it.each([
    { '$ACTION_1:0': '[[[[' },
    { '$ACTION_1:0': '{"id":1}' },
    { '$ACTION_1:0': file },
    { '$ACTION_1:0': '{"id":"40ab","bound":"$@2"}' },
    { '$ACTION_1:0': '{"id":"40ab","bound":{}}' },
    { '$ACTION_1:1': '["$1:a:b"]' },
    { '$ACTION_1:1': '{' },
    { '$ACTION_1:1': file },
  ])('cannot name one like this: %j', async (change) => {
    expect(await status(posted({ ...named, ...change }))).toBe(400)
  })
})
