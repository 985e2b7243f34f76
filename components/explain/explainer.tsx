'use client'

import { ArrowRight, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type FormEvent } from 'react'
import { handOverCalls } from '@/components/layout/handoff'
import { Button } from '@/components/ui/button'
import { SENDS_NOTHING } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { cn } from '@/lib/cn'
import type { PasteSample } from '@/lib/engine/model/paste'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { Result } from './result'
import { useExplain } from './use-explain'
import { type ProductChoice } from './products'

/** More is not read: a larger file is cut there and the page says so. */
const MAX_FILE = 33_554_432

/** The paste box and, under it, what the paste means. Nothing here makes a request. */
export function Explainer({
  products,
  samples,
  share,
}: {
  readonly products: readonly ProductChoice[]
  readonly samples: readonly PasteSample[]
  readonly share: ShareActions
}) {
  const { text, setText, state, corrections, explain, correct, clear, edit, takeSource } = useExplain()
  const router = useRouter()
  const [refused, setRefused] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const result = useRef<HTMLDivElement>(null)
  const done = state.phase === 'done'
  const { over, drop } = useDrop((file) => void read(file))

  useEffect(() => {
    if (state.view) result.current?.scrollIntoView({ block: 'start' })
  }, [state.view])

  function submit(event: FormEvent) {
    event.preventDefault()
    const source = text.trim() === '' ? '' : text
    if (source === '') {
      setRefused('Paste something first: an answer, a transcript, a command or an exception.')
      box.current?.focus()
      return
    }
    setRefused('')
    explain(source)
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text')
    if (pasted.trim() === '' || text.trim() !== '') return
    event.preventDefault()
    setRefused('')
    explain(pasted)
  }

  async function read(file: File | undefined) {
    if (!file) return
    setRefused(
      file.size > MAX_FILE
        ? 'The file is larger than 32 MiB. Export only the failed requests, or paste one of them.'
        : '',
    )
    if (file.size <= MAX_FILE) explain(await file.text())
  }

  function compare() {
    handOverCalls({ fails: takeSource() })
    router.push('/compare')
  }

  function change() {
    edit()
    requestAnimationFrame(() => box.current?.focus())
  }

  return (
    <div className="grid gap-10">
      <form
        {...SENDS_NOTHING}
        onSubmit={submit}
        {...drop}
        className={cn('grid gap-2 rounded-md', over && 'outline-2 outline-offset-8 outline-accent outline-dashed')}
      >
        <label htmlFor="text" className="text-sm font-semibold">
          What you have
        </label>
        <textarea
          ref={box}
          id="text"
          name="text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={paste}
          rows={done ? 4 : 10}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby="text-note"
          aria-invalid={refused !== '' || undefined}
          placeholder={
            done
              ? 'Paste something else here.'
              : 'A status and headers, curl -i or curl -v output, raw HTTP, a HAR file, Postman console text, ' +
                'a JSON body, an SDK exception, log lines, or a curl command.'
          }
          className="data w-full resize-y rounded-md border border-line-strong bg-sheet p-3 placeholder:text-soft"
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p id="text-note" className="max-w-[60ch] text-xs text-soft">
            It is read in this browser. Nothing you paste leaves this page; secrets are masked in everything shown and
            copied.
          </p>
          <div className="flex flex-wrap gap-2">
            <FileButton onFile={(file) => void read(file)} />
            <Button type="submit" look="primary">
              Explain it
              <ArrowRight aria-hidden className="size-4" />
            </Button>
          </div>
        </div>
        {refused ? (
          <Notice status="warning" role="alert">
            {refused}
          </Notice>
        ) : null}
      </form>
      {state.phase === 'idle' ? <Samples samples={samples} onPick={explain} /> : null}
      <div ref={result} className="scroll-mt-20">
        {state.phase === 'idle' ? null : (
          <Result
            state={state}
            products={products}
            corrections={corrections}
            onCorrect={correct}
            onEdit={change}
            onClear={clear}
            onCompare={compare}
            takeSource={takeSource}
            share={share}
          />
        )}
      </div>
    </div>
  )
}

/** Takes a file that is dropped on the form. */
function useDrop(onFile: (file: File | undefined) => void) {
  const [over, setOver] = useState(false)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const drop = {
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
  }
  return { over, drop }
}

function FileButton({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".har,.json,.txt,.log"
        className="hidden"
        tabIndex={-1}
        aria-label="File to explain"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-4" />
        Open a HAR file
      </Button>
    </>
  )
}

function Samples({
  samples,
  onPick,
}: {
  readonly samples: readonly PasteSample[]
  readonly onPick: (text: string) => void
}) {
  return (
    <section aria-label="Samples" className="border-t border-line pt-4">
      <p className="text-sm text-soft">Nothing at hand? Try one of these:</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {samples.map(({ label, text }) => (
          <Button key={label} size="sm" onClick={() => onPick(text)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}
