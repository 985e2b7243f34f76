import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import { toCurl } from '@/lib/engine/report/curl'
import { toHar } from '@/lib/engine/report/har'
import { toShared } from '@/lib/engine/report/project'
import { toTicket } from '@/lib/engine/report/ticket'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { calibrationOf, measure } from './calibration'
import { checkInMemory } from './simulated-check.fixture'

/** What the page about trust says in numbers. */
export type TrustFigures = {
  readonly leaks: {
    /** checks that were run, each with secrets of its own */
    readonly checks: number
    /** forms of the planted secrets that were searched for in each place */
    readonly forms: number
    readonly places: number
    readonly hits: number
  }
  readonly verdicts: {
    readonly cases: number
    /** refusals that were called accepted */
    readonly falseAccepts: number
    /** credentials that were blamed for what was no fault of theirs */
    readonly misattributed: number
    readonly confidences: readonly { readonly confidence: string; readonly said: number; readonly right: number }[]
  }
}

/** Runs every set of test keys against the simulated world and explains every recorded failure. */
export async function trustFigures(): Promise<TrustFigures> {
  return { leaks: await leaks(), verdicts: verdicts() }
}

async function leaks(): Promise<TrustFigures['leaks']> {
  const forms = PLANTED_WORDS.flatMap(formsOf)
  let places = 0
  let hits = 0
  for (const { product, region, credentials } of SCENARIOS) {
    const report = await checkInMemory({ product, region, credentials })
    const shared = toShared(catalogue, report)
    const handedOn = [shared, toTicket(catalogue, shared), toHar(catalogue, shared), toCurl(catalogue, shared)]
    for (const place of [report, ...handedOn]) {
      const text = JSON.stringify(place)
      places += 1
      hits += forms.filter((form) => text.includes(form)).length
    }
  }
  return { checks: SCENARIOS.length, forms: forms.length, places, hits }
}

/** The word as it is, reversed, in hexadecimal, percent-encoded, and inside base64 at each of its three offsets. */
function formsOf(word: string): readonly string[] {
  const inBase64 = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + word)
      .toString('base64')
      .slice(Math.ceil((before.length * 8) / 6), Math.floor(((before.length + word.length) * 8) / 6)),
  )
  const percent = [...Buffer.from(word)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join('')
  return [word, [...word].toReversed().join(''), Buffer.from(word).toString('hex'), percent, ...inBase64]
}

function verdicts(): TrustFigures['verdicts'] {
  const judged = measure().flatMap((one) => one.judged)
  return {
    cases: judged.length,
    falseAccepts: judged.filter((one) => one.falseAccept).length,
    misattributed: judged.filter((one) => one.misattributed).length,
    confidences: calibrationOf(judged).map(({ confidence, said, right }) => ({ confidence, said, right })),
  }
}
