import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Verdict } from '@/lib/engine/model/evidence'
import type { Header } from '@/lib/engine/model/exchange'

/**
 * What a paste tells of an exchange. `given` is the Authorization header as the client was told it, `sent` the request
 * as it went out: only there a missing header is a fact, since interceptors add theirs below the logger.
 */
export type Told = 'place' | 'status' | 'challenge' | 'answer' | 'given' | 'sent' | 'headers'

/** What the Authorization header of a call holds. */
export type Authorizes =
  | 'access-token'
  | 'expired-token'
  | 'token-twice'
  | 'project-key'
  | 'application-key'
  | 'signature'
  | 'mailgun-key'
  | 'mailgun-key-as-bearer'
  | 'plan-token'
  | 'undefined'
  | 'nothing'

/** An exchange with the answers that are right for it. */
export type Base = {
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly authorizes: Authorizes
  readonly headers?: readonly Header[]
  readonly body?: string
  readonly status: number
  readonly answerHeaders?: readonly Header[]
  readonly answer?: string
  /** without which nobody can give the answer */
  readonly needs: readonly Told[]
  readonly right: readonly string[]
  /** also right where the paste does not tell all that is needed */
  readonly vague?: readonly string[]
  readonly verdicts: readonly Verdict[]
}

/** A call with a secret of its own, at one time. */
export type Call = {
  readonly base: Base
  /** the part of the Authorization header that is secret; empty where nothing is */
  readonly secret: string
  readonly at: Date
  readonly method: string
  readonly url: string
  readonly host: string
  /** with the query */
  readonly path: string
  readonly headers: readonly Header[]
  readonly body: string
  readonly status: number
  readonly reason: string
  readonly answerHeaders: readonly Header[]
  readonly answer: string
  /** the answer as an object, where it is one */
  readonly json: object | null
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A value that looks random and is the same in every run. @param n bytes, at most 64 */
const made = (seed: string, n: number) => createHash('sha512').update(seed).digest().subarray(0, n)
const uuid = (seed: string) =>
  made(seed, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

function token(seed: string, at: Date, secondsLeft: number): string {
  const now = Math.floor(at.getTime() / 1000)
  const head = base64url({ alg: 'RS256', kid: 'public:access-token', typ: 'JWT' })
  const claims = { client_id: uuid(seed), exp: now + secondsLeft, iat: now + secondsLeft - 3600 }
  return `${head}.${base64url(claims)}.${made(`${seed}/signature`, 64).toString('base64url')}`
}

/** The secret of a call, and the header's value, which is null where none is sent. */
function authorization({ id, authorizes }: Base, at: Date): { readonly secret: string; readonly value: string | null } {
  const jwt = token(id, at, authorizes === 'expired-token' ? -5400 : 3540)
  const signature = jwt.split('.')[2] ?? ''
  const keySecret = `${made(`${id}/key`, 12).toString('base64url')}~${made(`${id}/more`, 6).toString('hex')}`
  const appSecret = made(`${id}/app`, 16).toString('base64')
  const signed = made(`${id}/signed`, 32).toString('base64')
  const hex = made(`${id}/mailgun`, 24).toString('hex')
  const apiKey = `${hex.slice(0, 32)}-${hex.slice(32, 40)}-${hex.slice(40, 48)}`
  const planToken = made(`${id}/plan`, 16).toString('hex')
  switch (authorizes) {
    case 'access-token':
    case 'expired-token':
      return { secret: signature, value: `Bearer ${jwt}` }
    case 'token-twice':
      return { secret: signature, value: `Bearer Bearer ${jwt}` }
    case 'project-key':
      return { secret: keySecret, value: `Basic ${base64(`${uuid(id)}:${keySecret}`)}` }
    case 'application-key':
      return { secret: appSecret, value: `Basic ${base64(`${uuid(id)}:${appSecret}`)}` }
    case 'signature':
      return { secret: signed, value: `Application ${uuid(id)}:${signed}` }
    case 'mailgun-key':
      return { secret: apiKey, value: `Basic ${base64(`api:${apiKey}`)}` }
    case 'mailgun-key-as-bearer':
      return { secret: apiKey, value: `Bearer ${apiKey}` }
    case 'plan-token':
      return { secret: planToken, value: `Bearer ${planToken}` }
    case 'undefined':
      return { secret: '', value: 'Bearer undefined' }
    case 'nothing':
      return { secret: '', value: null }
  }
}

/** Makes the call of a base at a time: `{now}` in its texts is that time, `{expired}` 90 minutes before it. */
export function call(base: Base, at: Date): Call {
  const { secret, value } = authorization(base, at)
  const expired = new Date(at.getTime() - 5_400_000).toISOString().replace('.000', '')
  const filled = (text: string) => text.replace('{now}', at.toISOString()).replace('{expired}', expired)
  const filledHeaders = (headers: readonly Header[] = []) => headers.map(([n, v]): Header => [n, filled(v)])
  const url = new URL(base.url)
  const body = base.body ?? ''
  const answer = filled(base.answer ?? '')
  return {
    base,
    secret,
    at,
    method: base.method,
    url: base.url,
    host: url.host,
    path: url.pathname + url.search,
    headers: [
      ['Accept', '*/*'],
      ...(value === null ? [] : [['Authorization', value] as const]),
      ...filledHeaders(base.headers),
      ...(body === '' ? [] : [['Content-Length', String(Buffer.byteLength(body))] as const]),
    ],
    body,
    status: base.status,
    reason: STATUS_CODES[base.status] ?? '',
    answerHeaders: [
      ['Date', at.toUTCString()],
      ...filledHeaders(base.answerHeaders),
      ['Content-Length', String(Buffer.byteLength(answer))],
    ],
    answer,
    json: objectIn(answer),
  }
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
