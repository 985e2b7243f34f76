import type { Examples } from '../../../model/example'
import { MESSAGES, PLAN, PROJECT } from './made'

const conversation = {
  method: 'GET',
  url: `https://eu.conversation.api.sinch.com/v1/projects/${PROJECT}/apps`,
  scheme: 'Bearer',
} as const
const expired = 'Unauthorized: Bearer error="invalid_token", error_description="Jwt expired at 2024-07-08T22:12:28Z"'

export const otherExamples: Examples = {
  'sdk-defect': [
    {
      name: 'A package that the SDK does not declare',
      input: {
        text:
          "Error: Cannot find module '@sinch/sdk-core/package.json'\nRequire stack:\n- " +
          '/app/node_modules/@sinch/sdk-client/dist/index.js',
      },
    },
    {
      name: 'An exception inside the library',
      input: {
        text:
          "TypeError: Cannot read properties of undefined (reading 'headers')\n    at Request.parse " +
          '(/app/node_modules/mailgun.js/mailgun.node.cjs:1:1)',
      },
    },
    {
      name: 'The same expiry, hour after hour',
      input: { text: [1, 2, 3].map((hour) => `2024-07-08 2${hour}:12:41 [ERR] ${expired}`).join('\n') },
    },
  ],
  'not-auth-validation': [
    {
      name: 'INVALID_ARGUMENT',
      input: {
        request: conversation,
        status: 400,
        body: '{"error":{"code":400,"message":"Invalid argument","status":"INVALID_ARGUMENT"}}',
      },
    },
    {
      name: 'SMS refuses the content with 403',
      input: {
        request: { method: 'POST', url: `https://us.sms.api.sinch.com/xms/v1/${PLAN}/batches`, scheme: 'Bearer' },
        status: 403,
        body: '{"code":"unknown_group","text":"A referenced group ID is unknown."}',
      },
    },
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
    {
      name: 'Code 40300',
      input: { product: 'voice', status: 403, body: '{"errorCode":40300,"message":"Destination forbidden"}' },
    },
    {
      name: 'An error member in words',
      input: { request: conversation, status: 422, body: '{"error":"recipient is missing"}' },
    },
  ],
  'not-auth-not-found': [
    {
      name: 'A number that is not there',
      input: {
        request: {
          method: 'GET',
          url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers/+12025550134`,
          scheme: 'Bearer',
        },
        status: 404,
        body: '{"error":{"code":404,"message":"Number not found","status":"NOT_FOUND"}}',
      },
    },
  ],
  'not-auth-server-error': [
    { name: '503', input: { request: conversation, status: 503 } },
    {
      name: 'In words',
      input: { text: "MailgunException: An unexpected error occurred at Mailgun's servers, internal server error" },
    },
  ],
  'not-auth-client-bug': [
    {
      name: 'A browser blocks the answer',
      input: {
        text:
          "Access to fetch at 'https://us.conversation.api.sinch.com/v1' from origin 'http://localhost:3000' " +
          'has been blocked by CORS policy',
      },
    },
    { name: 'A module is missing', input: { text: "ModuleNotFoundError: No module named 'sinch'" } },
    {
      name: 'The library is called wrongly',
      input: { text: 'TypeError: mailgun.client is not a function\n    at Object.<anonymous> (/app/index.js:5:20)' },
    },
    {
      name: 'Program text in the address',
      input: {
        request: {
          method: 'GET',
          url: 'https://api.sinch.com/v1/timestamp/function%20(prop)%20%7B%20return%20prop%20%7D',
        },
      },
    },
    { name: 'An install that fails', input: { text: 'ERROR: No matching distribution found for sinch==9.9.9' } },
  ],
  'credentials-accepted': [
    { name: '200 with an empty list', input: { request: conversation, status: 200, body: '{"apps":[]}' } },
    {
      name: '404 with code 40400',
      input: {
        product: 'verification',
        status: 404,
        body: '{"errorCode":40400,"message":"Requested resource was not found."}',
      },
    },
  ],
  undetermined: [
    { name: 'A bare 401', input: { status: 401 } },
    {
      name: 'Mailgun’s Forbidden',
      input: { request: { method: 'POST', url: MESSAGES, scheme: 'Basic' }, status: 401, body: 'Forbidden' },
    },
    { name: 'A bare 403', input: { status: 403 } },
  ],
}
