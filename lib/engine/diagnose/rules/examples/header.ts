import type { Examples } from '../../../model/example'

export const headerExamples: Examples = {
  'missing-authorization': [
    {
      name: 'A framework got nothing',
      input: { text: '401 {"detail":"Authentication credentials were not provided."}' },
    },
    {
      name: 'A resource names its metadata',
      input: {
        status: 401,
        headers: [
          [
            'WWW-Authenticate',
            'Bearer resource_metadata="https://api.example.com/.well-known/oauth-protected-resource"',
          ],
        ],
      },
    },
    {
      name: 'A mail server wants a login',
      input: { text: 'smtplib.SMTPSenderRefused: 530 5.7.0 Authentication Required' },
    },
  ],
  'malformed-authorization': [
    {
      name: 'A client refuses the value',
      input: { text: "System.FormatException: The format of value 'S0fake:fake' is invalid." },
    },
  ],
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
