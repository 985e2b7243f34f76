import type { Examples } from '@/lib/engine/model/example'

export const bearerExamples: Examples = {
  'insufficient-scope': [
    {
      name: 'A Mailgun role',
      input: {
        request: { method: 'GET', url: 'https://api.mailgun.net/v5/accounts/subaccounts', scheme: 'Basic' },
        status: 403,
        body: '{"message":"Forbidden - user does not have permission to view this resource"}',
      },
    },
    {
      name: 'A key that may not act for a subaccount',
      input: {
        text: [
          '> GET /v4/domains HTTP/1.1',
          '> Host: api.mailgun.net',
          '> Authorization: Basic [masked]',
          '> X-Mailgun-On-Behalf-Of: 646d00a1b32c35364a2ad34f',
          '>',
          '< HTTP/1.1 403 Forbidden',
          '< Content-Type: application/json',
          '<',
          '{"message":"Forbidden"}',
        ].join('\n'),
      },
    },
  ],
}
