// Which facts about vendors were last read at their source more than 90 days ago: `npm run facts`, or
// `npm run facts -- 2027-03-01` for another day. Exits with 1 where there are some. Nothing is asked over the network.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const [today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
  console.error('usage: npm run facts -- [a day, such as 2027-03-01]')
  process.exit(2)
}

const file = path.resolve('.simulator/facts.mjs')
await bundle('lib/testing/all-vendors/dated-facts.ts', file)
const { ageInDays, dated, FRESH_DAYS, isStale } = await import(pathToFileURL(file).href)

const facts = dated()
const stale = facts
  .filter((fact) => isStale(fact.read, today))
  .toSorted((a, b) => (a.read < b.read ? -1 : a.read > b.read ? 1 : 0))
for (const { read, where, text, source } of stale)
  console.log(`${read || 'never'}  ${ageInDays(read, today)} days  ${where}: ${text}\n    ${source}`)
const days = facts.map(({ read }) => read).toSorted()
console.log(
  `${facts.length} facts, read from ${days[0]} to ${days.at(-1)}; ${stale.length} of them more than ` +
    `${FRESH_DAYS} days before ${today}`,
)
process.exitCode = stale.length > 0 ? 1 : 0
