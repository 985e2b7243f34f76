import type { Catalogue } from '../catalogue/catalogue'
import type { FieldFinding } from '../model/values'
import { assemble } from './assemble'
import { asEvents, createContext } from './context'
import type { CheckEvent, CheckInput, Probes, RunContext, Surroundings, TrialResult } from './model'
import { preferredScheme, probedProduct } from './plan'
import { runProbes } from './probes'
import { runTrials } from './trials'

/**
 * Runs one check and yields each piece of evidence as it is made, then the report. It does not throw for anything that
 * the outside world does. Apart from trials, at most one token exchange with the credential, and one with a wrong
 * secret where nothing else shows that one is refused.
 */
export function runCheck(
  catalogue: Catalogue,
  input: CheckInput,
  surroundings: Surroundings,
): AsyncGenerator<CheckEvent, void, undefined> {
  return asEvents((emit) => check(createContext(catalogue, input, surroundings, emit), emit))
}

async function check(context: RunContext, emit: (event: CheckEvent) => void): Promise<void> {
  const { input, findings, surroundings, recorder, spent } = context
  const at = new Date(surroundings.now()).toISOString()
  recorder.checked({
    id: 'input',
    probe: 'input',
    title: 'Inspect the values before anything is sent',
    product: input.product,
    ...inspected(findings),
  })
  const isBlocked = findings.some((f) => f.blocks)
  const probes: Probes = isBlocked ? skipProbes(context) : await runProbes(context)
  const trying: RunContext = { ...context, spent: { requests: 0, tokens: 0 } }
  const trials: TrialResult = isBlocked
    ? { proofs: [], excluded: [], refuted: new Set(), turned: null }
    : await runTrials(trying, probes)
  const sideEffects = {
    requests: spent.requests + trying.spent.requests,
    tokens: spent.tokens + trying.spent.tokens,
  }
  emit({ type: 'report', report: assemble(context, { at, probes, trials, sideEffects }) })
}

function inspected(findings: readonly FieldFinding[]) {
  const isBlocked = findings.some((f) => f.blocks)
  const status = isBlocked ? ('fail' as const) : findings.length > 0 ? ('warning' as const) : ('pass' as const)
  const found = findings.length === 0 ? 'Nothing odd about the values.' : findings.map((f) => f.message).join(' ')
  const proves = isBlocked
    ? 'A value cannot be sent as it is, so nothing was sent.'
    : 'The form of a value proves nothing about whether it is accepted.'
  return { status, found, proves }
}

function skipProbes({ catalogue, input, product, recorder }: RunContext): Probes {
  const because = 'A value has to be corrected first, so nothing was sent.'
  const probed = probedProduct(catalogue, product)
  if (catalogue.scheme(preferredScheme(catalogue, probed)).needsToken)
    recorder.notTested({
      id: 'token-exchange',
      probe: 'token-exchange',
      title: 'Exchange the key for an access token',
      product: input.product,
      because,
    })
  recorder.notTested({
    id: `sample-call:${probed.id}`,
    probe: 'sample-call',
    title: (probed.sample ?? probed.login)?.title ?? 'Sample call',
    product: probed.id,
    because,
  })
  return { exchange: null, calls: [], controls: [] }
}
