import type { ReactNode } from 'react'
import { Within } from '@/components/ui/region'
import { cn } from '@/lib/cn'
import type { Party } from '@/lib/engine/support/events'
import { WHO, type Turn } from './turn'

type Half = {
  readonly party: Party
  /** of the page that this side would be on */
  readonly address: string
  readonly turn: Turn
  readonly children: ReactNode
}

/** One side: as wide as a page of a small screen, and scrolling by itself where both fit beside each other. */
export function Side({ party, address, turn, children }: Half) {
  const isTheirs = turn.by === party
  const id = `side-${party}`
  const name = `${WHO[party]}’s side`
  return (
    <section
      aria-labelledby={id}
      data-side={party}
      className="flex min-w-0 -scroll-mt-14 flex-col lg:h-[calc(100dvh-9rem)] lg:min-h-128"
    >
      <header
        className={cn(
          'flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-t-3 border-b border-b-line pt-2 pb-2',
          isTheirs ? 'border-t-accent' : 'border-t-line-strong',
        )}
      >
        <h2 id={id} tabIndex={-1} className="text-base outline-none">
          {name}
        </h2>
        <span className="data text-xs text-soft">{address}</span>
        <span className={cn('ml-auto text-xs', isTheirs ? 'font-semibold text-accent' : 'text-soft')}>
          {isTheirs ? 'Their turn' : turn.by ? 'Waits' : ''}
        </span>
        {isTheirs ? <p className="w-full text-sm lg:hidden">{turn.say}</p> : null}
      </header>
      <div
        data-pane
        className={cn(
          'min-h-0 grow border-line lg:-mx-6 lg:overflow-y-auto lg:px-6',
          // on the customer’s side a banner stays above what has the focus
          party === 'supporter' ? 'lg:border-r' : 'lg:scroll-pt-28',
        )}
      >
        <div className="pt-6 lg:pb-10">
          <Within place={name}>{children}</Within>
        </div>
      </div>
    </section>
  )
}
