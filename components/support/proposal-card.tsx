'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Reply } from '@/lib/engine/support/events'
import type { Proposal } from '@/lib/engine/support/state'
import { findStep, sentenceOf } from '@/lib/engine/support/steps'

type Props = {
  readonly who: string
  readonly proposal: Proposal
  readonly answer: (proposal: Proposal, allowed: boolean) => Promise<Reply>
  /** what is left to do once it is allowed */
  readonly children?: ReactNode
}

/** One thing that the supporter asks for, in one sentence, and the button that allows it once. */
export function ProposalCard({ who, proposal, answer, children }: Props) {
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const step = findStep(proposal.step)
  if (!step) return null

  async function reply(allowed: boolean) {
    setBusy(true)
    const given = await answer(proposal, allowed)
    setBusy(false)
    setRefused(given.ok ? null : given.message)
  }

  return (
    <li data-proposal={proposal.step} className="grid gap-2 border-b border-line py-3">
      <p className="eyebrow">
        {proposal.state === 'open' ? `${who} proposes: ${step.title}` : `Allowed once: ${step.title}`}
      </p>
      <p className="max-w-[68ch] text-sm">{sentenceOf(step, who)}</p>
      {proposal.state === 'open' ? (
        <div className="flex flex-wrap gap-2">
          <Button look="primary" data-action="allow" disabled={busy} onClick={() => void reply(true)}>
            Allow<span className="sr-only">: {step.title}</span>
          </Button>
          <Button data-action="decline" disabled={busy} onClick={() => void reply(false)}>
            Not now<span className="sr-only">: {step.title}</span>
          </Button>
        </div>
      ) : (
        children
      )}
      {refused ? (
        <p role="alert" className="text-sm text-fail">
          {refused}
        </p>
      ) : null}
    </li>
  )
}
