import type { Examples } from '../../../model/example'
import { MESSAGES, PLAN, PROJECT } from './made'

const send = { method: 'POST', url: MESSAGES, scheme: 'Basic' } as const
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
    { name: 'Business verification', input: { request: send, status: 403, body: '{"Error":"Business Verification"}' } },
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
  'insufficient-funds': [
    {
      name: 'Code 40200',
      input: { product: 'verification', status: 402, body: '{"errorCode":40200,"message":"Not enough credit."}' },
    },
    { name: 'Conversation, perhaps', input: { product: 'conversation', status: 403, body: '{"message":"Forbidden"}' } },
    { name: '402 without words', input: { product: 'number-lookup', status: 402 } },
  ],
  'ip-not-allowed': [
    {
      name: 'The answer names the address',
      input: {
        request: { method: 'GET', scheme: 'Basic' },
        status: 401,
        body: 'Originator IP address is not authorized',
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
  'rate-limited': [
    {
      name: '429',
      input: { request: { method: 'POST', url: 'https://auth.sinch.com/oauth2/token', scheme: 'Basic' }, status: 429 },
    },
    { name: 'In words', input: { request: { scheme: 'Basic' }, status: 307, body: 'Account throttled' } },
  ],
}
