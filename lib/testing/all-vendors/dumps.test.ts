import { describe, expect, it } from 'vitest'
import { catalogue } from '@/lib/vendors'
import { parsePaste } from '@/lib/engine/explain/paste'

const TOKEN = 'https://auth.example.com/oauth2/token'

describe('a request in the dump of a client', () => {
  it.each([
    `Request failed with status code 400 { config: { url: '${TOKEN}', method: 'post', data: '{"a":"b"}' } }`,
    `{"config":{"url":"${TOKEN}","method":"post","data":"{\\"a\\":\\"b\\"}"},"status":400}`,
    `POST ${TOKEN} failed 400
{ method: 'POST', url: '${TOKEN}', headers: { Accept: '*/*' }, body: '{"a":"b"}' }`,
  ])('has its body: %#', (text) => {
    const [exchange] = parsePaste(catalogue, text).exchanges
    expect(exchange?.request).toMatchObject({ method: 'POST', url: TOKEN, body: '{"a":"b"}' })
    expect(exchange?.response).toMatchObject({ status: 400, body: null })
  })

  it.each([
    `{"method":"POST","url":"${TOKEN}","status":400,"body":"{\\"error\\":\\"invalid_client\\"}"}`,
    `{"method":"POST","url":"${TOKEN}","body":"{\\"error\\":\\"invalid_client\\"}"}`,
  ])('does not take the body of the answer: %#', (text) => {
    const [exchange] = parsePaste(catalogue, text).exchanges
    expect(exchange?.request?.body).toBeNull()
    expect(exchange?.response?.body).toContain('invalid_client')
  })
})

describe('a file of requests', () => {
  const file = (value: string) =>
    `GET https://api.example.com/v1/items\nAuthorization: Basic ${value}\n\nHTTP/1.1 401 Unauthorized\nServer: x\n`
  const sent = (value: string) =>
    parsePaste(catalogue, file(value)).exchanges[0]?.request?.headers.find(([name]) => name === 'Authorization')?.[1]

  it('holds a pair that the client encodes', () => {
    expect(sent('user secret')).toBe(`Basic ${btoa('user:secret')}`)
    expect(sent('user:secret')).toBe(`Basic ${btoa('user:secret')}`)
  })

  it('holds a value that is encoded, or a variable that is filled', () => {
    expect(sent(btoa('user:secret'))).toBe(`Basic ${btoa('user:secret')}`)
    expect(sent('user {{secret}}')).toBe('Basic ***')
  })
})
