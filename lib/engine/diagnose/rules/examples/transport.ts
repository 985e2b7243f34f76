import type { Examples } from '../../../model/example'

export const transportExamples: Examples = {
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
  ],
  'unreadable-response': [
    {
      name: 'Python finds no JSON',
      input: { text: 'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)' },
    },
  ],
  redirected: [
    { name: 'Redirects without end', input: { text: 'requests.exceptions.TooManyRedirects: Exceeded 30 redirects.' } },
  ],
}
