import Link from 'next/link'
import { cn } from '@/lib/cn'
import { optionsOf, type Guide, type Next, type Option, type Question } from '@/lib/engine/guide/define'
import { hrefOf } from '@/lib/engine/guide/query'
import type { Answers } from '@/lib/engine/guide/walk'

type Props = { readonly guide: Guide; readonly answers: Answers }
type Place = Props & { readonly way: Answers; readonly taken: boolean }

/** The whole tree, with the path taken: every end can be reached from here, too. */
export function GuideMap({ guide, answers }: Props) {
  const start = guide.questions.get(guide.start)
  if (!start) return null
  return (
    <nav aria-label="Map of the guide" data-guide-map>
      <Link href={hrefOf({})} prefetch={false} className="text-sm font-semibold text-ink no-underline hover:underline">
        First question
      </Link>
      {start.groups.map((group) => (
        <div key={group.label ?? ''} className="mt-3">
          <p className="eyebrow">{group.label}</p>
          <ul className="border-l border-line">
            {group.options.map((option) => (
              <MapNode
                key={option.key}
                guide={guide}
                answers={answers}
                way={{}}
                taken
                question={start}
                option={option}
              />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function MapNode({ question, option, ...place }: Place & { readonly question: Question; readonly option: Option }) {
  const way = { ...place.way, [question.param]: option.key }
  const taken = place.taken && place.answers[question.param] === option.key
  const below = questionOf(place.guide, option.next)
  const branch = below ? <Branch {...place} way={way} taken={taken} question={below} /> : null
  return (
    <li
      className={cn(
        'relative pl-4 before:absolute before:top-[0.85rem] before:left-0 before:h-px before:w-3',
        taken ? 'before:bg-accent' : 'before:bg-line-strong',
      )}
    >
      <MapLink way={way} taken={taken} label={shortLabel(option)} last={isLast(place.answers, way, taken)} />
      {branch && question.param === 'product' ? (
        <details open={taken}>
          <summary
            className={
              'absolute top-0 right-0 flex min-h-6 min-w-6 list-none items-center justify-end font-mono text-xs ' +
              'text-soft [&::-webkit-details-marker]:hidden'
            }
          >
            <span className="sr-only">{`${option.label}: `}</span>
            {endsOf(place.guide, option.next)}
            <span className="sr-only"> ends</span>
          </summary>
          {branch}
        </details>
      ) : (
        branch
      )}
    </li>
  )
}

function endsOf(guide: Guide, next: Next): number {
  const question = questionOf(guide, next)
  return question ? optionsOf(question).reduce((sum, o) => sum + endsOf(guide, o.next), 0) : 1
}

function questionOf(guide: Guide, next: Next): Question | null {
  return 'ask' in next ? (guide.questions.get(next.ask) ?? null) : null
}

/** The hint and what follows the colon are for the question itself; the map has room for the beginning. */
const shortLabel = (option: Option) => option.label.split(':')[0] ?? option.label

const isLast = (answers: Answers, way: Answers, taken: boolean) =>
  taken && Object.keys(way).length === Object.keys(answers).length

/** Regions stand in one line; other options one below the other. */
function Branch({ question, ...place }: Place & { readonly question: Question }) {
  if (question.param !== 'region')
    return (
      <ul className="border-l border-line">
        {optionsOf(question).map((option) => (
          <MapNode key={option.key} {...place} question={question} option={option} />
        ))}
      </ul>
    )
  return (
    <ul className="mb-1.5 flex flex-wrap gap-x-2.5 pl-4">
      {optionsOf(question).map((option) => {
        const taken = place.taken && place.answers.region === option.key
        return (
          <li key={option.key}>
            <MapLink
              way={{ ...place.way, region: option.key }}
              taken={taken}
              last={taken}
              label={option.key}
              wire
              title={option.label}
            />
          </li>
        )
      })}
    </ul>
  )
}

type LinkProps = {
  readonly way: Answers
  readonly taken: boolean
  readonly last: boolean
  readonly label: string
  readonly wire?: boolean
  readonly title?: string
}

function MapLink({ way, taken, last, label, wire, title }: LinkProps) {
  return (
    <Link
      href={hrefOf({ answers: way })}
      prefetch={false}
      title={title}
      aria-current={last ? 'location' : undefined}
      data-taken={taken ? 'true' : undefined}
      className={cn(
        'inline-block py-0.5 text-xs no-underline hover:underline',
        wire && 'data text-xs',
        taken ? 'font-semibold text-accent' : 'text-ink',
      )}
    >
      {label}
    </Link>
  )
}
