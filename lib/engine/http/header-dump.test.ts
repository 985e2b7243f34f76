import { describe, expect, it } from 'vitest'
import { readHeaderDump } from './header-dump'

const pairs = [
  ['content-type', 'application/json; charset=utf-8'],
  ['x-acme-nonce', '01J5ABC.~x'],
]

const dumps: Record<string, string> = {
  'a Python dictionary': "{'Content-Type': 'application/json; charset=utf-8', 'X-Acme-Nonce': '01J5ABC.~x'}",
  'a Flask object': "Headers([('Content-Type', 'application/json; charset=utf-8'), ('X-Acme-Nonce', '01J5ABC.~x')])",
  'a Java map of lists': '{content-type=[application/json; charset=utf-8], x-acme-nonce=[01J5ABC.~x]}',
  'a Go map': 'map[Content-Type:[application/json; charset=utf-8] X-Acme-Nonce:[01J5ABC.~x]]',
  'a Go literal':
    'http.Header{"Content-Type":[]string{"application/json; charset=utf-8"}, ' +
    '"X-Acme-Nonce":[]string{"01J5ABC.~x"}}',
  'what Node prints': "{\n  'content-type': 'application/json; charset=utf-8',\n  'x-acme-nonce': '01J5ABC.~x'\n}",
  'a Ruby hash': '{"content-type"=>["application/json; charset=utf-8"], "x-acme-nonce"=>["01J5ABC.~x"]}',
  print_r: 'Array\n(\n    [Content-Type] => application/json; charset=utf-8\n    [X-Acme-Nonce] => 01J5ABC.~x\n)\n',
  var_dump:
    'array(2) {\n  ["Content-Type"]=>\n  string(31) "application/json; charset=utf-8"\n' +
    '  ["X-Acme-Nonce"]=>\n  string(10) "01J5ABC.~x"\n}',
  'the environment of WSGI':
    "{'REQUEST_METHOD': 'POST', 'PATH_INFO': '/cb', 'CONTENT_TYPE': 'application/json; charset=utf-8', " +
    "'wsgi.version': (1, 0), 'HTTP_X_ACME_NONCE': '01J5ABC.~x'}",
  'the environment of PHP, a line each': 'CONTENT_TYPE=application/json; charset=utf-8\nHTTP_X_ACME_NONCE=01J5ABC.~x',
  'a list of objects':
    '[{"name":"content-type","value":"application/json; charset=utf-8"},{"name":"x-acme-nonce","value":"01J5ABC.~x"}]',
  'a logged request':
    '{"body":{"a":1},"headers":{"content-type":"application/json; charset=utf-8","x-acme-nonce":"01J5ABC.~x"}}',
  lines: 'content-type: application/json; charset=utf-8\nx-acme-nonce: 01J5ABC.~x',
}

describe('headers in some notation', () => {
  it.each(Object.entries(dumps))('are read from %s', (_, text) => {
    expect(readHeaderDump(text)?.headers.map(([name, value]) => [name.toLowerCase(), value])).toEqual(pairs)
  })

  it('bring the request line of an environment with them', () => {
    expect(readHeaderDump(dumps['the environment of WSGI'] ?? '')?.request).toEqual({ method: 'POST', path: '/cb' })
  })

  it('are not said to be missing where the form is not known', () => {
    for (const text of ['', '[object Object]', 'see the attached file', '<Headers>'])
      expect(readHeaderDump(text)).toBeNull()
  })
})
