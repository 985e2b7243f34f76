import type { Examples } from '../../../model/example'

export const bearerExamples: Examples = {
  'token-expired': [
    {
      name: 'It works for an hour',
      input: { text: 'Our integration stops with 401 Unauthorized after about one hour, a restart helps.' },
    },
  ],
  'token-malformed': [{ name: 'The library says so', input: { text: 'JsonWebTokenError: jwt malformed' } }],
  'token-wrong-audience': [
    {
      name: 'A challenge that names the audience',
      input: {
        status: 401,
        headers: [
          [
            'WWW-Authenticate',
            'Bearer error="invalid_token", error_description="The audience \'https://a.example\' is invalid"',
          ],
        ],
      },
    },
    {
      name: 'What a library says',
      input: { text: 'JsonWebTokenError: jwt audience invalid. expected: https://api.example.com' },
    },
  ],
}
