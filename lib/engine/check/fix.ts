import type { Catalogue } from '../catalogue/catalogue'
import { inspect } from '../credentials/inspect'
import type { FieldId, ProductId } from '../model/ids'
import type { Proof } from '../model/proof'
import type { LiveReport } from '../model/report'
import { findRegion } from '../model/product'
import type { Refusal } from '../model/trial'
import type { Values } from '../model/values'
import type { CheckInput } from './model'
import { probedProduct } from './plan'
import { hypothesesOf } from './trials'

/** What was changed for the call that succeeded. It holds values. */
export type Fix = {
  /** the change, without a value */
  readonly change: string
  readonly product: ProductId
  readonly region: string | null
  /** all values of that call */
  readonly values: Values
  /** the token exchange alone was made, so values of the product may be missing */
  readonly exchangeOnly: boolean
}

/**
 * The change that a report proves, as values: a report itself holds none, so the hypotheses are made once more from
 * what was checked. Null where nothing was proven.
 */
export function fixOf(catalogue: Catalogue, input: CheckInput, report: LiveReport): Fix | null {
  const proof = report.diagnoses.find((d) => d.proven)?.proof
  if (!proof) return null
  return hypothesis(catalogue, input, proof) ?? otherRegion(catalogue, input, report, proof)
}

function hypothesis(catalogue: Catalogue, input: CheckInput, { change }: Proof): Fix | null {
  const product = probedProduct(catalogue, catalogue.product(input.product))
  const { region, values } = input
  const findings = inspect(catalogue, catalogue.product(input.product), values)
  const refusals: readonly Refusal[] = [
    { by: 'token-endpoint' },
    { by: 'product' },
    ...product.schemes.map(({ scheme }): Refusal => ({ by: 'scheme', scheme })),
  ]
  for (const refusal of refusals) {
    const found = hypothesesOf(catalogue, {
      product,
      region,
      values,
      findings,
      refusal,
      kindOf: catalogue.kindOf,
    }).find((one) => one.change === change)
    if (!found) continue
    const { request } = found
    const isSame = request.product === product.id
    return {
      change,
      product: isSame ? input.product : request.product,
      region: request.region,
      values: request.values,
      exchangeOnly: request.exchangeOnly ?? false,
    }
  }
  return null
}

function otherRegion(catalogue: Catalogue, input: CheckInput, report: LiveReport, proof: Proof): Fix | null {
  const seen = report.evidence.find(({ id }) => id === proof.after)
  const region = findRegion(probedProduct(catalogue, catalogue.product(input.product)), seen?.region)
  if (!region || region.code === input.region) return null
  const values = { ...input.values, ...(input.values.region === undefined ? {} : { region: region.code }) }
  return { change: proof.change, product: input.product, region: region.code, values, exchangeOnly: false }
}

/** The fields whose value a fix changes, in the order of the form. */
export function changedFields(catalogue: Pick<Catalogue, 'fieldIds'>, before: Values, after: Values): FieldId[] {
  return catalogue.fieldIds.filter((id) => id !== 'region' && after[id] !== undefined && before[id] !== after[id])
}
