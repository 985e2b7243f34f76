import { describe, expect, it } from 'vitest'
import { aimOf } from './question'

describe('a question', () => {
  it.each([
    ['reason', 'why do I get 401 from the numbers api?'],
    ['reason', 'Why is my key not accepted'],
    ['reason', 'is this key expired?'],
    ['reason', 'Warum bekomme ich 403?'],
    ['reason', '¿Por qué recibo 401 de la API?'],
    ['reason', 'Pourquoi est-ce que l’API répond 401 ?'],
    ['reason', '为什么 numbers api 返回 401'],
    ['reason', 'number lookup, 401, any idea?'],
    ['way', 'which auth for SMS?'],
    ['way', 'how do I authenticate against the voice API'],
    ['way', 'Welche Authentifizierung braucht die SMS API?'],
    ['way', 'Qual credencial eu uso para fax?'],
    ['way', 'どの認証を使えばいいですか'],
    ['way', 'Hi there, which key do I need?'],
  ])('is after a %s: %s', (aim, text) => expect(aimOf(text)).toBe(aim))

  it.each([
    '',
    '401 Unauthorized',
    'it does not work',
    'what',
    'HTTP/1.1 401 Unauthorized\n\nany idea?',
    '{"error":"invalid_client"}\nwhy?',
    'java.net.UnknownHostException: numbers.api.example.com, why?',
    'why does this fail?\ncurl: (6) Could not resolve host: x',
    'why is https://api.example.com/v1 refused?',
    'Is the server down? Error: connect ECONNREFUSED',
    'how do I use API_KEY=abc?',
    '[20/11/2026, 10:02] A: 401 Forbidden again\n[20/11/2026, 10:03] B: which key?',
    `why ${'very '.repeat(100)}long?`,
  ])('is none: %j', (text) => expect(aimOf(text)).toBeNull())
})
