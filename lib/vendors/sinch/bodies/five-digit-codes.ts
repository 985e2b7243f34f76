import type { ErrorCode } from '@/lib/engine/model/body-shape'

/**
 * The codes of Voice and Verification. Source: developers.sinch.com/docs/voice/api-reference/errors and
 * …/verification/api-reference/errors.md.
 */
export const FIVE_DIGIT_CODES: readonly ErrorCode[] = [
  { code: 40001, means: 'A parameter is invalid.', reading: 'request', confidence: 'documented' },
  { code: 40002, means: 'A parameter is missing.', reading: 'request', confidence: 'documented' },
  { code: 40003, means: 'The request, identity or code is invalid.', reading: 'request', confidence: 'documented' },
  {
    code: 40004,
    means: 'The Application Key is invalid: a 400, not a 401.',
    reading: 'credential',
    confidence: 'documented',
  },
  { code: 40005, means: 'The number lacks its leading +.', reading: 'request', confidence: 'documented' },
  {
    code: 40100,
    means: 'The Authorization header is missing or malformed.',
    reading: 'request',
    confidence: 'documented',
  },
  {
    code: 40101,
    means: 'x-timestamp is missing or invalid; a wrong clock would show here.',
    reading: 'request',
    confidence: 'inferred',
  },
  {
    code: 40102,
    means: 'The signature is wrong: the secret, or what was signed.',
    reading: 'credential',
    confidence: 'documented',
  },
  { code: 40104, means: 'No authentication was sent.', reading: 'request', confidence: 'documented' },
  { code: 40107, means: 'Some part of the authentication is wrong.', reading: 'credential', confidence: 'documented' },
  { code: 40108, means: 'The Basic pair is wrong.', reading: 'credential', confidence: 'single-source' },
  { code: 40200, means: 'The account has not enough credit.', reading: 'account', confidence: 'documented' },
  {
    code: 40300,
    means: 'Accepted, and refused for another reason, such as a forbidden destination.',
    reading: 'account',
    confidence: 'documented',
  },
  {
    code: 40301,
    means: 'The scheme is too weak for this method or app.',
    reading: 'request',
    confidence: 'single-source',
  },
  {
    code: 40303,
    means: 'Public authentication without a callback URL, or denied by the callback.',
    reading: 'request',
    confidence: 'documented',
  },
  {
    code: 40400,
    means: 'The thing does not exist: the credential was accepted.',
    reading: 'accepted',
    confidence: 'documented',
  },
  { code: 42900, means: 'Capacity exceeded: wait and try again.', reading: 'other', confidence: 'documented' },
]
