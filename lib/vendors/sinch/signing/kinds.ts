import type { SigningKind } from '@/lib/engine/model/signing'
import { callbackKinds, STRING_TO_SIGN } from './callback-kinds'
import { unsignedKind } from './unsigned-kind'

const voiceSigned = 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request'

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
  ...callbackKinds,
  unsignedKind,
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
