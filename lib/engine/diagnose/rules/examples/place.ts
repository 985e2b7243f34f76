import type { Examples } from '../../../model/example'

export const placeExamples: Examples = {
  'wrong-region': [
    { name: 'The text names regions', input: { text: 'It is an EU domain but the client uses the US endpoint' } },
  ],
  'wrong-host': [
    {
      name: 'Another vendor’s host',
      input: {
        request: { method: 'GET', url: 'https://api.messagebird.com/v1/balance', scheme: 'Bearer' },
        status: 401,
      },
    },
  ],
}
