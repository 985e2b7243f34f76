import Link from 'next/link'
import type { CaseHead } from '@/lib/engine/support/events'
import { placeOf, type CaseNames } from '@/lib/engine/support/names'
import { utcText } from '@/lib/engine/report/words'

export type ListedCase = {
  readonly link: string
  readonly head: CaseHead
  readonly presence: 'waiting' | 'joined' | 'ended'
}

const WORDS = { waiting: 'Waiting', joined: 'Joined', ended: 'Ended' } as const

/** The supporter's own cases, newest first. */
export function CaseList({ cases, names }: { readonly cases: readonly ListedCase[]; readonly names: CaseNames }) {
  if (cases.length === 0)
    return (
      <p className="max-w-[60ch] text-sm text-soft">
        No case yet. The list belongs to this browser session: another browser, and you after signing out, does not see
        it.
      </p>
    )
  return (
    <ul className="border-t border-line">
      {cases.map(({ link, head, presence }) => (
        <li key={link} className="grid gap-x-4 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="min-w-0 text-sm">
            {presence === 'ended' ? (
              placeOf(names, head.product, head.region)
            ) : (
              <Link href={`/case/${link}`} prefetch={false} className="link font-medium">
                {placeOf(names, head.product, head.region)}
              </Link>
            )}
            {head.note ? <span className="block truncate text-xs text-soft">{head.note}</span> : null}
          </span>
          <span className="text-xs text-soft sm:text-right">
            <span className="block font-semibold text-ink">{WORDS[presence]}</span>
            <time dateTime={head.openedAt} className="data text-xs">
              {utcText(head.openedAt)}
            </time>
          </span>
        </li>
      ))}
    </ul>
  )
}
