'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { CannedText, Reply } from '@/lib/engine/support/events'
import { GENERAL_TEXTS } from '@/lib/engine/support/opening'
import { Field, INPUT, SENDS_NOTHING } from '@/components/ui/field'

/** In characters; the server refuses more. */
const MAX = 1000

type Props = {
  readonly texts: readonly CannedText[]
  readonly open: boolean
  readonly say: (text: string) => Promise<Reply>
}

/** A text for the customer: a canned one to start from, or one's own. It is shown as text and nothing else. */
export function MessageBox({ texts, open, say }: Props) {
  const [text, setText] = useState('')
  const [note, setNote] = useState<{ readonly wrong: boolean; readonly said: string } | null>(null)
  const [sending, setSending] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const all = [...texts, ...GENERAL_TEXTS]

  async function send() {
    setSending(true)
    const reply = await say(text)
    setSending(false)
    setNote(reply.ok ? { wrong: false, said: 'Shown to the customer.' } : { wrong: true, said: reply.message })
    if (!reply.ok) return
    setText('')
    // the button that was pressed is off while there is no text
    box.current?.focus()
  }

  return (
    <form
      {...SENDS_NOTHING}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field id="canned" label="Start from a text">
        <select
          id="canned"
          value=""
          onChange={(event) => setText(all[Number(event.target.value)]?.text ?? '')}
          className={INPUT}
        >
          <option value="" disabled>
            Choose…
          </option>
          {all.map((t, i) => (
            <option key={t.title} value={i}>
              {t.title}
            </option>
          ))}
        </select>
      </Field>
      <Field id="say" label="Text for the customer" note="Shown as plain text. Do not ask for a secret.">
        <textarea
          ref={box}
          id="say"
          value={text}
          maxLength={MAX}
          rows={5}
          aria-describedby="say-note"
          onChange={(event) => setText(event.target.value)}
          className={INPUT}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={!open || sending || text.trim() === ''}>
          Show it to the customer
        </Button>
        {text.trim() === '' ? null : <CopyButton text={text} label="Copy the text" action="copy-reply" />}
        <span className="data text-xs text-soft">{`${text.length} / ${MAX}`}</span>
      </div>
      <p role="status" className={note?.wrong ? 'text-xs text-fail' : 'text-xs text-soft'}>
        {note?.said ?? ''}
      </p>
    </form>
  )
}
