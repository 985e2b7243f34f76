// What comes of 300 generated pairs of calls with planted differences when they are tried in the simulated world:
// `npm run bench -- compare`. No server, nothing is sent.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../bundle.mjs'

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
