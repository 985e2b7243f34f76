import type { BodyReading, BodyShape } from '../model/body-shape'
import type { Json } from '../model/json'
import { isObject, member, shownJson, statusIn, textOf } from './json'

/** RFC 6749 section 5.2; the further members are those of common authorisation servers. */
export const oauthShape: BodyShape = {
  id: 'oauth',
  order: 50,
  read: readOauth,
  name: 'OAuth 2.0 error',
  example: shownJson({ error: 'invalid_client', error_description: 'Client authentication failed' }),
  note: 'From the token endpoint. error_verbose and error_hint may stand beside it.',
  source: 'RFC 6749, section 5.2',
  confidence: 'documented',
}

/** RFC 9457. */
export const problemDetailsShape: BodyShape = {
  id: 'problem-details',
  order: 60,
  read: readProblemDetails,
  name: 'Problem details',
  example: shownJson({ type: 'about:blank', title: 'Unauthorized', status: 401, detail: '…' }),
  note: 'title says what kind of problem it is, and detail what happened this time.',
  source: 'RFC 9457, section 3',
  confidence: 'documented',
}

/** The error model of APIs that are built on gRPC (google.rpc.Status). */
export const googleRpcShape: BodyShape = {
  id: 'google-rpc',
  order: 20,
  read: readGoogleRpc,
  name: 'google.rpc status',
  example: shownJson({
    error: { code: 401, message: 'Request had invalid credentials.', status: 'UNAUTHENTICATED', details: [] },
  }),
  note: 'status is the reason in words: UNAUTHENTICATED, PERMISSION_DENIED, NOT_FOUND.',
  source: 'googleapis/googleapis:google/rpc/status.proto',
  confidence: 'documented',
}

/** The shapes that belong to no single vendor. */
export const GENERAL_SHAPES: readonly BodyShape[] = [googleRpcShape, oauthShape, problemDetailsShape]

function readOauth(json: Json | undefined): BodyReading | null {
  const error = member(json, 'error')
  if (typeof error !== 'string') return null
  const words = ['error_description', 'error_verbose', 'error_hint', 'message', 'description', 'details'].map((key) =>
    textOf(json, key),
  )
  return {
    code: error.slice(0, 100),
    messages: [error, ...words],
    status: statusIn(json, 'status_code') ?? statusIn(json, 'status'),
  }
}

function readProblemDetails(json: Json | undefined): BodyReading | null {
  const title = textOf(json, 'title')
  if (title === null) return null
  return {
    code: textOf(json, 'code') ?? textOf(json, 'type'),
    messages: [title, textOf(json, 'detail')],
    status: statusIn(json, 'status'),
  }
}

function readGoogleRpc(json: Json | undefined): BodyReading | null {
  const error = member(json, 'error')
  if (!isObject(error) || (textOf(error, 'message') === null && textOf(error, 'status') === null)) return null
  return {
    code: textOf(error, 'status'),
    messages: [textOf(error, 'message'), ...detailsOf(error)],
    status: statusIn(error, 'code'),
  }
}

function detailsOf(error: Json): string[] {
  const details = member(error, 'details')
  return (Array.isArray(details) ? (details as readonly Json[]) : [])
    .slice(0, 10)
    .flatMap((detail) => textOf(detail, 'description') ?? textOf(detail, 'reason') ?? [])
}
