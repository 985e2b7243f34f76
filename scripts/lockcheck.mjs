// every optionalDependency named in the lockfile must have an entry of its own, or `npm ci` fails (on every machine)
import fs from 'node:fs'
const lock = JSON.parse(fs.readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8')).packages
const missing = []
for (const [where, p] of Object.entries(lock))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    let dir = where,
      ok = false
    for (;;) {
      if (lock[(dir ? dir + '/' : '') + 'node_modules/' + name]) {
        ok = true
        break
      }
      if (!dir) break
      const i = dir.lastIndexOf('/node_modules/')
      dir = i < 0 ? '' : dir.slice(0, i)
    }
    if (!ok) missing.push(`${name}@${range}  (wanted by ${where || 'the project'}@${p.version ?? ''})`)
  }
const urls = Object.values(lock).filter((p) => p.resolved?.startsWith('http')).length
console.log(
  missing.length ? `MISSING ${missing.length}:\n` + missing.join('\n') : 'lockfile complete',
  '| entries',
  Object.keys(lock).length,
  '| with a host in them',
  urls,
)
process.exit(missing.length ? 1 : 0)
