import { describe, expect, it } from 'vitest'
import { fromJSONSchema, type ZodType } from 'zod'
import { toShared } from '@/lib/engine/report/project'
import { exampleReport } from '@/lib/engine/report/testing-report'
import { openApiDocument } from './document'

const document = openApiDocument('https://auth-check.example', '1')
const plain = JSON.parse(JSON.stringify(document)) as typeof document

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : refsIn(member),
  )
}

describe('the OpenAPI document', () => {
  it('describes both calls, and every reference leads somewhere', () => {
    expect(plain.openapi).toBe('3.1.0')
    expect(Object.keys(plain.paths)).toEqual(['/api/explain', '/api/reports/{id}'])
    for (const ref of refsIn(plain))
      expect(Object.keys(plain.components.schemas)).toContain(ref.replace('#/components/schemas/', ''))
  })

  it('describes a report so that a real one fits and a changed one does not', () => {
    const schema: ZodType = fromJSONSchema(plain.components.schemas.Report)
    const report = JSON.parse(JSON.stringify(toShared(exampleReport()))) as Record<string, unknown>
    expect(schema.safeParse(report).error?.issues ?? []).toEqual([])
    for (const broken of [
      { ...report, verdict: 'maybe' },
      { ...report, extra: 1 },
      { ...report, evidence: [{}] },
      { ...report, product: 'unknown' },
    ])
      expect(schema.safeParse(broken).success).toBe(false)
  })
})
