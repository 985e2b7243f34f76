import type { Examples } from '../../../model/example'

export const accountExamples: Examples = {
  'ip-not-allowed': [
    {
      name: 'The answer names the address',
      input: {
        request: { method: 'GET', scheme: 'Basic' },
        status: 401,
        body: 'Originator IP address is not authorized',
      },
    },
  ],
  'rate-limited': [
    { name: 'In words', input: { request: { scheme: 'Basic' }, status: 307, body: 'Account throttled' } },
  ],
}
