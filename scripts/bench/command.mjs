// From the start of a process to its verdict: the command, a shell script with curl and Newman, each with the same
// calls against the same simulator, in turns: `npm run bench -- command`. `RUNS` chooses how many (20). Newman is
// fetched by npx for the run and is no dependency; where it cannot be had its line says so.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../bundle.mjs'
import { pack } from '../pack.mjs'
import { bundleSimulator } from '../simulator.mjs'

const RUNS = Number(process.env.RUNS ?? 20)
const NEWMAN = 'newman@6.2.1'
const root = path.dirname(path.dirname(import.meta.dirname ?? new URL('.', import.meta.url).pathname))
const folder = mkdtempSync(path.join(tmpdir(), 'why401-bench-'))

const scenarios = path.join(folder, 'scenarios.mjs')
await bundle('lib/simulator/scenarios.ts', scenarios)
const { SCENARIOS } = await import(pathToFileURL(scenarios).href)
const { projectId, keyId, keySecret } = SCENARIOS.find(({ id }) => id === 'good-numbers').credentials

const simulator = spawn(process.execPath, [await bundleSimulator()], { env: { ...process.env, SIMULATOR_PORT: '0' } })
const port = await new Promise((resolve) =>
  simulator.stdout.on('data', (text) => resolve(/:(\d+)\s*$/.exec(String(text))?.[1])),
)
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  npm_config_cache: path.join(process.env.HOME ?? folder, '.npm'),
  npm_config_update_notifier: 'false',
  SINCH_PROJECT_ID: projectId,
  SINCH_KEY_ID: keyId,
  SINCH_KEY_SECRET: keySecret,
  UPSTREAM_CONNECT_TO: `http://127.0.0.1:${port}`,
}

// the four calls of a check of this key: token, the sample call with it and with Basic, a control with a wrong secret
const list = `http://numbers.api.sinch.com/v1/projects/${projectId}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1`
const script = `set -eu
ask() { curl -s --connect-to ::127.0.0.1:${port} "$@"; }
token=$(ask -u "$SINCH_KEY_ID:$SINCH_KEY_SECRET" -d grant_type=client_credentials http://auth.sinch.com/oauth2/token)
token=$(printf %s "$token" | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
ask -o /dev/null -w '%{http_code}\\n' -H "Authorization: Bearer $token" '${list}'
ask -o /dev/null -w '%{http_code}\\n' -u "$SINCH_KEY_ID:$SINCH_KEY_SECRET" '${list}'
ask -o /dev/null -w '%{http_code}\\n' -u "$SINCH_KEY_ID:wrong" '${list}'
`
const basic = (password) => ({
  type: 'basic',
  basic: [
    { key: 'username', value: keyId },
    { key: 'password', value: password },
  ],
})
/** A call of the collection: sent to the simulator with the name of the vendor's host. */
const item = (name, url, auth, more = {}) => ({
  name,
  request: {
    method: 'GET',
    url: url.replace(/^http:\/\/[^/]+/, `http://127.0.0.1:${port}`),
    auth,
    header: [{ key: 'Host', value: new URL(url).host }],
    ...more,
  },
})
const keepToken = { listen: 'test', script: { exec: ["pm.globals.set('token', pm.response.json().access_token)"] } }
const collection = {
  info: { name: 'bench', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    {
      ...item('token', 'http://auth.sinch.com/oauth2/token', basic(keySecret), {
        method: 'POST',
        body: { mode: 'urlencoded', urlencoded: [{ key: 'grant_type', value: 'client_credentials' }] },
      }),
      event: [keepToken],
    },
    item('bearer', list, { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}' }] }),
    item('basic', list, basic(keySecret)),
    item('control', list, basic('wrong')),
  ],
}
writeFileSync(path.join(folder, 'collection.json'), JSON.stringify(collection))

/** Milliseconds from the start of a process to its end. */
function timed(file, args) {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(file, args, { env, cwd: folder, encoding: 'utf8' })
  return { ms: performance.now() - began, status, output: `${stdout}${stderr}` }
}

await pack()
const installed = spawnSync('npx', ['--yes', '-p', NEWMAN, '-c', 'command -v newman'], { env, encoding: 'utf8' })
const newman = installed.stdout.trim()
const command = path.join(root, 'dist/package/why401.mjs')
const WAYS = {
  'the command': () => timed(process.execPath, ['--', command, 'check', '--product', 'numbers', '--env']),
  'a shell script with curl': () => timed('bash', ['-c', script]),
  ...(newman && { [NEWMAN]: () => timed(newman, ['run', 'collection.json', '--silent']) }),
}

try {
  const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]))
  for (let i = 0; i <= RUNS; i++)
    for (const [name, run] of Object.entries(WAYS)) {
      const { ms, status, output } = run()
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${output.replaceAll(keySecret, '[secret]')}`)
      if (i > 0) times[name].push(ms) // the first run of each fills caches
    }
  console.log(
    `From start to verdict, ${RUNS} runs each in turns, Node ${process.versions.node}, upstream without delay`,
  )
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.toSorted((a, b) => a - b)
    const at = (part) => `${Math.round(sorted[Math.floor((sorted.length - 1) * part)])} ms`
    console.log(`${name.padEnd(26)} median ${at(0.5)}, 95th percentile ${at(0.95)}`)
  }
  if (!newman) console.log(`${NEWMAN.padEnd(26)} not measured: npx could not fetch it`)
} finally {
  simulator.kill()
  rmSync(folder, { recursive: true, force: true })
}
