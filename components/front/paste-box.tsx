'use client'

import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { handOver } from '@/components/layout/handoff'
import { Button } from '@/components/ui/button'
import { recognise, type Destination, type Known } from '@/lib/engine/explain/paste/recognise'

const PLACEHOLDER =
  'An error body, a curl -v transcript, a curl command, a HAR file, an SDK exception, .env lines, a signature, ' +
  'a question…'

/** Takes anything and says what it recognised before it goes anywhere. */
export function PasteBox({ known }: { readonly known: Known }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const { sentence, destinations } = recognise(known, text)

  function go({ href, takesText }: Destination) {
    if (takesText) handOver(href.split('?')[0] ?? href, text)
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
        <p id="paste-reading" role="status" className="max-w-[60ch] text-sm text-soft">
          {sentence || 'It stays in this browser: what you paste is read here and goes nowhere until you say so.'}
        </p>
        <div className="flex flex-wrap gap-2">
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
