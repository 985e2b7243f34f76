import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { cn } from '@/lib/cn'
import { visible } from '@/lib/engine/credentials/characters'

/** The instrument's panel: a ruled block with a heading and, at its right, a measure. */
export function Panel({
  title,
  measure,
  children,
  className,
}: {
  readonly title: string
  readonly measure?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <section className={cn('min-w-0 border-t-2 border-ink', className)}>
      <div className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
        <h2 className="text-sm font-semibold">{title}</h2>
        {measure ? <span className="data text-xs text-soft">{measure}</span> : null}
      </div>
      {children}
    </section>
  )
}

type VisibleProps = {
  readonly text: string
  /** the line end that follows the text */
  readonly end?: 'LF'
  /** ordinary spaces are marked too */
  readonly spaces?: boolean
}

/** Text in which nothing is invisible. */
export function VisibleText({ text, end, spaces = false }: VisibleProps) {
  return (
    <span className="wire">
      {visible(text, false).map((piece, i) =>
        piece.kind === 'glyph' && (piece.text !== 'SP' || spaces) ? (
          <Chip key={`${i}-${piece.text}`}>{piece.text}</Chip>
        ) : (
          <span key={`${i}-t`}>{piece.kind === 'glyph' ? ' ' : piece.text}</span>
        ),
      )}
      {end ? <Chip>{end}</Chip> : null}
    </span>
  )
}

type ReadingProps = {
  readonly label: string
  /** the exact value; null while it cannot be known */
  readonly value: string | null
  /** why there is no value, or what is said of an empty one */
  readonly absent: string
  readonly note?: string | undefined
  readonly hook?: string
  readonly strong?: boolean
}

/** One value of the read-out: label, exact text, copy. */
export function Reading({ label, value, absent, note, hook, strong }: ReadingProps) {
  const empty = value === null || value === ''
  return (
    <div className="grid gap-x-3 border-b border-line py-2 sm:grid-cols-[7.5rem_1fr]">
      <dt className="text-xs text-soft sm:pt-0.5">{label}</dt>
      <dd className="flex min-w-0 items-baseline justify-between gap-3">
        <span className="min-w-0">
          <span
            className={cn('data wire block', strong && 'text-base font-semibold', empty && 'hidden')}
            {...(hook ? { [hook]: '' } : {})}
          >
            {value ?? ''}
          </span>
          {empty ? <span className="text-xs text-soft">{absent}</span> : null}
          {note ? <span className="block text-xs text-soft">{note}</span> : null}
        </span>
        {empty ? null : (
          <span className="-my-1 shrink-0">
            <CopyButton text={value} label={`Copy ${label}`} short="Copy" />
          </span>
        )}
      </dd>
    </div>
  )
}

/** A command in a block that scrolls inside itself, and so can be reached by keyboard. */
export function Command({
  label,
  text,
  wrap = false,
}: {
  readonly label: string
  readonly text: string
  readonly wrap?: boolean
}) {
  return (
    <div className="mt-2 rounded-md border border-line bg-well">
      <div className="flex items-center justify-between gap-3 border-b border-line px-3 py-1">
        <span className="text-xs text-soft">{label}</span>
        <CopyButton text={text} label={`Copy ${label}`} short="Copy" />
      </div>
      <pre
        {...(wrap ? {} : { tabIndex: 0, role: 'group', 'aria-label': label })}
        className={cn('data px-3 py-2', wrap ? 'break-words whitespace-pre-wrap' : 'overflow-x-auto')}
      >
        {text}
      </pre>
    </div>
  )
}
