import { catalogue } from '@/lib/vendors'
import { findRegion } from '../model/product'
import type { ProductId, SchemeId } from '../model/ids'
import { inspect } from '../credentials/inspect'
import type { Values } from '../model/values'
import type { Product } from '../model/product'
import { matrixProducts } from '../support/steps'
import { assemble } from './assemble'
import { chosenRegion, probedProduct, readSpec, type ProbeSpec } from './plan'
import { createQueue } from './queue'
import { runSpecs } from './reads'
import { createRecorder } from './recorder'
import { knownValues, type CheckEvent, type CheckInput, type RunContext, type Surroundings } from './run'
import { regionProof } from './trials'

/** Most reads of one sweep, besides the token exchange. */
export const MOST_READS = 12

export type SweepKind = 'regions' | 'matrix'

/** The schemes of which a sweep takes the first that a product knows: one answer a host is enough. */
const LIVE: readonly SchemeId[] = ['oauth2', 'signed', 'basic', 'static-bearer', 'mailgun-basic']

/** Every read of a sweep, the chosen product and region first, at most {@link MOST_READS}. */
export function planSweep(
  kind: SweepKind,
  product: Product & { readonly id: ProductId },
  region: string | null,
  values: Values,
): readonly ProbeSpec[] {
  const specs = kind === 'regions' ? regionSpecs(product, region) : matrixSpecs(product, region, values)
  return specs.slice(0, MOST_READS)
}

function regionSpecs(product: Product, code: string | null): ProbeSpec[] {
  const probed = probedProduct(product)
  const chosen = chosenRegion(probed, code)
  const scheme = schemeOf(probed)
  return [
    readSpec(probed, chosen, scheme, 'sample-call'),
    ...probed.regions.filter((r) => r !== chosen).map((r) => readSpec(probed, r, scheme, 'region')),
  ]
}

function matrixSpecs(product: Product, code: string | null, values: Values): ProbeSpec[] {
  const own = probedProduct(product).id
  return matrixProducts(catalogue, probedProduct(product))
    .filter((p) => isFillable(p, values))
    .map((p) => {
      const spec = readSpec(
        p,
        findRegion(p, code) ?? p.regions[0],
        schemeOf(p),
        p.id === own ? 'sample-call' : 'permission',
      )
      return { ...spec, title: `${p.name}: ${spec.title}` }
    })
}

function schemeOf(product: Product): SchemeId {
  return LIVE.find((scheme) => product.schemes.some((s) => s.scheme === scheme)) ?? product.schemes[0].scheme
}

/** A read whose path names an id that was not given cannot be made. */
function isFillable(product: Product, values: Values): boolean {
  const names = [...(product.sample?.path ?? '').matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')
  return names.every(
    (name) => name === 'randomUuid' || Boolean((values as Readonly<Record<string, string | undefined>>)[name]),
  )
}

/**
 * Makes one free read in every region of a product, or at every product that takes the same kind of credential. At most
 * one token exchange; no trials. Like a check it yields each piece of evidence as it is made, then the report, and
 * never throws for what the outside world does.
 */
export async function* runSweep(
  kind: SweepKind,
  input: CheckInput,
  surroundings: Surroundings,
): AsyncGenerator<CheckEvent, void, undefined> {
  const queue = createQueue<CheckEvent>()
  const done = sweep(kind, input, surroundings, (event) => queue.push(event)).finally(() => queue.end())
  yield* queue.drain()
  await done
}

async function sweep(
  kind: SweepKind,
  input: CheckInput,
  surroundings: Surroundings,
  emit: (event: CheckEvent) => void,
): Promise<void> {
  const product = catalogue.product(input.product)
  const findings = inspect(catalogue, product, input.values)
  const recorder = createRecorder(surroundings, knownValues(product.fields, input.values), (evidence) =>
    emit({ type: 'evidence', evidence }),
  )
  const at = new Date(surroundings.now()).toISOString()
  const context: RunContext = { input, product, findings, surroundings, recorder }
  const blocked = findings.some((f) => f.blocks)
  const specs = planSweep(kind, product, input.region, input.values)
  const reads = blocked
    ? { token: null, tokenOutcome: null, reads: [], rateLimited: false, tokens: 0, requests: 0 }
    : await runSpecs(context, specs)
  if (blocked)
    for (const s of specs)
      recorder.notTested({
        id: s.id,
        probe: s.probe,
        title: s.title,
        product: s.product,
        because: 'A value has to be corrected first, so nothing was sent.',
        region: s.region.code,
        host: s.host,
        scheme: s.scheme,
      })
  const proof = regionProof(context, reads)
  emit({
    type: 'report',
    report: assemble({
      input,
      at,
      findings,
      reads,
      trials: { proofs: proof ? [proof] : [], excluded: [], refuted: new Set() },
      recorder,
    }),
  })
}
