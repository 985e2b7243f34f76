import { describe, expect, it } from 'vitest'
import { readCurl } from './curl'

const request = (command: string) => {
  const read = readCurl(command)
  if (!read.ok) throw new Error(read.fault)
  return read.request
}

describe('pasted curl command', () => {
  it('reads method, URL, headers and body', () => {
    expect(
      request(
        `curl -X POST 'https://calling.api.sinch.com/calling/v1/callouts' \\\n  -H 'Content-Type: ` +
          `application/json' \\\n  --data '{"method":"ttsCallout"}'`,
      ),
    ).toEqual({
      method: 'POST',
      url: 'https://calling.api.sinch.com/calling/v1/callouts',
      headers: [['Content-Type', 'application/json']],
      body: '{"method":"ttsCallout"}',
    })
  })

  it.each([
    ['glued values', `curl -XPUT -H'A: b' https://h/p -d'x'`, 'PUT'],
    ['long options with =', 'curl --request=DELETE --url=https://h/p', 'DELETE'],
    ['bundled flags', 'curl -sSX PATCH https://h/p', 'PATCH'],
    ['a prompt', '$ curl https://h/p', 'GET'],
    ['data without a method', 'curl https://h/p -d a=b', 'POST'],
    ['a following command', 'curl https://h/p | jq .', 'GET'],
    ['options with values before the URL', 'curl -o /dev/null -w %{http_code} -m 5 https://h/p', 'GET'],
  ])('understands %s', (_, command, method) => {
    expect(request(command)).toMatchObject({ method, url: 'https://h/p' })
  })

  it('reads ANSI-C quotes, as browsers copy them', () => {
    expect(request(`curl https://h/p --data-raw $'{"a":"it\\'s"}\\n'`).body).toBe('{"a":"it\'s"}\n')
  })

  it('joins several data options and names the type curl would send', () => {
    expect(request('curl https://h/p -d a=1 -d b=2')).toMatchObject({
      body: 'a=1&b=2',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    })
    expect(request('curl -G https://h/p -d a=1')).toMatchObject({ method: 'GET', body: '', url: 'https://h/p?a=1' })
    expect(request('curl --json {} https://h/p').headers).toEqual([['Content-Type', 'application/json']])
  })

  it.each([
    ['', 'empty'],
    ['wget https://h/p', 'not-curl'],
    ["curl 'https://h/p", 'quotes'],
    ['curl -X POST', 'no-url'],
    ['curl https://h/p -d @body.json', 'body-in-file'],
  ])('says what is wrong with %j', (command, fault) => {
    expect(readCurl(command)).toEqual({ ok: false, fault })
  })
})
