import type { Examples } from '@/lib/engine/model/example'
import { PLAN, PROJECT } from './made-up-values'

const numbers = {
  method: 'POST',
  url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/availableNumbers/+12025550134:rent`,
  scheme: 'Bearer',
} as const

export const accountExamples: Examples = {
  'product-not-enabled': [
    {
      name: 'Elastic SIP Trunking',
      input: {
        product: 'est',
        status: 400,
        body: `{"status":"BAD_REQUEST","message":"Project with id '${PROJECT}' is not enabled"}`,
      },
    },
    {
      name: 'RCS was never switched on',
      input: {
        product: 'provisioning',
        status: 403,
        body: '{"errorCode":"rbm_has_not_been_used","message":"Forbidden"}',
      },
    },
    {
      name: 'SMS with a project key after the end of sale',
      input: {
        request: { method: 'POST', url: `https://zt.us.sms.api.sinch.com/xms/v1/${PROJECT}/batches`, scheme: 'Bearer' },
        status: 401,
        body: '',
      },
    },
  ],
  'account-restricted': [
    {
      name: 'A blocked account',
      input: {
        request: { method: 'POST', url: `https://us.sms.api.sinch.com/xms/v1/${PLAN}/batches`, scheme: 'Bearer' },
        status: 403,
        body: '{"code":"blocked_account","text":"Your account has been blocked"}',
      },
    },
  ],
  'trial-restriction': [
    {
      name: 'A trial may not rent',
      input: {
        request: numbers,
        status: 403,
        body:
          '{"error":{"code":403,"message":"Trial account is not enabled to rent ' +
          'number","status":"PERMISSION_DENIED"}}',
      },
    },
  ],
  'insufficient-funds': [
    {
      name: 'Code 40200',
      input: { product: 'verification', status: 402, body: '{"errorCode":40200,"message":"Not enough credit."}' },
    },
    { name: 'Conversation, perhaps', input: { product: 'conversation', status: 403, body: '{"message":"Forbidden"}' } },
    { name: '402 without words', input: { product: 'number-lookup', status: 402 } },
  ],
  'rate-limited': [
    {
      name: '429',
      input: { request: { method: 'POST', url: 'https://auth.sinch.com/oauth2/token', scheme: 'Basic' }, status: 429 },
    },
    {
      name: 'Code 42900',
      input: { product: 'verification', status: 429, body: '{"errorCode":42900,"message":"Capacity exceeded."}' },
    },
  ],
}
