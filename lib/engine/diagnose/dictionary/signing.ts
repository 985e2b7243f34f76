import { inGroup } from './group'
import { STANDARDS } from './standards'

/** Signed requests, registration tokens and callbacks. */
export const signingDiagnoses = inGroup('signing', [
  {
    id: 'signature-mismatch',
    blames: 'credential',
    specificity: 2,
    // the same answer may be about the key
    leaves: ['credentials-rejected'],
    title: 'Signature does not match',
    what: 'The server computed another signature for this request.',
    why:
      'Either the secret is another one, or something that was signed differs from what was sent. The ' +
      'answer does not say which.',
    fix: [
      'Recompute the signature on the signing bench (`/sign`) with the same method, body, content type, ' +
        'timestamp and path: it searches the known mistakes.',
      'Sign exactly what is sent: body bytes, Content-Type with or without charset, path without host and query.',
    ],
    refutedBy: 'The signing bench reproduces the sent signature with this secret and these inputs.',
    docs: [],
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
    blames: 'request',
    specificity: 2,
    title: 'Secret used as text',
    what: 'The secret was used as text to sign, where its decoded bytes are needed.',
    why:
      'The secret is shown in base64. The key of the signature is the bytes behind it; the text gives ' +
      'another signature.',
    fix: [
      'Decode first: `Buffer.from(secret, "base64")` in Node, `base64.b64decode(secret)` in Python, ' +
        '`Base64.getDecoder().decode(secret)` in Java, `Convert.FromBase64String(secret)` in .NET.',
      'Decode once, and for signing only: Basic takes the secret as shown.',
    ],
    refutedBy: 'The signature made with the decoded bytes is refused as well, with all other lines unchanged.',
    docs: [],
    related: ['signature-mismatch', 'secret-not-base64', 'body-hash-mismatch'],
    basis: 'documented',
  },
  {
    id: 'secret-not-base64',
    blames: 'credential',
    specificity: 5,
    title: 'Secret is not base64',
    what: 'The value given as secret cannot be decoded from base64.',
    why:
      'The secret is base64. A value that is not was cut off, changed, or is another kind of credential, so ' +
      'no signature made from it can match.',
    fix: [
      'Copy the secret again from the page that shows it.',
      'Keep the `=` signs at the end: configuration formats and double clicks often lose them.',
    ],
    refutedBy: '`printf %s "<secret>" | base64 -d` decodes it without an error.',
    docs: [],
    related: ['secret-not-decoded', 'signature-mismatch', 'fields-swapped'],
    basis: 'documented',
  },
  {
    id: 'body-hash-mismatch',
    blames: 'request',
    specificity: 3,
    title: 'Body hash is not of the body',
    what: 'The hash of the body that was signed does not belong to the bytes that were sent.',
    why:
      'It must be the hash of the exact body. Hashing before the client serialises JSON again, or hashing ' +
      'the empty string, gives another value.',
    fix: ['Serialise the body once, keep that string, hash it and send it unchanged.'],
    refutedBy: 'The hash of the bytes on the wire equals the signed one.',
    docs: [],
    related: ['signature-mismatch', 'signed-content-type-mismatch'],
    basis: 'documented',
  },
  {
    id: 'signed-content-type-mismatch',
    blames: 'request',
    specificity: 2,
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
    docs: [],
    related: ['signature-mismatch', 'body-hash-mismatch'],
    basis: 'inferred',
  },
  {
    id: 'signed-path-mismatch',
    blames: 'request',
    specificity: 2,
    title: 'Signed path differs',
    what: 'The path in the string-to-sign is not the path that the server received.',
    why:
      'The server signs the path alone: no host, with its leading slash, with or without a trailing slash ' +
      'exactly as requested. One character decides.',
    fix: [
      'Sign the path as it stands in the request line.',
      'Leave host and query out, keep the leading slash, and do not add a trailing one.',
      'Avoid encoded characters in the path, or sign them exactly as they are sent.',
    ],
    refutedBy: 'The request line shows exactly the signed path.',
    docs: [],
    related: ['signature-mismatch', 'wrong-path'],
    basis: 'documented',
  },
  {
    id: 'timestamp-out-of-range',
    blames: 'request',
    specificity: 2,
    title: 'Timestamp missing or out of range',
    what: 'The time in the request is missing, in another format, or too far from the server’s clock.',
    why:
      'Signed requests carry the time at which they were made, tokens carry `iat` and `nbf`. A clock that ' +
      'runs ahead or behind makes them look too old or not yet valid.',
    fix: [
      'Send the time in the form that the reference asks for, in UTC, and sign the same text.',
      'Synchronise the clock: `timedatectl` on Linux, `w32tm /resync` on Windows; containers use the clock ' +
        'of the host.',
      'Compare with the `Date` header of any answer: the difference is the error of the clock.',
    ],
    refutedBy: 'The `Date` header of the answer and the timestamp sent differ by less than a minute.',
    docs: [STANDARDS.jwtTimes],
    related: ['signature-mismatch', 'token-expired'],
    basis: 'documented',
  },
  {
    id: 'webhook-signature-mismatch',
    blames: 'request',
    specificity: 4,
    title: 'Callback signature does not verify',
    what: 'Your own endpoint refused a callback because its signature did not verify.',
    why:
      'The check used another key, another body than the bytes received, or a header that was lost on the way. ' +
      'The vendor’s call to you is genuine or not; your API credential is not involved.',
    fix: [
      'Verify over the raw body, before any JSON parser: in Express use `express.raw({ type: "*/*" })` on this route.',
      {
        names: 'secrets',
        with: 'Use the right secret: {}.',
        joined: [', '],
        without: 'Use the secret that signs callbacks, which is seldom the one that signs requests.',
      },
      {
        names: 'headers',
        with: 'Read header names without regard to case, and let proxies pass {} through.',
        joined: [', ', ' and '],
        without: 'Read header names without regard to case, and let proxies pass those of the signature through.',
      },
      'Recompute it on the signing bench (`/sign`) from headers and raw body.',
    ],
    refutedBy: 'The signing bench computes the same signature from the raw body and your secret.',
    docs: [],
    related: ['wrong-key-type', 'body-hash-mismatch', 'sdk-defect'],
    basis: 'documented',
  },
])
