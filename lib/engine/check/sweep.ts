import type { Catalogue } from '../catalogue/catalogue'
import type { Product } from '../model/product'
import type { Values } from '../model/values'
import { assemble } from './assemble'
import { asEvents, createContext } from './context'
import { isFillable } from './draft'
import { LIMIT } from './limits'
import type { CheckEvent, CheckInput, Probes, ProbeSpec, RunContext, Surroundings, SweepKind } from './model'
import { chosenRegion, preferredScheme, probedProduct, probeSpec } from './plan'
import { runSpecs } from './probes'
import { regionProof } from './trials'

/** Every call of a sweep, the chosen product and region first, as many as one sweep may make. */
export function planSweep(
  catalogue: Catalogue,
  kind: SweepKind,
  product: Product,
  region: string | null,
  values: Values,
): readonly ProbeSpec[] {
  const probed = probedProduct(catalogue, product)
  const specs =
    kind === 'regions' ? everyRegion(catalogue, probed, region) : everyProduct(catalogue, probed, region, values)
  return specs.slice(0, LIMIT.calls)
}

function everyRegion(catalogue: Catalogue, probed: Product, code: string | null): readonly ProbeSpec[] {
  const chosen = chosenRegion(probed, code)
  const scheme = preferredScheme(catalogue, probed)
  return [
    probeSpec(probed, chosen, scheme, 'sample-call'),
    ...probed.regions.filter((r) => r !== chosen).map((r) => probeSpec(probed, r, scheme, 'region')),
  ]
}

/** A call whose path names an id that was not given cannot be made. */
function everyProduct(
  catalogue: Catalogue,
  probed: Product,
  code: string | null,
  values: Values,
): readonly ProbeSpec[] {
  return catalogue
    .productsInReach(probed)
    .filter((p) => isFillable(p.sample?.path ?? '', values))
    .map((p) => {
      const probe = p.id === probed.id ? 'sample-call' : 'permission'
      const spec = probeSpec(p, chosenRegion(p, code), preferredScheme(catalogue, p), probe)
      return { ...spec, title: `${p.name}: ${spec.title}` }
    })
}

/**
 * Makes one free call in every region of a product, or at every product that takes the same credentials. At most one
 * token exchange with the credential, and one with a wrong secret; no trials. Like a check it yields each piece of
 * evidence as it is made, then the report, and never throws for what the outside world does.
 */
export function runSweep(
  catalogue: Catalogue,
  kind: SweepKind,
  input: CheckInput,
  surroundings: Surroundings,
): AsyncGenerator<CheckEvent, void, undefined> {
  return asEvents((emit) => sweep(createContext(catalogue, input, surroundings, emit), kind, emit))
}

async function sweep(context: RunContext, kind: SweepKind, emit: (event: CheckEvent) => void): Promise<void> {
  const { catalogue, input, product, findings, surroundings, spent } = context
  const at = new Date(surroundings.now()).toISOString()
  const specs = planSweep(catalogue, kind, product, input.region, input.values)
  const probes = findings.some((f) => f.blocks) ? skipAll(context, specs) : await runSpecs(context, specs)
  const proof = regionProof(context, probes)
  const trials = { proofs: proof ? [proof] : [], excluded: [], refuted: new Set<never>(), turned: null }
  emit({ type: 'report', report: assemble(context, { at, probes, trials, sideEffects: { ...spent } }) })
}

function skipAll({ recorder }: RunContext, specs: readonly ProbeSpec[]): Probes {
  const because = 'A value has to be corrected first, so nothing was sent.'
  for (const { id, probe, title, product, region, host, scheme } of specs)
    recorder.notTested({ id, probe, title, product, because, region: region.code, host, scheme })
  return { exchange: null, calls: [], controls: [] }
}
