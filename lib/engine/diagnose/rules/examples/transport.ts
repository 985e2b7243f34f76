import type { Examples } from '../../../model/example'
import { PROJECT } from './made'

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
  'connection-failed': [
    {
      name: 'Connection refused',
      input: {
        text: 'Error: connect ECONNREFUSED 203.0.113.7:443\n    at TCPConnectWrap.afterConnect [as oncomplete]',
      },
    },
    {
      name: 'Python loses the connection',
      input: {
        text:
          "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed " +
          "connection without response'))",
      },
    },
    { name: 'fetch without a cause', input: { text: 'TypeError: fetch failed' } },
  ],
  'tls-failure': [
    {
      name: 'An inspecting proxy',
      input: { text: 'curl: (60) SSL certificate problem: self-signed certificate in certificate chain' },
    },
    {
      name: 'A Java trust store',
      input: {
        text:
          'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification ' +
          'path to requested target',
      },
    },
    {
      name: '.NET',
      input: {
        text:
          'System.Security.Authentication.AuthenticationException: The remote certificate is invalid because ' +
          'of errors in the certificate chain: UntrustedRoot',
      },
    },
  ],
  timeout: [
    { name: 'curl error 28', input: { text: 'curl: (28) Connection timed out after 30001 milliseconds' } },
    {
      name: '.NET',
      input: {
        text:
          'System.Threading.Tasks.TaskCanceledException: The request was canceled due to the configured ' +
          'HttpClient.Timeout of 100 seconds elapsing.',
      },
    },
  ],
  'proxy-auth-required': [
    { name: 'A proxy refuses the tunnel', input: { text: 'curl: (56) CONNECT tunnel failed, response 407' } },
    {
      name: '407 with a challenge that looks like the API’s',
      input: { request: { scheme: 'Bearer' }, status: 407, headers: [['Proxy-Authenticate', 'Basic realm="company"']] },
    },
  ],
  'not-the-api': [
    {
      name: 'A web page in place of JSON',
      input: { text: `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON` },
    },
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
      name: 'Python finds no JSON',
      input: { text: 'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)' },
    },
    {
      name: 'A challenge of a gateway',
      input: { status: 401, headers: [['WWW-Authenticate', 'Negotiate']], request: numbers },
    },
    { name: 'Words that no API sends', input: { request: numbers, status: 200, body: 'It works' } },
  ],
  redirected: [
    {
      name: 'http in place of https',
      input: {
        text: 'HTTP/1.1 301 Moved Permanently\nLocation: https://api.mailgun.net/v4/domains\nContent-Length: 0\n\n',
      },
    },
    { name: 'Redirects without end', input: { text: 'requests.exceptions.TooManyRedirects: Exceeded 30 redirects.' } },
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
