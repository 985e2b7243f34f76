import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailSimulator } from '@/lib/simulator/mail'
import { startSimulator } from '@/lib/simulator/serve'

/**
 * Starts the simulator with its mail servers and sets the environment so that whatever the server's modules send to a
 * vendor arrives there. Returns the simulator, which the caller closes.
 */
export async function startTestingUpstream(): ReturnType<typeof startSimulator> {
  const [simulator, mail] = await Promise.all([startSimulator(), startMailSimulator()])
  const folder = mkdtempSync(join(tmpdir(), 'why401-authority-'))
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, mail.authority)
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${simulator.port}`,
    UPSTREAM_SMTP_CONNECT_TO: `smtp://127.0.0.1:${mail.port}`,
    UPSTREAM_SMTP_CA: authority,
    LOG_LEVEL: 'silent',
  })
  return {
    ...simulator,
    async close() {
      await Promise.all([simulator.close(), mail.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
