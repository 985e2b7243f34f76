import { createHash, createHmac } from 'node:crypto'
import type { RequestInput } from '@/lib/engine/signing/request-input'
import type { MistakeId } from '@/lib/engine/signing/vocabulary'

/**
 * Signs requests wrongly on purpose, with node:crypto and none of the code under test. Each entry makes one mistake the
 * way somebody's code makes it; several entries can be made together when their `slot` differs.
 */
export type Plan = {
  keyText: string
  key: Buffer
  verb: string
  body: string
  bodyBytes: (body: string) => Buffer
  md5: (bytes: Buffer) => string | null
  contentType: string
  name: string | null
  gap: string
  timestamp: string
  head: string
  path: string
  query: string | null
  separator: string
  order: number[]
  ending: string
  algorithm: 'sha256' | 'sha1'
  output: (digest: Buffer) => string
}

const md5 = (bytes: Buffer) => createHash('md5').update(bytes)

function rightPlan(input: RequestInput): Plan {
  const [path = '', query] = input.path.split('?')
  return {
    keyText: input.applicationSecret,
    key: Buffer.from(input.applicationSecret, 'base64'),
    verb: input.method,
    body: input.body,
    bodyBytes: (body) => Buffer.from(body, 'utf8'),
    md5: (bytes) => (bytes.length === 0 ? '' : md5(bytes).digest('base64')),
    contentType: input.contentType,
    name: 'x-timestamp',
    gap: '',
    timestamp: input.timestamp,
    head: '',
    path,
    query: input.signsQuery ? (query ?? null) : null,
    separator: '\n',
    order: [0, 1, 2, 3, 4],
    ending: '',
    algorithm: 'sha256',
    output: (digest) => digest.toString('base64'),
  }
}

export type Planter = {
  readonly id: MistakeId
  /** mistakes of one slot exclude each other */ readonly slot: string
  readonly stage: number
  plant(plan: Plan, input: RequestInput): void
}

/** Every mistake of a signed request, made once. */
export const PLANTERS: readonly Planter[] = [
  {
    id: 'key-is-application-key',
    slot: 'key',
    stage: 0,
    plant: (p, i) => void ((p.keyText = i.applicationKey), (p.key = Buffer.from(i.applicationKey, 'utf8'))),
  },
  { id: 'key-not-decoded', slot: 'key', stage: 1, plant: (p) => void (p.key = Buffer.from(p.keyText, 'utf8')) },
  {
    id: 'key-double-decoded',
    slot: 'key',
    stage: 1,
    plant: (p) => void (p.key = Buffer.from(p.key.toString('latin1'), 'base64')),
  },
  { id: 'key-hex', slot: 'key', stage: 1, plant: (p) => void (p.key = Buffer.from(p.key.toString('hex'), 'utf8')) },
  {
    id: 'key-trailing-newline',
    slot: 'key-end',
    stage: 2,
    plant: (p) => void (p.key = Buffer.concat([p.key, Buffer.from('\n')])),
  },
  { id: 'verb-case', slot: 'verb', stage: 0, plant: (p) => void (p.verb = p.verb.toLowerCase()) },
  {
    id: 'md5-of-reserialised-json',
    slot: 'body',
    stage: 0,
    plant: (p) => void (p.body = JSON.stringify(JSON.parse(p.body))),
  },
  {
    id: 'md5-of-pretty-json',
    slot: 'body',
    stage: 0,
    plant: (p) => void (p.body = JSON.stringify(JSON.parse(p.body), null, 2)),
  },
  {
    id: 'md5-of-nothing',
    slot: 'body',
    stage: 0,
    plant: (p) => void ((p.body = ''), (p.md5 = (bytes) => md5(bytes).digest('base64'))),
  },
  { id: 'md5-of-trailing-newline', slot: 'body-end', stage: 1, plant: (p) => void (p.body += '\n') },
  {
    id: 'md5-utf16',
    slot: 'body-encoding',
    stage: 2,
    plant: (p) => void (p.bodyBytes = (body) => Buffer.from(body, 'utf16le')),
  },
  { id: 'md5-hex', slot: 'md5', stage: 3, plant: (p) => void (p.md5 = (bytes) => md5(bytes).digest('hex')) },
  {
    id: 'md5-base64-of-hex',
    slot: 'md5',
    stage: 3,
    plant: (p) => void (p.md5 = (bytes) => Buffer.from(md5(bytes).digest('hex')).toString('base64')),
  },
  { id: 'md5-missing', slot: 'md5', stage: 3, plant: (p) => void (p.md5 = () => null) },
  {
    id: 'content-type-charset',
    slot: 'contentType',
    stage: 0,
    plant: (p) => void (p.contentType = `${p.contentType.split(';')[0] ?? ''}; charset=UTF-8`),
  },
  {
    id: 'content-type-without-charset',
    slot: 'contentType',
    stage: 0,
    plant: (p) => void (p.contentType = p.contentType.split(';')[0] ?? ''),
  },
  { id: 'content-type-empty', slot: 'contentType', stage: 0, plant: (p) => void (p.contentType = '') },
  {
    id: 'timestamp-epoch',
    slot: 'timestamp',
    stage: 0,
    plant: (p) => void (p.timestamp = String(Math.floor(Date.parse(p.timestamp) / 1000))),
  },
  {
    id: 'timestamp-precision',
    slot: 'timestamp',
    stage: 0,
    plant: (p) => void (p.timestamp = p.timestamp.replace(/\.\d+Z/, 'Z')),
  },
  { id: 'timestamp-name-case', slot: 'timestamp-name', stage: 1, plant: (p) => void (p.name = 'X-Timestamp') },
  { id: 'timestamp-value-only', slot: 'timestamp-name', stage: 1, plant: (p) => void (p.name = null) },
  { id: 'timestamp-space', slot: 'timestamp-gap', stage: 2, plant: (p) => void (p.gap = ' ') },
  { id: 'path-decoded', slot: 'path-encoding', stage: 0, plant: (p) => void (p.path = decodeURIComponent(p.path)) },
  {
    id: 'path-encoded',
    slot: 'path-encoding',
    stage: 0,
    plant: (p) => void (p.path = p.path.split('/').map(encodeURIComponent).join('/')),
  },
  { id: 'path-prefix', slot: 'path-prefix', stage: 1, plant: (p) => void (p.path = p.path.replace(/^\/[^/]+/, '')) },
  { id: 'path-trailing-slash', slot: 'path-end', stage: 2, plant: (p) => void (p.path += '/') },
  { id: 'path-with-query', slot: 'query', stage: 3, plant: (p, i) => void (p.query = i.path.split('?')[1] ?? null) },
  { id: 'path-without-query', slot: 'query', stage: 3, plant: (p) => void (p.query = null) },
  { id: 'path-without-slash', slot: 'path-head', stage: 4, plant: (p) => void (p.path = p.path.slice(1)) },
  {
    id: 'path-full-url',
    slot: 'path-head',
    stage: 4,
    plant: (p) => void (p.head = 'https://verification.api.sinch.com'),
  },
  { id: 'crlf', slot: 'separator', stage: 0, plant: (p) => void (p.separator = '\r\n') },
  { id: 'wrong-separator', slot: 'separator', stage: 0, plant: (p) => void (p.separator = '\\n') },
  { id: 'wrong-part-order', slot: 'order', stage: 1, plant: (p) => void (p.order = [0, 2, 1, 3, 4]) },
  { id: 'trailing-newline', slot: 'ending', stage: 2, plant: (p) => void (p.ending = '\n') },
  { id: 'output-hex', slot: 'output', stage: 3, plant: (p) => void (p.output = (digest) => digest.toString('hex')) },
  {
    id: 'output-base64url',
    slot: 'output',
    stage: 3,
    plant: (p) => void (p.output = (digest) => digest.toString('base64url')),
  },
  { id: 'hmac-sha1', slot: 'algorithm', stage: 3, plant: (p) => void (p.algorithm = 'sha1') },
]

/** What code with these mistakes writes as its signature. */
export function signWrongly(input: RequestInput, planters: readonly Planter[]): string {
  const plan = rightPlan(input)
  for (const planter of planters.toSorted((a, b) => a.stage - b.stage)) planter.plant(plan, input)
  const line = plan.md5(plan.bodyBytes(plan.body))
  const timestamp = plan.name === null ? plan.timestamp : `${plan.name}:${plan.gap}${plan.timestamp}`
  const path = plan.head + plan.path + (plan.query === null ? '' : `?${plan.query}`)
  const parts = [plan.verb, line, plan.contentType, timestamp, path]
  const text =
    plan.order
      .map((i) => parts[i] ?? null)
      .filter((part) => part !== null)
      .join(plan.separator) + plan.ending
  return plan.output(createHmac(plan.algorithm, plan.key).update(text, 'utf8').digest())
}

/** Between them these two requests let every mistake make a difference. */
export const PLAIN: RequestInput = {
  method: 'POST',
  path: '/verification/v1/verifications/number/%2B46700000000?reason=test',
  body: '{"identity": {"type": "number", "endpoint": "+46700000000"}, "method": "sms"}',
  contentType: 'application/json',
  timestamp: '2026-01-02T03:04:05.678Z',
  applicationKey: '00000000-1111-4222-8333-444444444444',
  applicationSecret: Buffer.from('fake-secret-0123').toString('base64'),
  signsQuery: false,
}
export const OTHER: RequestInput = {
  ...PLAIN,
  path: '/calling/v1/callouts/+46700000000?reason=test',
  contentType: 'application/json; charset=utf-8',
  signsQuery: true,
}
