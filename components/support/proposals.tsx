'use client'

import { Button, buttonClass } from '@/components/ui/button'
import { useLiveness } from '@/components/ui/liveness'
import type { Reply, Shareable } from '@/lib/engine/support/events'
import type { Proposal } from '@/lib/engine/support/state'
import { findStep } from '@/lib/engine/support/steps'
import { useState } from 'react'
import { ComparePanel, type ComparedField, type ComparisonOutcome } from './compare-panel'
import { ProposalCard } from './proposal-card'

export type StepActions = {
  readonly answer: (proposal: number, allowed: boolean) => Promise<Reply>
  readonly comparisons: () => Promise<Reply<{ readonly comparisons: readonly ComparedField[] }>>
  readonly reportComparison: (proposal: number, outcome: ComparisonOutcome) => Promise<Reply>
  readonly reportOpened: (proposal: number) => Promise<Reply>
  readonly showChallenge: (proposal: number, result: Shareable) => Promise<Reply>
}

type Props = {
  readonly who: string
  readonly proposals: readonly Proposal[]
  readonly newest: Shareable | null
  readonly actions: StepActions
  /** begins what an allowed step runs; returns a sentence when it cannot begin yet */
  readonly carryOut: (proposal: Proposal) => string | null
}

/** What the supporter asks for and what is allowed but not done yet. */
export function Proposals({ who, proposals, newest, actions, carryOut }: Props) {
  const current = proposals.filter((p) => p.state === 'open' || p.state === 'allowed')

  async function answer(proposal: Proposal, allowed: boolean): Promise<Reply> {
    const reply = await actions.answer(proposal.seq, allowed)
    if (reply.ok && allowed) carryOut(proposal)
    return reply
  }

  return (
    <section
      aria-label="Proposals"
      aria-live={useLiveness()}
      className={current.length === 0 ? 'sr-only' : 'mb-8 border-t-3 border-ink'}
    >
      {current.length === 0 ? null : (
        <ul>
          {current.map((proposal) => (
            <ProposalCard key={proposal.seq} who={who} proposal={proposal} answer={answer}>
              <Left proposal={proposal} newest={newest} actions={actions} carryOut={carryOut} who={who} />
            </ProposalCard>
          ))}
        </ul>
      )}
    </section>
  )
}

type LeftProps = Pick<Props, 'newest' | 'actions' | 'carryOut' | 'who'> & { readonly proposal: Proposal }

/** What is left to do by hand once a step is allowed. */
function Left({ proposal, newest, actions, carryOut, who }: LeftProps) {
  const [note, setNote] = useState<string | null>(null)
  const does = findStep(proposal.step)?.does
  const say = (reply: Reply) => setNote(reply.ok ? null : reply.message)

  async function challenge() {
    if (newest) say(await actions.showChallenge(proposal.seq, newest))
    else setNote('Run the check once first: the header is that of your last result on this page.')
  }

  return (
    <div className="grid justify-items-start gap-2">
      {does?.kind === 'compare' ? (
        <ComparePanel
          load={actions.comparisons}
          report={(outcome) => actions.reportComparison(proposal.seq, outcome)}
        />
      ) : null}
      {does?.kind === 'challenge' ? <Button onClick={() => void challenge()}>Show {who} the challenge</Button> : null}
      {does?.kind === 'open' ? (
        <a
          href={does.href}
          target="_blank"
          rel="noreferrer noopener"
          className={buttonClass('secondary')}
          onClick={() => void actions.reportOpened(proposal.seq).then(say)}
        >
          Open the signing bench in a new tab
        </a>
      ) : null}
      {does?.kind === 'run' ? (
        <>
          <p className="text-sm text-soft">The next run of this kind is shown to {who}, once.</p>
          <Button onClick={() => setNote(carryOut(proposal))}>
            {does.run === 'check' ? 'Go to the form' : 'Run it now'}
          </Button>
        </>
      ) : null}
      {note ? (
        <p role="alert" className="text-sm text-warn">
          {note}
        </p>
      ) : null}
    </div>
  )
}
