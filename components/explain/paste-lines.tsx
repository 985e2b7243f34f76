import { memo, type RefObject } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { cn } from '@/lib/cn'
import type { Mark } from '@/lib/engine/model/statement'
import { linesText } from './use-marks'

type Props = {
  readonly id: string
  /** masked */
  readonly text: string
  /** it is made of exchanges of a file */
  readonly ofFile: boolean
  /** what follows is not shown */
  readonly cut: boolean
  readonly marked: readonly Mark[]
  /** of them, those that somebody asked for: they are read out */
  readonly chosen: readonly Mark[]
  readonly scrollTo: RefObject<HTMLDivElement | null>
}

/** Characters that are read out at most. */
const READ_OUT = 600

/** The paste by its lines, masked, with what carries the thing that is pointed at marked: words, else whole lines. */
export function PasteLines({ id, text, ofFile, cut, marked, chosen, scrollTo }: Props) {
  const lines = text.split('\n')
  const readOut = chosen.map((mark) => wordsOf(mark, lines)).join(' … ')
  const title = ofFile ? 'What was judged of the file, masked' : 'Your paste, masked'
  return (
    <div id={id} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-base font-semibold tracking-tight">{title}</h2>
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
          <Line key={at} at={at} text={line} marks={marksOn(marked, at)} width={String(lines.length).length} />
        ))}
      </div>
      <p className="sr-only" role="status">
        {chosen.length > 0 ? `Marked in your paste, ${linesText(chosen)}: ${readOut.slice(0, READ_OUT)}` : ''}
      </p>
      {cut ? <p className="mt-1 text-xs text-soft">The rest was read and is not shown.</p> : null}
    </div>
  )
}

function wordsOf({ from, to, columns }: Mark, lines: readonly string[]): string {
  return columns ? (lines[from] ?? '').slice(columns.from, columns.to) : lines.slice(from, to).join(' ')
}

/** What is marked of a line, as text so that a line is drawn again only where it changed: `all`, or `4-9,12-20`. */
function marksOn(marked: readonly Mark[], at: number): string {
  const here = marked.filter(({ from, to }) => from <= at && at < to)
  return here.some(({ columns }) => columns === null)
    ? 'all'
    : here.map(({ columns }) => `${columns?.from}-${columns?.to}`).join(',')
}

type Part = { readonly text: string; readonly from: number; readonly marked: boolean }

/** A line in parts: those that are marked, and those between them. */
function partsOf(text: string, marks: string): readonly Part[] {
  if (marks === 'all') return [{ text, from: 0, marked: true }]
  const parts: Part[] = []
  let done = 0
  for (const [from = 0, to = 0] of marks.split(',').map((one) => one.split('-').map(Number))) {
    parts.push({ text: text.slice(done, from), from: done, marked: false })
    parts.push({ text: text.slice(Math.max(from, done), to), from: Math.max(from, done), marked: true })
    done = Math.max(done, to)
  }
  return [...parts, { text: text.slice(done), from: done, marked: false }].filter((part) => part.text !== '')
}

type LineProps = {
  readonly at: number
  readonly text: string
  /** as `marksOn` writes them; empty where nothing is */
  readonly marks: string
  /** digits of the longest number */
  readonly width: number
}

const Line = memo(function Line({ at, text, marks, width }: LineProps) {
  const parts = marks === '' ? null : partsOf(text, marks)
  const [edge, wash] = ['border-warn contrast-more:border-ink', 'bg-warn-wash']
  return (
    <div
      data-line={at}
      className={cn('flex border-l-3 pr-3 pl-2', parts ? edge : 'border-transparent', marks === 'all' && wash)}
    >
      <span aria-hidden className="data mr-3 shrink-0 text-right text-soft select-none">
        {String(at + 1).padStart(width, '\u00a0')}
      </span>
      <span className="data wire">
        {parts
          ? parts.map((part) =>
              part.marked ? (
                <mark
                  key={part.from}
                  className={cn(
                    'text-ink contrast-more:underline forced-colors:underline',
                    MARK[marks === 'all' ? 0 : 1],
                  )}
                >
                  {part.text}
                </mark>
              ) : (
                part.text
              ),
            )
          : text}
      </span>
    </div>
  )
})

/** A whole line is washed as a whole; words of a line by themselves. */
const MARK = ['bg-transparent', 'rounded-xs bg-warn-wash outline outline-1 outline-warn'] as const
