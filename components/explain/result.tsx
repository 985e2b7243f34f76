'use client'

import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { FindingCard } from '@/components/check/finding-card'
import { VerdictHead } from '@/components/check/verdict'
import { Button, buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { cn } from '@/lib/cn'
import { Section } from '@/components/ui/page'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { Challenges } from './challenges'
import type { View } from './engine'
import { PasteLines } from './paste-lines'
import { Exchanges, References } from './read'
import { Recognised } from './recognised'
import { ShareExplanation } from './share-explanation'
import { Statements } from './statements'
import type { Corrections, ExplainState } from './use-explain'
import { linesText, useMarks, type Marks } from './use-marks'
import { type ProductChoice } from './products'

type Props = {
  readonly state: ExplainState
  readonly products: readonly ProductChoice[]
  readonly corrections: Corrections
  readonly onCorrect: (next: Corrections) => void
  readonly onEdit: () => void
  readonly onClear: () => void
  /** the reader has a call that works, to hold the pasted one against */
  readonly onCompare: () => void
  /** the paste as it was explained */
  readonly takeSource: () => string
  readonly share: ShareActions
}

/** What a paste means: verdict, diagnoses with what to do next, challenges, references, and what was read. */
export function Result(props: Props) {
  const { state, products, corrections, onCorrect, onEdit, onClear, onCompare, takeSource, share } = props
  const { view, phase } = state
  if (phase === 'failed') {
    return (
      <Notice status="could-not-verify" role="alert">
        The part of this page that reads pastes could not be started or was stopped by the browser. Reload the page and
        paste again.
      </Notice>
    )
  }
  if (!view || phase !== 'done') {
    return (
      <section aria-label="Explanation" data-report="running" className="border-t-3 border-ink pt-4">
        <p role="status" className="text-sm text-soft">
          Reading what you pasted.
        </p>
      </section>
    )
  }
  return (
    <section
      aria-label="Explanation"
      data-report="done"
      data-verdict={view.report.verdict}
      className="grid min-w-0 gap-8"
    >
      <Recognised view={view} products={products} corrections={corrections} onCorrect={onCorrect} />
      <VerdictHead verdict={view.report.verdict} headline={view.headline} at={view.report.at}>
        <div className="mt-4 flex flex-wrap items-start gap-2">
          <ShareExplanation view={view} share={share} takeSource={takeSource} />
          <Button size="sm" look="quiet" onClick={onEdit}>
            Change the paste
          </Button>
          {view.report.evidence.some(({ request }) => request !== null && request.url !== '') ? (
            <Button size="sm" look="quiet" data-action="compare" onClick={onCompare}>
              I have a call that works
            </Button>
          ) : null}
          <Button size="sm" look="quiet" data-action="forget" onClick={onClear}>
            Clear everything
          </Button>
        </div>
      </VerdictHead>
      <p className="sr-only" aria-live="polite">{`${view.headline.word}. ${view.headline.sentence}`}</p>
      {view.notes.map((note) => (
        <Notice key={note} status="warning">
          {note}
        </Notice>
      ))}
      {view.question ? <Question {...view.question} /> : null}
      <Reading key={view.report.at} view={view} />
    </section>
  )
}

/** Where a question is answered that came without evidence. */
function Question({ sentence, destinations }: NonNullable<View['question']>) {
  return (
    <div className="rounded-md bg-accent-wash px-4 py-3">
      <p className="max-w-[68ch] text-sm">{sentence}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        {destinations.map(({ href, label }, i) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className={buttonClass(i === 0 ? 'primary' : 'secondary', 'sm')}
          >
            {label}
            <ArrowRight aria-hidden className="size-3.5" />
          </Link>
        ))}
      </p>
    </div>
  )
}

const PASTE_ID = 'paste-lines'
/** Where there is room, the paste stands beside what is said of it, and stays in view. */
const BESIDE = 'lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] lg:grid-rows-[auto_1fr] lg:gap-x-10'

/** The diagnoses beside the paste, in which each marks what it rests on. */
function Reading({ view }: { readonly view: View }) {
  const marks = useMarks()
  const pasteId = view.paste.trim() === '' ? null : PASTE_ID
  return (
    <div className={cn('grid gap-8', pasteId && BESIDE)}>
      <Diagnoses view={view} marks={marks} />
      {pasteId ? (
        <div className="min-w-0 lg:sticky lg:top-20 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start">
          <PasteLines
            id={pasteId}
            text={view.paste}
            ofFile={view.ofFile}
            cut={view.cut}
            marked={marks.marked}
            chosen={marks.chosen}
            scrollTo={marks.paste}
          />
        </div>
      ) : null}
      <div className="grid min-w-0 content-start gap-8">
        <Challenges view={view} />
        <References references={view.references} />
      </div>
      <div className="grid min-w-0 gap-8 lg:col-span-full">
        <Statements statements={view.statements} marks={marks} pasteId={pasteId} />
        <Exchanges view={view} />
      </div>
    </div>
  )
}

function Diagnoses({ view, marks }: { readonly view: View; readonly marks: Marks }) {
  return (
    <div className="min-w-0">
      {view.report.diagnoses.map((diagnosis, i) => {
        const explanation = view.explanations.get(diagnosis.id)
        const step = view.steps.get(diagnosis.id)
        const marker = { id: diagnosis.id, places: view.marks.get(diagnosis.id) ?? [] }
        const shows = marker.places.length > 0 && view.paste !== ''
        if (!explanation) return null
        return (
          <div
            key={diagnosis.id}
            className="border-t border-line first:border-t-0"
            {...(shows ? marks.pointing(marker) : {})}
          >
            <FindingCard diagnosis={diagnosis} explanation={explanation} first={i === 0} />
            <p className="flex flex-wrap gap-x-4 gap-y-2 pb-5 text-sm">
              {step ? (
                <Link
                  href={step.href}
                  prefetch={false}
                  className={buttonClass(i === 0 ? 'primary' : 'secondary', 'sm')}
                >
                  {step.label}
                  <ArrowRight aria-hidden className="size-3.5" />
                </Link>
              ) : null}
              {shows ? (
                <Button
                  size="sm"
                  data-action="show-where"
                  className="aria-pressed:border-warn aria-pressed:bg-warn-wash"
                  aria-pressed={marks.isChosen(marker)}
                  aria-controls={PASTE_ID}
                  onClick={() => marks.choose(marker)}
                >
                  Show where: {linesText(marker.places)}
                </Button>
              ) : null}
              <Link href={`/problems/${diagnosis.id}`} prefetch={false} className="link self-center">
                All about it<span className="sr-only">: {explanation.title}</span>
              </Link>
            </p>
          </div>
        )
      })}
      {view.report.diagnoses[0]?.id === 'undetermined' || view.report.diagnoses[0]?.confidence === 'possible' ? (
        <PasteNext />
      ) : null}
    </div>
  )
}

/** What would tell the candidates apart. */
function PasteNext() {
  return (
    <Section title="What to paste next" className="pb-0">
      <ul className="grid max-w-[68ch] list-disc gap-1 pl-5 text-sm marker:text-soft">
        <li>
          The whole output of the call with <code>curl -v</code>: request lines with <code>&gt;</code>, answer lines
          with <code>&lt;</code>, and the body.
        </li>
        <li>Or the status, the headers of the answer and its body, also when the body is empty.</li>
        <li>Or the exception with its first lines, and the address that was called.</li>
        <li>Which product it is, chosen above, when the address does not show it.</li>
      </ul>
    </Section>
  )
}
