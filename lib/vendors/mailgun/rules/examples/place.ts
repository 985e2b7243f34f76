import type { Examples } from '@/lib/engine/model/example'
import { MESSAGES } from './made-up-values'

export const placeExamples: Examples = {
  'wrong-region': [
    {
      name: 'A domain that is told to be in the other region',
      input: { text: `got 401 Forbidden from ${MESSAGES}, the domain is in the EU` },
    },
    {
      name: 'Settings of the one region, and a call to the other',
      input: { text: `MAILGUN_BASE_URL=https://api.eu.mailgun.net\nPOST ${MESSAGES} 401 Forbidden` },
    },
  ],
  'wrong-identifier': [
    {
      name: 'In the name of a subaccount that the account does not have',
      input: {
        text:
          '> GET /v4/domains HTTP/2\n> Host: api.mailgun.net\n> Authorization: Basic ***\n' +
          '> X-Mailgun-On-Behalf-Of: 5f0c\n>\n< HTTP/2 404\n< content-type: application/json\n<\n' +
          '{"message":"Subaccount not found"}',
      },
    },
  ],
  'ip-not-allowed': [
    {
      name: 'The address changed',
      input: { text: `POST ${MESSAGES} 401 Unauthorized\nForbidden\nSince Friday we have a new IP, same key.` },
    },
  ],
  'wrong-path': [
    { name: 'GET where only POST exists', input: { text: `curl -G -u "api:$MAILGUN_API_KEY" ${MESSAGES}` } },
    {
      name: '405',
      input: { request: { method: 'GET', url: 'https://api.mailgun.net/v3/routes/x', scheme: 'Basic' }, status: 405 },
    },
    {
      name: 'A URL inside the path',
      input: {
        request: {
          method: 'POST',
          url: 'https://api.mailgun.net/v3/https://api.mailgun.net/v3/mg.example.com/messages',
          scheme: 'Basic',
        },
        status: 404,
      },
    },
    {
      name: 'A part twice',
      input: {
        request: { method: 'POST', url: 'https://api.mailgun.net/v3/v3/mg.example.com/events', scheme: 'Basic' },
        status: 404,
        body: '{"message":"not found"}',
      },
    },
    {
      name: 'The root of Mailgun',
      input: {
        request: { method: 'GET', url: 'https://api.mailgun.net/', scheme: 'Basic' },
        status: 200,
        body: 'Mailgun Magnificent API',
      },
    },
  ],
  'wrong-domain': [
    {
      name: 'Domain not found',
      input: {
        request: { method: 'POST', url: MESSAGES, scheme: 'Basic' },
        status: 404,
        body: '{"message":"Domain not found: mg.example.com"}',
      },
    },
    {
      name: 'A domain of a subaccount, asked for without its name',
      input: {
        request: { method: 'GET', url: 'https://api.mailgun.net/v3/domains/mg.example.com', scheme: 'Basic' },
        status: 404,
        body: '{"message":"Domain not found: mg.example.com"}',
      },
    },
    {
      name: 'undefined in place of the domain',
      input: {
        request: { method: 'POST', url: 'https://api.mailgun.net/v3/messages', scheme: 'Basic' },
        status: 404,
        body: '{"message":"not found"}',
      },
    },
  ],
}
