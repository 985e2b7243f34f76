'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { useLiveness } from '@/components/ui/liveness'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/page'
import type { CaseHead, NextQuestion, Over as Ended, Reply } from '@/lib/engine/support/events'
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
import type { Following, Over } from './use-case'

/** What a supporter does to a case, wherever it is kept. */
export type SupporterActions = {
  readonly propose: (step: StepId) => Promise<Reply>
  readonly say: (text: string) => Promise<Reply>
  readonly newCode: () => Promise<Reply<{ readonly invitation: Invited }>>
  readonly closeCase: () => Promise<Reply>
  readonly giveCase: (taker: string) => Promise<Reply>
}

type Props = {
  readonly origin: string
  readonly head: CaseHead
  readonly following: Following
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
export function CaseView({ origin, head, following, invitation, actions, names, unfit, takers }: Props) {
  const { state, over, offline, otherSeenAt, now } = following
  const [refused, setRefused] = useState<string | null>(null)
  const question = questionOf(state)
  const live = over === null && state.joined !== null

  async function close() {
    const reply = await actions.closeCase()
    setRefused(reply.ok ? null : reply.message)
  }

  return (
    <CaseNamesProvider names={names}>
      <div className="@container">
        <header className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
          <div className="grid min-w-0 gap-2">
            <Heading level={1} className="text-xl tracking-tight sm:[h1&]:text-2xl">
              {placeOf(names, head.product, head.region)}
            </Heading>
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
                <GiveCase takers={takers} isWaiting={!state.joined} give={actions.giveCase} />
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
          <InvitationCard origin={origin} invitation={invitation} newCode={actions.newCode} />
        ) : (
          <div className="grid items-start gap-x-12 gap-y-10 @board:grid-cols-[22rem_minmax(0,1fr)]">
            <div className="grid min-w-0 gap-8">
              {question && !over ? <QuestionCard question={question} /> : null}
              {over ? null : (
                <SupporterTools
                  head={head}
                  state={state}
                  live={live}
                  suggested={question?.step ?? null}
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
      </div>
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
    <Notice status="not-tested" className="mb-8" role={useLiveness() === 'off' ? undefined : 'status'}>
      {over.by === 'unknown' ? 'The case is over.' : ENDINGS[over.by]} Nothing more can be read from the server; what
      stands here is gone when you leave the page, so copy the transcript now if the ticket needs it.
    </Notice>
  )
}

function QuestionCard({ question }: { readonly question: NextQuestion }) {
  const step = question.step ? findStep(question.step) : null
  return (
    <section aria-labelledby="next-question" className="grid gap-1.5 border-t-3 border-ink pt-4">
      <Heading level={2} id="next-question" className="eyebrow">
        Next question
      </Heading>
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
  readonly actions: SupporterActions
  readonly unfit: UnfitSteps
}

function SupporterTools({ head, state, live, suggested, actions, unfit }: ToolProps) {
  const results = state.attempts.flatMap((a) => a.result ?? [])
  const texts = results.at(-1)?.advice?.texts ?? []
  // what a check proved is still worth telling when the next one has shown that it works
  const proven = results.slice(0, -1).findLast((r) => r.report.diagnoses[0]?.proof)?.advice?.texts[0]
  return (
    <>
      <Section title="Steps" className="pb-0">
        <StepList
          who={state.takenBy ?? head.who}
          unfit={unfit}
          proposals={state.proposals}
          open={live}
          suggested={suggested}
          propose={actions.propose}
        />
      </Section>
      <Section title="Write" className="pb-0">
        <MessageBox
          texts={proven && texts.every((t) => t.text !== proven.text) ? [proven, ...texts] : texts}
          open={live}
          say={actions.say}
        />
      </Section>
    </>
  )
}

function Attempts({ state }: { readonly state: CaseState }) {
  const newestFirst = state.attempts.map((attempt, i) => ({ attempt, before: state.attempts[i - 1] })).toReversed()
  return (
    <section aria-labelledby="attempts" className="border-t-3 border-ink pt-4">
      <Heading level={2} id="attempts" className="mb-4 text-lg tracking-tight">
        Attempts
      </Heading>
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
