import type { RefObject } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { cn } from '@/lib/cn'
import type { Lines } from '@/lib/engine/model/statement'
import { linesText } from './use-marks'

type Props = {
  readonly id: string
  /** masked */
  readonly text: string
  /** what follows is not shown */
  readonly cut: boolean
  readonly marked: readonly Lines[]
  /** of them, those that somebody asked for: they are read out */
  readonly chosen: readonly Lines[]
  readonly scrollTo: RefObject<HTMLDivElement | null>
}

/** Characters that are read out at most. */
const READ_OUT = 600

/** The paste by its lines, masked, with those marked that carry what is pointed at. */
export function PasteLines({ id, text, cut, marked, chosen, scrollTo }: Props) {
  const lines = text.split('\n')
  const readOut = chosen.map(({ from, to }) => lines.slice(from, to).join(' ')).join(' ')
  const isMarked = (at: number) => marked.some(({ from, to }) => from <= at && at < to)
  return (
    <div id={id} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-base font-semibold tracking-tight">Your paste, masked</h2>
        <CopyButton text={text} label="Copy: The paste, masked" short="Copy masked" />
      </div>
      <div
        ref={scrollTo}
        role="region"
        aria-label="The paste, masked"
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-md bg-well py-2 text-xs lg:max-h-[calc(100vh-9rem)]"
      >
        {lines.map((line, at) => (
          <Line key={at} at={at} text={line} marked={isMarked(at)} width={String(lines.length).length} />
        ))}
      </div>
      <p className="sr-only" role="status">
        {chosen.length > 0 ? `Marked in your paste, ${linesText(chosen)}: ${readOut.slice(0, READ_OUT)}` : ''}
      </p>
      {cut ? <p className="mt-1 text-xs text-soft">The rest was read and is not shown.</p> : null}
    </div>
  )
}

function Line({
  at,
  text,
  marked,
  width,
}: {
  readonly at: number
  readonly text: string
  readonly marked: boolean
  /** digits of the longest number */
  readonly width: number
}) {
  return (
    <div
      data-line={at}
      className={cn(
        'flex border-l-3 pr-3 pl-2',
        marked ? 'border-warn bg-warn-wash contrast-more:border-ink' : 'border-transparent',
      )}
    >
      <span aria-hidden className="data mr-3 shrink-0 text-right text-soft select-none">
        {String(at + 1).padStart(width, '\u00a0')}
      </span>
      {marked ? (
        <mark className="data wire bg-transparent text-ink contrast-more:underline forced-colors:underline">
          {text}
        </mark>
      ) : (
        <span className="data wire">{text}</span>
      )}
    </div>
  )
}
