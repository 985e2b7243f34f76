import { catalogue } from '@/lib/vendors'
import type { FieldId, ProductId } from '../model/ids'
import { inspect } from '../credentials/inspect'
import type { Finding, Values } from '../model/values'
import type { Evidence } from '../model/evidence'
import type { LiveReport } from '../report/report'
import type { Known } from '../model/redacted'
import { createQueue } from './queue'
import { createRecorder } from './recorder'
import { assemble } from './assemble'
import type { Send } from '../model/exchange'
import { probedProduct } from './plan'
import { runReads } from './reads'
import { runTrials } from './trials'

/** What a check needs from the outside world, handed in so that the core stays pure. */
export type Surroundings = {
  readonly send: Send
  /** milliseconds since the epoch, by the wall clock */
  now(): number
  /** milliseconds by a clock that never jumps */
  tick(): number
  /** a fresh random UUID */
  uuid(): string
  /** true once the caller has gone or the deadline has passed: nothing more is started */
  stopped(): boolean
}

export type CheckInput = { readonly product: ProductId; readonly region: string | null; readonly values: Values }

export type CheckEvent =
  { readonly type: 'evidence'; readonly evidence: Evidence } | { readonly type: 'report'; readonly report: LiveReport }

/**
 * Runs one check and yields each piece of evidence as it is made, then the report. It does not throw for anything that
 * the outside world does. At most one token exchange, apart from trials.
 */
export async function* runCheck(
  input: CheckInput,
  surroundings: Surroundings,
): AsyncGenerator<CheckEvent, void, undefined> {
  const queue = createQueue<CheckEvent>()
  const done = check(input, surroundings, (event) => queue.push(event)).finally(() => queue.end())
  yield* queue.drain()
  await done
}

async function check(input: CheckInput, surroundings: Surroundings, emit: (event: CheckEvent) => void): Promise<void> {
  const product = catalogue.product(input.product)
  const findings = inspect(catalogue, product, input.values)
  const recorder = createRecorder(surroundings, knownValues(product.fields, input.values), (evidence) =>
    emit({ type: 'evidence', evidence }),
  )
  const at = new Date(surroundings.now()).toISOString()
  recorder.checked({
    id: 'input',
    probe: 'input',
    title: 'Inspect the values before anything is sent',
    product: input.product,
    ...inputOutcome(findings),
  })

  const context = { input, product, findings, surroundings, recorder }
  const blocked = findings.some((f) => f.blocks)
  const reads = blocked ? skipReads(context) : await runReads(context)
  const trials = blocked ? { proofs: [], excluded: [], refuted: new Set<never>() } : await runTrials(context, reads)
  emit({ type: 'report', report: assemble({ input, at, findings, reads, trials, recorder }) })
}

export type RunContext = {
  readonly input: CheckInput
  readonly product: ReturnType<typeof catalogue.product>
  readonly findings: readonly Finding[]
  readonly surroundings: Surroundings
  readonly recorder: ReturnType<typeof createRecorder>
}

/** Every value of the form, secret or not, under the label that replaces it wherever a vendor echoes it. */
export function knownValues(fields: readonly FieldId[], values: Values): Known[] {
  return fields.flatMap((id) => {
    const field = catalogue.field(id)
    const value = (values[id] ?? '').trim()
    return field.secret && value.length >= 4 ? [{ label: field.label, value }] : []
  })
}

function inputOutcome(findings: readonly Finding[]) {
  const blocking = findings.filter((f) => f.blocks)
  const status =
    blocking.length > 0 ? ('fail' as const) : findings.length > 0 ? ('warning' as const) : ('pass' as const)
  const found = findings.length === 0 ? 'Nothing odd about the values.' : findings.map((f) => f.message).join(' ')
  const proves =
    blocking.length > 0
      ? 'A value cannot be sent as it is, so nothing was sent.'
      : 'The form of a value proves nothing about whether it is accepted.'
  return { status, found, proves }
}

function skipReads({ input, product, recorder }: RunContext) {
  const because = 'A value has to be corrected first, so nothing was sent.'
  const probed = probedProduct(product)
  if (product.credentialSet === 'project')
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
    title: probed.sample?.title ?? 'Sample call',
    product: probed.id,
    because,
  })
  return { token: null, tokenOutcome: null, reads: [], rateLimited: false, tokens: 0, requests: 0 }
}
