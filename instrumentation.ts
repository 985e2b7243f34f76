/** Runs once when the server starts: an instance that cannot be used says why and stops. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('@/lib/server/start')
  start()
}
