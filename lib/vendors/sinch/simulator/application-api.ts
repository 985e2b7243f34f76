import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'
import type { Behaviour } from '@/lib/engine/simulator/behaviour'
import { behaviourOf } from './behaviours'
import { fiveDigit } from './errors'
import { presentedBy, type Presented } from '@/lib/engine/simulator/presented'
import { matchTemplate } from '@/lib/engine/simulator/routes'
import { routeOf } from './routes'
import {
  empty,
  headerOf,
  json,
  pathOnly,
  referenceOf,
  type SimRequest,
  type SimResponse,
} from '@/lib/engine/simulator/wire'
import { APPLICATIONS, type Application, type Level } from './world'

/** Voice and Verification: an application's own key and secret, signed or by Basic. */

type Side = 'voice' | 'verification'

/** No tolerance is documented; a quarter of an hour is this simulator's own. */
const TOLERANCE_MS = 15 * 60_000

/**
 * Source: developers.sinch.com/docs/voice/api-reference/errors and
 * developers.sinch.com/docs/verification/api-reference/errors.md
 */
const WORDING: Readonly<
  Record<
    Side,
    Readonly<
      Record<'malformed' | 'timestamp' | 'signature' | 'missing' | 'pair' | 'unknown', readonly [number, string]>
    >
  >
> = {
  voice: {
    malformed: [40100, 'Authorization Header'],
    timestamp: [40101, 'Timestamp Header'],
    signature: [40102, 'Invalid Signature'],
    missing: [40104, 'Authorization required.'],
    pair: [40108, 'Invalid credentials'],
    unknown: [40004, 'Bad request: Application key is invalid'],
  },
  verification: {
    malformed: [40100, 'Invalid authorization header.'],
    timestamp: [40101, 'X-Timestamp required.'],
    signature: [40102, 'Invalid signature.'],
    missing: [40104, 'Authorization required.'],
    pair: [40107, 'Invalid authorization.'],
    unknown: [40107, 'Invalid authorization.'],
  },
}

const RANK: Readonly<Record<Level, number>> = { public: 0, basic: 1, signed: 2 }

type Signed = Extract<Presented, { kind: 'other' }>

const isSigned = (presented: Presented): presented is Signed =>
  presented.kind === 'other' && presented.scheme === 'application'

function applicationOf(presented: Presented): Application | null {
  const key = presented.kind === 'basic' ? presented.user : isSigned(presented) ? presented.key : null
  return APPLICATIONS.find((a) => a.key.toLowerCase() === key?.toLowerCase()) ?? null
}

function timestampFault(request: SimRequest, now: number): boolean {
  const stamp = headerOf(request.headers, 'x-timestamp') ?? ''
  const at = Date.parse(stamp)
  return !stamp.includes('T') || Number.isNaN(at) || Math.abs(now - at) > TOLERANCE_MS
}

/**
 * The signature that the received request should carry, byte for byte. Source:
 * developers.sinch.com/docs/voice/api-reference/authentication/signed-request
 */
function expectedSignature(request: SimRequest, app: Application): string {
  return signRequest({
    applicationKey: app.key,
    applicationSecret: app.secret,
    method: request.method,
    path: pathOnly(request.path),
    contentType: headerOf(request.headers, 'content-type') ?? '',
    body: request.body,
    timestamp: headerOf(request.headers, 'x-timestamp') ?? '',
  }).signature
}

type Fault = keyof (typeof WORDING)['voice']

/** How strongly a request proves its application, or what is wrong with it. `now` is the server's own clock. */
function proofOf(
  request: SimRequest,
  presented: Presented,
  app: Application | null,
  behaviour: Behaviour<never>,
  now: number,
): Level | Fault {
  if (presented.kind === 'none') return 'missing'
  if (presented.kind === 'malformed' || presented.kind === 'bearer') return 'malformed'
  if (presented.kind === 'other' && presented.scheme !== 'application') return 'malformed'
  if (!app) return 'unknown'
  if (presented.kind === 'basic') return presented.password === app.secret || behaviour.anySecret ? 'basic' : 'pair'
  if (presented.signature === null) return 'public'
  if (timestampFault(request, now)) return 'timestamp'
  return presented.signature === expectedSignature(request, app) || behaviour.anySecret ? 'signed' : 'signature'
}

const isLevel = (proof: Level | Fault): proof is Level => proof in RANK

/** The level that a method asks for: reading a verification by id or reference takes more than the bare key. */
function levelNeeded(side: Side, path: string, app: Application): Level {
  const byNumber = matchTemplate('/verification/v1/verifications/{method}/number/{endpoint}', path) !== null
  const floor: Level = side === 'verification' && byNumber ? 'public' : 'basic'
  return RANK[app.minimum] > RANK[floor] ? app.minimum : floor
}

function tooWeak(side: Side, proof: Level, reference: string): SimResponse {
  if (proof === 'public')
    return fiveDigit(40303, 'Callback URL must be set when using public authorization method.', reference)
  if (side === 'voice') return fiveDigit(40301, 'Invalid authorization scheme for calling the method', reference)
  return json(
    403,
    { errorCode: 40301, message: 'Authorization requirement not met', reference },
    [],
    'application/json; charset=utf-8',
  )
}

/** Reads of things that this world does not hold: the credential is judged, then the thing is not found. */
const READS: Readonly<Record<Side, readonly string[]>> = {
  voice: ['/calling/v1/calls/id/{callId}'],
  verification: [
    '/verification/v1/verifications/id/{id}',
    '/verification/v1/verifications/reference/{reference}',
    '/verification/v1/verifications/{method}/number/{endpoint}',
  ],
}

/** Call control and application management live on different hosts, and each knows only its own paths. */
const MANAGEMENT_HOST = 'callingapi.sinch.com'

function readsOf(request: SimRequest, side: Side): boolean {
  if (request.host === MANAGEMENT_HOST) return false
  return READS[side].some((template) => matchTemplate(template, pathOnly(request.path)))
}

function readOf(request: SimRequest, side: Side, app: Application, reference: string): SimResponse {
  if (request.method !== 'GET')
    return {
      ...fiveDigit(40500, 'Method not allowed.', reference),
      headers: [
        ['Allow', 'GET'],
        ['Content-Type', 'application/json; charset=utf-8'],
      ],
    }
  const found = routeOf(request.host, request.path)
  if (!found)
    return fiveDigit(40400, side === 'voice' ? 'Call not found' : 'Requested resource was not found.', reference)
  const [first] = (found.route.answer as { numbers?: readonly object[] }).numbers ?? []
  return json(200, { numbers: [{ ...first, applicationkey: app.key }] }, [], 'application/json; charset=utf-8')
}

/** Answers a request to a host of Voice or Verification. */
export function applicationApi(request: SimRequest, now: number, side: Side): SimResponse {
  if (!readsOf(request, side) && !routeOf(request.host, request.path)) return empty(404)
  const presented = presentedBy(request)
  const app = applicationOf(presented)
  const behaviour = behaviourOf(app)
  const serverNow = now + (behaviour.clockAheadMs ?? 0)
  const reference = referenceOf(request, now)
  const context = { request, now, presented, shape: 'flat-five-digit' as const }
  const dated = (answer: SimResponse): SimResponse =>
    behaviour.clockAheadMs
      ? { ...answer, headers: [['Date', new Date(serverNow).toUTCString()], ...answer.headers] }
      : answer
  const early = behaviour.beforeApi?.(context)
  if (early) return early
  const proof = proofOf(request, presented, app, behaviour, serverNow)
  if (!app || !isLevel(proof)) return dated(fiveDigit(...WORDING[side][isLevel(proof) ? 'unknown' : proof], reference))
  if (RANK[proof] < RANK[levelNeeded(side, pathOnly(request.path), app)]) return dated(tooWeak(side, proof, reference))
  return dated(behaviour.afterApi?.(context) ?? readOf(request, side, app, reference))
}
