import type { Examples } from '@/lib/engine/model/example'
import { basic, transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { MAILGUN_KEY } from './made-up-values'

/** Ids of another vendor. */
const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
const KEY = '00000000-aaaa-4bbb-8ccc-000000000002'
const domains = { method: 'GET', url: 'https://api.mailgun.net/v4/domains' } as const

export const credentialSetExamples: Examples = {
  'wrong-key-type': [
    {
      name: 'Told in words',
      input: { text: 'GET https://api.mailgun.net/v4/address/validate 401 Unauthorized\nI use the sending key' },
    },
    {
      name: 'The answer says so',
      input: { request: domains, status: 403, body: '{"message":"Incompatible key for this endpoint"}' },
    },
    {
      name: 'A retired public key',
      input: {
        request: domains,
        status: 401,
        headers: [['Authorization', basic('api', ['pubkey', '0123abcd'.repeat(4)].join('-'))]],
        body: 'Forbidden',
      },
    },
    {
      name: 'A public key in the settings',
      input: {
        text: `mailgun.key = ${['pubkey', '0123abcd'.repeat(4)].join('-')}\n\nMailgun answered 401: Forbidden`,
      },
    },
    {
      name: 'A Mailgun key at Sinch',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          `/v1/projects/${PROJECT}/activeNumbers`,
          [`authorization: ${basic('api', MAILGUN_KEY)}`],
          401,
        ),
      },
    },
    {
      name: 'A Sinch id at Mailgun',
      input: { request: domains, status: 401, headers: [['Authorization', basic('api', KEY)]], body: 'Forbidden' },
    },
  ],
  'wrong-username': [
    {
      name: 'An e-mail address',
      input: {
        request: domains,
        status: 401,
        headers: [['Authorization', basic('me@example.com', MAILGUN_KEY)]],
        body: 'Forbidden',
      },
    },
    {
      name: 'The key before the colon',
      input: { text: `curl -i -u '${MAILGUN_KEY}:' https://api.mailgun.net/v4/domains\nHTTP/2 401\n\nForbidden` },
    },
    {
      name: 'A client that was told another name',
      input: { text: `mailgun.client({ username: 'postmaster', key: process.env.KEY })\nMailgunAPIError` },
    },
  ],
}
