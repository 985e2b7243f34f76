// Reads the audit log of support cases: `npm run audit -- verify` or `-- list`, with DATABASE_URL or DATA_DIR as the
// instances have it.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleIfOlder } from './bundle.mjs'

const file = await bundleIfOlder('lib/server/audit-command.ts', path.resolve('.simulator/audit.mjs'), ['lib/server'], {
  aliases: { 'server-only': 'node_modules/server-only/empty.js' },
  external: ['@libsql/client', 'pg', 'pino'],
})
const { auditCommand } = await import(pathToFileURL(file).href)
const { DATABASE_URL, DATA_DIR = './.data' } = process.env
const place = DATABASE_URL ? { postgres: DATABASE_URL } : { file: path.join(DATA_DIR, 'why401.db') }
process.exitCode = await auditCommand(process.argv.slice(2), place, (line) => console.log(line))
