import type { Examples } from '../../../model/example'

export const headerExamples: Examples = {
  'wrong-scheme': [
    {
      name: 'The challenge wants another',
      input: {
        request: { method: 'GET', url: 'https://api.example.com/x', scheme: 'Basic' },
        status: 401,
        headers: [['WWW-Authenticate', 'Bearer realm="api"']],
      },
    },
  ],
}
