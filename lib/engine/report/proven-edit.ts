import type { Catalogue } from '../catalogue/catalogue'
import type { FieldId } from '../model/ids'
import type { EditedVariable, ProvenEdit } from '../model/proven-edit'
import type { LiveReport } from '../model/report'
import { findVariable } from '../snippets/variables'
import type { CheckInput } from '../check/model'
import { changedFields, fixOf } from '../check/fix'

/**
 * The proven change of a report by the variables that it concerns. Null where nothing was proven, and where the values
 * are right for another product: then it is the call that changes.
 */
export function provenEditOf(catalogue: Catalogue, input: CheckInput, report: LiveReport): ProvenEdit | null {
  const fix = fixOf(catalogue, input, report)
  if (!fix || fix.product !== input.product) return null
  const region =
    fix.region !== null && fix.region !== input.region ? [regionVariable(catalogue, input, fix.region)] : []
  const changed = changedFields(catalogue, input.values, fix.values).map((id) => variableFor(catalogue, id, null))
  const [first, ...others] = [...changed, ...region].filter((one) => one !== null)
  return first ? { change: fix.change, variables: [first, ...others] } : null
}

function variableFor(catalogue: Catalogue, id: FieldId, value: string | null): EditedVariable | null {
  const name = findVariable(catalogue, id)
  return name === null ? null : { name, label: catalogue.field(id).label, value }
}

/** Each vendor has a name of its own for the region: the one that begins as the variable of its secret does. */
function regionVariable(catalogue: Catalogue, { product }: CheckInput, region: string): EditedVariable | null {
  const { pair } = catalogue.credentialSet(catalogue.product(product).credentialSet)
  const [prefix] = (findVariable(catalogue, pair.password) ?? '').split('_')
  const { aliases, label } = catalogue.field('region')
  const name = aliases.find((alias) => alias.startsWith(`${prefix}_`))
  return name === undefined ? null : { name, label, value: region }
}
