import type { Header } from '@/lib/engine/model/exchange'
import type { BodyShapeId } from '@/lib/engine/model/ids'
import { empty, json, type SimResponse } from '@/lib/engine/simulator/wire'

/**
 * The vendors' error bodies, one function a shape. Sources: the vendors' error pages and SDK models, as the product
 * catalogue names them.
 */

export type Failure = {
  readonly status: number
  /** the short machine-readable word, in the shape's own spelling where it has one */
  readonly reason: string
  readonly message: string
  /** trace id, where the shape carries one */
  readonly trace: string
  readonly headers?: readonly Header[]
}

const REGISTRY = 'https://developers.sinch.com/docs/errors/registry/'

const upperSnake = (reason: string): string => reason.toUpperCase().replaceAll('-', '_')
const lowerSnake = (reason: string): string => reason.replaceAll('-', '_')
const sentence = (reason: string): string => (reason[0] ?? '').toUpperCase() + reason.slice(1).replaceAll('-', ' ')

/**
 * google.rpc codes where the common name differs from ours. Source:
 * developers.sinch.com/docs/numbers/api-reference/error-codes/status-codes.md
 */
const RPC: Readonly<Record<string, string>> = {
  'invalid-credentials': 'UNAUTHENTICATED',
  'access-token-expired': 'UNAUTHENTICATED',
  'rate-limited': 'RESOURCE_EXHAUSTED',
  'method-not-allowed': 'UNIMPLEMENTED',
}

const googleRpc = (f: Failure) =>
  json(
    f.status,
    { error: { code: f.status, message: f.message, status: RPC[f.reason] ?? upperSnake(f.reason), details: [] } },
    f.headers,
  )

/** Source: developers.sinch.com/docs/errors. The registry prints bodies without a status member. */
export const registryProblem = (f: Failure): SimResponse =>
  json(
    f.status,
    { type: REGISTRY + f.reason, title: sentence(f.reason), detail: f.message },
    f.headers,
    'application/problem+json',
  )

const problemDetails = (f: Failure) =>
  json(
    f.status,
    {
      type: `https://developers.sinch.com/docs/lookup/api/errors/${f.reason}`,
      title: sentence(f.reason),
      status: f.status,
      detail: f.message,
      traceId: f.trace,
    },
    f.headers,
  )

const papi = (f: Failure) =>
  json(
    f.status,
    {
      errorCode: PAPI[f.reason] ?? lowerSnake(f.reason),
      message: f.message,
      resolution: 'See the API reference.',
      additionalInformation: {},
    },
    f.headers,
  )

const PAPI: Readonly<Record<string, string>> = {
  'invalid-credentials': 'unauthorized_error',
  'access-token-expired': 'unauthorized_error',
}

const est = (f: Failure) =>
  json(f.status, { code: f.status, status: EST[f.status] ?? 'UNKNOWN', message: f.message, details: [] }, f.headers)

const EST: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  429: 'TOO_MANY_REQUESTS',
}

const codeMessage = (f: Failure) => json(f.status, { code: lowerSnake(f.reason), message: f.message }, f.headers)

/**
 * XMS explains 400 and 403 only; 401 and the rest have no body. Source:
 * developers.sinch.com/docs/sms/api-reference/status-codes.md
 */
export const xms = (f: Failure): SimResponse =>
  f.status === 400 || f.status === 403
    ? json(f.status, { code: lowerSnake(f.reason), text: f.message }, f.headers)
    : empty(f.status, f.headers)

/**
 * Five digits whose first three are the status. Source: developers.sinch.com/docs/verification/api-reference/errors.md
 */
export const fiveDigit = (
  code: number,
  message: string,
  reference: string,
  headers: readonly Header[] = [],
): SimResponse =>
  json(Math.floor(code / 100), { errorCode: code, message, reference }, headers, 'application/json; charset=utf-8')

const RENDER: Readonly<Record<BodyShapeId, (f: Failure) => SimResponse>> = {
  oauth: (f) => json(f.status, { error: lowerSnake(f.reason), error_description: f.message }, f.headers),
  'registry-problem': registryProblem,
  'google-rpc': googleRpc,
  'flat-five-digit': (f) => fiveDigit(f.status * 100, f.message, f.trace, f.headers),
  papi,
  'problem-details': problemDetails,
  est,
  'code-message': codeMessage,
  xms,
}

/** A failure in the shape of an API. */
export function failure(shape: BodyShapeId, f: Failure): SimResponse {
  const render = RENDER[shape]
  if (!render) throw new TypeError(`The simulator has no error of shape ${shape}`)
  return render(f)
}
