// How often `certain`, `likely` and `possible` first diagnoses were right, over all corpora of this repository:
// `npm run bench -- calibration`. No server, nothing is sent.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../bundle.mjs'

const file = path.resolve('.simulator/calibration.mjs')
await bundle('lib/testing/all-vendors/calibration.ts', file)
const { calibrationOf, measure } = await import(pathToFileURL(file).href)

const share = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`)
const count = (list, name) => list.filter((one) => one[name]).length
const row = (...cells) => console.log(cells.map((one, i) => (i === 0 ? one.padEnd(10) : one.padStart(15))).join(''))

const measured = measure()
row('corpus', 'cases', 'right first', 'in three', 'verdict right', 'false accepts', 'misattributed')
for (const { corpus, judged } of measured)
  row(
    corpus,
    String(judged.length),
    ...['right', 'rightInThree', 'rightVerdict'].map((name) => share(count(judged, name), judged.length)),
    ...['falseAccept', 'misattributed'].map((name) => String(count(judged, name))),
  )

console.log('')
row('corpus', 'certain', '', 'likely', '', 'possible', '')
const all = { corpus: 'all', judged: measured.flatMap(({ judged }) => judged) }
for (const { corpus, judged } of [...measured, all])
  row(corpus, ...calibrationOf(judged).flatMap(({ right, said }) => [`${right} of ${said}`, share(right, said)]))

const [certain] = calibrationOf(all.judged)
if (certain.wrong.length > 0) console.log(`\ncertain and wrong:\n  ${certain.wrong.join('\n  ')}`)
