'use client'

import { useEffect, useRef } from 'react'
import { Field, INPUT } from '@/components/ui/field'
import { cn } from '@/lib/cn'
import { SENDER_PARTS, type SenderPart } from '@/lib/engine/report/sender'
import type { useShare } from './use-share'

const BOXES: Readonly<Record<SenderPart, { readonly label: string; readonly note: string }>> = {
  name: { label: 'Your name or team', note: 'Optional. Everybody with the link reads it at the top of the report.' },
  ticket: { label: 'Ticket number', note: 'Optional. It stands beside the name, as text and not as a link.' },
}

/** Who sends the report and about which ticket. What is refused stays in its box, with the reason beside it. */
export function SenderFields({
  share: { draft, write, refusedParts },
}: {
  readonly share: ReturnType<typeof useShare>
}) {
  const boxes = useRef<HTMLDivElement>(null)
  const { times, faults } = refusedParts
  useEffect(() => {
    if (times > 0) boxes.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [times])
  return (
    <fieldset className="grid gap-2">
      <legend className="eyebrow mb-2">Who sends it</legend>
      <div ref={boxes} className="grid items-start gap-4 sm:grid-cols-2">
        {SENDER_PARTS.map((part) => {
          const { label, note } = BOXES[part]
          const [id, fault] = [`sender-${part}`, faults[part]]
          return (
            <Field key={part} id={id} label={label} note={note}>
              <input
                id={id}
                name={id}
                value={draft[part]}
                onChange={(event) => write(part, event.target.value)}
                autoComplete="off"
                autoCorrect="off"
                spellCheck={false}
                data-1p-ignore
                data-lpignore="true"
                data-bwignore="true"
                aria-invalid={fault === undefined ? undefined : true}
                aria-describedby={fault === undefined ? `${id}-note` : `${id}-note ${id}-fault`}
                className={cn(INPUT, fault !== undefined && 'border-fail')}
              />
              {fault === undefined ? null : (
                <p id={`${id}-fault`} className="text-sm text-fail">
                  {fault}
                </p>
              )}
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}
