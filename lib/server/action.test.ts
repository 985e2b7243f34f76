import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { action, formAction } from './action'
import type { Fault } from './fault'
import { postRoute, type BodyFault } from './post-route'
import { dropFromProcess } from './one-per-process'

const ORIGIN = 'https://why401.example'
const OWN = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
const PLANTED = 'canary-1fb2'
let head = new Headers()
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(head) }))

beforeEach(() => {
  dropFromProcess('environment', 'upstream')
  Object.assign(process.env, { ORIGIN, SESSION_PASSWORD: 'abcdefghijklmnopqrstuvwxyz0123456789', LOG_LEVEL: 'silent' })
  head = new Headers(OWN)
})

const FOREIGN = [
  {},
  { origin: 'https://evil.test' },
  { origin: 'null' },
  { ...OWN, 'sec-fetch-site': 'cross-site' },
  { ...OWN, 'sec-fetch-site': 'same-site' },
]
const secret = z.strictObject({
  name: z.string().max(4),
  kind: z.enum(['a', 'b']),
  values: z.partialRecord(z.enum(['x']), z.string('must be a text')),
})
const good = { name: 'n', kind: 'a' as const, values: { x: '1' } }
const bad: readonly unknown[] = [
  PLANTED,
  [PLANTED],
  { ...good, [PLANTED]: 1 },
  { ...good, name: PLANTED },
  { ...good, kind: PLANTED },
  { ...good, values: { [PLANTED]: '1' } },
  { ...good, values: { x: [PLANTED] } },
]

describe('an action', () => {
  const handler = vi.fn(async ([input]: [z.output<typeof secret>]): Promise<unknown> => input.name)
  const act = action(z.tuple([secret]), handler, (fault): unknown => fault) as (...args: unknown[]) => Promise<unknown>
  beforeEach(() => {
    handler.mockClear()
  })

  it('hands on what its schema read, with the headers of the request', async () => {
    expect(await act(good)).toBe('n')
    expect(handler).toHaveBeenCalledWith([good], head)
  })

  it.each(FOREIGN)('runs nothing for a request from elsewhere: %j', async (from) => {
    head = new Headers(from)
    expect(await act(good)).toEqual({ kind: 'foreign-origin' })
    expect(handler).not.toHaveBeenCalled()
  })

  it.each([[], [good, good], ...bad.map((input) => [input])])(
    'runs nothing for arguments of another shape, and repeats nothing of them: %j',
    async (...args) => {
      const fault = await act(...args)
      expect(fault).toMatchObject({ kind: 'unreadable' })
      expect(JSON.stringify(fault)).not.toContain(PLANTED)
      expect(handler).not.toHaveBeenCalled()
    },
  )

  it('names the member that is wrong', async () => {
    expect(await act({ ...good, values: { x: 7 } })).toEqual({
      kind: 'unreadable',
      path: '0.values.x',
      message: 'must be a text',
    })
  })
})

describe('the action of a form', () => {
  const handler = vi.fn(async (fields: { link: string; note: string | null }): Promise<unknown> => fields)
  const fields = z.object({ link: z.string().max(8), note: z.string().nullable() })
  const act = formAction(fields, handler, (fault): unknown => fault)
  const form = (values: Record<string, string | Blob>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(values)) data.set(name, value)
    return data
  }
  beforeEach(() => {
    handler.mockClear()
  })

  it('reads the controls that its schema names; one that is missing is null', async () => {
    expect(await act(null, form({ link: 'l', more: PLANTED }))).toEqual({ link: 'l', note: null })
  })

  it('runs nothing for a request from elsewhere, or for what no form of ours sends', async () => {
    for (const data of [form({}), form({ link: PLANTED }), form({ link: new Blob([PLANTED]) }), null, 'x']) {
      const fault = await act(null, data as FormData)
      expect(fault).toMatchObject({ kind: 'unreadable' })
      expect(JSON.stringify(fault)).not.toContain(PLANTED)
    }
    head = new Headers({ origin: 'https://evil.test' })
    expect(await act(null, form({ link: 'l' }))).toEqual({ kind: 'foreign-origin' })
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('the POST of a route', () => {
  const handler = vi.fn(() => new Response('done'))
  const faults: (Fault | BodyFault)[] = []
  const admit = vi.fn((): Response | null => null)
  const post = postRoute(
    {
      origin: 'page',
      maxBytes: 200,
      typed: true,
      schema: secret,
      admit,
      refuse: (fault) => {
        faults.push(fault)
        return new Response(null, { status: 400 })
      },
    },
    handler,
  )
  const request = (body: string, headers: Record<string, string> = {}) =>
    new Request(`${ORIGIN}/x`, {
      method: 'POST',
      body,
      headers: { ...OWN, 'content-type': 'application/json', ...headers },
    })
  beforeEach(() => {
    handler.mockClear()
    faults.length = 0
  })

  it('hands on what its schema read', async () => {
    expect(await (await post(request(JSON.stringify(good)))).text()).toBe('done')
    expect(handler).toHaveBeenCalledWith(good)
  })

  it.each(bad)('refuses a body of another shape, and repeats nothing of it: %j', async (body) => {
    expect((await post(request(JSON.stringify(body)))).status).toBe(400)
    expect(faults).toMatchObject([{ kind: 'unreadable' }])
    expect(JSON.stringify(faults)).not.toContain(PLANTED)
  })

  it.each([
    ['foreign-origin', JSON.stringify(good), { origin: 'https://evil.test' }],
    ['not-json-type', JSON.stringify(good), { 'content-type': 'text/plain' }],
    ['too-long', JSON.stringify({ ...good, name: 'x'.repeat(300) }), {}],
    ['not-json', '{', {}],
  ])('refuses with %s', async (kind, body, headers) => {
    await post(request(body, headers))
    expect(faults).toMatchObject([{ kind }])
    expect(handler).not.toHaveBeenCalled()
  })

  it('reads no body of somebody who may not ask', async () => {
    admit.mockReturnValueOnce(new Response(null, { status: 429 }))
    const asked = request(JSON.stringify(good))
    expect((await post(asked)).status).toBe(429)
    expect(asked.bodyUsed).toBe(false)
    expect(faults).toEqual([])
  })
})
