import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromJSONSchema, type ZodType } from 'zod'
import { toShared } from '@/lib/engine/report/project'
import { exampleReport } from '@/lib/testing/all-vendors/testing-report'
import { catalogue } from '@/lib/vendors'
import { bundleExplainWorker } from '@/scripts/explain-worker.mjs'
import { POST } from '../explain/route'
import { GET as getProblems } from '../problems/route'
import { GET as getProducts } from '../products/route'
import { openApiDocument } from './document'

const document = openApiDocument('https://auth-check.example', '1')
const plain = JSON.parse(JSON.stringify(document)) as typeof document

const schemaNamed = (name: keyof typeof plain.components.schemas): ZodType =>
  fromJSONSchema(plain.components.schemas[name])

beforeAll(bundleExplainWorker)
beforeEach(
  () =>
    void Object.assign(process.env, {
      ORIGIN: 'https://why401.example',
      SESSION_PASSWORD: 'abcdefghijklmnopqrstuvwxyz0123456789',
      LOG_LEVEL: 'silent',
    }),
)

const explained = (body: unknown) =>
  POST(
    new Request('https://why401.example/api/explain', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  )

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : refsIn(member),
  )
}

describe('the OpenAPI document', () => {
  it('describes every call, and every reference leads somewhere', () => {
    expect(plain.openapi).toBe('3.1.0')
    expect(Object.keys(plain.paths)).toEqual([
      '/api/explain',
      '/api/reports',
      '/api/reports/{id}',
      '/api/products',
      '/api/problems',
    ])
    for (const ref of refsIn(plain))
      expect(Object.keys(plain.components.schemas)).toContain(ref.replace('#/components/schemas/', ''))
  })

  it('describes a report so that a real one fits and a changed one does not', () => {
    const schema = schemaNamed('Report')
    const report = JSON.parse(JSON.stringify(toShared(catalogue, exampleReport()))) as Record<string, unknown>
    expect(schema.safeParse(report).error?.issues ?? []).toEqual([])
    for (const broken of [
      { ...report, verdict: 'maybe' },
      { ...report, extra: 1 },
      { ...report, evidence: [{}] },
      { ...report, product: 'unknown' },
    ])
      expect(schema.safeParse(broken).success).toBe(false)
  })

  it.each([
    { status: 100 },
    { status: 599 },
    { status: 99 },
    { status: 600 },
    { status: 999 },
    { status: 401.5 },
    { status: '401' },
    { product: catalogue.products[0]?.id, body: '' },
    { product: 'unknown', status: 401 },
    { product: 'unknown' },
    { product: catalogue.products[0]?.id },
    { headers: [] },
    {
      headers: [
        ['WWW-Authenticate', 'Bearer error="invalid_token"'],
        ['a', ''],
      ],
    },
    { headers: [['a']] },
    { headers: [['a', 'b', 'c']] },
    { headers: [['a', 1]] },
    { headers: { a: 'b' } },
    { headers: Array.from({ length: 501 }, () => ['a', 'b']) },
    { text: 'HTTP/1.1 401 Unauthorized\r\n\r\n' },
    { text: null },
    { request: { url: `https://${catalogue.products[0]?.regions[0]?.host ?? 'api.example.com'}/v1` } },
    { request: { method: 'GET' } },
    { request: { url: 7 } },
    { request: { method: 'G'.repeat(33), url: 'https://api.example.com' } },
    { request: [] },
    { body: '{"error":"x"}', more: true },
    {},
    [],
    'text',
    null,
  ])('says of a request what the API says of it: %j', async (body) => {
    const response = await explained(body)
    const answer: unknown = await response.json()
    expect(response.status === 200).toBe(schemaNamed('ExplainRequest').safeParse(body).success)
    const fits = response.status === 200 ? schemaNamed('Explanation') : schemaNamed('Problem')
    expect(fits.safeParse(answer).error?.issues ?? []).toEqual([])
  })

  it.each([
    ['Product', () => getProducts(), 'products'],
    ['Diagnosis', () => getProblems(), 'problems'],
  ] as const)('describes each %s of the lists exactly', async (name, answer, member) => {
    const schema = schemaNamed(name)
    const list = ((await answer().json()) as Record<string, unknown[]>)[member] ?? []
    expect(list).toHaveLength(name === 'Product' ? catalogue.products.length : catalogue.diagnosisIds.length)
    for (const entry of list) {
      expect(schema.safeParse(entry).error?.issues ?? []).toEqual([])
      expect(Object.keys(entry as object)).toEqual(Object.keys(plain.components.schemas[name].properties ?? {}))
      expect(schema.safeParse({ ...(entry as object), id: 'unknown' }).success).toBe(false)
    }
  })

  it('takes its lists from the catalogue', () => {
    const { ExplainRequest, Explanation } = plain.components.schemas
    const products = catalogue.products.map((p) => p.id)
    expect(ExplainRequest).toMatchObject({ properties: { product: { enum: products } } })
    expect(Explanation).toMatchObject({
      properties: {
        product: { anyOf: [{ enum: products }, { type: 'null' }] },
        diagnoses: { items: { properties: { id: { enum: [...catalogue.diagnosisIds] } } } },
      },
    })
  })

  it('shuts out an answer of another shape', async () => {
    const answer = (await (await explained({ status: 401 })).json()) as Record<string, unknown>
    const schema = schemaNamed('Explanation')
    expect(schema.safeParse(answer).success).toBe(true)
    for (const broken of [
      { ...answer, verdict: 'maybe' },
      { ...answer, product: 'unknown' },
      { ...answer, challenges: [{}] },
    ])
      expect(schema.safeParse(broken).success).toBe(false)
  })
})
