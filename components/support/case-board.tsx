'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/page'
import type { CaseHead, CasePage, NextQuestion, Over as Ended, Reply } from '@/lib/engine/support/events'
import { openingQuestion } from '@/lib/engine/support/opening'
import type { StepId } from '@/lib/engine/model/support-step'
import { placeOf, type CaseNames } from '@/lib/engine/support/names'
import type { CaseState } from '@/lib/engine/support/state'
import { findStep, type UnfitSteps } from '@/lib/engine/support/steps'
import { ENDINGS } from '@/lib/engine/support/transcript'
import { AttemptView } from './attempt-view'
import { CaseNamesProvider } from './case-names'
import { GiveCase, type CaseTaker } from './give-case'
import { InvitationCard, type Invited } from './invitation'
import { MessageBox } from './message-box'
import { awayFor, Presence } from './presence'
import { StepList } from './step-list'
import { Trail, Transcript } from './trail'
import { useCase, type Over } from './use-case'

export type SupporterActions = {
  readonly propose: (link: string, step: StepId) => Promise<Reply>
  readonly say: (link: string, text: string) => Promise<Reply>
  readonly newCode: (link: string) => Promise<Reply<{ readonly invitation: Invited }>>
  readonly closeCase: (link: string) => Promise<Reply>
  readonly giveCase: (link: string, taker: string) => Promise<Reply>
}

type Props = {
  readonly link: string
  readonly origin: string
  readonly head: CaseHead
  readonly page: CasePage
  readonly invitation: Invited | null
  readonly actions: SupporterActions
  readonly names: CaseNames
  /** why steps make no sense for the product of the case */
  readonly unfit: UnfitSteps
  /** colleagues who may take the case over; empty where supporters are not known by name */
  readonly takers: readonly CaseTaker[]
}

/**
 * The supporter's side: who is there, what was tried, what to ask and to say next. It has no field for a value and
 * starts no check.
 */
export function CaseBoard({ link, origin, head, page, invitation, actions, names, unfit, takers }: Props) {
  const { state, over, offline, otherSeenAt, now } = useCase(link, page)
  const [refused, setRefused] = useState<string | null>(null)
  const question = questionOf(state)
  const live = over === null && state.joined !== null

  async function close() {
    const reply = await actions.closeCase(link)
    setRefused(reply.ok ? null : reply.message)
  }

  return (
    <CaseNamesProvider names={names}>
      <header className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 gap-2">
          <h1 className="text-xl tracking-tight sm:text-2xl">{placeOf(names, head.product, head.region)}</h1>
          <Presence
            state={over ? 'ended' : state.joined ? 'joined' : 'waiting'}
            detail={detailOf(state, over, offline, awayFor(otherSeenAt, now))}
          />
          {head.ticket ? <p className="text-sm text-soft">Ticket {head.ticket}</p> : null}
          {head.note ? (
            <p className="max-w-[68ch] text-sm break-words whitespace-pre-wrap text-soft">{head.note}</p>
          ) : null}
        </div>
        {over ? null : (
          <div className="flex flex-wrap items-start gap-3">
            {takers.length > 0 ? (
              <GiveCase takers={takers} isWaiting={!state.joined} give={(taker) => actions.giveCase(link, taker)} />
            ) : null}
            <Button data-action="end" look="danger" onClick={() => void close()}>
              End the case
            </Button>
          </div>
        )}
      </header>
      {refused ? (
        <Notice status="warning" role="alert" className="mb-6">
          {refused}
        </Notice>
      ) : null}
      {over ? <EndedNotice over={over} /> : null}
      {invitation && !state.joined && !over ? (
        <InvitationCard origin={origin} invitation={invitation} newCode={() => actions.newCode(link)} />
      ) : (
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-8">
            {question && !over ? <QuestionCard question={question} /> : null}
            {over ? null : (
              <SupporterTools
                head={head}
                state={state}
                live={live}
                suggested={question?.step ?? null}
                link={link}
                actions={actions}
                unfit={unfit}
              />
            )}
          </div>
          <div className="grid min-w-0 gap-8">
            <Attempts state={state} />
            <Section title="What happened" note="The customer sees the same list." className="pb-0">
              <div className="grid gap-5">
                <Trail head={head} state={state} />
                <Transcript head={head} state={state} ended={endedOf(over)} open={over !== null} />
              </div>
            </Section>
          </div>
        </div>
      )}
    </CaseNamesProvider>
  )
}

export function endedOf(over: Over | null): Ended | null {
  return over && over.by !== 'unknown' ? over : null
}

function detailOf({ joined }: CaseState, over: Over | null, offline: boolean, away: string | null): string | null {
  if (over) return `${over.at.slice(11, 19)} UTC`
  if (offline) return 'no connection to the server; trying again'
  if (!joined) return null
  return [`since ${joined.at.slice(11, 19)} UTC, with the ${joined.via}`, away].filter(Boolean).join('; ')
}

/** The question about the newest result, else what comes before there is one. */
function questionOf(state: CaseState): NextQuestion | null {
  const last = state.attempts.findLast((a) => a.result)
  const running = state.attempts.at(-1)
  if (running && !running.result && running.stopped === null) return null
  return openingQuestion(state) ?? last?.result?.advice?.question ?? null
}

function EndedNotice({ over }: { readonly over: Over }) {
  return (
    <Notice status="not-tested" className="mb-8" role="status">
      {over.by === 'unknown' ? 'The case is over.' : ENDINGS[over.by]} Nothing more can be read from the server; what
      stands here is gone when you leave the page, so copy the transcript now if the ticket needs it.
    </Notice>
  )
}

function QuestionCard({ question }: { readonly question: NextQuestion }) {
  const step = question.step ? findStep(question.step) : null
  return (
    <section aria-labelledby="next-question" className="grid gap-1.5 border-t-3 border-ink pt-4">
      <h2 id="next-question" className="eyebrow">
        Next question
      </h2>
      <p className="text-base leading-snug">{question.ask}</p>
      <p className="text-xs text-soft">
        {question.why}
        {step ? ` The step that tells most: ${step.title}.` : ''}
      </p>
    </section>
  )
}

type ToolProps = {
  readonly head: CaseHead
  readonly state: CaseState
  readonly live: boolean
  readonly suggested: StepId | null
  readonly link: string
  readonly actions: SupporterActions
  readonly unfit: UnfitSteps
}

function SupporterTools({ head, state, live, suggested, link, actions, unfit }: ToolProps) {
  const texts = state.attempts.findLast((a) => a.result)?.result?.advice?.texts ?? []
  return (
    <>
      <Section title="Steps" className="pb-0">
        <StepList
          who={state.takenBy ?? head.who}
          unfit={unfit}
          proposals={state.proposals}
          open={live}
          suggested={suggested}
          propose={(step) => actions.propose(link, step)}
        />
      </Section>
      <Section title="Write" className="pb-0">
        <MessageBox texts={texts} open={live} say={(text) => actions.say(link, text)} />
      </Section>
    </>
  )
}

function Attempts({ state }: { readonly state: CaseState }) {
  const newestFirst = state.attempts.map((attempt, i) => ({ attempt, before: state.attempts[i - 1] })).toReversed()
  return (
    <section aria-labelledby="attempts" className="border-t-3 border-ink pt-4">
      <h2 id="attempts" className="mb-4 text-lg tracking-tight">
        Attempts
      </h2>
      {newestFirst.length === 0 ? (
        <p className="max-w-[60ch] border-t border-line-strong pt-3 text-sm text-soft">
          Nothing has been shared. Results appear here when the customer shares them or allows a run, with secrets
          absent and ids masked.
        </p>
      ) : (
        newestFirst.map(({ attempt, before }, i) => (
          <AttemptView key={attempt.number} attempt={attempt} before={before} open={i === 0} />
        ))
      )}
    </section>
  )
}
