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
  ],
}
