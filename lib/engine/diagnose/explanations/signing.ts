import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

/** Signed requests, registration tokens and callbacks. */
export const signing: readonly Explanation[] = [
  {
    id: 'signature-mismatch',
    title: 'Signature does not match',
    what: 'The server computed another signature for this request.',
    why:
      'Either the Application Secret is another one, or one of the five lines of the string-to-sign differs ' +
      'from what was sent. The answer does not say which.',
    fix: [
      'Recompute the signature on the signing bench (`/sign`) with the same method, body, content type, ' +
        'timestamp and path: it searches the known mistakes.',
      'Decode the Application Secret from base64 before it keys the HMAC.',
      'Sign exactly what is sent: body bytes, Content-Type with or without charset, path without host and query.',
      `Compare key and secret with ${WHERE.app}; both must be of the same app.`,
    ],
    refutedBy: 'The signing bench reproduces the sent signature with this secret and these inputs.',
    docs: [DOCS.signedRequest, DOCS.verificationSigned, DOCS.voiceErrors],
    related: [
      'secret-not-decoded',
      'body-hash-mismatch',
      'signed-content-type-mismatch',
      'signed-path-mismatch',
      'timestamp-out-of-range',
    ],
    basis: 'documented',
  },
  {
    id: 'secret-not-decoded',
    title: 'Secret used as text',
    what: 'The Application Secret was used as text to sign, where its decoded bytes are needed.',
    why:
      'The secret is shown in base64. The HMAC key is the 16 bytes behind it; the text of 24 characters gives ' +
      'another signature.',
    fix: [
      'Decode first: `Buffer.from(secret, "base64")` in Node, `base64.b64decode(secret)` in Python, ' +
        '`Base64.getDecoder().decode(secret)` in Java, `Convert.FromBase64String(secret)` in .NET.',
      'Decode once, and for signing only: Basic takes the secret as shown.',
    ],
    refutedBy: 'The signature made with the decoded bytes is refused as well, with all other lines unchanged.',
    docs: [DOCS.signedRequest, DOCS.verificationSigned],
    related: ['signature-mismatch', 'secret-not-base64', 'body-hash-mismatch'],
    basis: 'documented',
  },
  {
    id: 'secret-not-base64',
    title: 'Application Secret is not base64',
    what: 'The value given as Application Secret cannot be decoded from base64.',
    why:
      'Every Application Secret is base64. A value that is not was cut off, changed, or is another kind of ' +
      'credential, so no signature made from it can match.',
    fix: [
      `Copy the secret again from ${WHERE.appSecret}: published examples have 24 characters and end with \`==\`.`,
      'Keep the `=` signs at the end: configuration formats and double clicks often lose them.',
      'Use neither the Key Secret of an access key nor an API token here.',
    ],
    refutedBy: '`printf %s "<secret>" | base64 -d | wc -c` prints 16.',
    docs: [DOCS.signedRequest],
    related: ['secret-not-decoded', 'signature-mismatch', 'fields-swapped'],
    basis: 'documented',
  },
  {
    id: 'body-hash-mismatch',
    title: 'Body hash is not of the body',
    what: 'The Content-MD5 line of the string-to-sign does not belong to the bytes that were sent.',
    why:
      'It must be base64 of the MD5 of the exact body, and an empty line when there is no body. Hashing before ' +
      'the client serialises JSON again, or hashing the empty string, gives another value.',
    fix: [
      'Serialise the body once, keep that string, hash it and send it unchanged.',
      'Leave the line empty for a request without a body; do not hash the empty string.',
      'Use base64 of the 16 MD5 bytes, not hexadecimal.',
    ],
    refutedBy: 'The MD5 of the bytes on the wire equals the signed line.',
    docs: [DOCS.signedRequest],
    related: ['signature-mismatch', 'signed-content-type-mismatch', 'stale-docs-example'],
    basis: 'documented',
  },
  {
    id: 'signed-content-type-mismatch',
    title: 'Signed content type differs',
    what: 'The Content-Type in the string-to-sign is not the one that was sent.',
    why:
      'Many clients append `; charset=utf-8` or `; charset=UTF-8` by themselves. The server signs what it ' +
      'receives, so the two signatures differ.',
    fix: [
      'Read the Content-Type of the request as sent (`curl -v`, or the debug log of the client) and sign ' +
        'exactly that text.',
      'Or set the header by hand so that the client leaves it alone, and sign the same text.',
      'Leave the line empty when no Content-Type is sent.',
    ],
    refutedBy: 'The Content-Type on the wire equals the signed line, including charset and spaces.',
    docs: [DOCS.signedRequest],
    related: ['signature-mismatch', 'body-hash-mismatch'],
    basis: 'inferred',
  },
  {
    id: 'signed-path-mismatch',
    title: 'Signed path differs',
    what: 'The path in the string-to-sign is not the path that the server received.',
    why:
      'The server signs the path alone: no host, with its leading slash, with or without a trailing slash ' +
      'exactly as requested. One character decides.',
    fix: [
      'Sign the path as it stands in the request line, for example `/calling/v1/callouts`.',
      'Leave host and query out, keep the leading slash, and do not add a trailing one.',
      'Avoid encoded characters in the path, or sign them exactly as they are sent.',
    ],
    refutedBy: 'The request line shows exactly the signed path.',
    docs: [DOCS.signedRequest],
    related: ['signature-mismatch', 'wrong-path'],
    basis: 'documented',
  },
  {
    id: 'timestamp-out-of-range',
    title: 'Timestamp missing or out of range',
    what: 'The time in the request is missing, in another format, or too far from the server’s clock.',
    why:
      'Signed requests carry `x-timestamp`, tokens carry `iat` and `nbf`. A clock that runs ahead or behind ' +
      'makes them look too old or not yet valid.',
    fix: [
      'Send `x-timestamp` in ISO 8601 UTC, for example `2026-01-31T12:00:00Z`, and sign the same text.',
      'Synchronise the clock: `timedatectl` on Linux, `w32tm /resync` on Windows; containers use the clock ' +
        'of the host.',
      'Compare with the `Date` header of any answer: the difference is the error of the clock.',
    ],
    refutedBy: 'The `Date` header of the answer and the timestamp sent differ by less than a minute.',
    docs: [DOCS.verificationErrors, DOCS.signedRequest, DOCS.jwtTimes],
    related: ['signature-mismatch', 'token-expired', 'kid-date-mismatch'],
    basis: 'documented',
  },
  {
    id: 'kid-date-mismatch',
    title: 'Date in kid is another day',
    what: 'The date in the kid header of the registration token is not the UTC day for which its key was derived.',
    why:
      'The signing key changes every UTC day. A kid made from local time names another day for some hours ' +
      'around midnight, so the server derives another key.',
    fix: [
      'Format the date in UTC, and use the same string for `kid` and for deriving the key: `hkdfv1-YYYYMMDD`.',
      'Take the date from the same moment as `iat`; do not cache the derived key over midnight UTC.',
    ],
    refutedBy: 'The date in `kid` equals the UTC day of `iat`, and the token is still refused.',
    docs: [DOCS.inAppToken],
    related: ['registration-token-invalid', 'timestamp-out-of-range', 'secret-not-decoded'],
    basis: 'documented',
  },
  {
    id: 'registration-token-invalid',
    title: 'Registration token is not valid',
    what: 'The In-App Calling registration token is missing, expired, wrongly claimed or wrongly signed.',
    why:
      'The SDK hands the token to Sinch, which checks algorithm, kid, issuer, subject, times and signature. It ' +
      'reports only that the client failed.',
    fix: [
      'Open the token on the signing bench (`/sign?kind=registration-token`): it checks each claim and the signature.',
      'Set `iss` to `//rtc.sinch.com/applications/<Application Key>` and `sub` to the same with `/users/<User ID>`.',
      'Sign with HS256 and the derived key: HMAC-SHA256 of the date `YYYYMMDD`, keyed with the decoded ' +
        'Application Secret.',
      'Give it a lifetime of at least one minute, and make a new one for every registration.',
    ],
    refutedBy: 'The signing bench finds every claim right and the signature valid with the secret of this app.',
    docs: [DOCS.inAppToken],
    related: ['kid-date-mismatch', 'secret-not-decoded', 'timestamp-out-of-range', 'unknown-application'],
    basis: 'documented',
  },
  {
    id: 'webhook-signature-mismatch',
    title: 'Callback signature does not verify',
    what: 'Your own endpoint refused a callback because its signature did not verify.',
    why:
      'The check used another key, another body than the bytes received, or a header that was lost on the way. ' +
      'The vendor’s call to you is genuine or not; your API credential is not involved.',
    fix: [
      'Verify over the raw body, before any JSON parser: in Express use `express.raw({ type: "*/*" })` on this route.',
      'Use the right secret: Mailgun has a webhook signing key, Conversation and Numbers a webhook secret of ' +
        'their own, Voice and Verification the Application Secret decoded from base64.',
      'Read header names without regard to case, and let proxies pass `authorization` and `x-sinch-*` through.',
      'Recompute it on the signing bench (`/sign`) from headers and raw body.',
    ],
    refutedBy: 'The signing bench computes the same signature from the raw body and your secret.',
    docs: [DOCS.callbackSigned, DOCS.mailgunApi],
    related: ['wrong-key-type', 'body-hash-mismatch', 'sdk-defect'],
    basis: 'documented',
  },
  {
    id: 'stale-docs-example',
    title: 'Published example does not reproduce',
    what: 'The value being compared with is a published example that does not belong to its inputs.',
    why: 'Several signed-request pages print a signature and MD5 of another request. Right code cannot reproduce them.',
    fix: [
      'Do not compare with the examples on the signed-request pages; use the signing bench (`/sign`) as reference.',
      'Test against the API itself: a signed GET of `/v1/configuration/numbers` on `callingapi.sinch.com` ' +
        'answers 200 when the signature is right.',
    ],
    refutedBy: 'The published value can be recomputed from the published inputs.',
    docs: [DOCS.signedRequest, DOCS.verificationSigned],
    related: ['signature-mismatch', 'body-hash-mismatch', 'sdk-defect'],
    basis: 'observed',
  },
]
