'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useLiveness } from '@/components/ui/liveness'
import type { Reply } from '@/lib/engine/support/events'
import type { Proposal } from '@/lib/engine/support/state'
import type { StepId } from '@/lib/engine/model/support-step'
import { sentenceOf, STEPS, type SupportStep, type UnfitSteps } from '@/lib/engine/support/steps'
import { foundSentence } from '@/lib/engine/support/transcript'
import { useCaseNames } from './case-names'

type Props = {
  readonly who: string
  readonly unfit: UnfitSteps
  readonly proposals: readonly Proposal[]
  readonly open: boolean
  readonly suggested: StepId | null
  readonly propose: (step: StepId) => Promise<Reply>
}

const STATES: Record<Proposal['state'], string> = {
  open: 'Waits for the customer',
  allowed: 'Allowed, not done yet',
  declined: 'Declined',
  done: 'Done',
}

/** The fixed list of what a customer can be asked to do. */
export function StepList({ who, unfit, proposals, open, suggested, propose }: Props) {
  return (
    <ul className="border-t border-line">
      {STEPS.map((step) => (
        <StepRow
          key={step.id}
          step={step}
          who={who}
          unfit={unfit[step.id] ?? null}
          last={proposals.findLast((p) => p.step === step.id)}
          open={open}
          suggested={step.id === suggested}
          propose={propose}
        />
      ))}
    </ul>
  )
}

type RowProps = {
  readonly step: SupportStep
  readonly who: string
  readonly unfit: string | null
  readonly last: Proposal | undefined
  readonly open: boolean
  readonly suggested: boolean
  readonly propose: Props['propose']
}

function StepRow({ step, who, unfit, last, open, suggested, propose }: RowProps) {
  const names = useCaseNames()
  const live = useLiveness()
  const [refused, setRefused] = useState<string | null>(null)
  const busy = last?.state === 'open' || last?.state === 'allowed'

  async function ask() {
    const reply = await propose(step.id)
    setRefused(reply.ok ? null : reply.message)
  }

  return (
    <li className="grid gap-1 border-b border-line py-2">
      <div className="flex items-start justify-between gap-3">
        <details className="min-w-0 pt-1 text-sm">
          <summary className="rounded-sm font-medium">
            {step.title}
            {suggested ? <span className="ml-2 text-xs font-normal text-soft">suggested</span> : null}
          </summary>
          <p className="mt-1 text-xs text-soft">The customer reads: {sentenceOf(step, who)}</p>
        </details>
        <Button
          size="sm"
          look={suggested && !busy ? 'primary' : 'secondary'}
          data-action="propose"
          data-step={step.id}
          disabled={!open || busy || unfit !== null}
          onClick={() => void ask()}
        >
          Propose<span className="sr-only">: {step.title}</span>
        </Button>
      </div>
      {unfit ? <p className="text-xs text-soft">{unfit}</p> : null}
      {last ? (
        <p className="text-xs font-semibold" role="status" aria-live={live}>
          {STATES[last.state]}
          {last.found ? <span className="wire font-normal">. {foundSentence(names, last.found)}</span> : null}
        </p>
      ) : null}
      {refused ? (
        <p role="alert" className="text-xs text-fail">
          {refused}
        </p>
      ) : null}
    </li>
  )
}
