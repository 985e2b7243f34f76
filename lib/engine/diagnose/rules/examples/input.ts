import type { Examples } from '../../../model/example'
import { basic, KEY, MAILGUN_KEY, PROJECT, transcript } from './made'

const numbers = `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers`

export const inputExamples: Examples = {
  'secret-whitespace': [
    {
      name: 'Node refuses the header',
      input: { text: 'TypeError [ERR_INVALID_CHAR]: Invalid character in header content ["Authorization"]' },
    },
    {
      name: 'Python requests',
      input: {
        text:
          'requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return ' +
          "character(s) in header value: 'Bearer ***\\n'",
      },
    },
    {
      name: 'A blank inside the token',
      input: {
        request: { method: 'GET', url: numbers },
        status: 401,
        headers: [['Authorization', 'Bearer not-a real-token-0001']],
      },
    },
    {
      name: 'An invisible character in the secret',
      input: {
        text:
          "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u200b' in position 41: ordinal not in " +
          'range(256)',
      },
    },
  ],
  'credential-quoted': [
    { name: 'Typographic quotes in a command', input: { text: `curl -u “${KEY}:not~a~secret” ${numbers}` } },
    {
      name: 'Quotes that were sent',
      input: {
        request: { method: 'GET', url: numbers },
        status: 401,
        headers: [['Authorization', 'Bearer "not-a-token-0001"']],
      },
    },
    {
      name: 'JavaScript meets a curly quote',
      input: {
        text:
          'TypeError: Cannot convert argument to a ByteString because the character at index 7 has a value of ' +
          '8220 which is greater than 255.',
      },
    },
  ],
  'placeholder-value': [
    {
      name: 'A sample that was not filled in',
      input: {
        text:
          'curl https://numbers.api.sinch.com/v1/projects/YOUR_PROJECT_ID/activeNumbers -u ' +
          '"YOUR_KEY_ID:YOUR_KEY_SECRET"',
      },
    },
    {
      name: 'An undefined variable',
      input: {
        text: transcript(
          'GET',
          'us.conversation.api.sinch.com',
          `/v1/projects/${PROJECT}/apps`,
          ['authorization: Bearer undefined'],
          401,
        ),
      },
    },
    {
      name: 'An SDK without its key',
      input: {
        text:
          'Error: Parameter "key" is required\n    at new MailgunClient ' +
          '(/app/node_modules/mailgun.js/mailgun.node.cjs:1:1)',
      },
    },
    {
      name: 'A log that shows undefined',
      input: { text: 'request failed with 401, header was Authorization: Bearer undefined' },
    },
  ],
  'scheme-in-value': [
    {
      name: 'Bearer twice',
      input: {
        text: transcript(
          'GET',
          'us.conversation.api.sinch.com',
          `/v1/projects/${PROJECT}/apps`,
          ['authorization: Bearer Bearer not-a-token-0001'],
          401,
        ),
      },
    },
  ],
  'fields-swapped': [
    {
      name: 'The Key ID behind the colon',
      input: {
        text: transcript(
          'GET',
          'numbers.api.sinch.com',
          `/v1/projects/${PROJECT}/activeNumbers`,
          [`authorization: ${basic('not~a~secret', KEY)}`],
          401,
        ),
      },
    },
    {
      name: 'Mailgun with key and user name swapped',
      input: {
        request: { method: 'GET', url: 'https://api.mailgun.net/v4/domains' },
        status: 401,
        headers: [['Authorization', basic(MAILGUN_KEY, 'api')]],
        body: 'Forbidden',
      },
    },
  ],
  'secret-encoding': [
    {
      name: 'A line break inside the base64',
      input: {
        text: transcript(
          'POST',
          'auth.sinch.com',
          '/oauth2/token',
          [`authorization: ${basic(KEY, 'not~a~secret\n')}`, 'content-type: application/x-www-form-urlencoded'],
          401,
          [],
          '{"error":"invalid_client"}',
        ),
      },
    },
    {
      name: 'echo before base64',
      input: { text: `AUTH=$(echo "$KEY_ID:$KEY_SECRET" | base64)\ncurl ${numbers} -H "Authorization: Basic $AUTH"` },
    },
    {
      name: 'Base64 applied twice',
      input: {
        request: { method: 'GET', url: numbers },
        status: 401,
        headers: [['Authorization', `Basic ${btoa(btoa(`${KEY}:not~a~secret`))}`]],
      },
    },
    {
      name: 'Base64 broken after 76 characters',
      input: { text: 'IllegalArgumentException: Unexpected char 0x0a at 76' },
    },
  ],
  'shell-mangled': [
    {
      name: 'A lost line continuation',
      input: {
        text:
          'curl -X POST https://auth.sinch.com/oauth2/token \\\n  -u "$KEY_ID:$KEY_SECRET"\n  -d ' +
          'grant_type=client_credentials',
      },
    },
    { name: 'An option taken for a command', input: { text: 'bash: -d: command not found' } },
    {
      name: 'An ampersand without quotes',
      input: { text: `curl -u "$KEY_ID:$KEY_SECRET" ${numbers}?regionCode=US&type=LOCAL` },
    },
  ],
  'credentials-shadowed': [
    {
      name: 'A warning of the Node SDK',
      input: { text: 'As the servicePlanId and the apiToken are provided, all other credentials will be disregarded.' },
    },
    {
      name: '-u and a header',
      input: { text: `curl -u "$KEY_ID:$KEY_SECRET" -H "Authorization: Bearer $TOKEN" ${numbers}` },
    },
  ],
}
