import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusShape, type StatusName } from '@/components/ui/status'
import type { Difference, FoldedDifference, Relevance } from '@/lib/engine/compare/model'
import { cn } from '@/lib/cn'

const RELEVANCE: Readonly<Record<Relevance, { readonly word: string; readonly shape: StatusName }>> = {
  certain: { word: 'Certain', shape: 'fail' },
  likely: { word: 'Likely', shape: 'warning' },
  possible: { word: 'Possible', shape: 'could-not-verify' },
  none: { word: 'Cannot matter', shape: 'not-tested' },
}

type Props = {
  readonly differences: readonly Difference[]
  readonly titles: Readonly<Record<string, string>>
  /** keys of those that a trial proved to decide; null before one did */
  readonly decisive: ReadonlySet<string> | null
}

/** What differs, in rank order: how the sides differ, what that can do, and where it leads. */
export function DifferenceRows({ differences, titles, decisive }: Props) {
  return (
    <ol className="min-w-0">
      {differences.map((one, i) => (
        <Row key={one.key} one={one} titles={titles} isFirst={i === 0} isDecisive={decisive?.has(one.key) ?? false} />
      ))}
    </ol>
  )
}

function Row({
  one,
  titles,
  isFirst,
  isDecisive,
}: {
  readonly one: Difference
  readonly titles: Props['titles']
  readonly isFirst: boolean
  readonly isDecisive: boolean
}) {
  const { id, relevance, diagnosis, title, what, can } = one
  const { word, shape } = RELEVANCE[relevance]
  return (
    <li
      data-difference={id}
      data-relevance={relevance}
      data-diagnosis={diagnosis ?? undefined}
      data-decisive={isDecisive || undefined}
      className={cn('grid gap-3 border-t border-line py-5', isDecisive && 'border-l-3 border-l-pass pl-4')}
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className={cn('tracking-tight', isFirst ? 'text-lg' : 'text-base')}>{title}</h3>
        <span className="inline-flex items-center gap-1.5 text-xs font-semibold text-soft">
          <StatusShape status={shape} className="size-3.5" />
          {word}
        </span>
        {isDecisive ? <span className="text-xs font-semibold text-pass">Proven: this decides</span> : null}
      </div>
      <div className="grid max-w-[68ch] gap-1 text-sm">
        <p>{what}</p>
        <p className="text-soft">{can}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        <SideValue label="Works" value={one.works} />
        <SideValue label="Fails" value={one.fails} />
      </dl>
      {diagnosis && titles[diagnosis] ? (
        <p className="text-sm">
          Leads to:{' '}
          <Link href={`/problems/${diagnosis}`} prefetch={false} className="link">
            {titles[diagnosis]}
          </Link>
        </p>
      ) : null}
    </li>
  )
}

function SideValue({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="min-w-0 rounded-md bg-well px-3 py-2">
      <dt className="text-xs text-soft">{label}</dt>
      <dd className="data wire">{value}</dd>
    </div>
  )
}

/** What every client makes otherwise, folded away with its count, and readable. */
export function Folded({ folded }: { readonly folded: readonly FoldedDifference[] }) {
  if (folded.length === 0) return null
  return (
    <Disclosure
      className="border-t border-line pt-4"
      summary={
        <span data-folded={folded.length}>
          {folded.length === 1 ? '1 difference' : `${folded.length} differences`} that no API looks at
        </span>
      }
    >
      <ul className="mt-2 grid gap-3 text-sm">
        {folded.map(({ name, because, works, fails }) => (
          <li key={name} className="grid gap-1">
            <p>
              <span className="data">{name}</span> <span className="text-soft">{because}</span>
            </p>
            {works === null && fails === null ? null : (
              <dl className="grid gap-x-6 gap-y-1 text-xs sm:grid-cols-2">
                <SideValue label="Works" value={works ?? 'not sent'} />
                <SideValue label="Fails" value={fails ?? 'not sent'} />
              </dl>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
