import type { Examples } from '@/lib/engine/model/example'
import { MESSAGES } from './made-up-values'

export const otherExamples: Examples = {
  'sdk-defect': [
    {
      name: 'An exception inside the library',
      input: {
        text:
          "TypeError: Cannot read properties of undefined (reading 'headers')\n    at Request.parse " +
          '(/app/node_modules/mailgun.js/mailgun.node.cjs:1:1)',
      },
    },
  ],
  'not-the-api': [
    {
      name: 'The mail server of a hoster at the port that was called',
      input: {
        text:
          'connect smtp.mailgun.org:25\n< 220 web7.hoster.example ESMTP Postfix\n> AUTH PLAIN ***\n' +
          '< 535 5.7.8 Error: authentication failed',
      },
    },
  ],
  'not-auth-validation': [
    {
      name: 'Mailgun refuses the message',
      input: {
        request: { method: 'POST', url: MESSAGES, scheme: 'Basic' },
        status: 403,
        body: '{"message":"Rejected: this message cannot be sent"}',
      },
    },
    {
      name: 'Plain text',
      input: {
        request: { method: 'POST', url: MESSAGES, scheme: 'Basic' },
        status: 400,
        body: 'from parameter is missing',
      },
    },
  ],
  'not-auth-server-error': [
    {
      name: 'In words',
      input: { text: "MailgunException: An unexpected error occurred at Mailgun's servers, internal server error" },
    },
  ],
  'not-auth-client-bug': [
    {
      name: 'The library is called wrongly',
      input: { text: 'TypeError: mailgun.client is not a function\n    at Object.<anonymous> (/app/index.js:5:20)' },
    },
  ],
  undetermined: [
    {
      name: 'Mailgun’s Forbidden',
      input: { request: { method: 'POST', url: MESSAGES, scheme: 'Basic' }, status: 401, body: 'Forbidden' },
    },
  ],
}
