import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/page'
import { cn } from '@/lib/cn'
import type { Statement } from '@/lib/engine/model/statement'
import { wordsOf } from './statement-words'
import { linesText, type Marks } from './use-marks'

type Props = {
  readonly statements: readonly Statement[]
  readonly marks: Marks
  /** the id of the element with the lines; null where no lines are shown */
  readonly pasteId: string | null
}

const SHOWN = 12

/** What the paste was read into: whose words each part is, what it states, and how much it proves. */
export function Statements({ statements, marks, pasteId }: Props) {
  if (statements.length === 0) return null
  return (
    <Section title="What was read, and whose words it is" className="pb-0">
      <Rows statements={statements.slice(0, SHOWN)} marks={marks} pasteId={pasteId} />
      {statements.length > SHOWN ? (
        <Disclosure summary={`${statements.length - SHOWN} more`} className="mt-2">
          <Rows statements={statements.slice(SHOWN)} marks={marks} pasteId={pasteId} />
        </Disclosure>
      ) : null}
    </Section>
  )
}

function Rows({ statements, marks, pasteId }: Props) {
  return (
    <ul className="grid border-t border-line">
      {statements.map((statement) => (
        <Row key={`${statement.lines.from}-${statement.states}`} {...{ statement, marks, pasteId }} />
      ))}
    </ul>
  )
}

function Row({ statement, marks, pasteId }: Omit<Props, 'statements'> & { readonly statement: Statement }) {
  const { who, what, firmness } = wordsOf(statement)
  const marker = { id: `lines ${statement.lines.from}`, places: [{ ...statement.lines, columns: null }] }
  const where = linesText(marker.places)
  return (
    <li
      data-speaker={statement.speaker}
      className={cn(
        'grid gap-x-4 gap-y-0.5 border-b border-line py-2 text-sm sm:grid-cols-[6.5rem_minmax(0,1fr)]',
        marks.isChosen(marker) && 'bg-warn-wash',
      )}
      {...(pasteId ? marks.pointing(marker) : {})}
    >
      {pasteId ? (
        <button
          type="button"
          aria-pressed={marks.isChosen(marker)}
          aria-controls={pasteId}
          onClick={() => marks.choose(marker)}
          className="link justify-self-start self-start text-left text-xs"
        >
          <span className="sr-only">Show </span>
          <span className="capitalize">{where}</span>
        </button>
      ) : (
        <span className="text-xs text-soft capitalize">{where}</span>
      )}
      <div className="min-w-0">
        <p>
          <strong className="font-semibold">{who}</strong>: {what}{' '}
          <span className="text-xs text-soft">({firmness})</span>
        </p>
        <p className="data truncate text-xs text-soft">{statement.text}</p>
      </div>
    </li>
  )
}
