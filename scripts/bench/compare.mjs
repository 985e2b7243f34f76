// What comparing two calls costs and gives: how long a pair of pastes takes (time of the processor, cold and warm; the
// page does it in a worker), and what comes of 300 generated pairs with planted differences when they are tried in the
// simulated world: `npm run bench -- compare`. No server, nothing is sent.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../bundle.mjs'

const MIB = 1_048_576
const NOW = '2026-11-29T12:00:00Z'
const REPEATS = 8

const PAIR = (secret) => Buffer.from(`11111111-dddd-4eee-8fff-000000000002:${secret}`).toString('base64')
const HOST = 'numbers.api.sinch.com'
const PATH = '/v1/projects/00000000-aaaa-4bbb-8ccc-000000000001/activeNumbers'

function entry(i, host, where, status, headers, body) {
  return {
    startedDateTime: NOW,
    request: {
      method: 'GET',
      url: `https://${host}${where}`,
      httpVersion: 'HTTP/2',
      headers: headers.map(([name, value]) => ({ name, value })),
    },
    response: {
      status,
      headers: [{ name: 'x-number', value: String(i) }],
      content: { mimeType: 'text/plain', text: body },
    },
  }
}

/** A HAR of about 1 MiB, with one call to the API among what a page loads. */
function har(secret, status) {
  const headers = [
    ['Accept', '*/*'],
    ['User-Agent', 'a browser'],
  ]
  const entries = []
  for (let length = 0; length < MIB; length += 1400)
    entries.push(
      entry(
        entries.length,
        `cdn${entries.length % 7}.example.com`,
        `/asset/${entries.length}.js`,
        200,
        headers,
        'x'.repeat(800),
      ),
    )
  const body = '{"error":{"code":401,"message":"Request had invalid credentials","status":"UNAUTHENTICATED"}}'
  entries.splice(
    Math.floor(entries.length / 2),
    0,
    entry(
      0,
      HOST,
      PATH,
      status,
      [...headers, ['Authorization', `Basic ${PAIR(secret)}`]],
      status === 200 ? '{}' : body,
    ),
  )
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'a proxy', version: '1' }, entries } })
}

const secret = ['Zq7k', 'P3xw', 'M9td'].join('')
const curl = `curl -u '11111111-dddd-4eee-8fff-000000000002:${secret}' https://${HOST}${PATH}`
const code = `await fetch('https://${HOST}${PATH}', { headers: { Authorization: 'Basic ${PAIR(`${secret} `)}' } })`
const PASTES = {
  'two HARs of 1 MiB': { works: har(secret, 200), fails: har(`${secret}\n`, 401) },
  'a command and code': { works: curl, fails: code },
  'a HAR and a command': { works: har(secret, 200), fails: curl.replace('-u', '-x proxy:3128 -u') },
}

const engine = path.resolve('.simulator/bench-compare.mjs')
await bundle('components/compare/engine.ts', engine)

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]
const times = (first, ...rest) => console.log([first.padEnd(24), ...rest.map((one) => one.padStart(12))].join(''))
times('', 'cold', 'warm')
let copies = 0
for (const [name, pair] of Object.entries(PASTES)) {
  // another address is another module, with nothing compiled yet
  const { compareView } = await import(`${pathToFileURL(engine).href}?${copies++}`)
  const took = []
  for (let i = 0; i <= REPEATS; i++) {
    const began = process.cpuUsage()
    const { comparison } = compareView({ ...pair, secret: null, now: NOW, salt: '0' })
    const { user, system } = process.cpuUsage(began)
    if (!comparison) throw new Error(`${name} could not be compared`)
    took.push((user + system) / 1000)
  }
  times(name, `${took[0].toFixed(0)} ms`, `${median(took.slice(1)).toFixed(0)} ms`)
}

const file = path.resolve('.simulator/compare.mjs')
await bundle('lib/testing/all-vendors/compare/tried-in-memory.ts', file)
const { tryAll } = await import(pathToFileURL(file).href)

const PAIRS = 300
const row = (what, value) => console.log(`${what.padEnd(62)}${value}`)
const share = (part, of) => `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`

for (const seed of [401, 402, 403]) {
  const all = await tryAll(seed, PAIRS)
  const refused = all.filter(({ pair }) => pair.isRefusedThere)
  const calls = refused.map((one) => one.calls).toSorted((a, b) => a - b)
  const isWrong = ({ pair, decisive }) => decisive.some((id) => !pair.planted.some(({ ids }) => ids.includes(id)))
  console.log(`\npairs of the seed ${seed}`)
  row(
    'refused by the simulated world and solved exactly',
    share(refused.filter((o) => o.isExact).length, refused.length),
  )
  row('something proven that was not planted', String(all.filter(isWrong).length))
  row('calls, the control included: median and most', `${calls[calls.length >> 1]} and ${calls.at(-1)}`)
}
