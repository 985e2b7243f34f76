'use client'

import { useState, type ComponentProps } from 'react'
import { CheckBoard } from '@/components/check/check-board'
import { CheckReport } from '@/components/check/report'
import { Heading } from '@/components/ui/heading'
import { useLiveness } from '@/components/ui/liveness'
import { Notice } from '@/components/ui/notice'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/page'
import type { CaseHead, Reply, Shareable } from '@/lib/engine/support/events'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { runOf, type CaseState, type Proposal } from '@/lib/engine/support/state'
import { placeOf, type CaseNames } from '@/lib/engine/support/names'
import { CaseNamesProvider, useCaseNames } from './case-names'
import { EndedBoard } from './ended-board'
import { MatrixTable } from './matrix-table'
import { awayFor, Clock } from './presence'
import { Proposals, type StepActions } from './proposals'
import { SharePreview, ShareResult } from './share-result'
import { Trail, Transcript } from './trail'
import type { Following } from './use-case'
import { useRuns, type RunAction } from './use-runs'
import { WatchBanner } from './watch-banner'

/** What a customer does in a case, wherever it is kept. */
export type CustomerActions = StepActions & {
  readonly run: RunAction
  readonly setSharing: (on: boolean) => Promise<Reply>
  readonly shareResult: (result: Shareable) => Promise<Reply>
  readonly end: () => Promise<Reply>
}

type Board = Omit<ComponentProps<typeof CheckBoard>, 'check' | 'renderShare' | 'share'>
type Props = {
  readonly head: CaseHead
  readonly following: Following
  readonly board: Board
  readonly names: CaseNames
  readonly actions: CustomerActions
  /** stores a report beyond the case; null where none is stored */
  readonly share: ShareActions | null
}

/** The customer's side of a case, with the names that its parts use. */
export function CustomerView({ names, ...props }: Props) {
  return (
    <CaseNamesProvider names={names}>
      <CustomerSide {...props} names={names} />
    </CaseNamesProvider>
  )
}

/** Their own check, what is asked of them, what they have shared, and who watches. */
function CustomerSide({ head, following, board, names, actions, share }: Props) {
  const { state, over, offline, otherSeenAt, now } = following
  const runs = useRuns(actions.run, board.session)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  async function act(work: () => Promise<Reply>): Promise<boolean> {
    setBusy(true)
    const reply = await work()
    setBusy(false)
    setRefused(reply.ok ? null : reply.message)
    return reply.ok
  }

  async function shareOne(result: Shareable): Promise<Reply> {
    const reply = await actions.shareResult(result)
    if (reply.ok) runs.noteShared(result)
    return reply
  }

  if (over) return <EndedBoard head={head} state={state} over={over} seen={runs.seen} share={share} />
  const who = state.takenBy ?? head.who
  return (
    <>
      <WatchBanner
        who={who}
        since={state.joined?.at ?? head.openedAt}
        away={awayFor(otherSeenAt, now)}
        offline={offline}
        sharing={state.sharing}
        busy={busy}
        onSharing={(on) => act(() => actions.setSharing(on))}
        onEnd={() => void act(actions.end)}
      />
      <Heading level={1} className="mb-6 text-xl tracking-tight sm:[h1&]:text-2xl">
        {placeOf(names, head.product, head.region)}
      </Heading>
      {refused ? (
        <Notice status="warning" role="alert" className="mb-6">
          {refused}
        </Notice>
      ) : null}
      <Said who={who} said={state.said} />
      <Proposals
        who={who}
        proposals={state.proposals}
        newest={runs.newest}
        actions={actions}
        carryOut={(proposal) => carryOut(proposal, runs, board)}
      />
      <CheckBoard
        {...board}
        check={runs.check}
        renderShare={() => <ShareResult who={who} kept={runs.checked} share={shareOne} />}
      />
      <div className="mt-6 grid gap-8">
        <SharePreview who={who} kept={runs.checked} />
        <Sweep who={who} runs={runs} share={shareOne} />
        <SharedSoFar head={head} state={state} />
      </div>
    </>
  )
}

/** Begins what a step runs. A check is the form's own submit, so nothing is sent that the form would not send. */
function carryOut({ step }: Proposal, runs: ReturnType<typeof useRuns>, board: Board): string | null {
  const run = runOf(step)
  if (run === null) return null
  if (run !== 'check') return sweep(run, runs, board)
  const form = document.querySelector<HTMLFormElement>('form[data-form="check"]')
  form?.scrollIntoView({ block: 'nearest' })
  if (step === 'corrected-value') form?.querySelector<HTMLElement>('input')?.focus()
  else form?.requestSubmit()
  return null
}

function sweep(run: 'regions' | 'matrix', runs: ReturnType<typeof useRuns>, board: Board): string | null {
  const id = runs.last?.product ?? (board.initial.kept.length > 0 ? board.initial.product : null)
  const product = board.products.find((p) => p.id === id)
  if (!product) return 'Run the check once first: this uses the values of your last check.'
  runs.startSweep(run, {
    product: product.id,
    region: runs.last?.region ?? board.initial.values.region ?? null,
    values: {},
    kept: product.fields,
  })
  return null
}

function Said({ who, said }: { readonly who: string; readonly said: CaseState['said'] }) {
  return (
    <section
      aria-label={`Texts from ${who}`}
      aria-live={useLiveness()}
      className={said.length === 0 ? 'sr-only' : 'mb-8 grid gap-3 border-l-3 border-accent pl-4'}
    >
      {said.slice(-3).map(({ seq, at, text }) => (
        <div key={seq}>
          <p className="text-xs text-soft">
            {who}, <Clock at={at} />
          </p>
          <p className="max-w-[68ch] text-sm break-words whitespace-pre-wrap">
            <Prose>{text}</Prose>
          </p>
        </div>
      ))}
    </section>
  )
}

function Sweep({
  who,
  runs,
  share,
}: {
  readonly who: string
  readonly runs: ReturnType<typeof useRuns>
  readonly share: (result: Shareable) => Promise<Reply>
}) {
  const { sweep: latest, swept, mode } = runs
  const names = useCaseNames()
  if (latest.refusal)
    return (
      <Notice status="warning" role="alert">
        {latest.refusal.message}
      </Notice>
    )
  if (latest.evidence.length === 0) return null
  return (
    <Section title={mode === 'regions' ? 'Sweep of the regions' : 'Permission matrix'} className="pb-0">
      <div className="grid gap-6">
        <MatrixTable evidence={latest.evidence} by={mode} />
        <CheckReport
          key={latest.number}
          evidence={latest.evidence}
          reported={latest.reported}
          running={latest.running}
          names={names}
          onStop={() => void latest.stop()}
          actions={
            <div className="mt-4 flex flex-wrap gap-2">
              <ShareResult who={who} kept={swept} share={share} />
            </div>
          }
        />
        <SharePreview who={who} kept={swept} />
      </div>
    </Section>
  )
}

function SharedSoFar({ head, state }: { readonly head: CaseHead; readonly state: CaseState }) {
  return (
    <Section
      title={`What ${state.takenBy ?? head.who} sees`}
      note="This list and the shared results, and nothing else."
      className="pb-0"
    >
      <div className="grid gap-5">
        <Trail head={head} state={state} />
        <Transcript head={head} state={state} ended={null} open={false} />
      </div>
    </Section>
  )
}
