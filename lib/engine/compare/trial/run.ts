import { asEvents } from '../../check/context'
import type { CheckEvent, Surroundings } from '../../check/model'
import { createRecorder } from '../../check/recorder'
import type { Catalogue } from '../../catalogue/catalogue'
import type { ComparisonTrial, TrialResult } from '../../model/comparison-trial'
import type { Proof } from '../../model/proof'
import type { Signing } from '../judge/signature'
import type { Difference } from '../model'
import { assembleTrial } from './assemble'
import { enteredSecret } from './known'
import { createCaller, secretsIn, type Called, type Caller } from './call'
import { credentialSetOf, draftOf } from './draft'
import { MOST_CALLS, planTrial, type TrialPlan } from './plan'
import { withWrongSecret } from './presented'
import { smallestSet, type SearchResult } from './search'
import type { Sides } from './stand-in'
import { saidOfStop, type Stop } from './stops'
import { changeOf, saidOfBothFail, saidOfBothWork, saidOfFound, saidOfNone, type Said } from './words'

/** Two requests of which one works, and in what they differ, in rank order. */
export type TrialInput = Sides & {
  readonly differences: readonly Difference[]
  /** with what signatures are calculated; else a signed call goes out as it was pasted */
  readonly signing?: Signing | null
}

/** How a trial ended. */
type Ended = {
  readonly result: TrialResult
  readonly said: Said
  readonly set: readonly Difference[]
  readonly proof: Proof | null
}

type Trial = {
  readonly catalogue: Catalogue
  readonly sides: Sides
  readonly plan: TrialPlan
  readonly caller: Caller
  readonly surroundings: Surroundings
}

/**
 * Tries which differences make the failing call work: both calls as they are, then the smallest set, the failing call
 * once more, and a control with a wrong secret; at most {@link MOST_CALLS} requests. It does not throw for anything
 * that the outside world does, and throws a TypeError where {@link planTrial} says that nothing can be tried.
 * @returns each piece of evidence as it is made, then the report
 */
export function runTrial(
  catalogue: Catalogue,
  { failing, working, differences, signing = null }: TrialInput,
  surroundings: Surroundings,
): AsyncGenerator<CheckEvent, void, undefined> {
  const sides = { failing, working }
  const plan = planTrial(catalogue, sides, differences, { uuid: surroundings.uuid(), signing })
  if ('because' in plan) throw new TypeError('Nothing can be tried')
  const set = credentialSetOf(catalogue, plan.carrying.standIn)
  const known = [
    ...[failing, working].flatMap((request) => secretsIn(catalogue, plan.carrying, request)),
    ...enteredSecret(catalogue, set, signing?.secret ?? ''),
  ]
  return asEvents(async (emit) => {
    const at = new Date(surroundings.now()).toISOString()
    const recorder = createRecorder(catalogue, surroundings, known, (evidence) => emit({ type: 'evidence', evidence }))
    const { carrying } = plan
    const caller = createCaller({ catalogue, carrying, surroundings, recorder })
    const outcome = await tryOut({ catalogue, sides, plan, caller, surroundings })
    const trial = summaryOf(plan, differences, outcome, caller.spent.requests)
    emit({
      type: 'report',
      report: assembleTrial(catalogue, { at, plan, sides, trial, evidence: recorder.all, spent: caller.spent }),
    })
  })
}

function summaryOf(
  { tried, carrying }: TrialPlan,
  differences: readonly Difference[],
  { result, said, set, proof }: Ended,
  calls: number,
): ComparisonTrial {
  return {
    result,
    calls,
    headline: said.headline,
    means: said.means,
    standIn: carrying.standIn.says,
    differences: differences.map((d) => ({
      key: d.key,
      id: d.id,
      title: d.title,
      relevance: d.relevance,
      diagnosis: d.diagnosis,
      carried: tried.includes(d),
      decisive: set.includes(d),
    })),
    proof,
  }
}

async function tryOut(trial: Trial): Promise<Ended> {
  const { catalogue, sides, plan, caller, surroundings } = trial
  const failing = await atEnd(trial, 'fails', 'The call that fails, as it is')
  if (!failing) return stop(caller.halt() ?? 'undecided')
  const isSame = keyOf(trial, sides.failing) === keyOf(trial, sides.working)
  const working = await atEnd(trial, 'works', 'The call that works, as it is', isSame)
  if (!working) return stop(caller.halt() ?? 'undecided')
  if (failing.answer === 'accepted' && working.answer === 'accepted')
    return (await isControlled(trial, sides.failing, failing)) ? bothWork(trial, isSame) : stopAtControl(caller)
  if (failing.answer === 'accepted') return stop(isSame ? 'changing' : 'reversed')
  if (working.answer === 'accepted') return isSame ? stop('changing') : narrowDown(trial, failing)
  const now = surroundings.now()
  const isNone = isSame && isNothingLeft(plan)
  return isNone ? ended('none', saidOfNone(sides, false, now)) : ended('both-fail', saidOfBothFail(sides, now))

  function keyOf({ plan: { carrying } }: Trial, request: Sides['failing']): string {
    return draftOf(catalogue, carrying, request, surroundings.now()).key
  }
}

/** Nothing that could matter was left out of what was sent. */
function isNothingLeft({ left }: TrialPlan): boolean {
  return left.every(({ relevance }) => relevance === 'none')
}

function bothWork({ sides, plan, surroundings }: Trial, isSame: boolean): Ended {
  return isSame && isNothingLeft(plan)
    ? ended('none', saidOfNone(sides, true, surroundings.now()))
    : ended('both-work', saidOfBothWork(sides, plan.left))
}

/** One of the calls as it is; asked once more where the answer says nothing. Null where it is not known. */
async function atEnd({ sides, caller }: Trial, side: 'fails' | 'works', title: string, isSame = false) {
  const request = side === 'fails' ? sides.failing : sides.working
  const purpose = { id: `trial:${side}`, probe: 'trial', role: side === 'fails' ? 'own' : 'trial', title } as const
  const first = isSame ? await caller.again(purpose, request) : await caller.call(purpose, request)
  if (first?.answer !== 'undecided') return first
  const second = await caller.again({ ...purpose, id: `${purpose.id}:again`, title: `${title}, once more` }, request)
  return second?.answer === 'undecided' ? null : second
}

/** Requests that are kept for the end: the failing call once more, and the control. */
const KEPT = 2

async function narrowDown(trial: Trial, before: Called): Promise<Ended> {
  const { sides, plan, caller } = trial
  const requestOf = plan.applier.with
  const found = await search(trial)
  if (found === 'unexplained') return stop('unexplained')
  if (found.kind === 'unfinished') return stop(found.because === 'ended' ? (caller.halt() ?? 'stopped') : found.because)
  const set = found.set.flatMap((i) => plan.tried[i] ?? [])
  const accepted = await caller.call(purposeOf(set), requestOf(set))
  if (!accepted) return stop(caller.halt() ?? 'undecided')
  const again = await caller.again(
    { id: 'trial:fails-still', probe: 'trial', role: 'own', title: 'The call that fails, once more' },
    sides.failing,
  )
  if (!again || again.answer !== 'refused')
    return stop(again?.answer === 'accepted' ? 'changing' : (caller.halt() ?? 'undecided'))
  if (!(await isControlled(trial, requestOf(set), accepted))) return stopAtControl(caller)
  const proof: Proof = {
    change: changeOf(set, set.some(plan.applier.isOfSignature)),
    before: before.evidence.id,
    after: accepted.evidence.id,
  }
  return { result: 'found', said: saidOfFound(sides, set), set, proof }
}

const REST = {
  id: 'trial:rest',
  title: 'The call that fails, with what differs and is no difference of its own',
} as const

const UNFINISHED = { kind: 'unfinished', among: [], because: 'ended' } as const

async function search({ plan: { tried, applier }, caller }: Trial): Promise<SearchResult | 'unexplained'> {
  const ask = async (set: readonly number[]) => {
    const chosen = set.flatMap((i) => tried[i] ?? [])
    return (await caller.call(purposeOf(chosen), applier.with(chosen)))?.answer ?? 'ended'
  }
  // what all differences make of the failing call is as good as the working one only where it is the same request
  const whole = await ask(tried.map((_, i) => i))
  if (whole === 'refused') return 'unexplained'
  if (whole !== 'accepted') return { kind: 'unfinished', among: [], because: whole === 'ended' ? 'ended' : 'undecided' }
  if (applier.rest) {
    const rest = await caller.call({ ...REST, probe: 'trial', role: 'trial' }, applier.rest)
    if (rest?.answer !== 'refused') return rest?.answer === 'accepted' ? 'unexplained' : UNFINISHED
  }
  const budget = MOST_CALLS - KEPT - caller.spent.requests - (applier.rest ? 1 : 0)
  const found = await smallestSet(
    tried.map((d) => d.relevance),
    ask,
    budget,
  )
  if (found.kind !== 'found' || !applier.rest) return found
  const set = found.set.flatMap((i) => tried[i] ?? [])
  const told = await caller.call({ ...purposeOf(set), id: `${purposeOf(set).id}:alone` }, applier.withoutRest(set))
  if (told?.answer === 'accepted') return found
  return told?.answer === 'refused' ? 'unexplained' : UNFINISHED
}

function purposeOf(set: readonly Difference[]) {
  const names = set.map(({ key }) => key).join('+')
  return {
    id: `trial:with:${names}`,
    probe: 'trial',
    role: 'trial',
    title: `The call that fails, with ${set.length === 1 ? 'this' : 'these'} of the one that works: ${set
      .map(({ title }) => title)
      .join(', ')}`,
  } as const
}

async function isControlled(
  { catalogue, plan, caller, surroundings }: Trial,
  request: Sides['failing'],
  own: Called,
): Promise<boolean> {
  const set = credentialSetOf(catalogue, plan.carrying.standIn)
  const wrong = withWrongSecret(catalogue, set, request, surroundings.uuid())
  if (wrong === null) return false
  const control = await caller.control(
    {
      id: 'control:trial',
      probe: 'control',
      role: 'control',
      title: 'Control: the same call with a deliberately wrong secret',
    },
    wrong,
    own,
  )
  return control?.judgement.status === 'pass'
}

function stopAtControl(caller: Caller): Ended {
  return stop(caller.halt() ?? 'control')
}

function stop(why: Stop): Ended {
  return ended('stopped', saidOfStop(why))
}

function ended(result: TrialResult, said: Said): Ended {
  return { result, said, set: [], proof: null }
}
