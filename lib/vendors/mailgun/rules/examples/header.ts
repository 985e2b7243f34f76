import type { Examples } from '@/lib/engine/model/example'

export const headerExamples: Examples = {
  'wrong-scheme': [
    {
      name: 'Bearer to Mailgun',
      input: {
        request: { method: 'GET', url: 'https://api.mailgun.net/v4/domains', scheme: 'Bearer' },
        status: 401,
        body: 'Forbidden',
      },
    },
  ],
}
