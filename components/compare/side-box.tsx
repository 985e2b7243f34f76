'use client'

import { Upload } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { StatusShape } from '@/components/ui/status'
import { cn } from '@/lib/cn'
import type { SideOfComparison } from '@/lib/engine/compare/model'
import type { Side } from './use-compare'

/** More is not read. */
const MAX_FILE = 33_554_432

const WORDS = {
  works: {
    label: 'This works',
    status: 'pass',
    hint: 'A call that is accepted: a Postman item, a HAR, a curl command, what another machine logged…',
  },
  fails: {
    label: 'This fails',
    status: 'fail',
    hint: 'The call that is refused, in any form, with its answer if you have it: curl -v, an exception, code…',
  },
} as const

type Props = {
  readonly side: Side
  readonly text: string
  readonly onText: (text: string) => void
  readonly problem: string | null
  /** what the box was read as, once both are read */
  readonly read: SideOfComparison | null
}

/** One of the two boxes: takes any form, says what it was read as, and has its own message where it was not. */
export function SideBox({ side, text, onText, problem, read }: Props) {
  const { label, status, hint } = WORDS[side]
  const [tooLarge, setTooLarge] = useState(false)
  const [focused, setFocused] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { over, drop } = useDrop((file) => void open(file))

  async function open(file: File | undefined) {
    if (!file) return
    setTooLarge(file.size > MAX_FILE)
    if (file.size <= MAX_FILE) onText(await file.text())
  }

  const message = tooLarge ? 'The file is larger than 32 MiB. Export only the call that matters.' : problem
  return (
    <div
      {...drop}
      className={cn('grid min-w-0 content-start gap-2', over && 'outline-2 outline-accent outline-dashed')}
    >
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={side} className="flex items-center gap-2 text-sm font-semibold">
          <StatusShape status={status} />
          {label}
        </label>
        <input
          ref={input}
          type="file"
          accept=".har,.json,.txt,.log"
          className="hidden"
          tabIndex={-1}
          aria-label={`File: ${label}`}
          onChange={(event) => {
            void open(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button size="sm" look="quiet" onClick={() => input.current?.click()} aria-label={`Open a file: ${label}`}>
          <Upload aria-hidden className="size-3.5" />
          Open a file
        </Button>
      </div>
      <textarea
        id={side}
        name={side}
        value={text}
        onChange={(event) => {
          setTooLarge(false)
          onText(event.target.value)
        }}
        rows={read ? 6 : 11}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder={hint}
        aria-invalid={message !== null || undefined}
        aria-describedby={`${side}-note`}
        className={cn(
          'data w-full resize-y rounded-md border border-line-strong bg-sheet p-3',
          'placeholder:text-soft aria-invalid:border-fail',
          // who looks over a shoulder reads nothing of it
          read && !focused && 'covered',
        )}
      />
      <div id={`${side}-note`} className="min-h-5 text-xs text-soft" role="status">
        {message ? <p className="text-fail">{message}</p> : null}
        {!message && read ? <ReadAs read={read} /> : null}
      </div>
    </div>
  )
}

function ReadAs({ read: { form, title, status, notes, foreign } }: { readonly read: SideOfComparison }) {
  return (
    <div data-foreign={foreign ?? undefined} className="grid gap-1">
      <p className="break-words">
        Read as {form}: <span className="data wrap-anywhere text-ink">{title}</span>
        {status === null ? ', answer not shown' : `, answered ${status}`}.
      </p>
      {notes.map((note) => (
        <p key={note} className="break-words text-warn">
          {note}
        </p>
      ))}
    </div>
  )
}

/** Takes a file that is dropped on the box. */
function useDrop(onFile: (file: File | undefined) => void) {
  const [over, setOver] = useState(false)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
    drop: {
      onDragOver: (event: DragEvent) => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(false)
        onFile(event.dataTransfer.files[0])
      },
    },
  }
}
