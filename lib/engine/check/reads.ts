import { catalogue } from '@/lib/vendors'
import { decodeJwt } from 'jose'
import { decodeBase64 } from '../bytes/encoding'
import type { Values } from '../model/values'
import type { Evidence } from '../model/evidence'
import { Secret } from '../model/secret'
import { claimsFinding, type Claims } from './claims'
import { recordConnection } from './connection'
import { controlSpec, controlToken, controlValues } from './control'
import type { RawResponse } from '../model/exchange'
import { judgeRead, readToken, type Judgement } from './judge'
import { permissionSpec } from './permission'
import { draftRead, draftToken, planReads, probedProduct, type ProbeSpec } from './plan'
import { createLimit } from './queue'
import type { RunContext } from './run'

export type Read = { readonly spec: ProbeSpec; readonly evidence: Evidence; readonly judgement: Judgement }

/** What the credential as given was answered, everywhere it was shown. */
export type Reads = {
  readonly token: Secret | null
  readonly tokenOutcome: Judgement | null
  readonly reads: readonly Read[]
  readonly rateLimited: boolean
  readonly tokens: number
  readonly requests: number
}

/** At most this many requests of one check are under way at once. */
const PARALLEL = 4

/**
 * The reads of a check. What needs no access token starts at once, beside the token exchange; the rest starts when the
 * token is there. A control with a wrong secret follows the first acceptance, a permission read the first refusal for
 * permission.
 */
export async function runReads(context: RunContext): Promise<Reads> {
  const state = createState(context)
  await readAll(context, state, planReads(context.product, context.input.region))
  await permission(context, state)
  unlisted(context)
  return state.result()
}

/** The given reads with their control and nothing else, after one token exchange where one of them needs it. */
export async function runSpecs(context: RunContext, specs: readonly ProbeSpec[]): Promise<Reads> {
  const state = createState(context)
  await readAll(context, state, specs)
  return state.result()
}

async function readAll(context: RunContext, state: State, specs: readonly ProbeSpec[]): Promise<void> {
  const { input } = context
  const needsToken = specs.some((s) => s.scheme === 'oauth2')
  const usable = specs.filter((s) => s.scheme !== 'signed' || canSign(input.values))
  for (const spec of specs)
    if (!usable.includes(spec))
      skip(context, spec, 'The Application Secret is not base64, so no request can be signed with it.')

  const direct = usable.filter((s) => s.scheme !== 'oauth2')
  const viaToken = usable.filter((s) => s.scheme === 'oauth2')
  const directReads = direct.map((spec) => state.read(spec))
  if (needsToken) {
    const token = await exchange(context, state)
    if (token) await Promise.all(viaToken.map((spec) => state.read(spec)))
    else for (const spec of viaToken) skip(context, spec, 'There was no access token to send: see the token exchange.')
  }
  await Promise.all(directReads)
  await state.control()
}

type State = ReturnType<typeof createState>

function createState(context: RunContext) {
  const { surroundings, recorder, input } = context
  const limit = createLimit(PARALLEL)
  const reads: Read[] = []
  const counts = { tokens: 0, requests: 0 }
  let token: Secret | null = null
  let tokenOutcome: Judgement | null = null
  let control: Promise<unknown> | null = null
  let connected = false

  function connection(evidence: Evidence) {
    if (connected) return
    connected = true
    recordConnection(recorder, evidence)
  }

  async function read(spec: ProbeSpec, values: Values = input.values): Promise<Read | null> {
    return limit(async () => {
      if (surroundings.stopped()) return skip(context, spec, 'The check was stopped before this request.')
      const presented = spec.role === 'control' ? controlToken(surroundings.uuid()) : token
      const draft = draftRead(spec, {
        values,
        token: presented,
        timestamp: new Date(surroundings.now()).toISOString(),
        uuid: surroundings.uuid(),
      })
      const began = recorder.began()
      counts.requests += 1
      const raw = await surroundings.send(draft)
      const judgement = spec.role === 'control' ? judgeControl(spec, raw) : judgeRead(spec.sample, raw)
      const evidence = recorder.answered({ spec: { ...spec, region: spec.region.code }, draft, raw, judgement, began })
      const entry = { spec, evidence, judgement }
      reads.push(entry)
      connection(evidence)
      if (spec.role === 'own' && judgement.accepted === 'yes') startControl(spec)
      return entry
    })
  }

  function startControl(spec: ProbeSpec) {
    control ??= read(controlSpec(spec), controlValues(input.values, surroundings.uuid()))
  }

  return {
    read,
    control: async () => control,
    connection,
    counts,
    limit,
    reads: reads as readonly Read[],
    issued(value: Secret | null, outcome: Judgement) {
      token = value
      tokenOutcome = outcome
    },
    result: (): Reads => ({ token, tokenOutcome, reads, rateLimited: isRateLimited(recorder.all), ...counts }),
  }
}

export function isRateLimited(all: readonly Evidence[]): boolean {
  return all.some((e) => e.outcome.kind === 'response' && e.outcome.status === 429)
}

function judgeControl(spec: ProbeSpec, raw: RawResponse): Judgement {
  const judged = judgeRead(spec.sample, raw)
  if (judged.accepted === 'yes')
    return {
      status: 'fail',
      accepted: 'unclear',
      proves:
        'A wrong secret was accepted just like yours: something answers in the API’s place, so the ' +
        'acceptance above proves nothing.',
    }
  if (raw.kind === 'response' && (raw.status === 401 || raw.status === 403 || raw.status === 400))
    return {
      status: 'pass',
      accepted: 'unclear',
      proves: 'A deliberately wrong secret was refused by the same call, so the acceptance of yours means something.',
    }
  return {
    status: 'could-not-verify',
    accepted: 'unclear',
    proves: 'The control got no clear answer, so the acceptance rests on the call itself.',
  }
}

async function exchange(context: RunContext, state: State): Promise<Secret | null> {
  const { input, recorder, surroundings } = context
  return state.limit(async () => {
    const draft = draftToken(input.values)
    const began = recorder.began()
    state.counts.requests += 1
    state.counts.tokens += 1
    const raw = await surroundings.send(draft)
    const answer = readToken(raw)
    const token = answer.token === null ? null : new Secret('access token', answer.token)
    const judgement: Judgement =
      answer.token === null
        ? answer.judgement
        : {
            status: 'pass',
            accepted: 'yes',
            proves:
              'The token endpoint accepted Key ID and Key Secret and issued an access token. It did not look ' +
              'at the Project ID.',
          }
    if (answer.token !== null) recorder.hide('access token', answer.token)
    const evidence = recorder.answered({
      spec: {
        id: 'token-exchange',
        probe: 'token-exchange',
        role: 'own',
        title: 'Exchange the key for an access token',
        host: draft.host,
        product: null,
        region: null,
        scheme: 'oauth2',
      },
      draft,
      raw,
      judgement,
      began,
    })
    state.connection(evidence)
    state.issued(token, judgement)
    recordClaims(context, answer.token, raw)
    return token
  })
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
  const date =
    raw.kind === 'response' ? Date.parse(raw.headers.find(([n]) => n.toLowerCase() === 'date')?.[1] ?? '') : Number.NaN
  return Math.floor((Number.isNaN(date) ? now : date) / 1000)
}

async function permission(context: RunContext, state: State) {
  const { recorder, input, product } = context
  const spec = permissionSpec(context.product, state.reads, context.input)
  if (typeof spec !== 'string') await state.read(spec)
  else
    recorder.notTested({
      id: 'permission',
      probe: 'permission',
      title: 'Compare with another product of the key',
      product: input.product,
      because: spec,
    })
  if (product.sample === null && product.standIn)
    recorder.notTested({
      id: `sample-call:${product.id}`,
      probe: 'sample-call',
      title: `Call ${product.name} itself`,
      product: input.product,
      because: `${product.standIn.why}`,
    })
}

/** Schemes of the product that no live read can use, each with its reason. */
function unlisted({ product, recorder, input }: RunContext) {
  const reasons: Partial<Record<string, string>> = {
    public: 'Public authentication asks your callback for consent and cannot read a verification by id.',
    'registration-token': 'The token is handed to the SDK on a device; make and check one in the signing bench.',
  }
  for (const { scheme } of [...product.schemes, ...probedProduct(product).schemes].filter(
    (s, i, list) => list.findIndex((o) => o.scheme === s.scheme) === i,
  )) {
    const because = reasons[scheme]
    if (because)
      recorder.notTested({
        id: `sample-call:${product.id}:${scheme}`,
        probe: 'sample-call',
        title: `Sample call (${scheme.replace('-', ' ')})`,
        product: input.product,
        because,
        scheme,
      })
  }
}

function skip({ recorder }: RunContext, spec: ProbeSpec, because: string): null {
  recorder.notTested({
    id: spec.id,
    probe: spec.probe,
    title: spec.title,
    product: catalogue.product(spec.product).id,
    because,
    region: spec.region.code,
    host: spec.host,
    scheme: spec.scheme,
  })
  return null
}

function canSign(values: Values): boolean {
  return decodeBase64((values.applicationSecret ?? '').replace(/[\s\u00a0]/g, '')).ok
}
