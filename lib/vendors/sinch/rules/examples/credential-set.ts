import type { Examples } from '@/lib/engine/model/example'
import { basic, transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { PROJECT, KEY, APPLICATION, PLAN, PLAN_TOKEN, APPLICATION_SECRET, ACCESS_TOKEN } from './made-up-values'

const xms = (host: string, id: string, bearer: string): string =>
  transcript('GET', host, `/xms/v1/${id}/groups`, [`authorization: Bearer ${bearer}`], 401)

export const credentialSetExamples: Examples = {
  'app-credentials-on-project-api': [
    {
      name: 'Told in words',
      input: {
        text:
          'GET https://numbers.api.sinch.com/v1/projects/x/activeNumbers\n401 Unauthorized\n' +
          'username = Application Key, password = Application Secret',
      },
    },
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
      name: 'Values that are named as those of an access key',
      input: {
        text: 'auth=(key_id, key_secret)\nPOST https://calling.api.sinch.com/calling/v1/callouts 401 Unauthorized',
      },
    },
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
