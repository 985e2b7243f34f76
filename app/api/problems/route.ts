import { problemRecord } from '@/lib/engine/publication/problem-record'
import { catalogue } from '@/lib/vendors'

/** The dictionary: every diagnosis with what, why and how to fix it. */
export function GET(): Response {
  const problems = catalogue.diagnosisIds.map((id) => problemRecord(catalogue, id))
  return Response.json({ problems }, { headers: { 'Cache-Control': 'no-store' } })
}
