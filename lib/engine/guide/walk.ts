import { UNKNOWN, optionsOf, type Guide, type Leaf, type Option, type Param, type Question } from './define'

/** One answered question. */
export type AnsweredQuestion = { readonly question: Question; readonly option: Option }

/** Where a person stands: at a question, at a question whose answer is not known, or at the end. */
export type Standing =
  | { readonly at: 'question'; readonly question: Question }
  | { readonly at: 'unknown'; readonly question: Question }
  | { readonly at: 'leaf'; readonly leaf: Leaf }

export type Walk = {
  readonly trail: readonly AnsweredQuestion[]
  readonly now: Standing
  /** parameters whose answer does not fit any more, and is left out */
  readonly dropped: readonly Param[]
}

export type Answers = Readonly<Partial<Record<Param, string>>>

/**
 * Replays the answers from the start. An answer that no option of its question has is dropped, and the question is
 * asked again; answers to questions that do not come up are dropped too.
 */
export function walk(guide: Guide, answers: Answers): Walk {
  const trail: AnsweredQuestion[] = []
  const used = new Set<Param>()
  const end = (now: Standing): Walk => ({
    trail,
    now,
    dropped: (Object.keys(answers) as Param[]).filter((p) => !used.has(p)),
  })
  let id = guide.start
  for (;;) {
    const question = guide.questions.get(id)
    if (!question) throw new TypeError(`The guide has no question ${id}`)
    const answer = answers[question.param]
    if (answer === UNKNOWN) return (used.add(question.param), end({ at: 'unknown', question }))
    const option = optionsOf(question).find((o) => o.key === answer)
    if (!option) return end({ at: 'question', question })
    used.add(question.param)
    trail.push({ question, option })
    if ('leaf' in option.next) return end({ at: 'leaf', leaf: option.next.leaf })
    id = option.next.ask
  }
}

/** The answers that a trail consists of. */
export function answersOf(trail: readonly AnsweredQuestion[]): Answers {
  return Object.fromEntries(trail.map(({ question, option }) => [question.param, option.key]))
}

/** The answers without those that do not fit: what an address should hold. */
export function trimmed(guide: Guide, answers: Answers): Answers {
  const { dropped } = walk(guide, answers)
  return Object.fromEntries(Object.entries(answers).filter(([param]) => !dropped.includes(param as Param)))
}
