import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import { findRegion } from '../model/product'
import type { DiagnosisId } from '../model/ids'
import type { Excluded, Proof } from '../report/report'
import { Secret } from '../model/secret'
import { hypothesesOf } from '@/lib/vendors/trials'
import type { Attempt, Hypothesis, TrialCase } from './trial'
import { judgeRead, readToken, type Judgement } from './judge'
import { draftRead, draftToken, readSpec, type ProbeSpec } from './plan'
import { isRateLimited, type Read, type Reads } from './reads'
import type { RunContext } from './run'

export type Proven = { readonly id: DiagnosisId; readonly proof: Proof }
export type TrialResult = {
  readonly proofs: readonly Proven[]
  readonly excluded: readonly Excluded[]
  /** diagnoses that a failed trial speaks against */ readonly refuted: ReadonlySet<DiagnosisId>
  readonly tokens?: number
  readonly requests?: number
}

/** Of all trials of one check together. */
export const BUDGET = { tokens: 6, reads: 12 } as const

type Spent = { tokens: number; reads: number }

/**
 * Tries the hypotheses one after the other until one turns the refusal into an acceptance. A region that accepted the
 * credential as it is needs no further request: it was seen.
 */
export async function runTrials(context: RunContext, reads: Reads): Promise<TrialResult> {
  const seen = regionProof(context, reads)
  if (seen) return { proofs: [seen], excluded: [], refuted: new Set() }
  const before = refusedRead(reads, context)
  const refused = refusedBy(reads, before)
  const hypotheses = hypothesesOf({ ...context.input, findings: context.findings, refused })
  const excluded: Excluded[] = []
  const refuted = new Set<DiagnosisId>()
  const spent: Spent = { tokens: 0, reads: 0 }
  for (const hypothesis of hypotheses) {
    const stop = stopReason(context, spent, hypothesis.attempt)
    if (stop) {
      skipped(context, hypothesis, stop)
      continue
    }
    const result = await tryOut(context, hypothesis, spent)
    if (result.judgement.accepted === 'yes')
      return {
        proofs: [
          {
            id: hypothesis.diagnosis,
            proof: { change: hypothesis.change, before: before ?? 'token-exchange', after: result.evidenceId },
          },
        ],
        excluded,
        refuted,
        tokens: spent.tokens,
        requests: spent.reads + spent.tokens,
      }
    if (result.judgement.accepted === 'no' && hypothesis.refutes) refuted.add(hypothesis.diagnosis)
    if (result.judgement.accepted === 'no')
      excluded.push({
        id: hypothesis.diagnosis,
        change: hypothesis.change,
        because: `With this change the answer is still a refusal: ${result.judgement.proves}`,
      })
  }
  return { proofs: [], excluded, refuted, tokens: spent.tokens, requests: spent.reads + spent.tokens }
}

/** By whom the credential as given was refused; a scheme where another one accepted it. */
function refusedBy(reads: Reads, before: string | null): TrialCase['refused'] {
  if (reads.tokenOutcome?.accepted === 'no') return 'token'
  const own = reads.reads.filter((r) => r.spec.role === 'own')
  if (before && own.every((r) => r.judgement.accepted !== 'yes')) return 'product'
  return own.find((r) => r.spec.probe === 'sample-call' && r.judgement.accepted === 'no')?.spec.scheme ?? null
}

/** The id of the evidence that shows the refusal a trial sets out to turn. */
function refusedRead(reads: Reads, { input }: RunContext): string | null {
  if (reads.tokenOutcome?.accepted === 'no') return 'token-exchange'
  const own = reads.reads.filter((r) => r.spec.role === 'own' && r.spec.probe === 'sample-call')
  const here =
    own.find((r) => r.judgement.accepted === 'no') ??
    own.find((r) => r.judgement.accepted === 'unclear' && r.judgement.status === 'warning')
  return here && input.product ? here.evidence.id : null
}

/** Refused or not found in the chosen region, accepted in another: the sweep is the trial. */
export function regionProof({ product, input }: RunContext, reads: Reads): Proven | null {
  if (product.regionRole !== 'must-match') return null
  const own = reads.reads.filter((r) => r.spec.role === 'own')
  const here = own.filter((r) => r.spec.probe === 'sample-call')
  const there = own.find((r) => r.spec.probe === 'region' && r.judgement.accepted === 'yes' && isFilled(r))
  const before = here.find((r) => r.judgement.accepted !== 'yes' && r.judgement.status !== 'could-not-verify')
  if (!there || !before || here.some((r) => r.judgement.accepted === 'yes')) return null
  const from = findRegion(product, input.region)?.code ?? product.regions[0].code
  return {
    id: 'wrong-region',
    proof: {
      change: `Region: ${from} → ${there.spec.region.code} (${there.spec.host})`,
      before: before.evidence.id,
      after: there.evidence.id,
    },
  }
}

function isFilled(read: Read): boolean {
  return read.evidence.outcome.kind === 'response'
}

function needsToken(attempt: Attempt): boolean {
  return attempt.scheme === 'oauth2'
}

function stopReason({ recorder, surroundings }: RunContext, spent: Spent, attempt: Attempt): string | null {
  if (surroundings.stopped()) return 'The check was stopped before this trial.'
  if (isRateLimited(recorder.all)) return 'The vendor answered 429, so nothing more was tried.'
  if (spent.reads >= BUDGET.reads || (needsToken(attempt) && spent.tokens >= BUDGET.tokens))
    return 'The budget of this check for trials was used up.'
  return null
}

type Tried = { readonly judgement: Judgement; readonly evidenceId: string }

async function tryOut(context: RunContext, hypothesis: Hypothesis, spent: Spent): Promise<Tried> {
  const { attempt } = hypothesis
  const token = needsToken(attempt) ? await trialToken(context, hypothesis, spent) : null
  if (token && 'judgement' in token) return token
  if (attempt.values.projectId === undefined && needsToken(attempt))
    return {
      judgement: { status: 'pass', accepted: 'yes', proves: 'A token was issued.' },
      evidenceId: `trial:${hypothesis.id}:token`,
    }
  return trialRead(context, hypothesis, token?.value ?? null, spent)
}

async function trialToken(
  { recorder, surroundings, input }: RunContext,
  { id, change, attempt }: Hypothesis,
  spent: Spent,
): Promise<{ value: Secret } | Tried> {
  const draft = draftToken(attempt.values)
  const began = recorder.began()
  spent.tokens += 1
  const raw = await surroundings.send(draft)
  const answer = readToken(raw)
  if (answer.token !== null) recorder.hide('access token', answer.token)
  const judgement: Judgement =
    answer.token === null
      ? answer.judgement
      : { status: 'pass', accepted: 'yes', proves: 'With this change the token endpoint issued an access token.' }
  const evidence = recorder.answered({
    spec: {
      id: `trial:${id}:token`,
      probe: 'trial',
      role: 'trial',
      title: `Trial, token exchange: ${change}`,
      host: TOKEN_ENDPOINT.host,
      product: input.product,
      region: null,
      scheme: 'oauth2',
    },
    draft,
    raw,
    judgement,
    began,
  })
  return answer.token === null
    ? { judgement, evidenceId: evidence.id }
    : { value: new Secret('access token', answer.token) }
}

async function trialRead(
  { recorder, surroundings }: RunContext,
  { id, change, attempt }: Hypothesis,
  token: Secret | null,
  spent: Spent,
): Promise<Tried> {
  const spec = trialSpec(id, change, attempt)
  const draft = draftRead(spec, {
    values: attempt.values,
    token,
    timestamp: new Date(surroundings.now()).toISOString(),
    uuid: surroundings.uuid(),
  })
  const began = recorder.began()
  spent.reads += 1
  const raw = await surroundings.send(draft)
  const judgement = judgeRead(spec.sample, raw)
  const evidence = recorder.answered({ spec: { ...spec, region: spec.region.code }, draft, raw, judgement, began })
  return { judgement, evidenceId: evidence.id }
}

function trialSpec(id: string, change: string, attempt: Attempt): ProbeSpec {
  const product = catalogue.product(attempt.product)
  const probed = product.sample
    ? product
    : catalogue.product((product.standIn?.product ?? product.id) as typeof product.id)
  const spec = readSpec(
    probed,
    findRegion(probed, attempt.region) ?? probed.regions[0],
    attempt.scheme,
    'trial',
    'trial',
  )
  return { ...spec, id: `trial:${id}`, title: `Trial: ${change}` }
}

function skipped({ recorder, input }: RunContext, { id, change }: Hypothesis, because: string) {
  recorder.notTested({ id: `trial:${id}`, probe: 'trial', title: `Trial: ${change}`, product: input.product, because })
}
