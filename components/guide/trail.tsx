import Link from 'next/link'
import { hrefOf, type State } from '@/lib/engine/guide/query'
import { answersOf, type AnsweredQuestion } from '@/lib/engine/guide/walk'

/** What has been answered so far; each answer can be changed without losing those before it. */
export function Trail({
  trail,
  ...carried
}: {
  readonly trail: readonly AnsweredQuestion[]
} & Pick<State, 'language'>) {
  if (trail.length === 0) return null
  return (
    <ol aria-label="Your answers" className="mb-6 divide-y divide-line border-y border-line">
      {trail.map(({ question, option }, i) => (
        <li key={question.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2 text-sm">
          <span>
            <span className="block text-xs text-soft">{question.text}</span>
            <span className="font-medium">{option.label}</span>
          </span>
          <Link
            href={hrefOf({ answers: answersOf(trail.slice(0, i)), ...carried })}
            prefetch={false}
            aria-label={`Change: ${question.text}`}
            className="link text-xs"
          >
            Change
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** How many questions a way can have, for the line above a question. */
export function progressText(trail: readonly AnsweredQuestion[]): string {
  return `Question ${trail.length + 1}, of three at most`
}
