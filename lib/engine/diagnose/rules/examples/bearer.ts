import type { Examples } from '../../../model/example'

export const bearerExamples: Examples = {
  'token-expired': [
    {
      name: 'It works for an hour',
      input: { text: 'Our integration stops with 401 Unauthorized after about one hour, a restart helps.' },
    },
  ],
  'token-malformed': [{ name: 'The library says so', input: { text: 'JsonWebTokenError: jwt malformed' } }],
}
