import type { Instrumentation } from 'next'

/** Runs once when the server starts: an instance that cannot be used says why and stops. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('@/lib/server/start')
  start()
}

/** What a page or action of ours threw: its class and digest as one line; the message may quote what somebody typed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { errorFields, log } = await import('@/lib/server/log')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest).slice(0, 40) : null
  log('error', 'request-failed', {
    ...errorFields(error),
    digest,
    method: request.method.slice(0, 10),
    route: context.routePath,
    kind: context.routeType,
  })
}
