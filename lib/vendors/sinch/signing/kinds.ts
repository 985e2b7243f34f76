import type { Fact } from '@/lib/engine/model/product'
import type { SigningKind } from '@/lib/engine/model/signing'

const voiceSigned = 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request'

const STRING_TO_SIGN = [
  'Content-MD5    = base64( MD5( UTF-8 bytes of the body ) ), empty without a body',
  'string-to-sign = METHOD LF Content-MD5 LF Content-Type LF x-timestamp:VALUE LF PATH',
  'signature      = base64( HMAC-SHA256( base64-decoded secret, UTF-8 bytes of string-to-sign ) )',
] as const

const signedCallbackFacts: readonly Fact[] = [
  {
    text: 'The path is that of your callback URL as Sinch called it, and the body is the raw bytes that arrived.',
    source: 'developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request',
    confidence: 'documented',
  },
  {
    text: 'Callbacks carry the word application in lower case; the .NET SDK accepts that writing only.',
    source: 'sinch/sinch-sdk-dotnet:tests/Sinch.Tests/Core/AuthenticationHeaderValidationTests.cs',
    confidence: 'single-source',
  },
  {
    text: 'The usual cause of a mismatch is a body that the framework parsed and wrote again.',
    source: 'own conclusion from the algorithm',
    confidence: 'inferred',
  },
]

/** In the order in which the navigation shows them. */
export const signingKinds: readonly SigningKind[] = [
  {
    kind: 'request',
    form: 'request',
    group: 'Requests',
    label: 'Signed request',
    title: 'Signed request to Voice or Verification',
    lead:
      'Builds the string-to-sign of your request line by line, and finds the mistake in a signature that the ' +
      'API refused.',
    formula: [...STRING_TO_SIGN, 'Authorization: Application <Application Key>:<signature>'],
    facts: [
      {
        text:
          'Without a body the Content-MD5 line stays, empty. Content-MD5 is a line of the string, not a header ' +
          'you must send.',
        source: voiceSigned,
        confidence: 'documented',
      },
      {
        text: 'Content-Type and x-timestamp are signed exactly as they are sent, charset and fraction included.',
        source: voiceSigned,
        confidence: 'documented',
      },
      {
        text:
          'The path has no host. Node and Java sign it without the query, .NET with it; the documentation ' +
          'speaks of the path.',
        source: 'sinch/sinch-sdk-node, sinch/sinch-sdk-java, sinch/sinch-sdk-dotnet',
        confidence: 'documented',
      },
      {
        text: 'How far x-timestamp may be from the server’s clock is not documented; keep it within a few minutes.',
        source: 'own conclusion: no number was found',
        confidence: 'inferred',
      },
      {
        text: 'The signatures printed on the current signed-request pages do not belong to the printed requests.',
        source: voiceSigned,
        confidence: 'documented',
      },
    ],
    problems: [
      'signature-mismatch',
      'secret-not-decoded',
      'body-hash-mismatch',
      'signed-content-type-mismatch',
      'signed-path-mismatch',
      'stale-docs-example',
    ],
  },
  {
    kind: 'voice-callback',
    form: 'callback',
    group: 'Callbacks and webhooks',
    label: 'Voice',
    title: 'Signed callback from Voice',
    lead: 'Checks a callback that Sinch sent to you, part by part, with the secret of the app.',
    formula: STRING_TO_SIGN,
    facts: signedCallbackFacts,
    problems: ['webhook-signature-mismatch'],
  },
  {
    kind: 'verification-callback',
    form: 'callback',
    group: 'Callbacks and webhooks',
    label: 'Verification',
    title: 'Signed callback from Verification',
    lead: 'Checks a callback that Sinch sent to you, part by part, with the secret of the app.',
    formula: STRING_TO_SIGN,
    facts: signedCallbackFacts,
    problems: ['webhook-signature-mismatch'],
  },
  {
    kind: 'conversation-webhook',
    form: 'webhook',
    group: 'Callbacks and webhooks',
    label: 'Conversation',
    title: 'Webhook from Conversation',
    lead: 'Checks a webhook that was set up with a secret.',
    formula: [
      'message   = raw body . nonce . timestamp        joined by full stops',
      'signature = base64( HMAC-SHA256( secret as text, message ) )',
    ],
    facts: [
      {
        text: 'The secret is used as text. Decoding it from base64 is the mistake here, not the remedy.',
        source: 'sinch/sinch-sdk-node, sinch/sinch-sdk-java, sinch/sinch-sdk-dotnet',
        confidence: 'documented',
      },
      {
        text:
          'Nonce, timestamp and algorithm come in the headers x-sinch-webhook-signature-nonce, -timestamp and ' +
          '-algorithm.',
        source: 'sinch/skills:skills/sinch-conversation-api',
        confidence: 'documented',
      },
    ],
    problems: ['webhook-signature-mismatch'],
  },
  {
    kind: 'numbers-webhook',
    form: 'webhook',
    group: 'Callbacks and webhooks',
    label: 'Numbers',
    title: 'Callback from Numbers',
    lead: 'Checks a callback of the Numbers API with the secret of its callback configuration.',
    formula: ['X-Sinch-Signature = hexadecimal( HMAC-SHA1( hmacSecret as text, raw body ) )'],
    facts: [
      {
        text: 'It is SHA-1 and hexadecimal, unlike every other signature of Sinch.',
        source: 'sinch/skills:skills/sinch-numbers-api/SKILL.md and the SDKs',
        confidence: 'documented',
      },
      {
        text: 'The raw bytes of the body are signed: verify before parsing.',
        source: 'sinch/sinch-sdk-node:packages/sdk-client/src/utils/authorization.helper.ts',
        confidence: 'documented',
      },
    ],
    problems: ['webhook-signature-mismatch'],
  },
  {
    kind: 'registration-token',
    form: 'registration-token',
    group: 'Tokens',
    label: 'In-App registration',
    title: 'In-App Calling registration token',
    lead: 'Reads a registration token, checks every claim and its day, and finds out which key signed it.',
    formula: [
      'kid         = hkdfv1-YYYYMMDD                     the UTC day of issue',
      'signing key = HMAC-SHA256( base64-decoded secret, "YYYYMMDD" )',
      'signature   = HMAC-SHA256( signing key, base64url(header).base64url(payload) )',
    ],
    facts: [
      {
        text: 'In spite of the name hkdfv1 the key is one HMAC, not RFC 5869.',
        source: 'sinch/sinch-rtc-api-auth-examples',
        confidence: 'documented',
      },
      {
        text: 'The token lives one minute or longer; examples use ten minutes.',
        source: 'developers.sinch.com/docs/in-app-calling/js/application-authentication',
        confidence: 'documented',
      },
      {
        text:
          'iss and sub are paths that begin with //rtc.sinch.com/applications/; one published browser snippet ' +
          'has them bare and no kid.',
        source: 'sinch/skills against the reference',
        confidence: 'documented',
      },
    ],
    problems: ['registration-token-invalid', 'kid-date-mismatch'],
  },
  {
    kind: 'access-token',
    form: 'access-token',
    group: 'Tokens',
    label: 'Access token',
    title: 'OAuth 2.0 access token',
    lead: 'Reads an access token: whether it is whole, whether it expired, and whether Sinch can have issued it.',
    formula: [
      'token = base64url(header) . base64url(payload) . base64url(signature)',
      'issued by POST https://auth.sinch.com/oauth2/token, good for 3600 seconds',
    ],
    facts: [
      {
        text:
          'A token you sign yourself (HS256) is refused with 401 by every Sinch API: exchange the access key ' +
          'for one.',
        source: 'sinch/skills:skills/sinch-authentication/SKILL.md',
        confidence: 'documented',
      },
      {
        text: 'Claims other than exp are not documented. They are shown here and not judged.',
        source: 'sinch/sinch-sdk-node:packages/sdk-client/src/plugins/oauth2/oauth2-token.request.ts',
        confidence: 'documented',
      },
      {
        text: 'One token is good in every region.',
        source: 'sinch/skills:skills/sinch-authentication/SKILL.md',
        confidence: 'documented',
      },
    ],
    problems: ['token-expired', 'token-self-minted', 'token-malformed'],
  },
]
