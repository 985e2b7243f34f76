import type { Examples } from '../../../model/example'
import {
  ACCESS_TOKEN,
  APPLICATION,
  APPLICATION_SECRET,
  basic,
  KEY,
  MAILGUN_KEY,
  PLAN,
  PLAN_TOKEN,
  PROJECT,
  transcript,
} from './made'

const xms = (host: string, id: string, bearer: string): string =>
  transcript('GET', host, `/xms/v1/${id}/groups`, [`authorization: Bearer ${bearer}`], 401)
const domains = { method: 'GET', url: 'https://api.mailgun.net/v4/domains' } as const

export const credentialSetExamples: Examples = {
  'app-credentials-on-project-api': [
    {
      name: 'An Application Secret at Numbers',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          `/v1/projects/${PROJECT}/activeNumbers`,
          [`authorization: ${basic(APPLICATION, APPLICATION_SECRET)}`],
          401,
        ),
      },
    },
    {
      name: 'The scheme Application at a project API',
      input: { product: 'numbers', request: { scheme: 'Application' }, status: 401 },
    },
  ],
  'project-credentials-on-app-api': [
    {
      name: 'An access token at Voice',
      input: {
        text: transcript(
          'POST',
          'calling.api.sinch.com',
          '/calling/v1/callouts',
          [`authorization: Bearer ${ACCESS_TOKEN}`],
          401,
        ),
      },
    },
    {
      name: 'A Key Secret at Voice',
      input: {
        text: transcript(
          'POST',
          'calling.api.sinch.com',
          '/calling/v1/callouts',
          [`authorization: ${basic(KEY, 'not~a~secret')}`],
          401,
        ),
      },
    },
  ],
  'service-plan-token-mixup': [
    { name: 'A plan token at a zt host', input: { text: xms('zt.us.sms.api.sinch.com', PROJECT, PLAN_TOKEN) } },
    { name: 'An access token at a plan host', input: { text: xms('us.sms.api.sinch.com', PLAN, ACCESS_TOKEN) } },
    { name: 'A Project ID at a plan host', input: { text: xms('eu.sms.api.sinch.com', PROJECT, '***') } },
    { name: 'A plan id at a zt host', input: { text: xms('zt.eu.sms.api.sinch.com', PLAN, '***') } },
    {
      name: 'A key pair at a plan host',
      input: {
        text: transcript(
          'GET',
          'us.sms.api.sinch.com',
          `/xms/v1/${PROJECT}/groups`,
          [`authorization: ${basic(KEY, 'not~a~secret')}`],
          401,
        ),
      },
    },
  ],
  'wrong-key-type': [
    {
      name: 'The answer says so',
      input: { request: domains, status: 403, body: '{"message":"Incompatible key for this endpoint"}' },
    },
    {
      name: 'A retired public key',
      input: {
        request: domains,
        status: 401,
        headers: [['Authorization', basic('api', ['pubkey', '0123abcd'.repeat(4)].join('-'))]],
        body: 'Forbidden',
      },
    },
    {
      name: 'A Mailgun key at Sinch',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          `/v1/projects/${PROJECT}/activeNumbers`,
          [`authorization: ${basic('api', MAILGUN_KEY)}`],
          401,
        ),
      },
    },
    {
      name: 'A Sinch id at Mailgun',
      input: { request: domains, status: 401, headers: [['Authorization', basic('api', KEY)]], body: 'Forbidden' },
    },
  ],
  'wrong-username': [
    {
      name: 'An e-mail address',
      input: {
        request: domains,
        status: 401,
        headers: [['Authorization', basic('me@example.com', MAILGUN_KEY)]],
        body: 'Forbidden',
      },
    },
    {
      name: 'The key before the colon',
      input: { text: `curl -i -u '${MAILGUN_KEY}:' https://api.mailgun.net/v4/domains\nHTTP/2 401\n\nForbidden` },
    },
    {
      name: 'A client that was told another name',
      input: { text: `mailgun.client({ username: 'postmaster', key: process.env.KEY })\nMailgunAPIError` },
    },
  ],
  'unknown-application': [
    {
      name: 'Code 40004',
      input: {
        product: 'voice',
        status: 400,
        body: '{"errorCode":40004,"message":"Bad request: Application key is invalid"}',
      },
    },
    { name: 'In words', input: { product: 'verification', status: 404, body: '{"message":"Application not found"}' } },
  ],
}
