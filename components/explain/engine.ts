import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import { explainChallenge, type ExplainedChallenge } from '@/lib/engine/http/challenge'
import type { Explanation } from '@/lib/engine/model/explanation'
import { wordingsFor } from '@/lib/engine/explain/answer'
import { explain, type Explained } from '@/lib/engine/explain/explain'
import type { ExplainInput } from '@/lib/engine/model/explain-input'
import { reportOf } from '@/lib/engine/explain/report'
import type { Statement } from '@/lib/engine/model/statement'
import type { NextStep } from '@/lib/engine/model/diagnosis'
import { nextStepOf } from '@/lib/engine/diagnose/next-step'
import { FORMAT_NAMES } from '@/lib/engine/explain/paste/define'
import type { Known } from '@/lib/engine/model/redacted'
import type { Headline, LiveReport } from '@/lib/engine/model/report'
import { comparison, type Comparison } from '@/lib/engine/explain/compare-schemes'
import { aimOf } from '@/lib/engine/explain/paste/question'
import { recognise, type Recognised } from '@/lib/engine/explain/paste/recognise'
import { topicsOf } from '@/lib/engine/guide/topics'
import { buildGuide } from '@/lib/engine/guide/tree'
import { redactPaste, secretsIn } from '@/lib/engine/mask/pasted-text'
import { showInvisible } from '@/lib/engine/mask/visible'
import { replyToCustomer } from '@/lib/engine/support/reply'
import { VERDICT_WORDS } from '@/lib/engine/report/words'
import { shownOf, type Shown } from './shown'

/** Everything the page shows of one explanation: plain values without secrets, fit to be sent from the worker. */
export type View = Omit<Shown, 'hidden'> & {
  readonly report: LiveReport
  readonly headline: Headline
  readonly explanations: ReadonlyMap<string, Explanation>
  readonly steps: ReadonlyMap<string, NextStep>
  readonly challenges: readonly ExplainedChallenge[]
  readonly faults: Explained['challengeFaults']
  readonly challengeText: string
  /** where in `challengeText` the faults stand; empty when something was masked in it */
  readonly faultMarks: readonly number[]
  readonly comparison: Comparison | null
  readonly format: string
  readonly status: number | null
  readonly references: Explained['references']
  readonly notes: readonly string[]
  readonly hidden: readonly string[]
  /** whose words the parts of the paste are; of the text of each the first line, masked */
  readonly statements: readonly Statement[]
  readonly product: string | null
  /** to a customer who sent this, by whoever supports them */
  readonly reply: string
  /** where a bare question is answered; null where evidence was pasted */
  readonly question: Pick<Recognised, 'sentence' | 'destinations'> | null
}

/** Explains in the browser. `at` is ISO 8601, UTC. */
export function viewOf(input: ExplainInput, at: string): View {
  const text = input.text ?? ''
  let known: readonly Known[] | null = null
  const secrets = () => (known ??= secretsIn(catalogue, text))
  const explained = explain(catalogue, input, at, secrets)
  const report = reportOf(explained, at)
  const explanationOf = wordingsFor(catalogue, explained)
  const { hidden, ...shown } = shownOf(explained, text, secrets)
  return {
    report,
    headline: headline(explained),
    explanations: new Map(explained.diagnoses.map((d) => [d.id, explanationOf(d.id)])),
    steps: stepsOf(explained),
    challenges: explained.challenges.map((c) => masked(explainChallenge(catalogue, c))),
    faults: explained.challengeFaults,
    challengeText: explained.challengeText,
    faultMarks: explained.challengeTextExact ? explained.challengeFaults.map((f) => f.offset) : [],
    comparison: comparison(catalogue, explained),
    format: FORMAT_NAMES[explained.format ?? 'nothing'],
    status: statusOf(explained),
    references: explained.references,
    notes: explained.notes,
    hidden: [...new Set([...explained.hidden, ...hidden])],
    ...shown,
    statements: explained.statements.map((one) => ({ ...one, text: showInvisible(firstLine(one.text)) })),
    product: explained.product,
    reply: replyToCustomer(catalogue, report),
    question: questionIn(explained.format === 'har' ? '' : text),
  }
}

/** The first line that says something, without what is longer than a line of a page. */
function firstLine(text: string): string {
  const start = text.trimStart()
  return start.slice(0, 300).split('\n', 1)[0]?.trimEnd() ?? ''
}

function questionIn(text: string): View['question'] {
  if (aimOf(text) === null) return null
  const topics = topicsOf(catalogue, buildGuide(catalogue))
  const { sentence, destinations } = recognise({ prefixes: catalogue.environmentPrefixes, topics }, text)
  return { sentence, destinations }
}

function masked(challenge: ExplainedChallenge): ExplainedChallenge {
  return {
    ...challenge,
    params: challenge.params.map((p) => ({ ...p, value: showInvisible(redactPaste(catalogue, p.value).text) })),
  }
}

/** What can be done here about it; nothing where no vendor answered that is asked here. */
function stepsOf({ diagnoses, product, region, isElsewhere }: Explained): Map<string, NextStep> {
  const steps = new Map<string, NextStep>()
  if (isElsewhere) return steps
  for (const { id } of diagnoses) {
    const step = nextStepOf(catalogue, id, product, region)
    if (step) steps.set(id, step)
  }
  return steps
}

function statusOf(explained: Explained): number | null {
  const answers = explained.evidence.flatMap((e) =>
    e.outcome.kind === 'response' && e.outcome.status > 0 ? [e.outcome.status] : [],
  )
  return answers.at(-1) ?? null
}

function headline(explained: Explained): Headline {
  const product = catalogue.findProduct(explained.product)
  const region = product ? findRegion(product, explained.region)?.label : null
  const first = explained.diagnoses[0]
  const other = explained.isElsewhere ? catalogue.otherVendors.find((v) => v.id === explained.vendor) : undefined
  return {
    word: VERDICT_WORDS[explained.verdict].word,
    subject: other?.name ?? ([product?.name, region].filter(Boolean).join(' · ') || 'Product not known'),
    sentence: first ? wordingsFor(catalogue, explained)(first.id).what : '',
    detail: detail(explained),
  }
}

/** Who answered what, and what that says of the credential. */
function detail({ evidence, verdict, diagnoses }: Explained): string {
  const last = evidence.at(-1)
  const answered =
    last?.outcome.kind === 'response' && last.outcome.status > 0
      ? `${last.host ?? 'The host'} answered ${last.outcome.status}.`
      : 'No answer of an API is in what you pasted.'
  const unsure = diagnoses[0]?.confidence === 'possible'
  const says = {
    accepted: 'The credential was accepted in that call; what refused it is something else.',
    rejected: 'The credential was refused as it was presented in that call.',
    undecided: unsure
      ? 'What is here does not single out a cause, so nothing is said about the credential.'
      : 'That proves nothing against the credential itself.',
  }[verdict]
  return `${answered} ${says}`
}
