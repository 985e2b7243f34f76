import type { Examples } from '@/lib/engine/model/example'
import { token, transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { ACCESS_TOKEN, OLD_TOKEN, PROJECT, registration } from './made-up-values'

const path = `/v1/projects/${PROJECT}/activeNumbers`
const numbers = { method: 'GET', url: `https://numbers.api.sinch.com${path}`, scheme: 'Bearer' } as const

export const bearerExamples: Examples = {
  'token-expired': [
    {
      name: 'The login of the command line has ended',
      input: { text: '$ sinch auth status\nSession expired.' },
    },
    {
      name: 'A challenge that says expired',
      input: {
        request: numbers,
        status: 401,
        headers: [
          ['WWW-Authenticate', 'Bearer error="invalid_token", error_description="Jwt expired at 2026-02-10T09:00:00Z"'],
        ],
      },
    },
    {
      name: 'The errors registry',
      input: {
        request: numbers,
        status: 401,
        body:
          '{"type":"https://developers.sinch.com/docs/errors/registry/access-token-expired","title":"Token ' +
          'expired"}',
      },
    },
    {
      name: 'A token past its exp',
      input: {
        text: transcript('GET', 'numbers.api.sinch.com', path, [`authorization: Bearer ${OLD_TOKEN}`], 401, [
          'date: Tue, 10 Feb 2026 09:12:28 GMT',
        ]),
      },
    },
  ],
  'token-malformed': [
    {
      name: 'invalid_token without expiry',
      input: { request: numbers, status: 401, headers: [['WWW-Authenticate', 'Bearer error="invalid_token"']] },
    },
    {
      name: 'A token that was cut off',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          path,
          [`authorization: Bearer ${ACCESS_TOKEN.slice(0, 60)}`],
          401,
        ),
      },
    },
    {
      name: 'A Key Secret in place of a token',
      input: {
        text: transcript('GET', 'numbers.api.sinch.com', path, ['authorization: Bearer not~a~token~but~a~secret'], 401),
      },
    },
    {
      name: 'A token of another issuer',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          path,
          [
            'authorization: Bearer ' +
              `${token({ alg: 'RS256' }, { iss: 'https://login.example.com/', exp: 4_102_444_800 })}`,
          ],
          401,
        ),
      },
    },
  ],
  'token-self-minted': [
    {
      name: 'HS256',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          path,
          [`authorization: Bearer ${token({ alg: 'HS256', typ: 'JWT' }, { iss: PROJECT, exp: 4_102_444_800 })}`],
          401,
        ),
      },
    },
    {
      name: 'A registration token as bearer',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          path,
          [`authorization: Bearer ${registration('hkdfv1-20240612')}`],
          401,
        ),
      },
    },
  ],
  'insufficient-scope': [
    {
      name: 'insufficient_scope',
      input: {
        request: numbers,
        status: 403,
        headers: [['WWW-Authenticate', 'Bearer error="insufficient_scope", scope="numbers:write"']],
      },
    },
    {
      name: 'PERMISSION_DENIED',
      input: {
        request: numbers,
        status: 403,
        body: '{"error":{"code":403,"message":"Denied.","status":"PERMISSION_DENIED"}}',
      },
    },
  ],
}
