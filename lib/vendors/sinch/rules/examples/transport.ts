import type { Examples } from '@/lib/engine/model/example'
import { PROJECT } from './made-up-values'

const numbers = { method: 'GET', url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers` } as const

export const transportExamples: Examples = {
  'dns-failure': [
    {
      name: 'Node cannot resolve the host',
      input: {
        text:
          'FetchError: request to https://eu.conversation.api.sinch.com/v1 failed, reason: getaddrinfo ' +
          'ENOTFOUND eu.conversation.api.sinch.com',
      },
    },
    { name: 'curl error 6', input: { text: 'curl: (6) Could not resolve host: br.auth.sinch.com' } },
    {
      name: 'Java',
      input: {
        text:
          'java.net.UnknownHostException: us.conversation.api.sinch.com: nodename nor servname provided, or ' +
          'not known',
      },
    },
  ],
  'not-the-api': [
    {
      name: 'The block page of a web filter',
      input: {
        request: numbers,
        status: 403,
        headers: [['Content-Type', 'text/html']],
        body: '<html><head><title>Zscaler: access denied</title></head><body>This site is blocked.</body></html>',
      },
    },
    {
      name: 'A sign-in page with status 200',
      input: {
        request: numbers,
        status: 200,
        headers: [['Content-Type', 'text/html']],
        body: '<!doctype html><html><head><title>Guest Wi-Fi</title></head><body>Please sign in</body></html>',
      },
    },
    {
      name: 'A challenge of a gateway',
      input: { status: 401, headers: [['WWW-Authenticate', 'Negotiate']], request: numbers },
    },
    { name: 'Words that no API sends', input: { request: numbers, status: 200, body: 'It works' } },
  ],
  redirected: [
    {
      name: 'A command that starts with http',
      input: {
        text:
          `curl -H "Authorization: Bearer $TOKEN" http://numbers.api.sinch.com/v1/projects/${PROJECT}/` +
          'availableRegions',
      },
    },
  ],
  'unreadable-response': [
    {
      name: 'A token endpoint without a token',
      input: {
        request: { method: 'POST', url: 'https://auth.sinch.com/oauth2/token', scheme: 'Basic' },
        status: 200,
        body: '{"status":"ok"}',
      },
    },
    {
      name: 'An answer that was cut off',
      input: {
        text:
          'FetchError: Invalid response body while trying to fetch https://auth.sinch.com/oauth2/token: ' +
          'Premature close',
      },
    },
    { name: 'JSON that ends in the middle', input: { request: numbers, status: 502, body: '{"error":{"code":' } },
  ],
}
