import type { Catalogue } from '../catalogue/catalogue'
import type { DiagnosisId } from '../model/ids'
import { findRegion } from '../model/product'
import type { ChangedRequest, Hypothesis, Refusal, TrialCase } from '../model/trial'
import type { Excluded } from '../model/report'
import { LIMIT } from './limits'
import { controlCredential, controlExchange, controlSpec } from './control'
import type { Judgement, Probe, Probes, Probed, ProbeSpec, Proven, RunContext, TrialResult, Turned } from './model'
import { chosenRegion, probedProduct, probeSpec } from './plan'
import { probeCall, probeControl, probeToken } from './probe'
import { loginHypotheses } from './login-trials'
import { isRateLimited } from './probes'
import { areLoginsSpent, LOGINS_SPENT } from './refused-logins'
import { repairHypotheses } from './repairs'

/**
 * Tries the hypotheses one after the other until one turns the refusal into an acceptance. A region that accepted the
 * credential as it is needs no further request: it was seen.
 * @param context of the trials alone: `spent` begins at nothing
 */
export async function runTrials(context: RunContext, probes: Probes): Promise<TrialResult> {
  const { catalogue, input, findings } = context
  // what cannot be called itself is tried out where it was probed
  const product = probedProduct(catalogue, context.product)
  const seen = regionProof(context, probes) ?? resourceProof(context, probes)
  if (seen) return { proofs: [seen], excluded: [], refuted: new Set(), turned: null }
  const before = refusedProbe(probes)
  const refusal = refusalOf(probes, before)
  const { region, values } = input
  const trialCase = refusal && { product, region, values, findings, refusal, kindOf: catalogue.kindOf }
  const general = trialCase ? hypothesesOf(catalogue, trialCase) : []
  const hypotheses = trialCase && product.login ? loginHypotheses(catalogue, trialCase, probes, general) : general
  const excluded: Excluded[] = []
  const refuted = new Set<DiagnosisId>()
  let turned: Turned | null = null
  for (const hypothesis of hypotheses) {
    const { diagnosis, change, refutes } = hypothesis
    const because = reasonToSkip(context, hypothesis.request)
    if (because !== null) {
      skip(context, hypothesis, because)
      continue
    }
    const tried = await tryOut(context, hypothesis)
    const { judgement, evidence } = tried
    if (judgement.accepted === 'yes') {
      const control = await controlOf(context, hypothesis, tried)
      const proof = { change, before: before ?? 'token-exchange', after: evidence.id, ...seenIn(judgement) }
      if (control.status === 'pass') return { proofs: [{ id: diagnosis, proof }], excluded, refuted, turned: null }
      excluded.push({ id: diagnosis, change, because: `With this change it is accepted, and yet: ${control.proves}` })
    }
    const token =
      refusal?.by === 'token-endpoint' && judgement.accepted === 'unclear' ? issuedIn(context, hypothesis) : null
    if (token !== null) turned ??= { id: diagnosis, change, token }
    if (judgement.accepted === 'no' && refutes) refuted.add(diagnosis)
    if (judgement.accepted === 'no')
      excluded.push({
        id: diagnosis,
        change,
        because: `With this change the answer is still a refusal: ${judgement.proves}`,
      })
  }
  return { proofs: [], excluded, refuted, turned }
}

/** All hypotheses of a case, those that serve every vendor first, each change once. */
export function hypothesesOf(
  catalogue: Pick<Catalogue, 'field' | 'trials'>,
  trialCase: TrialCase,
): readonly Hypothesis[] {
  const all = [
    ...repairHypotheses(catalogue, trialCase),
    ...catalogue.trials.flatMap((trial) => trial.propose(trialCase)),
  ]
  return all.filter((h, i) => all.findIndex((other) => other.change === h.change) === i)
}

/** By whom the credential as given was refused; null where nobody did. @param before as `refusedProbe` names it */
function refusalOf({ exchange, calls }: Probes, before: string | null): Refusal | null {
  if (exchange?.judgement.accepted === 'no') return { by: 'token-endpoint' }
  const own = calls.filter((c) => c.spec.role === 'own')
  if (before !== null && own.every((c) => c.judgement.accepted !== 'yes')) return { by: 'product' }
  const refused = own.find((c) => c.spec.probe === 'sample-call' && c.judgement.accepted === 'no')
  return refused ? { by: 'scheme', scheme: refused.spec.scheme } : null
}

/** The id of the evidence that shows the refusal a trial sets out to turn. */
function refusedProbe({ exchange, calls }: Probes): string | null {
  if (exchange?.judgement.accepted === 'no') return 'token-exchange'
  const own = calls.filter((c) => c.spec.role === 'own' && c.spec.probe === 'sample-call')
  const here =
    own.find((c) => c.judgement.accepted === 'no') ??
    own.find((c) => c.judgement.accepted === 'unclear' && c.judgement.status === 'warning')
  return here?.evidence.id ?? null
}

/**
 * Refused or not found in the chosen region, accepted in another: the sweep is the trial. Where the chosen region did
 * not refuse the credential, an empty list in the other is no more than anybody gets there.
 */
export function regionProof({ product, input }: Pick<RunContext, 'product' | 'input'>, probes: Probes): Proven | null {
  if (product.regionRole !== 'must-match') return null
  const own = probes.calls.filter((c) => c.spec.role === 'own')
  const here = own.filter((c) => c.spec.probe === 'sample-call')
  const there = own.find((c) => c.spec.probe === 'region' && c.judgement.accepted === 'yes')
  const before = here.find((c) => c.judgement.accepted !== 'yes' && c.judgement.status !== 'could-not-verify')
  if (!there || !before || here.some((c) => c.judgement.accepted === 'yes')) return null
  if (!probes.controls.some((c) => c.status === 'pass')) return null
  if (before.judgement.accepted !== 'no' && there.judgement.seen === undefined) return null
  const from = chosenRegion(product, input.region).code
  return {
    id: 'wrong-region',
    proof: {
      change: `Region: ${from} → ${there.spec.region.code} (${there.spec.host})`,
      before: before.evidence.id,
      after: there.evidence.id,
      ...seenIn(there.judgement),
    },
  }
}

/** What a field names is not found in the chosen region and is in another, for a key that both let in. */
function resourceProof({ product, input }: Pick<RunContext, 'product' | 'input'>, probes: Probes): Proven | null {
  const before = probes.calls.find((c) => c.spec.probe === 'resource')
  const there = probes.calls.find((c) => c.spec.probe === 'resource-elsewhere' && c.judgement.accepted === 'yes')
  const isMissed = before?.judgement.accepted !== 'yes' && before?.judgement.status !== 'could-not-verify'
  if (!before || !there || !isMissed || !probes.controls.some((c) => c.status === 'pass')) return null
  const from = chosenRegion(product, input.region).code
  return {
    id: 'wrong-region',
    proof: {
      change: `Region: ${from} → ${there.spec.region.code} (${there.spec.host})`,
      before: before.evidence.id,
      after: there.evidence.id,
    },
  }
}

function seenIn({ seen }: Judgement): { seen?: string } {
  return seen === undefined ? {} : { seen }
}

/** Whether a wrong secret is refused where a trial was accepted. */
async function controlOf(context: RunContext, hypothesis: Hypothesis, tried: Probed | Probe): Promise<Judgement> {
  const { catalogue, surroundings } = context
  const { id, request } = hypothesis
  const { values } = request
  if (!('spec' in tried)) {
    const exchange = { id: `control:${id}`, scheme: request.scheme, values, own: tried }
    return (await controlExchange(context, exchange)).judgement
  }
  const spec = { ...controlSpec(catalogue, tried.spec), id: `control:${id}` }
  const wrong = controlCredential(catalogue, spec, values, surroundings.uuid())
  return (await probeControl(context, spec, wrong, tried)).judgement
}

/** The id of the token exchange of a trial, where a token was issued in it; null otherwise. */
function issuedIn({ recorder }: RunContext, { id }: Hypothesis): string | null {
  const exchange = recorder.all.find((e) => e.id === `trial:${id}:token`)
  return exchange?.status === 'pass' ? exchange.id : null
}

/** Why a trial is not made, as a sentence; null where it is. */
function reasonToSkip({ catalogue, recorder, surroundings, spent }: RunContext, request: ChangedRequest) {
  if (surroundings.stopped()) return 'The check was stopped before this trial.'
  if (isRateLimited(recorder.all)) return 'The vendor answered 429, so nothing more was tried.'
  const isLogin = catalogue.product(request.product).login !== undefined
  if (isLogin && areLoginsSpent(recorder.all)) return LOGINS_SPENT
  const { needsToken } = catalogue.scheme(request.scheme)
  if (spent.requests - spent.tokens >= LIMIT.calls || (needsToken && spent.tokens >= LIMIT.trialTokens))
    return 'The budget of this check for trials was used up.'
  return null
}

async function tryOut(context: RunContext, { id, change, request }: Hypothesis): Promise<Probed | Probe> {
  const { catalogue, input } = context
  const { values, scheme } = request
  if (!catalogue.scheme(scheme).needsToken)
    return probeCall(context, trialSpec(catalogue, id, change, request), { values, token: null })
  const exchanged = await probeToken(
    context,
    {
      id: `trial:${id}:token`,
      probe: 'trial',
      role: 'trial',
      title: `Trial, token exchange: ${change}`,
      product: input.product,
      scheme,
      proves: 'With this change the token endpoint issued an access token.',
    },
    values,
  )
  const { token } = exchanged
  return token === null || request.exchangeOnly
    ? exchanged
    : probeCall(context, trialSpec(catalogue, id, change, request), { values, token })
}

function trialSpec(catalogue: Catalogue, id: string, change: string, request: ChangedRequest): ProbeSpec {
  const probed = probedProduct(catalogue, catalogue.product(request.product))
  const region = findRegion(probed, request.region) ?? probed.regions[0]
  const spec = probeSpec(probed, region, request.scheme, 'trial', 'trial')
  const named = { ...spec, id: `trial:${id}`, title: `Trial: ${change}` }
  return 'login' in named && request.mechanism ? { ...named, mechanism: request.mechanism } : named
}

function skip({ recorder, input }: RunContext, { id, change }: Hypothesis, because: string) {
  recorder.notTested({ id: `trial:${id}`, probe: 'trial', title: `Trial: ${change}`, product: input.product, because })
}
