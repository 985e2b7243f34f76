import type { Examples } from '@/lib/engine/model/example'
import { transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { APPLICATION, registration } from './made-up-values'

const signed = [`authorization: application ${APPLICATION}:bm90LWEtc2lnbmF0dXJl`, 'x-timestamp: 2026-02-10T08:00:00Z']
const invalid = '{"errorCode":40102,"message":"Invalid Signature","reference":"example-1"}'
const callouts = {
  method: 'POST',
  url: 'https://calling.api.sinch.com/calling/v1/callouts',
  scheme: 'Application',
} as const
const lines = (verb: string, md5: string, path: string, stamp = 'x-timestamp:2026-02-12T11:00:00Z'): string =>
  ['string to sign:', verb, md5, 'application/json', stamp, path].join('\n')

export const signingExamples: Examples = {
  'signature-mismatch': [
    { name: 'Code 40102', input: { request: callouts, status: 401, body: invalid } },
    {
      name: 'A method in lower case',
      input: { text: lines('post', 'bm90LWEtaGFzaC1hdC1hbGw=', '/calling/v1/callouts') },
    },
  ],
  'secret-not-decoded': [
    {
      name: 'Code that keys the HMAC with the text',
      input: { text: `const hmac = crypto.createHmac('sha256', applicationSecret)\nhmac.update(stringToSign)` },
    },
    {
      name: 'Code that keys the HMAC with the text, and the code 40102',
      input: {
        text: `$s = base64_encode(hash_hmac('sha256', $toSign, $applicationSecret, true));\n${invalid}`,
      },
    },
  ],
  'secret-not-base64': [
    {
      name: 'Python',
      input: { text: 'binascii.Error: Incorrect padding\n    key = base64.b64decode(application_secret)' },
    },
    {
      name: 'Java',
      input: {
        text: 'java.lang.IllegalArgumentException: Illegal base64 character 2d\n\tat java.util.Base64$Decoder.decode0',
      },
    },
  ],
  'body-hash-mismatch': [
    {
      name: 'The MD5 of nothing',
      input: { text: lines('GET', '1B2M2Y8AsgTpgAmY7PhCfg==', '/v1/configuration/numbers') },
    },
    { name: 'A hexadecimal MD5', input: { text: lines('POST', '0123abcd'.repeat(4), '/calling/v1/callouts') } },
    {
      name: 'Code that asks for hex',
      input: { text: "Content-MD5 mismatch: crypto.createHash('md5').update(body).digest('hex')" },
    },
  ],
  'signed-content-type-mismatch': [
    {
      name: 'Another type signed than sent',
      input: {
        text: `${lines('POST', 'bm90LWEtaGFzaC1hdC1hbGw=', '/calling/v1/callouts')}\n${transcript(
          'POST',
          'calling.api.sinch.com',
          '/calling/v1/callouts',
          [...signed, 'content-type: text/plain'],
          401,
          [],
          invalid,
        )}`,
      },
    },
    {
      name: 'A charset that the client appended',
      input: {
        text: transcript(
          'POST',
          'calling.api.sinch.com',
          '/calling/v1/callouts',
          [...signed, 'content-type: application/json; charset=utf-8'],
          401,
          [],
          invalid,
        ),
      },
    },
  ],
  'signed-path-mismatch': [
    {
      name: 'A query in the signed path',
      input: { text: lines('GET', '', '/verification/v1/verifications/reference/order-77?retry=1') },
    },
    {
      name: 'A path that ends in a slash',
      input: { request: { ...callouts, url: `${callouts.url}/` }, status: 401, body: invalid },
    },
  ],
  'timestamp-out-of-range': [
    {
      name: 'Code 40101',
      input: { product: 'verification', status: 401, body: '{"errorCode":40101,"message":"X-Timestamp required."}' },
    },
    {
      name: 'A clock that is off',
      input: {
        text: transcript(
          'POST',
          'verification.api.sinch.com',
          '/verification/v1/verifications',
          [signed[0] ?? '', 'x-timestamp: 2026-02-10T09:00:00Z'],
          401,
          ['date: Tue, 10 Feb 2026 08:00:00 GMT'],
        ),
      },
    },
    {
      name: 'A token that is not valid yet',
      input: { text: 'JsonWebTokenError: jwt not active: nbf is in the future' },
    },
    {
      name: 'The answer in words',
      input: { product: 'voice', status: 401, body: '{"message":"Request timestamp too old"}' },
    },
    {
      name: 'Another time format',
      input: { text: lines('GET', '', '/v1/configuration/numbers', 'x-timestamp:1770900000') },
    },
  ],
  'kid-date-mismatch': [
    {
      name: 'Claims that were decoded elsewhere',
      input: {
        text: 'onClientFailed: invalid registration token\n{"kid":"hkdfv1-20240611"}\n{"iat":1718150460}',
      },
    },
    { name: 'The day before in kid', input: { product: 'in-app-calling', text: registration('hkdfv1-20240611') } },
  ],
  'registration-token-invalid': [
    {
      name: 'Claims without their prefix',
      input: { product: 'in-app-calling', text: registration('hkdfv1-20240612', { iss: APPLICATION, sub: 'bob' }) },
    },
    { name: 'The client failed', input: { text: '[Sinch] clientDidFail: registration credentials rejected' } },
    {
      name: 'Refused by the host',
      input: {
        product: 'in-app-calling',
        request: { method: 'POST', url: 'https://ocra.api.sinch.com/v1/instance' },
        status: 401,
      },
    },
  ],
  'webhook-signature-mismatch': [
    {
      name: 'The own endpoint refuses',
      input: {
        product: 'conversation',
        request: { method: 'POST', url: 'https://your-service.example/webhook' },
        status: 401,
        body: 'Invalid webhook signature',
      },
    },
    {
      name: 'A log of the own server',
      input: { text: '[webhook] x-sinch-webhook-signature present, verification failed: signature mismatch' },
    },
  ],
  'stale-docs-example': [
    {
      name: 'A value printed in the documentation',
      input: { text: "AssertionError: 'c5jl2EZiU6BpQ2QiBOJ/gQ==' != 'jANzQ+rgAHyf1MWQFSwvYw=='" },
    },
    {
      name: 'A test against the page',
      input: { text: 'the signature I compute does not match the example on the documentation page' },
    },
  ],
}
