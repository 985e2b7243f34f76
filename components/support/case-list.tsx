'use client'

import Link from 'next/link'
import { useId, useState } from 'react'
import { INPUT } from '@/components/ui/field'
import { cn } from '@/lib/cn'
import type { CaseHead } from '@/lib/engine/support/events'
import { placeOf, type CaseNames } from '@/lib/engine/support/names'
import { utcText } from '@/lib/engine/report/words'

export type ListedCase = {
  readonly link: string
  readonly head: CaseHead
  readonly presence: 'waiting' | 'joined' | 'ended'
}

const WORDS = { waiting: 'Waiting', joined: 'Joined', ended: 'Ended' } as const
type Presence = keyof typeof WORDS

/** From as many cases on they are searched and filtered. */
const MANY = 5

type Props = {
  readonly cases: readonly ListedCase[]
  readonly names: CaseNames
  /** the list is a person's, and not of a browser session */
  readonly isOwn: boolean
}

/** The supporter's own cases, newest first, with a filter where they are many. */
export function CaseList({ cases, names, isOwn }: Props) {
  const [words, setWords] = useState('')
  const [presence, setPresence] = useState<Presence | ''>('')
  if (cases.length === 0) return <p className="max-w-[60ch] text-sm text-soft">{isOwn ? NONE_OF_ONE : NONE_HERE}</p>
  const shown = cases.filter((one) => fits(one, names, words, presence))
  return (
    <div className="grid gap-3">
      {cases.length >= MANY ? (
        <Filter words={words} onWords={setWords} presence={presence} onPresence={setPresence} />
      ) : null}
      <p role="status" className={shown.length === cases.length ? 'sr-only' : 'text-xs text-soft'}>
        {`${shown.length} of ${cases.length} cases`}
      </p>
      <ul className="border-t border-line">
        {shown.map((one) => (
          <Row key={one.link} {...one} names={names} />
        ))}
      </ul>
    </div>
  )
}

const NONE_OF_ONE = 'No case yet. What you open here stays yours when you sign out.'
const NONE_HERE =
  'No case yet. The list belongs to this browser session: another browser, and you after signing out, does not see it.'

function fits({ head, presence }: ListedCase, names: CaseNames, words: string, wanted: Presence | ''): boolean {
  const text = [placeOf(names, head.product, head.region), head.note, head.ticket, head.who].join(' ').toLowerCase()
  const fitsWords = words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
  return fitsWords && (wanted === '' || presence === wanted)
}

type FilterProps = {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly presence: Presence | ''
  readonly onPresence: (presence: Presence | '') => void
}

function Filter({ words, onWords, presence, onPresence }: FilterProps) {
  const id = useId()
  return (
    <search className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <div className="grid gap-1">
        <label htmlFor={`${id}-words`} className="text-xs text-soft">
          Product, note or ticket
        </label>
        <input
          id={`${id}-words`}
          type="search"
          value={words}
          onChange={(event) => onWords(event.target.value)}
          autoComplete="off"
          className={INPUT}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-state`} className="text-xs text-soft">
          State
        </label>
        <select
          id={`${id}-state`}
          value={presence}
          onChange={(event) => onPresence(event.target.value as Presence | '')}
          className={INPUT}
        >
          <option value="">All</option>
          {Object.entries(WORDS).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </div>
    </search>
  )
}

function Row({ link, head, presence, names }: ListedCase & { readonly names: CaseNames }) {
  const place = placeOf(names, head.product, head.region)
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <span className="min-w-0 text-sm">
        {presence === 'ended' ? (
          place
        ) : (
          <Link href={`/case/${link}`} prefetch={false} className="link font-medium">
            {place}
          </Link>
        )}
        {head.ticket ? <span className="data ml-2 text-xs text-soft">{head.ticket}</span> : null}
        {head.note ? <span className="block truncate text-xs text-soft">{head.note}</span> : null}
      </span>
      <span className="text-xs text-soft sm:text-right">
        <span className={cn('block font-semibold', presence === 'ended' ? 'text-soft' : 'text-ink')}>
          {WORDS[presence]}
        </span>
        <time dateTime={head.openedAt} className="data text-xs">
          {utcText(head.openedAt)}
        </time>
      </span>
    </li>
  )
}
