'use client'

import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { FindingCard } from '@/components/check/finding-card'
import { ProofCard } from '@/components/check/proof-card'
import { StageTable } from '@/components/check/stage-table'
import type { KnownHere } from '@/components/report/use-share'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/page'
import { Status } from '@/components/ui/status'
import type { Difference, NormalisedRequest } from '@/lib/engine/compare/model'
import { sideOf } from '@/lib/engine/compare/trial/side'
import type { TrialReported } from '@/lib/engine/compare/trial/stream'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { ShareActions } from '@/lib/engine/report/sharing'
import type { PlanInWords } from './trial-plan'
import { BY_TRIAL, TrialResult } from './trial-result'
import { useTrial, type TrialAction } from './use-trial'

const loadPlan = () => import('./trial-plan')
const ShareMenu = lazy(() => import('@/components/report/share-menu').then((m) => ({ default: m.ShareMenu })))

type Props = {
  readonly works: NormalisedRequest
  readonly fails: NormalisedRequest
  readonly differences: readonly Difference[]
  /** of a signed call, where it was entered */
  readonly secret?: string | null
  readonly action: TrialAction
  readonly share: ShareActions
  /** hears the keys of the differences that were proven to decide, once that is known */
  readonly onDecided: (keys: ReadonlySet<string>) => void
}

/**
 * Two calls that were compared, tried: what that will send, the run, and what it proved. The press of its button is the
 * consent; nothing of the calls leaves the browser before.
 */
export function Trial({ works, fails, differences, secret = null, action, share, onDecided }: Props) {
  const plan = usePlan(works, fails, differences, secret)
  const run = useTrial(action)
  const trial = run.reported?.report.comparison ?? null

  useEffect(() => {
    if (trial) onDecided(new Set(trial.differences.filter((d) => d.decisive).map((d) => d.key)))
  }, [trial, onDecided])

  const known = () => loadPlan().then(({ valuesInCalls }) => valuesInCalls({ works, fails }, differences, secret))
  const state = run.running ? 'running' : trial?.result
  const calls = trial?.calls ?? run.evidence.filter((e) => e.request !== null).length
  return (
    <Section title="Try which difference decides" className="pb-0">
      <div data-trial={state} data-calls={state === undefined ? undefined : calls} className="grid min-w-0 gap-5">
        <Plan plan={plan} />
        {plan && plan.because === undefined ? (
          <div className="flex flex-wrap items-center gap-3">
            <Button
              look="primary"
              data-action="try"
              disabled={run.running}
              onClick={() => run.start({ works: sideOf(works, secret), fails: sideOf(fails, secret), secret })}
            >
              {trial ? 'Try it again' : 'Try it'}
            </Button>
            {run.running ? (
              <Button data-action="stop" onClick={run.stop}>
                Stop
              </Button>
            ) : null}
            <p className="text-xs text-soft">
              Both calls are sent once to this server for it, secrets included; nothing of them is stored or logged.
            </p>
          </div>
        ) : null}
        {run.running ? <Progress evidence={run.evidence} /> : null}
        {run.refusal ? (
          <Notice status="warning" role="alert">
            {run.refusal.message}
          </Notice>
        ) : null}
        {run.failed ? (
          <Notice status="could-not-verify" role="alert">
            This page lost its connection to the server, or is older than it. Both boxes keep what is in them; nothing
            is proven by this. Reload the page if it happens again.
          </Notice>
        ) : null}
        {run.reported && !run.running ? <Outcome reported={run.reported} share={share} known={known} /> : null}
      </div>
    </Section>
  )
}

function usePlan(
  works: NormalisedRequest,
  fails: NormalisedRequest,
  differences: readonly Difference[],
  secret: string | null,
): PlanInWords | null {
  const [plan, setPlan] = useState<PlanInWords | null>(null)
  useEffect(() => {
    let current = true
    void loadPlan().then(({ planInWords }) => {
      if (current) setPlan(planInWords({ works, fails }, differences, secret))
    })
    return () => {
      current = false
    }
  }, [works, fails, differences, secret])
  return plan
}

function Plan({ plan }: { readonly plan: PlanInWords | null }) {
  if (plan === null) return <p className="text-sm text-soft">Looking for a call that can stand in.</p>
  if (plan.because !== undefined)
    return <Notice status="not-tested">{`These two cannot be tried. ${plan.because}`}</Notice>
  return (
    <div className="grid max-w-[68ch] gap-2 text-sm">
      <p>{plan.says}</p>
      <p className="text-soft">{plan.budget}</p>
      <p className="text-soft">
        Both as they are first, then the failing one with what differs, the likeliest first; at the end once more as it
        is, and with a wrong secret.
      </p>
      {plan.left.length > 0 ? (
        <p className="text-soft">
          {`Not tried, since the call that stands in has none of it: ${plan.left.join(', ')}.`}
        </p>
      ) : null}
    </div>
  )
}

function Progress({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const last = evidence.at(-1)
  return (
    <div aria-live="polite" className="grid gap-1.5 text-sm">
      {last ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Status status={last.status} />
          <span>{`Call ${evidence.length}: ${last.title}`}</span>
        </p>
      ) : (
        <p className="text-soft">Sending the call that fails, as it is.</p>
      )}
    </div>
  )
}

const OUTCOMES = {
  found: 'pass',
  none: 'not-tested',
  'both-fail': 'fail',
  'both-work': 'pass',
  stopped: 'could-not-verify',
} as const

type OutcomeProps = {
  readonly reported: TrialReported
  readonly share: ShareActions
  /** the values of both calls, which no session of the server keeps */
  readonly known: KnownHere
}

function Outcome({ reported, share, known }: OutcomeProps) {
  const { report, explanations, prepared, mark } = reported
  const trial = report.comparison
  if (!trial) return null
  return (
    <div className="grid min-w-0 gap-5">
      <header className="border-t-3 border-ink pt-4">
        <Status status={OUTCOMES[trial.result]} />
        <div role="status">
          <h3 className="mt-2 max-w-[42ch] text-xl leading-tight tracking-tight">{trial.headline}</h3>
        </div>
        {trial.proof ? <ProofCard proof={trial.proof} evidence={report.evidence} how={BY_TRIAL} /> : null}
      </header>
      <TrialResult trial={trial} isAlone={false} />
      <Diagnoses reported={reported} />
      {prepared ? (
        <Actions>
          <ShareMenu
            report={report}
            explanations={explanations}
            mark={mark}
            actions={share}
            prepared={prepared}
            known={known}
          />
        </Actions>
      ) : (
        <p className="text-xs text-soft">
          A part of what was pasted would still be in a report of this, so none can be shared.
        </p>
      )}
      <Disclosure summary={report.evidence.length === 1 ? 'The call' : `All ${report.evidence.length} calls`}>
        <StageTable evidence={report.evidence} />
      </Disclosure>
    </div>
  )
}

function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Suspense>{children}</Suspense>
    </div>
  )
}

function Diagnoses({ reported: { report, explanations } }: { readonly reported: TrialReported }) {
  const byId = new Map(explanations.map((e) => [e.id, e]))
  if (report.diagnoses.length === 0) return null
  return (
    <div>
      {report.diagnoses.map((diagnosis) => {
        const explanation = byId.get(diagnosis.id)
        return explanation ? (
          <FindingCard key={diagnosis.id} diagnosis={diagnosis} explanation={explanation} first={false} />
        ) : null
      })}
    </div>
  )
}
