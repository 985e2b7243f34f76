import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toHar } from '@/lib/engine/report/har'
import { toShared } from '@/lib/engine/report/project'
import { accepted, evidence, exampleReport, IDS } from '../testing-report'

/** HAR 1.2 as the specification has it: required members, nothing unknown but names that begin with an underscore. */
const object = <T extends z.ZodRawShape>(shape: T) =>
  z.looseObject(shape).superRefine((value, context) => {
    for (const key of Object.keys(value))
      if (!Object.hasOwn(shape, key) && !key.startsWith('_')) context.addIssue(`unknown member ${key}`)
  })
const nameValue = object({ name: z.string().min(1), value: z.string(), comment: z.string().optional() })
const cookie = object({ name: z.string(), value: z.string() })
const size = z.number().int().min(-1)
const duration = z.number().min(0).or(z.literal(-1))
const entry = object({
  pageref: z.string().optional(),
  startedDateTime: z.iso.datetime({ offset: true }),
  time: z.number().min(0),
  request: object({
    method: z.string().regex(/^[A-Z]+$/),
    url: z.string().refine((text) => URL.canParse(text) && new URL(text).href === text, 'not a URL'),
    httpVersion: z.string(),
    cookies: z.array(cookie),
    headers: z.array(nameValue),
    queryString: z.array(nameValue),
    postData: object({ mimeType: z.string(), text: z.string() }).optional(),
    headersSize: size,
    bodySize: size,
  }),
  response: object({
    status: z.number().int().min(0),
    statusText: z.string(),
    httpVersion: z.string(),
    cookies: z.array(cookie),
    headers: z.array(nameValue),
    content: object({ size: z.number().int().min(0), mimeType: z.string(), text: z.string().optional() }),
    redirectURL: z.string(),
    headersSize: size,
    bodySize: size,
  }),
  cache: object({}),
  timings: object({
    blocked: duration,
    dns: duration,
    connect: duration,
    ssl: duration,
    send: z.number().min(0),
    wait: z.number().min(0),
    receive: z.number().min(0),
  }),
  comment: z.string().optional(),
})
const har = object({
  log: object({
    version: z.literal('1.2'),
    creator: object({ name: z.string(), version: z.string() }),
    entries: z.array(entry),
    comment: z.string().optional(),
  }),
})

const archive = toHar(catalogue, toShared(catalogue, exampleReport()))
const entries = archive.log.entries

describe('the HTTP archive', () => {
  it('is valid HAR 1.2, also after a file has been written and read', () => {
    expect(har.safeParse(JSON.parse(JSON.stringify(archive))).error?.issues ?? []).toEqual([])
  })

  it('holds the exchanges in order, and nothing for what was not asked', () => {
    expect(entries.map((e) => [e.request.method, e.request.url, e.response.status])).toEqual([
      ['POST', 'https://auth.sinch.com/oauth2/token', 401],
      ['GET', 'https://numbers.api.sinch.com/v1/projects/:projectId/activeNumbers', 200],
      ['POST', 'https://eu.conversation.api.sinch.com/oauth2/token', 0],
    ])
  })

  it('writes a call that was not answered as browsers do', () => {
    expect(entries[2]).toMatchObject({ response: { status: 0 }, _error: 'timeout ETIMEDOUT at tcp' })
  })

  it('has a total that is the sum of its phases, TLS counted within the connection', () => {
    expect(entries[0]?.timings).toEqual({
      blocked: -1,
      dns: 3,
      connect: 32.5,
      ssl: 20.5,
      send: 0,
      wait: 170,
      receive: 1.2,
    })
    expect(entries[0]?.time).toBeCloseTo(3 + 32.5 + 170 + 1.2, 5)
    const reused = toHar(
      catalogue,
      toShared(catalogue, exampleReport({ evidence: [accepted({ phases: {}, ms: 40 })], diagnoses: [] })),
    ).log.entries[0]
    expect(reused).toMatchObject({ time: 40, timings: { dns: -1, connect: -1, ssl: -1, wait: 40 } })
  })

  it('carries the vendor’s reference and no secret, id, query or cookie', () => {
    const text = JSON.stringify(archive)
    expect(entries[0]?.response.headers).toContainEqual({ name: 'X-Request-Id', value: IDS.requestId })
    for (const gone of [IDS.projectId, IDS.keyId, 'regionCode', 'session=1', 'a=b', 'jane'])
      expect(text).not.toContain(gone)
  })

  it('does not name a foreign host', () => {
    const foreign = toShared(
      catalogue,
      exampleReport({ evidence: [evidence({ host: 'internal.customer.example' })], diagnoses: [] }),
    )
    expect(toHar(catalogue, foreign).log.entries[0]?.request.url).toBe('https://masked.invalid/oauth2/token')
  })

  it('the schema of this test refuses what the specification does', () => {
    const first = entries[0]
    const broken = [
      { ...archive, log: { ...archive.log, version: '1.1' } },
      { ...archive, extra: 1 },
      { log: { ...archive.log, entries: [{ ...first, time: -1 }] } },
    ]
    for (const one of broken) expect(har.safeParse(one).success).toBe(false)
  })
})
