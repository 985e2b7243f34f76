import type { Examples } from '@/lib/engine/model/example'
import { MESSAGES } from './made-up-values'

const send = { method: 'POST', url: MESSAGES, scheme: 'Basic' } as const

export const accountExamples: Examples = {
  'account-restricted': [
    { name: 'Business verification', input: { request: send, status: 403, body: '{"Error":"Business Verification"}' } },
  ],
  'trial-restriction': [
    {
      name: 'A sandbox domain',
      input: {
        request: send,
        status: 403,
        body:
          '{"message":"Sandbox subdomains are for test purposes only. Please add the address to authorized ' +
          'recipients."}',
      },
    },
  ],
  'plan-restriction': [
    {
      name: 'Mailgun Validate',
      input: {
        product: 'mailgun-validate',
        status: 403,
        body: '{"message":"This feature is unavailable please contact support."}',
      },
    },
  ],
  'domain-unverified': [
    {
      name: 'DNS records are missing',
      input: {
        request: send,
        status: 400,
        body:
          '{"message":"Domain mg.example.com is not allowed to send: The domain is unverified and requires DNS ' +
          'configuration."}',
      },
    },
  ],
}
