import { Section } from '@/components/ui/page'
import type { ExplainedChallenge } from '@/lib/engine/http/challenge'
import { cn } from '@/lib/cn'
import type { View } from './engine'

/** What the server asks for, parameter by parameter, against what was sent. */
export function Challenges({ view }: { readonly view: View }) {
  if (view.challenges.length === 0 && view.faults.length === 0 && !view.comparison) return null
  return (
    <Section title="What the answer asks for" className="pb-0">
      {view.comparison ? (
        <p className={cn('max-w-[68ch] text-sm', !view.comparison.agree && 'font-semibold')}>
          {view.comparison.sentence}
        </p>
      ) : null}
      {view.faults.length > 0 ? <Faults view={view} /> : null}
      <div className="mt-4 grid gap-6">
        {view.challenges.map((challenge, i) => (
          <ChallengeTable key={`${i}-${challenge.scheme}`} challenge={challenge} />
        ))}
      </div>
    </Section>
  )
}

function ChallengeTable({ challenge }: { readonly challenge: ExplainedChallenge }) {
  return (
    <div data-challenge={challenge.scheme.toLowerCase()} className="min-w-0">
      <h3 className="text-base font-semibold">{challenge.scheme}</h3>
      <p className="max-w-[68ch] text-sm text-soft">
        {challenge.means} {challenge.docs ? <StandardLink href={challenge.docs} /> : null}
      </p>
      {challenge.answer ? (
        <p className="mt-1 text-sm">
          Answer it with <code className="rounded-sm bg-well px-1 break-words">{challenge.answer}</code>
        </p>
      ) : null}
      {challenge.params.length > 0 ? (
        <dl className="mt-3 grid gap-y-3 text-sm sm:grid-cols-[minmax(9rem,auto)_1fr] sm:gap-x-4">
          {challenge.params.map(({ name, value, means }) => (
            <div key={name} className="contents">
              <dt className="data">{name}</dt>
              <dd className="min-w-0 border-b border-line pb-3 sm:border-0 sm:pb-0">
                <span className="data wire">{value === '' ? '(empty)' : value}</span>
                <span className="block text-xs text-soft">{means}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}

function StandardLink({ href }: { readonly href: string }) {
  return (
    <a href={href} className="link" rel="noreferrer noopener" target="_blank">
      Standard
    </a>
  )
}

/** The value with a mark at each place where it leaves the grammar. */
function Faults({ view }: { readonly view: View }) {
  return (
    <div className="mt-3 rounded-md border-l-3 border-warn bg-warn-wash px-3 py-2 text-sm">
      <p className="font-semibold">The header does not follow the grammar of HTTP (RFC 9110, section 11)</p>
      <p className="data wire mt-1">
        <Marked text={view.challengeText} offsets={view.faultMarks} />
      </p>
      <ol className="mt-2 grid list-decimal gap-1 pl-5 marker:text-soft">
        {view.faults.slice(0, 12).map(({ offset, reason }) => (
          <li key={`${offset}-${reason}`}>
            Position {offset + 1}: {reason}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Marked({ text, offsets }: { readonly text: string; readonly offsets: readonly number[] }) {
  const cuts = [...new Set(offsets)]
    .filter((o) => o <= text.length)
    .toSorted((a, b) => a - b)
    .slice(0, 12)
  const parts = cuts.map((at, i) => ({ at, before: text.slice(cuts[i - 1] ?? 0, at) }))
  return (
    <>
      {parts.map(({ at, before }) => (
        <span key={at}>
          {before}
          <span aria-hidden className="font-semibold text-warn">
            ▸
          </span>
        </span>
      ))}
      {text.slice(cuts.at(-1) ?? 0)}
    </>
  )
}
