import { setTimeout as pause } from 'node:timers/promises'
import { findVariable } from '@/lib/engine/snippets/variables'
import type { Place } from '@/lib/engine/report/sarif'
import { catalogue } from '@/lib/vendors'
import { EXIT, UsageFault, type Command, type Given } from './command'
import { offerFix } from './fix-file'
import { exitExpectingRefusal, exitOf, isRateLimited, makeCheck, type Checked } from './run-check'
import { assertSender, placesOf, SHARE_OPTIONS, shareReport } from './share-report'
import {
  askForValues,
  namesOf,
  productNamed,
  readSource,
  SOURCE_OPTIONS,
  takeValues,
  type Source,
  type Taken,
} from './source'
import { progress, say } from './terminal'
import { RESULT_OPTIONS, writeResults } from './write-results'

export const check: Command = {
  summary: 'Test credentials with free calls, name the cause, try the fix',
  synopsis: '--product ID [--region CODE] (--env | --env-file FILE) [--map FIELD=VARIABLE]…',
  options: {
    ...SOURCE_OPTIONS,
    ...RESULT_OPTIONS,
    ...SHARE_OPTIONS,
    product: 'text',
    region: 'text',
    expect: 'text',
    watch: 'flag',
    budget: 'text',
    pause: 'text',
    fix: 'flag',
    yes: 'flag',
  },
  operands: 0,
  async run(given) {
    const expected = given.text('expect') ?? 'accepted'
    if (expected !== 'accepted' && expected !== 'rejected') throw new UsageFault('--expect takes accepted or rejected.')
    placesOf(given)
    assertSender(given, {})
    const rhythm = given.has('watch') ? rhythmOf(given) : null
    const product = productNamed(given.text('product'))
    const source = readSource(given)
    if (given.has('fix') && !source?.file) throw new UsageFault('--fix changes a file: name it with --env-file.')
    const region = given.text('region')
    const taken = source ? takeValues(product, region, source, namesOf(given)) : await askForValues(product, region)
    assertSender(given, taken.input.values)
    const exitFor = (one: Checked) => (expected === 'rejected' ? exitExpectingRefusal(exitOf(one)) : exitOf(one))
    const checked = await watched(taken, rhythm, (one) => exitFor(one) === EXIT.ok)
    if (checked.blocked) sayBlocked(checked.blocked, taken)
    writeResults(given, checked, exitFor(checked) === EXIT.ok, placeOf(source, taken, checked))
    if (given.has('report')) await shareReport(given, taken.input, checked)
    if (given.has('fix') && source) await offerFix(source, taken, checked, given.has('yes'))
    return exitFor(checked)
  },
}

function sayBlocked({ field, message }: NonNullable<Checked['blocked']>, { variables }: Taken): void {
  say(
    `why401: ${variables[field] ?? catalogue.field(field).label} cannot be sent as it is. ${message} Nothing was sent.`,
  )
}

/** Seconds: the first pause, and how long the whole watch may take. */
type Rhythm = { readonly first: number; readonly budget: number }
const LONGEST_PAUSE = 60

function rhythmOf(given: Given): Rhythm {
  const first = Number(given.text('pause') ?? '5')
  const budget = Number(given.text('budget') ?? '600')
  const isSeconds = (seconds: number) => Number.isInteger(seconds) && seconds >= 1 && seconds <= 86_400
  if (!isSeconds(first) || !isSeconds(budget))
    throw new UsageFault('--pause and --budget take whole seconds, 1 or more.')
  return { first, budget }
}

/** Checks once, or until it is as expected, the vendor asks to slow down or the budget is used up. */
async function watched(
  { input }: Taken,
  rhythm: Rhythm | null,
  isDone: (checked: Checked) => boolean,
): Promise<Checked> {
  const began = performance.now()
  if (rhythm)
    say(`Watching for ${rhythm.budget} s at most, with pauses from ${rhythm.first} s up to ${LONGEST_PAUSE} s.`)
  for (let wait = rhythm?.first ?? 0; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const checked = await makeCheck(input, ({ title }) => progress(`${title} …`))
    progress(null)
    const left = (rhythm?.budget ?? 0) - (performance.now() - began) / 1000
    if (!rhythm || checked.blocked || isDone(checked)) return checked
    if (isRateLimited(checked)) {
      say('The vendor answered 429, so the watch ends.')
      return checked
    }
    if (wait > left) {
      say('The budget of the watch is used up.')
      return checked
    }
    say(`${checked.live.verdict}; the next check in ${wait} s, ${Math.round(left)} s are left.`)
    await pause(wait * 1000)
  }
}

/** The line of the variable that the first diagnosis is about: that of the secret, where it names none. */
function placeOf(source: Source | null, { input, variables }: Taken, { live }: Checked): Place | null {
  if (!source?.file || source.text === null) return null
  const { pair } = catalogue.credentialSet(catalogue.product(input.product).credentialSet)
  const label = live.diagnoses[0]?.proof?.change.split(':')[0]
  const field = catalogue.fieldIds.find((id) => catalogue.field(id).label === label) ?? pair.password
  const name = variables[field] ?? findVariable(catalogue, field) ?? ''
  const line = source.text.split('\n').findIndex((one) => one.replace(/^\uFEFF?\s*(?:export\s+)?/, '').startsWith(name))
  return { file: source.file, line: Math.max(line, 0) + 1 }
}
