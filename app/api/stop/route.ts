import { z } from 'zod'
import { stopCheck } from '@/lib/server/stopping'
import { postRoute } from '@/lib/server/post-route'

/** Ends a running check; whoever knows its random id is the browser that started it. */
export const POST = postRoute(
  {
    origin: 'page',
    maxBytes: 1024,
    schema: z.strictObject({ id: z.uuid() }),
    refuse: ({ kind }) => new Response(null, { status: kind === 'foreign-origin' ? 403 : 400 }),
  },
  async ({ id }) => {
    await stopCheck(id)
    return new Response(null, { status: 204 })
  },
)
