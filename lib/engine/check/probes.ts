import { decodeJwt } from 'jose'
import { httpDate } from '../http/dates'
import { valueOf } from '../http/headers'
import type { Evidence } from '../model/evidence'
import type { RawResponse } from '../model/exchange'
import type { Product } from '../model/product'
import type { Secret } from '../model/secret'
import { claimsFinding, type Claims } from './claims'
import { recordConnection } from './connection'
import { controlCredential, controlExchange, controlSpec } from './control'
import { isFillable } from './draft'
import { LIMIT } from './limits'
import type { Judgement, Probe, Probed, Probes, ProbeSpec, RunContext } from './model'
import { permissionSpec } from './permission'
import { chosenRegion, planProbes, preferredScheme, probedProduct, resourceSpec } from './plan'
import { probeCall, probeControl, probeToken } from './probe'
import { createLimit } from './queue'
import { areLoginsSpent, LOGINS_SPENT } from './refused-logins'

/**
 * The probes of a check. What needs no access token starts at once, beside the token exchange; the rest starts when the
 * token is there. A control with a wrong secret follows the first acceptance, a call to another product the first
 * refusal for permission. Where nothing was accepted but a token, or a call was neither let through nor refused, the
 * control follows at the end.
 */
export async function runProbes(context: RunContext): Promise<Probes> {
  const prober = createProber(context)
  const specs = planProbes(context.catalogue, context.product, context.input.region)
  await probeAll(context, prober, specs)
  if (specs.some((spec) => 'login' in spec)) return prober.result()
  await readResource(context, prober)
  await comparePermission(context, prober)
  await prober.conclude()
  recordUntested(context)
  return prober.result()
}

/** The given probes with their control and nothing else, after one token exchange where one of them needs it. */
export async function runSpecs(context: RunContext, specs: readonly ProbeSpec[]): Promise<Probes> {
  const prober = createProber(context)
  await probeAll(context, prober, specs)
  await prober.conclude()
  return prober.result()
}

/**
 * One login after the other: in the other regions only where the chosen one refused the pair, since a mail server
 * counts refused logins and locks for them.
 */
async function probeLogins(context: RunContext, prober: Prober, specs: readonly ProbeSpec[]): Promise<void> {
  for (const spec of specs) {
    const last = prober.calls.at(-1)
    if (last?.judgement.accepted === 'yes') skip(context, spec, 'The login was accepted, so no other region was asked.')
    else if (last && prober.calls[0]?.judgement.accepted !== 'no')
      skip(context, spec, 'The chosen region gave no verdict on the pair, so no other was asked.')
    else if (areLoginsSpent(context.recorder.all)) skip(context, spec, LOGINS_SPENT)
    else await prober.call(spec)
    await prober.control()
  }
}

async function probeAll(context: RunContext, prober: Prober, specs: readonly ProbeSpec[]): Promise<void> {
  const { catalogue, input } = context
  if (specs.some((spec) => 'login' in spec)) return probeLogins(context, prober, specs)
  const usable: ProbeSpec[] = []
  for (const spec of specs) {
    const unfit = catalogue.scheme(spec.scheme).unfit?.(input.values) ?? null
    if (unfit === null) usable.push(spec)
    else skip(context, spec, unfit)
  }
  const needsToken = ({ scheme }: ProbeSpec) => catalogue.scheme(scheme).needsToken
  const viaToken = usable.filter(needsToken)
  const first = viaToken[0]
  const direct = usable.filter((spec) => !needsToken(spec)).map((spec) => prober.call(spec))
  if (first) {
    const issued = await prober.exchange(first)
    if (issued) await Promise.all(viaToken.map((spec) => prober.call(spec)))
    else for (const spec of viaToken) skip(context, spec, 'There was no access token to send: see the token exchange.')
  }
  await Promise.all(direct)
  await prober.control()
}

type Prober = ReturnType<typeof createProber>

/** Makes the probes of one run, a few at a time, and keeps what they were answered. */
function createProber(context: RunContext) {
  const { catalogue, surroundings, recorder, input } = context
  const limit = createLimit(LIMIT.parallel)
  const calls: Probe[] = []
  const controls: Judgement[] = []
  let token: Secret | null = null
  let exchanged: (Probed & Pick<ProbeSpec, 'scheme'>) | null = null
  let control: Promise<void> | null = null
  let isConnected = false

  function recordFirst(evidence: Evidence) {
    if (isConnected) return
    isConnected = true
    recordConnection(recorder, evidence)
  }

  async function call(spec: ProbeSpec): Promise<void> {
    return limit(async () => {
      if (surroundings.stopped()) return skip(context, spec, 'The check was stopped before this request.')
      const probe = await probeCall(context, spec, { values: input.values, token })
      calls.push(probe)
      recordFirst(probe.evidence)
      if (probe.judgement.accepted === 'yes') control ??= controlCall(probe)
    })
  }

  async function controlCall(own: Probe): Promise<void> {
    return limit(async () => {
      const spec = controlSpec(catalogue, own.spec)
      if (surroundings.stopped()) return skip(context, spec, 'The check was stopped before this request.')
      const wrong = controlCredential(catalogue, spec, input.values, surroundings.uuid())
      controls.push((await probeControl(context, spec, wrong, own)).judgement)
    })
  }

  /** A call of the product that was neither let through nor refused: whether a wrong secret is told from it. */
  function limitedCall(): Probe | undefined {
    const scheme = preferredScheme(catalogue, probedProduct(catalogue, context.product))
    return calls.find(
      ({ spec, judgement }) => spec.probe === 'sample-call' && spec.scheme === scheme && judgement.status === 'warning',
    )
  }

  return {
    call,
    control: async () => control,
    /** the control that an answer still needs before it can count as an acceptance */
    async conclude(): Promise<void> {
      const limited = limitedCall()
      if (limited) control ??= controlCall(limited)
      await control
      if (exchanged?.judgement.accepted !== 'yes' || controls.some(isHeard) || surroundings.stopped()) return
      const { scheme } = exchanged
      const own = exchanged
      controls.push(
        (await controlExchange(context, { id: 'control:token', scheme, values: input.values, own })).judgement,
      )
    },
    /** exchanges the key for the token that all later calls present; false where none was issued */
    async exchange({ scheme }: ProbeSpec): Promise<boolean> {
      return limit(async () => {
        const {
          token: issued,
          tokenText,
          raw,
          evidence,
          judgement,
        } = await probeToken(
          context,
          {
            id: 'token-exchange',
            probe: 'token-exchange',
            role: 'own',
            title: 'Exchange the key for an access token',
            product: null,
            scheme,
            proves: null,
          },
          input.values,
        )
        recordFirst(evidence)
        token = issued
        exchanged = { evidence, judgement, scheme }
        recordClaims(context, tokenText, raw)
        return token !== null
      })
    },
    calls: calls as readonly Probe[],
    result: (): Probes => ({ exchange: exchanged, calls, controls }),
  }
}

/** The control got an answer that tells. */
function isHeard({ status }: Judgement): boolean {
  return status !== 'could-not-verify'
}

export function isRateLimited(all: readonly Evidence[]): boolean {
  return all.some((e) => e.outcome.kind === 'response' && e.outcome.status === 429)
}

function recordClaims({ input, recorder, surroundings }: RunContext, token: string | null, raw: RawResponse) {
  const row = {
    id: 'token-claims',
    probe: 'token-claims',
    title: 'Read the claims of the token',
    product: input.product,
  }
  if (token === null) recorder.notTested({ ...row, because: 'There was no access token to read.' })
  else recorder.checked({ ...row, ...claimsFinding(claimsOf(token), serverSeconds(raw, surroundings.now())) })
}

function claimsOf(token: string): Claims | null {
  try {
    return decodeJwt(token)
  } catch {
    return null // an opaque token is allowed; the library's message may quote it
  }
}

/** The server's own clock, where it told the time, else ours; in seconds since the epoch. */
function serverSeconds(raw: RawResponse, now: number): number {
  const date = raw.kind === 'response' ? httpDate(valueOf(raw.headers, 'date')) : null
  return date ?? Math.floor(now / 1000)
}

/** Reads what an optional field names, wherever the credential itself was let in. */
async function readResource(context: RunContext, prober: Prober) {
  const { catalogue, input, product } = context
  const probed = probedProduct(catalogue, product)
  if (!probed.resource || !isFillable(probed.resource.path, input.values)) return
  const chosen = chosenRegion(probed, input.region)
  const scheme = preferredScheme(catalogue, probed)
  const specs = probed.regions.flatMap((region) => {
    const spec = resourceSpec(probed, region, scheme, region === chosen ? 'resource' : 'resource-elsewhere')
    return spec ? [spec] : []
  })
  const letIn = prober.calls.filter((c) => c.spec.product === probed.id && c.judgement.accepted === 'yes')
  for (const spec of specs)
    if (!letIn.some((c) => c.spec.region === spec.region))
      skip(context, spec, 'The key was not let in there, so nothing can be read with it.')
  await Promise.all(specs.filter((s) => letIn.some((c) => c.spec.region === s.region)).map((s) => prober.call(s)))
}

async function comparePermission(context: RunContext, prober: Prober) {
  const { catalogue, recorder, input, product } = context
  const spec = permissionSpec(catalogue, product, prober.result())
  if (typeof spec !== 'string') await prober.call(spec)
  else
    recorder.notTested({
      id: 'permission',
      probe: 'permission',
      title: 'Compare with another product of the key',
      product: input.product,
      because: spec,
    })
}

/** What no probe of this check can ask: the product itself, where another stands in for it, and schemes of a device. */
function recordUntested({ catalogue, product, recorder, input }: RunContext) {
  if (product.sample === null && product.standIn)
    recorder.notTested({
      id: `sample-call:${product.id}`,
      probe: 'sample-call',
      title: `Call ${product.name} itself`,
      product: input.product,
      because: product.standIn.why,
    })
  for (const id of new Set([product, probedProduct(catalogue, product)].flatMap(schemesOf))) {
    const { label, untestable } = catalogue.scheme(id)
    if (untestable !== null)
      recorder.notTested({
        id: `sample-call:${product.id}:${id}`,
        probe: 'sample-call',
        title: `Sample call (${label})`,
        product: input.product,
        because: untestable,
        scheme: id,
      })
  }
}

function schemesOf({ schemes }: Product) {
  return schemes.map((s) => s.scheme)
}

function skip({ recorder }: RunContext, spec: ProbeSpec, because: string): void {
  const { id, probe, title, product, region, host, scheme } = spec
  recorder.notTested({ id, probe, title, product, because, region: region.code, host, scheme })
}
