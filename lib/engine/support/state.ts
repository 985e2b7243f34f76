import type { StepId } from '../model/support-step'
import type { CaseEvent, ShownEvent, StepResult } from './events'
import { findStep, type RunMode } from './steps'

export type Proposal = {
  readonly seq: number
  readonly step: StepId
  readonly at: string
  readonly state: 'open' | 'allowed' | 'declined' | 'done'
  readonly found: StepResult | null
}

type Of<T extends CaseEvent['type']> = Extract<ShownEvent, { type: T }>

export type CaseAttempt = {
  readonly number: number
  readonly run: RunMode
  readonly startedAt: string | null
  readonly product: string | null
  readonly region: string | null
  readonly stages: readonly Of<'stage'>['evidence'][]
  readonly result: Of<'result'> | null
  readonly stopped: string | null
}

/** Everything that follows from the events of a case. Both sides compute it from the same list. */
export type CaseState = {
  readonly seq: number
  readonly joined: { readonly at: string; readonly via: 'link' | 'code' } | null
  readonly sharing: boolean
  /** who took the case over last; null while it is with whoever opened it */
  readonly takenBy: string | null
  readonly proposals: readonly Proposal[]
  readonly attempts: readonly CaseAttempt[]
  readonly said: readonly { readonly seq: number; readonly at: string; readonly text: string }[]
  readonly events: readonly ShownEvent[]
}

export const NEW_CASE: CaseState = {
  seq: 0,
  joined: null,
  sharing: false,
  takenBy: null,
  proposals: [],
  attempts: [],
  said: [],
  events: [],
}

/** Adds events; one that is known already changes nothing, so a page may ask for some of them twice. */
export function withEvents(state: CaseState, events: readonly ShownEvent[]): CaseState {
  return events.reduce((s, e) => (e.seq <= s.seq ? s : { ...apply(s, e), seq: e.seq, events: [...s.events, e] }), state)
}

function apply(state: CaseState, event: ShownEvent): CaseState {
  switch (event.type) {
    case 'joined':
      return { ...state, joined: { at: event.at, via: event.via } }
    case 'sharing':
      return { ...state, sharing: event.on }
    case 'proposed':
      return {
        ...state,
        proposals: [...state.proposals, { seq: event.seq, step: event.step, at: event.at, state: 'open', found: null }],
      }
    case 'answered':
      return propose(state, event.proposal, { state: event.allowed ? 'allowed' : 'declined' })
    case 'found':
      return propose(state, event.proposal, { state: 'done', found: event.found })
    case 'started':
      return started(event.grant === null ? state : propose(state, event.grant, { state: 'done' }), event)
    case 'stage':
      return changeAttempt(state, event.attempt, (a) => ({ ...a, stages: [...a.stages, event.evidence] }))
    case 'result':
      return result(state, event)
    case 'stopped':
      return changeAttempt(state, event.attempt, (a) => ({ ...a, stopped: event.because }))
    case 'handed':
      return { ...state, takenBy: event.to }
    case 'said':
      return { ...state, said: [...state.said, { seq: event.seq, at: event.at, text: event.text }] }
  }
}

function propose(state: CaseState, seq: number, change: Partial<Proposal>): CaseState {
  return { ...state, proposals: state.proposals.map((p) => (p.seq === seq ? { ...p, ...change } : p)) }
}

function changeAttempt(state: CaseState, number: number, change: (a: CaseAttempt) => CaseAttempt): CaseState {
  return { ...state, attempts: state.attempts.map((a) => (a.number === number ? change(a) : a)) }
}

function started(state: CaseState, { attempt, run, at, product, region }: Of<'started'>): CaseState {
  return {
    ...state,
    attempts: [
      ...state.attempts,
      { number: attempt, run, startedAt: at, product, region, stages: [], result: null, stopped: null },
    ],
  }
}

function result(state: CaseState, event: Of<'result'>): CaseState {
  const known = state.attempts.some((a) => a.number === event.attempt)
  const { product, region } = event.report
  const begun = known
    ? state
    : {
        ...state,
        attempts: [
          ...state.attempts,
          {
            number: event.attempt,
            run: event.run,
            startedAt: null,
            product,
            region,
            stages: [],
            result: null,
            stopped: null,
          },
        ],
      }
  return changeAttempt(begun, event.attempt, (a) => ({ ...a, result: event }))
}

/** The proposal that permits a run of this kind and was not used, or null. */
export function grantFor(proposals: readonly Proposal[], run: RunMode): Proposal | null {
  return proposals.find((p) => p.state === 'allowed' && runOf(p.step) === run) ?? null
}

/** The kind of run that a step asks for, or null where it asks for none. */
export function runOf(id: StepId): RunMode | null {
  const does = findStep(id)?.does
  return does?.kind === 'run' ? does.run : null
}

/** How product and region differ from those of the attempt before, in words; null where they do not. */
export function placeChange(before: CaseAttempt | undefined, after: CaseAttempt): string | null {
  if (!before) return null
  if (before.product !== after.product) return 'The product changed'
  return before.region === null || after.region === null || before.region === after.region
    ? null
    : `The region changed from ${before.region} to ${after.region}`
}
