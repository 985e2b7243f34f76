import { CERTAINTIES, type Certainty } from '@/lib/engine/model/evidence'
import { dressed } from './clothes'
import explained from './explain.fixture.json'
import field from './field.fixture.json'
import heldOut from './held-out.fixture.json'
import unseen from './unseen.fixture.json'
import unseenAgain from './unseen-again.fixture.json'
import unseenFourth from './unseen-fourth.fixture.json'
import unseenThird from './unseen-third.fixture.json'
import { judge, type Case, type Judged } from './judging'
import wild from './wild.fixture.json'

const NOW = '2026-11-24T06:00:00.000Z'

/** Every exchange in every form, as cases. */
const forms = (): Case[] =>
  dressed(new Date(NOW)).map(({ id, text, right }) => ({
    id,
    input: { text },
    expect: { top1: right.first, top3: right.first, verdict: right.verdicts },
    why: 'the form tells no more',
  }))

/** How often a confidence was right in the first diagnosis. */
export type Calibration = {
  readonly confidence: Certainty
  readonly said: number
  readonly right: number
  /** `case: diagnosis` */
  readonly wrong: readonly string[]
}

export type Measured = { readonly corpus: string; readonly judged: readonly Judged[] }

/** What the explainer says of all corpora of this repository. */
export function measure(): readonly Measured[] {
  const corpora: readonly (readonly [string, readonly Case[]])[] = [
    ['explain', explained as unknown as readonly Case[]],
    ['field', field as unknown as readonly Case[]],
    ['wild', wild as unknown as readonly Case[]],
    ['held out', heldOut as unknown as readonly Case[]],
    ['unseen', unseen as unknown as readonly Case[]],
    ['unseen again', unseenAgain as unknown as readonly Case[]],
    ['unseen third', unseenThird as unknown as readonly Case[]],
    ['unseen fourth', unseenFourth as unknown as readonly Case[]],
    ['clothes', forms()],
  ]
  return corpora.map(([corpus, cases]) => ({ corpus, judged: cases.map((one) => judge(one, NOW)) }))
}

export function calibrationOf(judged: readonly Judged[]): readonly Calibration[] {
  return CERTAINTIES.map((confidence) => {
    const said = judged.filter((j) => j.confidence === confidence)
    const wrong = said.filter((j) => !j.right)
    return {
      confidence,
      said: said.length,
      right: said.length - wrong.length,
      wrong: wrong.map((j) => `${j.id}: ${j.first}`),
    }
  })
}
