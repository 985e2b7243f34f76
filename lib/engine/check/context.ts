import type { Catalogue } from '../catalogue/catalogue'
import { inspect } from '../credentials/inspect'
import { derivedValues } from '../mask/derived-values'
import { isSecretIn } from '../mask/secret-looks'
import type { Known } from '../model/redacted'
import type { Values } from '../model/values'
import type { CheckEvent, CheckInput, RunContext, Surroundings } from './model'
import { createQueue } from './queue'
import { createRecorder } from './recorder'

/** Runs work that emits events as it goes, and yields them as they are made; what it throws is thrown at the end. */
export async function* asEvents(
  work: (emit: (event: CheckEvent) => void) => Promise<void>,
): AsyncGenerator<CheckEvent, void, undefined> {
  const queue = createQueue<CheckEvent>()
  const done = work((event) => queue.push(event)).finally(() => queue.end())
  yield* queue.drain()
  await done
}

/** What the parts of one run share; each piece of evidence is emitted as it is made. */
export function createContext(
  catalogue: Catalogue,
  input: CheckInput,
  surroundings: Surroundings,
  emit: (event: CheckEvent) => void,
): RunContext {
  const product = catalogue.product(input.product)
  const known = secretsOf(catalogue, input.values)
  return {
    catalogue,
    input,
    product,
    findings: inspect(catalogue, product, input.values),
    surroundings,
    recorder: createRecorder(catalogue, surroundings, known, (evidence) => emit({ type: 'evidence', evidence })),
    spent: { requests: 0, tokens: 0 },
  }
}

/**
 * The secrets among some values, whatever field they stand in, and all that a request or an answer may hold of them,
 * under the labels that replace them wherever a vendor echoes them.
 */
export function secretsOf(catalogue: Catalogue, values: Values): Known[] {
  return catalogue.fieldIds.flatMap((id) => {
    const field = catalogue.field(id)
    const value = (values[id] ?? '').trim()
    if (value.length < 4 || field.shape === 'choice' || !isSecretIn(catalogue, field, value)) return []
    return derivedValues(value).map((part) => ({ label: field.label, value: part }))
  })
}
