import { comparisonAnswer } from '@/lib/engine/compare/answer'
import { randomBytes } from 'node:crypto'
import { comparePastes, type ComparedPastes } from '@/lib/engine/compare/compare-pastes'
import type { Difference } from '@/lib/engine/compare/model'
import { planTrial } from '@/lib/engine/compare/trial/plan'
import { runTrial } from '@/lib/engine/compare/trial/run'
import type { ComparisonTrial } from '@/lib/engine/model/comparison-trial'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'
import { EXIT, UsageFault, type Command } from './command'
import { readText } from './files'
import { reportOf } from './run-check'
import { plain, print, progress, say, styled } from './terminal'

const signing = { bench: signingBench, secret: null }

export const compare: Command = {
  summary: 'Compare a call that works with one that fails; with --try, prove which difference it is',
  synopsis: 'WORKS FAILS [--try] [--json]',
  options: { try: 'flag', json: 'flag' },
  operands: 2,
  async run(given) {
    const [works, fails] = given.operands
    if (works === undefined || fails === undefined)
      throw new UsageFault('Name two files: the call that works, the one that fails.')
    if (works === '-' && fails === '-') throw new UsageFault('Only one of the two can be standard input.')
    const compared = compareTexts(readText(works, 'The call that works'), readText(fails, 'The call that fails'))
    const trial = given.has('try') ? await tryOut(compared) : null
    if (given.has('json')) print(JSON.stringify(comparisonAnswer(compared.comparison, trial), null, 2))
    else show(compared, trial)
    return EXIT.ok
  },
}

/** Two pastes of which each holds a request, and what differs. */
export type Compared = ComparedPastes & {
  readonly comparison: NonNullable<ComparedPastes['comparison']>
  readonly requests: NonNullable<ComparedPastes['requests']>
}

/** Compares two texts. Throws a `UsageFault` where one of them holds no request. */
export function compareTexts(works: string, fails: string): Compared {
  const salt = randomBytes(16).toString('hex')
  const compared = comparePastes(catalogue, { works, fails }, { now: new Date().toISOString(), salt, signing })
  const { comparison, problems, requests } = compared
  if (!comparison || !requests) {
    const said = [problems.works && `Works: ${problems.works}`, problems.fails && `Fails: ${problems.fails}`]
    throw new UsageFault(said.filter(Boolean).join(' ') || 'One of the two texts is empty.')
  }
  return { comparison, problems, requests }
}

/** Finds by trying which differences make the failing call work; null where nothing can be tried. */
async function tryOut({ comparison: { differences }, requests }: Compared): Promise<ComparisonTrial | null> {
  const sides = { failing: requests.fails, working: requests.works }
  const plan = planTrial(catalogue, sides, differences, { uuid: crypto.randomUUID(), signing })
  if ('because' in plan) return (say(`Nothing was tried. ${plan.because}`), null)
  const report = await reportOf(
    (surroundings) => runTrial(catalogue, { ...sides, differences, signing }, surroundings),
    {
      onEvidence: ({ title }) => progress(`${title} …`),
    },
  )
  progress(null)
  return report.comparison ?? null
}

function show({ comparison }: Compared, trial: ComparisonTrial | null): void {
  for (const [label, side] of [
    ['Works', comparison.works],
    ['Fails', comparison.fails],
  ] as const) {
    print(`${styled('bold', label)}: ${plain(side.title)} (${side.form})`)
    for (const note of side.notes) print(styled('dim', `  ${plain(note)}`))
  }
  const { differences } = comparison
  if (differences.length === 0) print('\nNothing that could matter differs.')
  for (const difference of differences) showDifference(difference, trial)
  if (!trial) return
  print(`\n${styled('bold', trial.headline)}\n${trial.means.join(' ')}\n${trial.standIn}`)
  print(styled('dim', `Requests made: ${trial.calls}.`))
}

function showDifference(
  { key, title, relevance, what, can, works, fails }: Difference,
  trial: ComparisonTrial | null,
): void {
  const isDecisive = trial?.differences.some((tried) => tried.key === key && tried.decisive)
  const word = isDecisive ? 'it is this one' : relevance
  print(`\n${styled(isDecisive ? 'yellow' : 'bold', title)} (${word})\n${plain(what)} ${plain(can)}`)
  print(styled('dim', `  works: ${plain(works)}\n  fails: ${plain(fails)}`))
}
