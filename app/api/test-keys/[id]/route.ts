import { usesSimulator } from '@/lib/server/env'
import { SCENARIOS } from '@/lib/simulator/scenarios'

/** One set of the simulator's invented credentials; there are none where requests go to the live vendors. */
export async function GET(
  _: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params
  const scenario = usesSimulator() ? SCENARIOS.find((s) => s.id === id) : undefined
  if (!scenario) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { title, product, region, credentials } = scenario
  return Response.json(
    { id, title, product, values: { ...credentials, region } },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
