import { randomUUID } from 'node:crypto'
import { inspect } from '@/lib/engine/credentials/inspect'
import type { CheckEvent, CheckInput, Surroundings } from '@/lib/engine/check/model'
import { runCheck } from '@/lib/engine/check/run'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import { knownOf } from '@/lib/engine/mask/check-values'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { LiveReport } from '@/lib/engine/model/report'
import type { FieldFinding } from '@/lib/engine/model/values'
import { toShared } from '@/lib/engine/report/project'
import type { SharedReport } from '@/lib/engine/report/shared'
import { CHECK_DEADLINE, createTransport } from '@/lib/server/transport'
import { authorityFault, readUpstream } from '@/lib/server/upstream'
import { catalogue } from '@/lib/vendors'
import { EXIT, UsageFault, type Exit } from './command'

/** A check that was made, and what of it may be handed on. */
export type Checked = {
  readonly live: LiveReport
  /** the same without ids, for everything that is printed or written */
  readonly shared: SharedReport
  /** the value because of which nothing was sent, or null */
  readonly blocked: FieldFinding | null
}

/**
 * Runs what makes requests, with the transport of the server and its deadline.
 * @param onEvidence is told of each piece as it is made
 */
export async function reportOf(
  run: (surroundings: Surroundings) => AsyncGenerator<CheckEvent, void, undefined>,
  { onEvidence = () => {} }: { readonly onEvidence?: (evidence: Evidence) => void } = {},
): Promise<LiveReport> {
  assertUpstream()
  const controller = new AbortController()
  const deadline = setTimeout(() => controller.abort(), CHECK_DEADLINE)
  const transport = createTransport(controller.signal)
  const events = run({
    send: transport.send,
    now: () => Date.now(),
    tick: () => performance.now(),
    uuid: () => randomUUID(),
    stopped: () => controller.signal.aborted,
  })
  try {
    for await (const event of events)
      if (event.type === 'evidence') onEvidence(event.evidence)
      else return event.report
  } finally {
    clearTimeout(deadline)
    transport.close()
  }
  throw new Error('It ended without a report')
}

/**
 * Makes one check as the page does: the same plan, requests, trials and rules. Nothing is sent where a value has to be
 * corrected first.
 * @param onEvidence is told of each piece as it is made
 */
export async function makeCheck(input: CheckInput, onEvidence?: (evidence: Evidence) => void): Promise<Checked> {
  const run = (surroundings: Surroundings) => runCheck(catalogue, input, surroundings)
  return checkedOf(input, await reportOf(run, onEvidence ? { onEvidence } : {}))
}

function assertUpstream(): void {
  const upstream = readUpstream(process.env)
  if ('faults' in upstream) throw new UsageFault(`${upstream.faults.join('. ')}.`)
  const authority = authorityFault(upstream.upstream)
  if (authority !== null) throw new UsageFault(`${authority}.`)
  if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    throw new UsageFault(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 switches certificate checks off; secrets would go to anyone. Unset it.',
    )
}

function checkedOf(input: CheckInput, live: LiveReport): Checked {
  const known = knownOf(catalogue, input.values)
  const shared = { ...toShared(catalogue, live, known), searched: known.length }
  if (findLeaks(catalogue, leavesOf(shared), known).length > 0)
    throw new Error('The report still held a part of what was checked, so it is not shown')
  const findings = inspect(catalogue, catalogue.product(input.product), input.values)
  return { live, shared, blocked: findings.find((finding) => finding.blocks) ?? null }
}

/** How the command ends for a verdict. */
export function exitOf({ live, blocked }: Checked): Exit {
  if (blocked) return EXIT.usage
  const [first] = live.diagnoses
  if (live.verdict === 'accepted' && first && catalogue.blamesOf(first.id) === 'account') return EXIT.notPermitted
  return { accepted: EXIT.ok, rejected: EXIT.rejected, undecided: EXIT.undecided }[live.verdict]
}

/** The same where a key is expected to be refused: a revoked key that still works is what fails. */
export function exitExpectingRefusal(exit: Exit): Exit {
  if (exit === EXIT.rejected) return EXIT.ok
  return exit === EXIT.ok || exit === EXIT.notPermitted ? EXIT.rejected : exit
}

export function isRateLimited({ live }: Checked): boolean {
  return live.evidence.some(({ outcome }) => outcome.kind === 'response' && outcome.status === 429)
}
