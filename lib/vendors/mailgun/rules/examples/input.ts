import type { Examples } from '@/lib/engine/model/example'
import { basic } from '@/lib/engine/diagnose/rules/examples/builders'
import { MAILGUN_KEY } from './made-up-values'

export const inputExamples: Examples = {
  'placeholder-value': [
    {
      name: 'An SDK without its key',
      input: {
        text:
          'Error: Parameter "key" is required\n    at new MailgunClient ' +
          '(/app/node_modules/mailgun.js/mailgun.node.cjs:1:1)',
      },
    },
  ],
  'fields-swapped': [
    {
      name: 'Mailgun with key and user name swapped',
      input: {
        request: { method: 'GET', url: 'https://api.mailgun.net/v4/domains' },
        status: 401,
        headers: [['Authorization', basic(MAILGUN_KEY, 'api')]],
        body: 'Forbidden',
      },
    },
  ],
}
