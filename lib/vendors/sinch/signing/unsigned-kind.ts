import type { SigningKind } from '@/lib/engine/model/signing'

const conversationReference = 'developers.sinch.com/docs/conversation/api-reference/conversation/webhooks'
const smsReference = 'developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks'

/** How callbacks are protected that carry no signature: nothing to calculate, and all the more to know. */
export const unsignedKind: SigningKind = {
  kind: 'unsigned-callback',
  form: 'explained',
  group: 'Callbacks and webhooks',
  label: 'Without a signature',
  title: 'Callbacks without a signature',
  lead: 'What protects a callback that carries no signature, product by product, as far as it is documented.',
  formula: [],
  sections: [
    {
      title: 'Conversation: Sinch logs in at your token endpoint',
      facts: [
        {
          text:
            'A webhook may have client_credentials: a Client ID, a Client Secret and the address of a token endpoint ' +
            'of yours. Sinch asks that endpoint for a token (RFC 6749 section 4.4) and sends it with each callback ' +
            'as Authorization: Bearer. Your server issues the token and your server verifies it; no credential of ' +
            'Sinch is in it.',
          source: conversationReference,
          confidence: 'documented',
        },
        {
          text:
            'The answer of your endpoint must be JSON with access_token and expires_in, the latter between 30 and ' +
            '3600 seconds; for that long Sinch keeps the token.',
          source: 'sinch/sinch-sdk-node:packages/conversation/src/models/v1/client-credentials',
          confidence: 'documented',
        },
        {
          text:
            'Client ID and Secret arrive as Basic by default; with token_request_type FORM they arrive in the form ' +
            'body. A token endpoint that takes only the other way answers 401, and then no callback arrives at all.',
          source: 'sinch/sinch-sdk-node:packages/conversation/src/models/v1/client-credentials',
          confidence: 'documented',
        },
        {
          text: 'Both may be set: a secret signs the callback, client_credentials log in. Neither replaces the other.',
          source: 'own conclusion: the webhook has both fields',
          confidence: 'inferred',
        },
      ],
    },
    {
      title: 'SMS: what an account manager sets up',
      facts: [
        {
          text:
            'On request the callbacks of a service plan come with Basic, with an OAuth 2.0 token from your endpoint, ' +
            'with a client certificate (mutual TLS), over AWS SNS, or signed; without a request they come bare.',
          source: smsReference,
          confidence: 'documented',
        },
        {
          text:
            'User name and password of the Basic header are the ones you gave for your own server, not the API token ' +
            'of the plan.',
          source: smsReference,
          confidence: 'documented',
        },
      ],
    },
    {
      title: 'MMS: x-api-key is of requests, not of callbacks',
      facts: [
        {
          text:
            'Requests to the MMS JSON API carry the key of the account in the header x-api-key, without an ' +
            'Authorization header, and the address they come from must be on the allowlist of the account. An ' +
            'account manager hands out the key.',
          source: 'developers.sinch.com/docs/mms/api-reference/introduction',
          confidence: 'documented',
        },
        {
          text:
            'The answer names what is wrong: E104 the key, E112 the address that is not on the allowlist, E105 an ' +
            'account without access to the API, E103 an account that is blocked.',
          source: 'developers.sinch.com/docs/mms/api-reference/api-status-codes',
          confidence: 'documented',
        },
        {
          text: 'No signature of MMS postbacks was found in the documentation.',
          source: 'developers.sinch.com/docs/mms, read on 2026-11-29',
          confidence: 'inferred',
        },
      ],
    },
    {
      title: 'Fax',
      facts: [
        {
          text: 'The SDKs read the events of Fax and verify nothing; no signature is documented.',
          source: 'sinch/sinch-sdk-node:packages/fax/src/rest/v3/callbacks/callbacks-webhook.ts',
          confidence: 'single-source',
        },
      ],
    },
    {
      title: 'What you can do in every case',
      facts: [
        {
          text:
            'Take callbacks over HTTPS alone, at an address that holds a long random part, and read the state of ' +
            'what they tell from the API before you act on it.',
          source: 'own advice',
          confidence: 'inferred',
        },
      ],
    },
  ],
  facts: [],
  problems: ['webhook-signature-mismatch'],
}
