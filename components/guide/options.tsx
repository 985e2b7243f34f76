import { ArrowRight, CircleHelp } from 'lucide-react'
import Link from 'next/link'
import { UNKNOWN, type Option, type Question } from '@/lib/engine/guide/define'
import { hrefOf, type State } from '@/lib/engine/guide/query'
import type { Answers } from '@/lib/engine/guide/walk'

type Props = {
  readonly question: Question
  readonly known: Answers
  /** keys of the options to show; all where it is absent */
  readonly only?: readonly string[]
  readonly withUnknown?: boolean
} & Pick<State, 'language'>

/**
 * The options of a question as links: the whole state is in the address, so Back works and nothing needs JavaScript.
 */
export function Options({ question, known, only, withUnknown = true, ...carried }: Props) {
  const groups = question.groups
    .map((g) => ({ ...g, options: g.options.filter((o) => !only || only.includes(o.key)) }))
    .filter((g) => g.options.length > 0)
  return (
    <div className="grid gap-6">
      <div className={groups.length > 2 ? 'gap-x-10 sm:columns-2' : undefined}>
        {groups.map((group) => (
          <div key={group.label ?? 'all'} className="mb-5 break-inside-avoid last:mb-0">
            {group.label ? <h2 className="eyebrow mb-1">{group.label}</h2> : null}
            <ul className="divide-y divide-line border-y border-line">
              {group.options.map((option) => (
                <li key={option.key}>
                  <OptionLink
                    option={option}
                    isHost={question.param === 'region'}
                    href={hrefOf({ answers: { ...known, [question.param]: option.key }, ...carried })}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {withUnknown ? (
        <Link
          href={hrefOf({ answers: { ...known, [question.param]: UNKNOWN }, ...carried })}
          prefetch={false}
          className={
            'flex items-center gap-3 rounded-md border border-dashed border-line-strong px-3 py-3 text-sm ' +
            'text-ink no-underline hover:border-ink hover:bg-well'
          }
        >
          <CircleHelp aria-hidden className="size-4.5 shrink-0 text-soft" />
          <span>
            <span className="font-medium">I don’t know</span>
            <span className="block text-soft">
              Enter what you have instead: a base URL, a path, an error. We work it out.
            </span>
          </span>
        </Link>
      ) : null}
    </div>
  )
}

type OptionProps = {
  readonly option: Option
  readonly href: string
  /** the hint is a host name */
  readonly isHost: boolean
}

function OptionLink({ option, href, isHost }: OptionProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={
        'group grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-2 py-2.5 text-ink no-underline ' +
        'hover:bg-accent-wash'
      }
    >
      <span>
        <span className="block text-sm font-medium group-hover:text-accent">{option.label}</span>
        <span className={isHost ? 'data wire block text-soft' : 'block text-xs text-soft'}>{option.hint}</span>
      </span>
      <ArrowRight aria-hidden className="size-4 text-line-strong group-hover:text-accent" />
    </Link>
  )
}
