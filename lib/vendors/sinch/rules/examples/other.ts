import type { Examples } from '@/lib/engine/model/example'
import { PROJECT, PLAN } from './made-up-values'

const conversation = {
  method: 'GET',
  url: `https://eu.conversation.api.sinch.com/v1/projects/${PROJECT}/apps`,
  scheme: 'Bearer',
} as const

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
      name: 'A code of five digits about the content, as Python prints it',
      input: { text: "{'errorCode': 40001, 'message': 'Unable to parse json body', 'reference': ''}" },
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
  'not-auth-server-error': [{ name: '503', input: { request: conversation, status: 503 } }],
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
}
