'use client'

import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import Link from 'next/link'
import type { View } from '@/components/explain/engine'
import { ShareExplanation } from '@/components/explain/share-explanation'
import { VerdictHead } from '@/components/check/verdict'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { SENDS_NOTHING } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { useCustomerText } from './use-customer-text'

/** How many causes a supporter is shown. */
const CAUSES = 3

type Props = {
  readonly share: ShareActions
  /** the name of whoever is signed in as themselves, else null */
  readonly person?: string | null
  /** opens a case about what was read; absent for whoever is not signed in */
  readonly renderTogether?: (view: View) => ReactNode
}

/**
 * What a customer sent: what it means, the likeliest causes, a reply to copy, and a report to share. Nothing of it
 * leaves the browser before it is shared.
 */
export function CustomerTextDesk({ share, person = null, renderTogether }: Props) {
  const { state, explain } = useCustomerText()
  const [text, setText] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(text.trim() === '')
    if (text.trim() === '') box.current?.focus()
    else void explain(text)
  }

  return (
    <div className="grid gap-6">
      <form {...SENDS_NOTHING} onSubmit={submit} className="grid gap-2">
        <label htmlFor="customer-text" className="text-lg font-semibold tracking-tight">
          Paste what the customer sent
        </label>
        <textarea
          ref={box}
          id="customer-text"
          name="text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="customer-text-note"
          aria-invalid={isAsked}
          placeholder="A mail, a log, a screenshot’s text, a curl command, an error body…"
          className="data w-full resize-y rounded-md border border-line-strong bg-sheet p-3 placeholder:text-soft"
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p id="customer-text-note" role="status" className="max-w-[62ch] text-sm text-soft">
            {isAsked
              ? 'There is nothing in the box yet: paste the customer’s text first.'
              : 'It is read in this browser and sent nowhere unless you share it; a secret in it is masked in all ' +
                'that is shown.'}
          </p>
          <Button type="submit" look="primary" data-action="explain-customer">
            {state.phase === 'running' ? 'Reading…' : 'Explain it'}
          </Button>
        </div>
      </form>
      {state.phase === 'failed' ? (
        <Notice status="could-not-verify" role="alert">
          The part of this page that reads pastes could not be started or was stopped by the browser. Reload the page
          and paste again.
        </Notice>
      ) : null}
      {state.phase === 'done' ? (
        <Understood view={state.view} {...(renderTogether ? { renderTogether } : {})}>
          <ShareExplanation
            view={state.view}
            share={share}
            takeSource={() => state.source}
            proposed={person === null ? undefined : { name: person }}
          />
        </Understood>
      ) : null}
    </div>
  )
}

type UnderstoodProps = Pick<Props, 'renderTogether'> & {
  readonly view: View
  /** how it is handed on as a report */
  readonly children: ReactNode
}

function Understood({ view, renderTogether, children }: UnderstoodProps) {
  const { report, headline, explanations, reply } = view
  return (
    <section
      aria-label="Explanation"
      data-report="done"
      data-verdict={report.verdict}
      className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2"
    >
      <div className="grid gap-5">
        <VerdictHead verdict={report.verdict} headline={headline} at={report.at} headlineFirst />
        <div>
          <h3 className="eyebrow">Likeliest causes</h3>
          <ol className="mt-1 divide-y divide-line border-y border-line">
            {report.diagnoses.slice(0, CAUSES).map(({ id, confidence }) => (
              <li
                key={id}
                data-diagnosis={id}
                data-confidence={confidence}
                data-proven="false"
                className="grid gap-0.5 py-2.5"
              >
                <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
                  <Link href={`/problems/${id}`} prefetch={false} className="link font-semibold text-ink">
                    {explanations.get(id)?.title ?? id}
                  </Link>
                  <span className="text-xs text-soft">{confidence}</span>
                </p>
                <p className="text-sm text-soft">{explanations.get(id)?.what}</p>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h3 className="text-base font-semibold">A reply to the customer</h3>
          <CopyButton text={reply} label="Copy the reply" action="copy-reply" look="secondary" />
        </div>
        <output data-reply className="block rounded-md border border-line bg-well p-4 text-sm whitespace-pre-wrap">
          {reply}
        </output>
        {renderTogether?.(view)}
        <div>
          <h3 className="eyebrow">As a report</h3>
          <div className="mt-2 flex flex-wrap items-start gap-2">{children}</div>
        </div>
      </div>
    </section>
  )
}
