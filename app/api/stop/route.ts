import { z } from 'zod'
import { stopCheck } from '@/lib/server/checks'
import { parseJson, readLimited } from '@/lib/server/limited-body'
import { originFault } from '@/lib/server/same-origin'

const body = z.strictObject({ id: z.uuid() })

/** Ends a running check; whoever knows its random id is the browser that started it. */
export async function POST(request: Request): Promise<Response> {
  if (originFault(request.headers)) return new Response(null, { status: 403 })
  const parsed = body.safeParse(parseJson((await readLimited(request, 1024)) ?? new Uint8Array()))
  if (!parsed.success) return new Response(null, { status: 400 })
  stopCheck(parsed.data.id)
  return new Response(null, { status: 204 })
}
