import { SIMULATOR } from '@/lib/simulator/scenarios'
import { ACCEPTED_CALLS, NOW } from './accounts'
import { headersOf, targetOf, type Call } from './call'
import { DECOYS } from './decoys'
import type { Answer, Form } from './form'
import { fits, FORMS } from './forms'
import { PLANTS, type Plant } from './plants'
import { randomOf, type Random } from './random'

/** Two calls of which one works, written in some form each, and what was planted into the other. */
export type Pair = {
  readonly works: string
  readonly fails: string
  readonly planted: readonly Plant[]
  readonly forms: readonly [works: string, fails: string]
  /** the calls themselves */
  readonly calls: readonly [works: Call, fails: Call]
  /** the simulated world itself refuses the failing call; false where something before it answers */
  readonly isRefusedThere: boolean
}

const DATE = 'Sun, 29 Nov 2026 12:00:00 GMT'
const MOST_DECOYS = 15

/** What the simulated world answers to a call. */
function answerTo(call: Call): Answer {
  const { status, headers, body } = SIMULATOR.simulate(
    {
      method: call.method,
      host: call.host,
      path: targetOf(call),
      headers: headersOf(call),
      body: call.body ?? '',
    },
    NOW,
  )
  return { status, headers: [...headers.filter(([name]) => !/^date$/i.test(name)), ['Date', DATE]], body }
}

/**
 * Pairs with one to three planted differences and up to 15 decoys, the same for the same seed. Each working call is
 * accepted by the simulated world, and each failing one refused by it or by what stands before it.
 */
export function generatePairs(seed: number, count: number): readonly Pair[] {
  const random = randomOf(seed)
  const pairs: Pair[] = []
  for (let tries = 0; pairs.length < count && tries < count * 40; tries++) {
    // every kind in turn, so that none is rare
    const pair = makePair(random, PLANTS[tries % PLANTS.length] ?? random.pick(PLANTS))
    if (pair) pairs.push(pair)
  }
  return pairs
}

function makePair(random: Random, first: Plant): Pair | null {
  const fitting = random.shuffled(ACCEPTED_CALLS).find((call) => first.into(call) !== null)
  if (!fitting) return null
  const planted = [first]
  let fails = first.into(fitting)
  const wanted = first.answers ? 1 : random.pick([1, 1, 1, 2, 3])
  for (const plant of random.shuffled(PLANTS)) {
    if (planted.length >= wanted || fails === null) break
    if (plant.answers || planted.some((one) => one.touches === plant.touches || rules(one, plant))) continue
    const next = isRefused(plant.into(fitting)) ? plant.into(fails) : null
    if (next === null) continue
    fails = next
    planted.push(plant)
  }
  if (fails === null || answerTo(fitting).status >= 300) return null
  const answer = first.answers ?? null
  const isRefusedThere = isRefused(fails)
  if (answer === null && !isRefusedThere) return null
  return written(random, fitting, fails, planted, isRefusedThere)
}

const isRefused = (call: Call | null) => call !== null && answerTo(call).status >= 400

/** What changes the whole value hides what changes a half of it. */
function rules(a: Plant, b: Plant): boolean {
  const both = [a.touches, b.touches]
  const halves = ['user', 'secret', 'stamp', 'body']
  return both.includes('authorization') && both.some((one) => halves.includes(one))
}

function written(
  random: Random,
  works: Call,
  fails: Call,
  planted: readonly Plant[],
  isRefusedThere: boolean,
): Pair | null {
  const decoys = random.shuffled(DECOYS).slice(0, random.below(MOST_DECOYS + 1))
  // some of what clients add is on the working side, most on the other
  const keepsToken = planted.some(({ touches }) => touches === 'secret' || touches === 'authorization')
  const there = decoys
    .filter((_, i) => i % 3 === 0)
    .reduce((call, decoy) => withoutToken(call, decoy(call, random), keepsToken), works)
  const here = decoys
    .filter((_, i) => i % 3 !== 0)
    .reduce((call, decoy) => withoutToken(call, decoy(call, random), keepsToken), fails)
  const forms = [formFor(random, there), formFor(random, here)] as const
  if (!forms[0] || !forms[1]) return null
  const own = planted[0]?.answers
  const refusal: Answer = own
    ? {
        status: own.status,
        headers: [
          ['Content-Type', own.type],
          ['Date', DATE],
        ],
        body: own.body,
      }
    : answerTo(here)
  const shows = random.next() < 0.7
  return {
    works: forms[0].write(there, random.next() < 0.6 || isHar(forms[0]) ? answerTo(there) : null),
    fails: forms[1].write(here, shows || own || isHar(forms[1]) ? refusal : null),
    planted,
    forms: [forms[0].name, forms[1].name],
    calls: [there, here],
    isRefusedThere,
  }
}

/** A HAR is recorded with its answers. */
const isHar = ({ name }: Form) => name === 'HAR'

function withoutToken(before: Call, after: Call, keeps: boolean): Call {
  return keeps ? { ...after, presented: before.presented } : after
}

function formFor(random: Random, call: Call): Form | null {
  return random.shuffled(FORMS).find((form) => fits(form, call)) ?? null
}
