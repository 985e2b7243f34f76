import { randomUUID } from 'node:crypto'
import { startSimulator } from '@/lib/simulator/serve'

/**
 * Starts the simulator and sets the environment so that whatever the server's modules send to a vendor arrives there.
 * Returns the simulator, which the caller closes.
 */
export async function startTestingUpstream(): ReturnType<typeof startSimulator> {
  const simulator = await startSimulator()
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${simulator.port}`,
    LOG_LEVEL: 'silent',
  })
  return simulator
}
