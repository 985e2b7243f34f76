import { Heading } from '@/components/ui/heading'
import type { PlannedCall } from '@/lib/engine/check/preview'

/** What a check will do, before it does it. */
export function PlanPreview({
  calls,
  notes,
}: {
  readonly calls: readonly PlannedCall[]
  readonly notes: readonly string[]
}) {
  return (
    <section aria-labelledby="plan-title" className="border-t-3 border-ink pt-4">
      <Heading level={2} id="plan-title" className="text-lg tracking-tight">
        What this check will send
      </Heading>
      <p className="mt-1 max-w-[68ch] text-sm text-soft">
        Nothing yet. On a run, these requests and no others; a trial repeats one of them with a single change. None
        sends, buys or changes anything.
      </p>
      <ol className="mt-4 border-t border-line">
        {calls.map((call) => (
          <li
            key={call.id}
            className="grid gap-x-4 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[minmax(0,16rem)_1fr]"
          >
            <span className="text-sm">
              {call.title}
              {call.scheme ? <span className="block text-xs text-soft">{call.scheme}</span> : null}
            </span>
            <span className="data wire text-xs text-soft">
              <span className="text-ink">{call.method}</span> {call.host}
              {call.path}
            </span>
          </li>
        ))}
      </ol>
      {notes.map((note) => (
        <p key={note} className="mt-3 max-w-[68ch] text-sm text-soft">
          {note}
        </p>
      ))}
    </section>
  )
}
