'use client'

import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { handOver } from '@/components/layout/handoff'
import { Button } from '@/components/ui/button'
import { recognise } from '@/lib/engine/explain/paste/recognise'

/** Takes anything and says what it recognised before it goes anywhere. @param prefixes see `recognise` */
export function PasteBox({ prefixes }: { readonly prefixes: readonly string[] }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const { sentence, destinations } = recognise(prefixes, text)

  function go(href: string) {
    handOver(href.split('?')[0] ?? href, text)
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
        placeholder={
          'An error body, a curl -v transcript, a curl command, a HAR file, an SDK exception, .env lines, a signature…'
        }
        className="data w-full resize-y rounded-md border border-line-strong bg-sheet p-3 placeholder:text-soft"
      />
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <p id="paste-reading" role="status" className="max-w-[60ch] text-sm text-soft">
          {sentence || 'It stays in this browser: what you paste is read here and goes nowhere until you say so.'}
        </p>
        <div className="flex gap-2">
          {destinations.map(({ href, label }, i) => (
            <Button key={href} look={i === 0 ? 'primary' : 'secondary'} onClick={() => go(href)}>
              {label}
              <ArrowRight aria-hidden className="size-4" />
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}
