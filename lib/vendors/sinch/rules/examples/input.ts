import type { Examples } from '@/lib/engine/model/example'
import { basic, transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { PROJECT, KEY } from './made-up-values'

const numbers = `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers`

export const inputExamples: Examples = {
  'secret-whitespace': [
    {
      name: 'A blank inside the token',
      input: {
        request: { method: 'GET', url: numbers },
        status: 401,
        headers: [['Authorization', 'Bearer not-a real-token-0001']],
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
    {
      name: 'An ampersand without quotes',
      input: { text: `curl -u "$KEY_ID:$KEY_SECRET" ${numbers}?regionCode=US&type=LOCAL` },
    },
  ],
  'credentials-shadowed': [
    {
      name: '-u and a header',
      input: { text: `curl -u "$KEY_ID:$KEY_SECRET" -H "Authorization: Bearer $TOKEN" ${numbers}` },
    },
    {
      name: 'A variable beats the profile of the command line',
      input: {
        text:
          '$ export SINCH_PROJECT_ID=…1 SINCH_KEY_ID=…2\n$ sinch numbers list --profile staging\nError: 403 ' +
          'Forbidden',
      },
    },
  ],
}
