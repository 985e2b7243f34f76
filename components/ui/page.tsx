import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Heading } from './heading'

/** The head of a page: its one `h1` and a sentence under it. */
export function PageHead({
  title,
  lead,
  children,
}: {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <header className="mb-8 max-w-[68ch]">
      <Heading level={1} className="text-xl tracking-tight sm:[h1&]:text-2xl">
        {title}
      </Heading>
      {lead ? <p className="mt-3 text-base text-soft">{lead}</p> : null}
      {children}
    </header>
  )
}

/** A titled part of a page, ruled off from what stands before it. */
export function Section({
  id,
  title,
  note,
  children,
  className,
}: {
  readonly id?: string
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <section id={id} className={cn('border-t border-line-strong pt-4 pb-10', className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading level={2} className="text-lg tracking-tight">
          {title}
        </Heading>
        {note ? <p className="text-xs text-soft">{note}</p> : null}
      </div>
      {children}
    </section>
  )
}
