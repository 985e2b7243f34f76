import type { Examples } from '@/lib/engine/model/example'
import { basic, transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { APPLICATION, KEY, PLAN, PROJECT } from './made-up-values'

const verification = {
  method: 'POST',
  url: 'https://verification.api.sinch.com/verification/v1/verifications',
} as const
const callouts = { method: 'POST', url: 'https://calling.api.sinch.com/calling/v1/callouts' } as const
const numbers = { method: 'GET', url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers` } as const
const registry =
  '{"type":"https://developers.sinch.com/docs/errors/registry/invalid-credentials","title":"Invalid ' +
  'credentials","detail":"The provided credentials are invalid."}'

export const headerExamples: Examples = {
  'missing-authorization': [
    {
      name: 'Nothing was sent',
      input: {
        text: transcript('GET', 'eu.conversation.api.sinch.com', `/v1/projects/${PROJECT}/apps`, ['accept: */*'], 401),
      },
    },
    {
      name: 'The command line has no login',
      input: { text: '$ sinch numbers list\nError: Not logged in. Run `sinch login` first.' },
    },
    {
      name: 'The command line cannot open the keychain',
      input: { text: '$ sinch voice calls list\nError: could not access the keychain' },
    },
    {
      name: 'Code 40104',
      input: { request: verification, status: 401, body: '{"errorCode":40104,"message":"Authorization required."}' },
    },
    {
      name: 'The answer says so',
      input: { request: numbers, status: 401, body: '{"message":"Missing authorization header"}' },
    },
    {
      name: 'A token request without credentials',
      input: { text: 'curl https://auth.sinch.com/oauth2/token -d grant_type=client_credentials' },
    },
    {
      name: 'Lost on a redirect',
      input: {
        text: [
          transcript('GET', 'numbers.api.sinch.com', '/v1/projects', ['authorization: Bearer ***'], 301, [
            'location: https://numbers.api.sinch.com/v1/projects/x/activeNumbers',
          ]),
          transcript('GET', 'numbers.api.sinch.com', '/v1/projects/x/activeNumbers', ['accept: */*'], 401),
        ].join('\n'),
      },
    },
  ],
  'malformed-authorization': [
    {
      name: 'Code 40100',
      input: {
        request: verification,
        status: 401,
        body: '{"errorCode":40100,"message":"Invalid authorization header."}',
      },
    },
    {
      name: 'A colon after the scheme',
      input: {
        text: transcript(
          'POST',
          'calling.api.sinch.com',
          '/calling/v1/callouts',
          [`authorization: Basic: ${btoa(`${APPLICATION}:not-a-secret`)}`],
          401,
        ),
      },
    },
    {
      name: 'No scheme word',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          `/v1/projects/${PROJECT}/activeNumbers`,
          ['authorization: not-a-token-0001'],
          401,
        ),
      },
    },
    { name: 'A header without a colon', input: { text: `curl -H "Authorization Bearer $TOKEN" ${numbers.url}` } },
    {
      name: 'The answer says so',
      input: { request: numbers, status: 401, body: '{"message":"Malformed authorization header"}' },
    },
    {
      name: 'A key without its signature',
      input: { request: callouts, status: 401, headers: [['Authorization', `Application ${APPLICATION}`]] },
    },
  ],
  'wrong-scheme': [
    {
      name: 'Basic to SMS',
      input: {
        request: { method: 'GET', url: `https://us.sms.api.sinch.com/xms/v1/${PLAN}/groups`, scheme: 'Basic' },
        status: 401,
      },
    },
    {
      name: 'The answer names it',
      input: {
        request: callouts,
        status: 403,
        body: '{"errorCode":40301,"message":"The authorization scheme \'instance\' is required."}',
      },
    },
    {
      name: 'Bearer to the token endpoint',
      input: { request: { method: 'POST', url: 'https://auth.sinch.com/oauth2/token', scheme: 'Bearer' }, status: 401 },
    },
  ],
  'auth-level-too-low': [
    {
      name: 'Code 40303 of Public',
      input: {
        request: { ...verification, scheme: 'Application' },
        status: 403,
        body: '{"errorCode":40303,"message":"Callback URL must be set when using public authorization method."}',
      },
    },
    {
      name: 'The old text',
      input: { request: verification, status: 403, body: '{"message":"Authorization requirement not met"}' },
    },
    {
      name: 'Code 40301',
      input: {
        request: { ...callouts, scheme: 'Basic' },
        status: 403,
        body: '{"errorCode":40301,"message":"Not allowed"}',
      },
    },
    {
      name: 'Public without a callback',
      input: { request: verification, status: 403, headers: [['Authorization', `Application ${APPLICATION}`]] },
    },
  ],
  'credentials-rejected': [
    { name: 'The errors registry', input: { request: { ...numbers, scheme: 'Basic' }, status: 401, body: registry } },
    {
      name: 'Code 40108',
      input: {
        request: { ...callouts, scheme: 'Basic' },
        status: 401,
        body: '{"errorCode":40108,"message":"Invalid credentials"}',
      },
    },
    {
      name: 'Code 40107',
      input: { request: verification, status: 401, body: '{"errorCode":40107,"message":"Invalid authorization."}' },
    },
    {
      name: 'UNAUTHENTICATED',
      input: {
        request: { ...numbers, scheme: 'Basic' },
        status: 401,
        body: '{"error":{"code":401,"message":"Denied.","status":"UNAUTHENTICATED"}}',
      },
    },
    {
      name: 'SMS with an empty body',
      input: {
        request: { method: 'GET', url: `https://us.sms.api.sinch.com/xms/v1/${PLAN}/groups`, scheme: 'Bearer' },
        status: 401,
        body: '',
      },
    },
    {
      name: 'Provisioning',
      input: {
        product: 'provisioning',
        status: 401,
        body: '{"errorCode":"invalid_credentials","message":"Unauthorized"}',
      },
    },
    {
      name: 'Basic to a project API',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          `/v1/projects/${PROJECT}/activeNumbers`,
          [`authorization: ${basic(KEY, 'not~a~secret')}`],
          401,
        ),
      },
    },
    {
      name: 'The answer in words',
      input: {
        product: 'number-lookup',
        status: 401,
        body: '{"title":"Invalid authorization","detail":"Incorrect credentials"}',
      },
    },
  ],
}
