import { catalogue } from '@/lib/vendors'
import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { buttonClass } from '@/components/ui/button'
import { CLUES_FOR, clueField, type Clues } from '@/lib/engine/guide/clues'
import { UNKNOWN, type Guide, type Question } from '@/lib/engine/guide/define'
import { derive, outcomeOf, type Derived } from '@/lib/engine/guide/derive'
import { hrefOf } from '@/lib/engine/guide/query'
import { trimmed, walk, type Answers } from '@/lib/engine/guide/walk'
import type { ClueId } from '@/lib/engine/model/guide'
import { checkHref } from '@/components/products/links'
import { ClueForm } from './clue-form'
import { Options } from './options'

type Props = { readonly guide: Guide; readonly question: Question; readonly known: Answers; readonly clues: Clues }

/** "I don't know": asks for what the person has, says what each piece means, and leads on. */
export function UnknownAnswer({ guide, question, known, clues }: Props) {
  const derived = derive(catalogue, clues)
  const asked = [
    ...CLUES_FOR[question.param],
    ...(Object.keys(clues) as ClueId[]).filter((c) => !CLUES_FOR[question.param].includes(c)),
  ]
  return (
    <div className="grid gap-8">
      {derived.found.length > 0 ? (
        <WhatFollows guide={guide} question={question} known={known} derived={derived} />
      ) : (
        <Meanwhile question={question} known={known} />
      )}
      <section aria-labelledby="clues">
        <h2 id="clues" className="mb-3 text-lg tracking-tight">
          {derived.found.length > 0 ? 'Change or add something' : 'What do you have?'}
        </h2>
        <ClueForm
          known={[...Object.entries(known), [question.param, UNKNOWN]]}
          inputs={asked.map((id) => ({ ...clueField(catalogue, id), value: clues[id] ?? '', choices: choicesOf(id) }))}
        />
      </section>
    </div>
  )
}

function choicesOf(id: ClueId) {
  const choices = id === 'base' || id === 'path' || id === 'error' ? [] : catalogue.guide.choices[id]
  return choices.map(({ id: key, label }) => ({ id: key, label }))
}

type DerivedProps = {
  readonly guide: Guide
  readonly question: Question
  readonly known: Answers
  readonly derived: Derived
}

function WhatFollows({ guide, question, known, derived }: DerivedProps) {
  return (
    <section aria-labelledby="follows" data-derived={outcomeOf(catalogue, derived, known, question).kind}>
      <h2 id="follows" className="mb-3 text-lg tracking-tight">
        What follows from it
      </h2>
      <dl className="divide-y divide-line border-y border-line text-sm">
        {derived.found.map(({ clue, reading }) => (
          <div key={clue} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="text-soft">{clueField(catalogue, clue).label}</dt>
            <dd className="wire">
              {reading.says} {reading.hint ? <span className="text-unsure">This is our inference.</span> : null}{' '}
              {reading.diagnosis ? <ProblemLink id={reading.diagnosis} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      {derived.conflict ? (
        <Notice status="warning" className="mt-4">
          {derived.conflict.says} {derived.conflict.diagnosis ? <ProblemLink id={derived.conflict.diagnosis} /> : null}
        </Notice>
      ) : null}
      <WayOn guide={guide} question={question} known={known} derived={derived} />
    </section>
  )
}

function ProblemLink({ id }: { readonly id: Parameters<typeof catalogue.explanation>[0] }) {
  return (
    <Link href={`/problems/${id}`} prefetch={false} className="link whitespace-nowrap">
      {catalogue.explanation(id).title}
    </Link>
  )
}

function WayOn({ guide, question, known, derived }: DerivedProps) {
  const outcome = outcomeOf(catalogue, derived, known, question)
  if (outcome.kind === 'decided') {
    const answers = trimmed(guide, outcome.answers)
    const { trail, now } = walk(guide, answers)
    return (
      <p className="mt-5 flex flex-wrap items-center gap-3">
        <Link href={hrefOf({ answers })} prefetch={false} className={buttonClass('primary')}>
          {now.at === 'leaf' ? 'To the credentials and the code' : 'Continue from there'}
        </Link>
        <span className="text-sm">
          {trail
            .slice(Object.keys(known).length)
            .map((s) => s.option.label)
            .join(', ')}
        </span>
      </p>
    )
  }
  return (
    <div className="mt-5">
      <p className="mb-2 text-sm font-medium">
        {outcome.narrowed
          ? `${outcome.options.length} possibilities are left:`
          : 'That does not decide it. Everything is still possible:'}
      </p>
      <Options question={question} known={known} only={outcome.options} withUnknown={false} />
    </div>
  )
}

/** What holds as long as nothing was entered. */
function Meanwhile({ question, known }: { readonly question: Question; readonly known: Answers }) {
  const product = catalogue.findProduct(known.product)
  if (question.param === 'region' && product) {
    const latency = product.regionRole === 'latency'
    return (
      <Notice status="not-tested">
        {latency ? (
          <>
            Any region accepts your credentials, so nothing can go wrong here: take{' '}
            <Link
              href={hrefOf({ answers: { ...known, region: product.regions[0].code } })}
              prefetch={false}
              className="link"
            >
              {product.regions[0].label}
            </Link>
            .
          </>
        ) : (
          <>
            {product.regionNote} If you have the credentials already,{' '}
            <Link href={checkHref(product.id)} prefetch={false} className="link">
              the check asks every region
            </Link>{' '}
            and shows which one knows them.
          </>
        )}
      </Notice>
    )
  }
  if (question.param === 'use')
    return (
      <Notice status="not-tested">
        In doubt take the first for anything that runs by itself, and Basic for a first test by hand.
      </Notice>
    )
  return (
    <Notice status="not-tested">
      One line is often enough. If you have a whole response or a log, the{' '}
      <Link href="/explain" prefetch={false} className="link">
        error explainer
      </Link>{' '}
      reads all of it in your browser.
    </Notice>
  )
}
