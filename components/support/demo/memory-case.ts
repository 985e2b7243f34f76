import type { Surroundings } from '@/lib/engine/check/model'
import { runCheck } from '@/lib/engine/check/run'
import type { CheckRequest } from '@/lib/engine/check/stream'
import { runSweep } from '@/lib/engine/check/sweep'
import { hex } from '@/lib/engine/bytes/hash'
import { valuesFor } from '@/lib/engine/credentials/inspect'
import type { RequestDraft } from '@/lib/engine/model/exchange'
import type { Values } from '@/lib/engine/model/values'
import { fingerprintInBash, fingerprintInPowerShell, fingerprintsOf } from '@/lib/engine/report/fingerprint'
import { provenEditOf } from '@/lib/engine/report/proven-edit'
import { reported } from '@/lib/engine/report/reported'
import { answerInMemory } from '@/lib/engine/simulator/in-memory'
import { createSimulator, type Simulator } from '@/lib/engine/simulator/simulate'
import { codeFrom, readCode } from '@/lib/engine/support/code'
import {
  GONE,
  type CaseFact,
  type CaseHead,
  type Ending,
  type Over,
  type Party,
  type Reply,
  type Shareable,
} from '@/lib/engine/support/events'
import { changesBetween, printsOf, type Prints } from '@/lib/engine/support/prints'
import { projected, projectedStage } from '@/lib/engine/support/projection'
import {
  ANSWERED_ALREADY,
  challengeOf,
  NO_CHALLENGE,
  NOT_ALLOWED,
  NOTHING_CHECKED,
  proposalOf,
  textOf,
} from '@/lib/engine/support/rules'
import { eventsFor, wordsOf } from '@/lib/engine/support/shown'
import { grantFor, NEW_CASE, withEvents, type CaseState } from '@/lib/engine/support/state'
import { findStep, type RunMode } from '@/lib/engine/support/steps'
import { catalogue, VENDORS } from '@/lib/vendors'
import type { CheckSession } from '@/components/check/use-check'
import type { SupporterActions } from '../case-view'
import type { CustomerActions } from '../customer-view'
import type { Invited } from '../invitation'
import type { RunEvent } from '../use-runs'
import { DEMO_KEYS } from './demo-keys'

/** What a case needs from outside of it. */
export type Outside = {
  /** milliseconds since the epoch */
  now(): number
  /** milliseconds by a clock that never jumps */
  tick(): number
  random(length: number): Uint8Array
  /** @param ms how long an answer of the simulated vendor takes */
  pause(ms: number): Promise<unknown>
}

/** What a case looks like from either side. */
export type Seen = Readonly<Record<Party, CaseState>> & { readonly over: Over | null }

/** A case that is kept in this page alone, with the rules and the words of one that the server keeps. */
export type MemoryCase = {
  readonly head: CaseHead
  readonly invitation: Invited
  /** the customer's test keys */
  readonly keys: Values
  readonly subscribe: (heard: () => void) => () => void
  readonly seen: () => Seen
  readonly join: (code: string) => Reply
  readonly supporter: SupporterActions
  readonly customer: CustomerActions
  readonly session: CheckSession
}

/** Milliseconds for which a code is said to live, as one of the server does. */
const CODE_LIFE = 15 * 60_000

/** Milliseconds that an answer takes, so that it is seen to arrive. */
const ANSWER_TAKES = 140

/**
 * Opens a case in memory. Its checks are made by the engine of every check; what they send is answered by the simulated
 * world in this page, so that nothing leaves it.
 */
export async function openMemoryCase(asked: Omit<CaseHead, 'openedAt'>, outside: Outside): Promise<MemoryCase> {
  const simulator = await createSimulator(VENDORS)
  const head: CaseHead = { ...asked, openedAt: iso(outside) }
  const kept = createKeptCase(outside)
  let invitation = invite(outside)
  const runs = createRuns(kept, simulator, outside)
  return {
    head,
    keys: keysFor(simulator, head.region),
    get invitation() {
      return invitation
    },
    subscribe: kept.subscribe,
    seen: kept.seen,
    join(code) {
      const read = readCode(code)
      if ('fault' in read) return no(read.fault)
      if (read.groups.join('-') !== invitation.code) return no('This is not the code on the supporter’s side.')
      return kept.add({ type: 'joined', via: 'code' })
    },
    supporter: {
      propose: async (step) => kept.addOr(proposalOf(catalogue, head, kept.seen().supporter, step)),
      say: async (text) => kept.addOr(textOf(text)),
      async newCode() {
        invitation = invite(outside)
        return { ok: true, invitation }
      },
      closeCase: async () => kept.end('supporter'),
      giveCase: async () => no(GONE),
    },
    customer: {
      ...stepsOf(kept, runs, outside),
      run: async (input) => runs.run(input),
      setSharing: async (on) => kept.add({ type: 'sharing', on }),
      shareResult: async (result) => runs.share(result),
      end: async () => kept.end('customer'),
    },
    session: { seal: async () => false, stop: async () => runs.stop() },
  }
}

const no = (message: string) => ({ ok: false, message }) as const
const iso = ({ now }: Outside) => new Date(now()).toISOString()

function invite(outside: Outside): Invited & { readonly code: string } {
  for (;;) {
    const code = codeFrom(outside.random(32))
    if (code === null) continue
    return { joinLink: 'only-a-demo', code, codeExpiresAt: new Date(outside.now() + CODE_LIFE).toISOString() }
  }
}

function keysFor(simulator: Simulator, region: string | null): Values {
  const id = (DEMO_KEYS.find((one) => one.region === region) ?? DEMO_KEYS[0])?.scenario
  const credentials = simulator.scenarios.find((one) => one.id === id)?.credentials
  if (!credentials?.keySecret) throw new TypeError(`No test keys for ${region}`)
  return { ...credentials, keySecret: `${credentials.keySecret.trim()}\n` }
}

type KeptCase = ReturnType<typeof createKeptCase>

/** The events of a case, and what either side reads of them. */
function createKeptCase(outside: Outside) {
  let seen: Seen = { supporter: NEW_CASE, customer: NEW_CASE, over: null }
  let prints: Prints | null = null
  let attempts = 0
  const listeners = new Set<() => void>()

  function change(next: Seen): void {
    seen = next
    for (const heard of listeners) heard()
  }

  function add(fact: CaseFact): Reply {
    if (seen.over) return no(GONE)
    const event = { ...fact, seq: seen.customer.seq + 1, at: iso(outside) }
    change({
      ...seen,
      supporter: withEvents(seen.supporter, eventsFor(catalogue, [event], 'supporter')),
      customer: withEvents(seen.customer, eventsFor(catalogue, [event], 'customer')),
    })
    return { ok: true }
  }

  return {
    seen: () => seen,
    subscribe(heard: () => void) {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    add,
    /** @param made a fact, or why there is none */
    addOr: (made: CaseFact | string): Reply => (typeof made === 'string' ? no(made) : add(made)),
    end(by: Ending): Reply {
      if (seen.over) return no(GONE)
      change({ ...seen, over: { by, at: iso(outside) } })
      return { ok: true }
    },
    nextAttempt: () => ++attempts,
    addResult(attempt: number, result: Result): Reply {
      const changes = prints ? changesBetween(catalogue, prints, result.prints) : []
      ;({ prints } = result)
      return add({ type: 'result', attempt, run: result.run, changes, report: result.report })
    },
  }
}

type Result = {
  readonly run: RunMode
  readonly report: NonNullable<ReturnType<typeof projected>>
  readonly prints: Prints
}

type Runs = ReturnType<typeof createRuns>

/** Checks of the customer's page; the other side follows them where it may. */
function createRuns(kept: KeptCase, simulator: Simulator, outside: Outside) {
  const salt = hex(outside.random(16))
  const made = new Map<Shareable, Result>()
  let last: Values = {}
  let stopped = false

  const surroundings: Surroundings = {
    send: (draft) => answerAfterAWhile(simulator, draft, outside),
    now: outside.now,
    tick: outside.tick,
    uuid: () => uuidFrom(outside.random(16)),
    stopped: () => stopped,
  }

  /** Begins an attempt that the other side may follow; null where it may not. */
  function begin(mode: RunMode, { product, region }: CheckRequest): number | null {
    const { sharing, proposals } = kept.seen().customer
    const grant = grantFor(proposals, mode)
    if (!sharing && !grant) return null
    const attempt = kept.nextAttempt()
    kept.add({ type: 'started', attempt, run: mode, product, region, grant: grant?.seq ?? null })
    return attempt
  }

  async function* run(asked: { readonly run: RunMode; readonly request: CheckRequest }): AsyncGenerator<RunEvent> {
    const { product, region } = asked.request
    const fromBefore = Object.fromEntries(asked.request.kept.flatMap((id) => (last[id] ? [[id, last[id]]] : [])))
    const values = valuesFor(catalogue.product(product), {
      ...fromBefore,
      ...asked.request.values,
      ...(region === null ? {} : { region }),
    })
    const input = { product, region, values }
    last = values
    stopped = false
    yield { type: 'started', id: 'in-memory' }
    let attempt = begin(asked.run, asked.request)
    let stages = 0
    try {
      const events =
        asked.run === 'check'
          ? runCheck(catalogue, input, surroundings)
          : runSweep(catalogue, asked.run, input, surroundings)
      for await (const event of events) {
        if (event.type === 'evidence') {
          stages += 1
          const stage = attempt === null ? null : projectedStage(catalogue, event.evidence, stages, values)
          if (attempt !== null && stage) kept.add({ type: 'stage', attempt, evidence: stage })
          yield event
          continue
        }
        yield {
          ...reported(catalogue, event.report, null),
          edit: provenEditOf(catalogue, input, event.report),
        }
        const report = projected(catalogue, event.report, values)
        const result = report && { run: asked.run, report, prints: printsOf(catalogue, values, salt) }
        const shareable = result && seal(result)
        if (result && shareable) made.set(shareable, result)
        const shared = result !== null && attempt !== null
        if (result && attempt !== null) kept.addResult(attempt, result)
        if (shared) attempt = null
        yield { type: 'shareable', shareable, shared }
      }
    } finally {
      if (attempt !== null) kept.add({ type: 'stopped', attempt, because: 'The run was stopped.' })
    }
  }

  return {
    run,
    stop: () => {
      stopped = true
    },
    last: () => last,
    resultOf: (shareable: Shareable) => made.get(shareable) ?? null,
    share(shareable: Shareable): Reply {
      const result = made.get(shareable)
      return result ? kept.addResult(kept.nextAttempt(), result) : no('This result is not one of this case.')
    },
  }
}

async function answerAfterAWhile(simulator: Simulator, draft: RequestDraft, outside: Outside) {
  const began = outside.tick()
  await outside.pause(ANSWER_TAKES)
  const ms = outside.tick() - began
  return { ...answerInMemory(simulator, draft, outside.now()), ms, phases: { wait: ms } }
}

/** A version 4 UUID of 16 random bytes. Source: RFC 9562 section 5.4 */
function uuidFrom(bytes: Uint8Array): string {
  const d = hex(bytes)
  return [d.slice(0, 8), d.slice(8, 12), `4${d.slice(13, 16)}`, `a${d.slice(17, 20)}`, d.slice(20, 32)].join('-')
}

/** A result as the customer keeps it. It never leaves the page, so there is nothing to seal it against. */
function seal({ run, report, prints }: Result): Shareable {
  return {
    run,
    product: report.product ?? '',
    region: report.region,
    verdict: report.verdict,
    body: JSON.stringify(report),
    prints: JSON.stringify(prints),
    mac: '',
    words: wordsOf(catalogue, report),
  }
}

/** What the customer does with proposals. */
function stepsOf(
  kept: KeptCase,
  runs: Runs,
  outside: Outside,
): Omit<CustomerActions, 'run' | 'setSharing' | 'shareResult' | 'end'> {
  const find = (seq: number, state: 'open' | 'allowed') =>
    kept.seen().customer.proposals.find((p) => p.seq === seq && p.state === state) ?? null
  const allowed = (seq: number, kind: 'compare' | 'challenge' | 'open') => {
    const proposal = find(seq, 'allowed')
    return proposal && findStep(proposal.step)?.does.kind === kind ? proposal : null
  }
  return {
    answer: async (proposal, isAllowed) =>
      kept.addOr(find(proposal, 'open') ? { type: 'answered', proposal, allowed: isAllowed } : ANSWERED_ALREADY),
    async comparisons() {
      const salt = hex(outside.random(16))
      const prints = fingerprintsOf(catalogue, runs.last(), salt)
      if (!prints) return no(NOTHING_CHECKED)
      const comparisons = prints.prints.map((print) => ({
        ...print,
        label: catalogue.field(print.field).label,
        bash: fingerprintInBash(catalogue, salt, print.field),
        powershell: fingerprintInPowerShell(catalogue, salt, print.field),
      }))
      return { ok: true, comparisons }
    },
    reportComparison: async (proposal, outcome) =>
      kept.addOr(
        allowed(proposal, 'compare')
          ? { type: 'found', proposal, found: { kind: 'fingerprint', ...outcome } }
          : NOT_ALLOWED,
      ),
    reportOpened: async (proposal) =>
      kept.addOr(allowed(proposal, 'open') ? { type: 'found', proposal, found: { kind: 'opened' } } : NOT_ALLOWED),
    async showChallenge(proposal, shareable) {
      const result = runs.resultOf(shareable)
      if (!allowed(proposal, 'challenge') || !result) return no(NOT_ALLOWED)
      const found = challengeOf(result.report)
      return kept.addOr(found ? { type: 'found', proposal, found } : NO_CHALLENGE)
    },
  }
}
