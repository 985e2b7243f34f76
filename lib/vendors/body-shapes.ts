import type { BodyShapeId } from '@/lib/engine/model/ids'
import type { Confidence } from '@/lib/engine/model/product'

/** What an error body of a shape looks like, for people. */
export type ShapeText = {
  readonly name: string
  /** an answer to a refused credential in this shape; null where the body is empty */
  readonly example: string | null
  readonly note: string
  readonly source: string
  readonly confidence: Confidence
}

const pretty = (value: object) => JSON.stringify(value, null, 2)

const BODY_SHAPES: Readonly<Record<BodyShapeId, ShapeText>> = {
  oauth: {
    name: 'OAuth 2.0 error',
    example: pretty({ error: 'invalid_client', error_description: 'Client authentication failed' }),
    note: 'From the token endpoint. error_verbose and error_hint may stand beside it.',
    source: 'sinch/sinch-sdk-dotnet:src/Sinch/Auth/AuthApiError.cs',
    confidence: 'single-source',
  },
  'registry-problem': {
    name: 'Errors registry',
    example: pretty({
      type: 'https://developers.sinch.com/docs/errors/registry/invalid-credentials',
      title: 'Invalid credentials',
      detail: '…',
    }),
    note:
      'From newer gateways. type ends with the reason: invalid-credentials, access-token-expired, ' +
      'permission-denied, not-found, validation-error.',
    source: 'developers.sinch.com/docs/errors',
    confidence: 'documented',
  },
  'google-rpc': {
    name: 'google.rpc status',
    example: pretty({
      error: { code: 401, message: 'Request had invalid credentials.', status: 'UNAUTHENTICATED', details: [] },
    }),
    note: 'status is the reason in words: UNAUTHENTICATED, PERMISSION_DENIED, NOT_FOUND.',
    source: 'developers.sinch.com/docs/numbers/api-reference/error-codes/status-codes.md',
    confidence: 'documented',
  },
  'flat-five-digit': {
    name: 'Five-digit code',
    example: pretty({ errorCode: 40102, message: 'Invalid signature.', reference: '…' }),
    note: 'The first three digits are the HTTP status; the table below says what each code means.',
    source: 'developers.sinch.com/docs/voice/api-reference/errors',
    confidence: 'documented',
  },
  papi: {
    name: 'Provisioning error',
    example: pretty({ errorCode: 'unauthorized_error', message: '…', resolution: '…', additionalInformation: {} }),
    note: 'errorCode is a word, and resolution says what to do.',
    source: 'sinch/skills:skills/sinch-provisioning-api/SKILL.md',
    confidence: 'documented',
  },
  'problem-details': {
    name: 'Problem details',
    example: pretty({ type: 'about:blank', title: 'Unauthorized', status: 401, detail: '…', traceId: '…' }),
    note: 'The docs page also shows code, message and traceId.',
    source: 'sinch/sinch-sdk-node:packages/number-lookup/src/models/v2',
    confidence: 'documented',
  },
  est: {
    name: 'Elastic SIP Trunking error',
    example: pretty({ status: 'UNAUTHENTICATED', message: '…', details: [] }),
    note: 'code may stand beside it. A 400 that says “is not enabled” is an accepted key.',
    source: 'developers.sinch.com/docs/est/api-reference/errors',
    confidence: 'documented',
  },
  'code-message': {
    name: 'Code and message',
    example: pretty({ code: 401, message: '…' }),
    note: 'Seen from this API in third-party collections.',
    source: 'api-evangelist/sinch:errors/sinch-error-codes.yml',
    confidence: 'third-party',
  },
  xms: {
    name: 'SMS (XMS) error',
    example: null,
    note: 'A 401 has no body at all. A 400 or 403 has code and text.',
    source: 'developers.sinch.com/docs/sms/api-reference/status-codes.md',
    confidence: 'documented',
  },
  mailgun: {
    name: 'Mailgun error',
    example: 'Forbidden',
    note: 'A 401 is the plain word Forbidden, in spite of its status. Other errors are {"message": "…"}.',
    source: 'mailgun/mailgun.js issues 359, 388, 393, 207',
    confidence: 'documented',
  },
}

/** What a code says: about the credential, the request, the account, or nothing of the kind. */
export type CodeReading = 'credential' | 'accepted' | 'request' | 'account' | 'other'

export type FiveDigitCode = {
  readonly code: number
  readonly means: string
  readonly reading: CodeReading
  readonly confidence: Confidence
}

/**
 * The codes of Voice and Verification. Source: developers.sinch.com/docs/voice/api-reference/errors and
 * …/verification/api-reference/errors.md.
 */
export const FIVE_DIGIT_CODES: readonly FiveDigitCode[] = [
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

/** What is known of a shape; throws a TypeError for one that is not known. */
export function bodyShape(id: BodyShapeId): ShapeText {
  const shape = BODY_SHAPES[id]
  if (!shape) throw new TypeError(`There is no body shape ${id}`)
  return shape
}
