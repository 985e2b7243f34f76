'use client'

import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { ReadImport } from '@/components/credentials/read-import'
import { useFileDrop } from '@/components/credentials/use-file-drop'
import { handOver, handOverCalls } from '@/components/layout/handoff'
import { Button } from '@/components/ui/button'
import { twoRequestsIn } from '@/lib/engine/explain/paste/two-requests'
import { recognise, type Destination, type Known, type Recognised } from '@/lib/engine/explain/paste/recognise'

const PLACEHOLDER =
  'An error body, a curl -v transcript, a curl command, a HAR file, an SDK exception, .env lines, a signature, ' +
  'a question…'

/** Takes anything and says what it recognised before it goes anywhere. */
export function PasteBox({ known }: { readonly known: Known }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const { sentence, destinations, foreign } = withImport(recognise(known, text), text, useImport(text))
  useFileDrop((dropped) => setText(dropped ?? ''))

  function ask() {
    setIsAsked(true)
    box.current?.focus()
  }

  function go({ href, takesText }: Destination) {
    const calls = href === '/compare' ? twoRequestsIn(text) : null
    if (calls) handOverCalls(calls)
    else if (takesText) handOver(href.split('?')[0] ?? href, text)
    router.push(href)
  }

  return (
    <div className="grid gap-2">
      <label htmlFor="paste" className="text-sm font-semibold">
        Paste what you have
      </label>
      <textarea
        id="paste"
        data-paste-box
        ref={box}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        aria-describedby="paste-reading"
        placeholder={PLACEHOLDER}
        className="data w-full resize-y rounded-md border border-line-strong bg-sheet p-3 placeholder:text-soft"
      />
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <p
          id="paste-reading"
          role="status"
          data-foreign={foreign ?? undefined}
          className="max-w-[60ch] min-w-0 text-sm break-words text-soft"
        >
          {sentence ||
            (isAsked
              ? 'There is nothing in the box yet: paste an error, a command, a file or a question.'
              : 'It stays in this browser: what you paste is read here and goes nowhere until you say so.')}
        </p>
        <div className="flex flex-wrap gap-2">
          {destinations.length === 0 ? (
            <Button look="primary" onClick={ask}>
              Read it
              <ArrowRight aria-hidden className="size-4" />
            </Button>
          ) : null}
          {destinations.map((one, i) => (
            <Button key={one.href} look={i === 0 ? 'primary' : 'secondary'} onClick={() => go(one)}>
              {one.label}
              <ArrowRight aria-hidden className="size-4" />
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Milliseconds without a key stroke before a text is read more closely than at a glance. */
const PAUSE = 150

/** What the check would take from a text; null while it is read, and where that is nothing. */
function useImport(text: string): ReadImport | null {
  const [read, setRead] = useState<{ readonly text: string; readonly imported: ReadImport | null } | null>(null)
  useEffect(() => {
    if (text.trim() === '') return
    let isStale = false
    const timer = setTimeout(async () => {
      // every product is needed to read an import, so its code comes when there is something to read
      const { readImport } = await import('@/components/credentials/read-import')
      if (!isStale) setRead({ text, imported: readImport(text) })
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text])
  return read?.text === text ? read.imported : null
}

/** What was answered is to be explained, whoever's it is and whatever stands in it. */
const ANSWER = /^(?:[<*>] |HTTP\/)|www-authenticate|\b40[0-9]\b|unauthori[sz]ed|forbidden|exception|error/im

/** What a glance recognised, corrected by what was read: nothing of others is offered to the check. */
function withImport(recognised: Recognised, text: string, imported: ReadImport | null): Shown {
  if (
    !imported ||
    recognised.kind === 'question' ||
    recognised.kind === 'two-calls' ||
    (recognised.kind === 'response' && ANSWER.test(text))
  )
    return { ...recognised, foreign: null }
  const { sentence, destinations } = recognised
  const elsewhere = destinations.filter(({ href }) => href !== CHECK.href)
  const { foreign, foreignSentence, sets } = imported
  if (foreign && foreignSentence) return { sentence: foreignSentence, destinations: elsewhere, foreign: foreign.id }
  const isOffered = elsewhere.length < destinations.length
  if (isOffered || !sets.some(({ values }) => Object.keys(values).length > 1))
    return { sentence, destinations, foreign: null }
  return { sentence: FILLS, destinations: [CHECK, ...elsewhere], foreign: null }
}

type Shown = Pick<Recognised, 'sentence' | 'destinations'> & { readonly foreign: string | null }

const CHECK: Destination = { href: '/check', label: 'Check its credentials', takesText: true }
const FILLS = 'Credentials. They fill the form of the check; nothing is sent before you run it.'
