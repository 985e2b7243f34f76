import type { DiagnosisDetails } from '@/lib/engine/model/diagnosis'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { DOCS, WHERE } from './links'

const BENCH = { href: '/sign?kind=request', label: 'Recompute the signature' } as const

/** Signed requests and callbacks. */
export const signingDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>> = {
  'signature-mismatch': {
    searchedAs: { 10: 'Sinch Voice 40102 Invalid Signature' },
    why:
      'Either the Application Secret is another one, or one of the five lines of the string-to-sign differs ' +
      'from what was sent. The answer does not say which.',
    fix: {
      15: 'Decode the Application Secret from base64 before it keys the HMAC.',
      30: `Compare key and secret with ${WHERE.app}; both must be of the same app.`,
    },
    docs: { 10: DOCS.signedRequest, 20: DOCS.verificationSigned, 30: DOCS.voiceErrors },
    nextStep: BENCH,
  },
  'secret-not-decoded': {
    what: 'The Application Secret was used as text to sign, where its decoded bytes are needed.',
    why:
      'The secret is shown in base64. The HMAC key is the 16 bytes behind it; the text of 24 characters gives ' +
      'another signature.',
    docs: { 10: DOCS.signedRequest, 20: DOCS.verificationSigned },
    nextStep: BENCH,
  },
  'secret-not-base64': {
    title: 'Application Secret is not base64',
    what: 'The value given as Application Secret cannot be decoded from base64.',
    why:
      'Every Application Secret is base64. A value that is not was cut off, changed, or is another kind of ' +
      'credential, so no signature made from it can match.',
    refutedBy: '`printf %s "<secret>" | base64 -d | wc -c` prints 16.',
    fix: {
      10: `Copy the secret again from ${WHERE.appSecret}: published examples have 24 characters and end with \`==\`.`,
      30: 'Use neither the Key Secret of an access key nor an API token here.',
    },
    docs: { 10: DOCS.signedRequest },
  },
  'body-hash-mismatch': {
    what: 'The Content-MD5 line of the string-to-sign does not belong to the bytes that were sent.',
    why:
      'It must be base64 of the MD5 of the exact body, and an empty line when there is no body. Hashing before ' +
      'the client serialises JSON again, or hashing the empty string, gives another value.',
    refutedBy: 'The MD5 of the bytes on the wire equals the signed line.',
    fix: {
      20: 'Leave the line empty for a request without a body; do not hash the empty string.',
      30: 'Use base64 of the 16 MD5 bytes, not hexadecimal.',
    },
    docs: { 10: DOCS.signedRequest },
    related: { 30: 'stale-docs-example' },
    nextStep: BENCH,
  },
  'signed-content-type-mismatch': { docs: { 10: DOCS.signedRequest }, nextStep: BENCH },
  'signed-path-mismatch': {
    fix: { 10: 'Sign the path as it stands in the request line, for example `/calling/v1/callouts`.' },
    docs: { 10: DOCS.signedRequest },
    nextStep: BENCH,
  },
  'timestamp-out-of-range': {
    searchedAs: { 10: 'Sinch 40101: x-timestamp missing or out of range' },
    why:
      'Signed requests carry `x-timestamp`, tokens carry `iat` and `nbf`. A clock that runs ahead or behind ' +
      'makes them look too old or not yet valid.',
    fix: { 10: 'Send `x-timestamp` in ISO 8601 UTC, for example `2026-01-31T12:00:00Z`, and sign the same text.' },
    docs: { 4: DOCS.verificationErrors, 6: DOCS.signedRequest },
    related: { 30: 'kid-date-mismatch' },
    nextStep: BENCH,
  },
  'webhook-signature-mismatch': {
    searchedAs: { 10: 'Sinch webhook or callback signature does not verify' },
    names: {
      secrets: {
        20: 'Conversation, SMS and Numbers a webhook secret of their own',
        30: 'Voice and Verification the Application Secret, Voice v2 the secret of the service, decoded from base64',
      },
      headers: { 10: '`authorization`', 20: '`x-sinch-*`' },
    },
    docs: { 10: DOCS.callbackSigned },
    nextStep: { href: '/sign?kind=conversation-webhook', label: 'Verify the callback' },
  },
}
