import type { FieldCatalogue } from '../../model/catalogue'
import type { FieldId, ProductId, VendorId } from '../../model/ids'
import type { ImportCatalogue, ReadName } from '../../model/import'
import type { Values } from '../../model/values'
import type { InspectionCatalogue } from '../../model/inspection'

type Lookups = Pick<FieldCatalogue, 'findField'> &
  Pick<ImportCatalogue, 'readName'> &
  Pick<InspectionCatalogue, 'otherVendorOfValue'>

export type Variables = Readonly<Record<string, string | undefined>>

/** What is asked of an environment. */
export type Wanted = {
  readonly fields: readonly FieldId[]
  /** the vendor and product that the fields are of, where that is known */
  readonly vendor: VendorId | null
  readonly product: ProductId | null
  /** the variable of a field, where somebody named it; the field is then taken from nowhere else */
  readonly names: Readonly<Partial<Record<FieldId, string>>>
  /** the variables belong together, as those of one file do: a general name counts where nothing is another vendor's */
  readonly isOneFile: boolean
}

/** Values by their field, and the variable that each came from. */
export type TakenValues = { readonly values: Values; readonly variables: Readonly<Partial<Record<FieldId, string>>> }

/**
 * Takes the values of fields out of an environment, as they stand there. Of several variables of a field the one that
 * documentation names is taken, then one that names its vendor, then any. A region is taken in lower case.
 */
export function takeVariables(catalogue: Lookups, variables: Variables, wanted: Wanted): TakenValues {
  const given = Object.entries(variables).filter((one): one is [string, string] => (one[1] ?? '') !== '')
  const isMixed = given.some(([, value]) => catalogue.otherVendorOfValue(value) !== null)
  const read = given.flatMap(([name]) => {
    const found = catalogue.readName(name, wanted.vendor)
    return found && isUsable(found, wanted, isMixed) ? [{ name, ...found }] : []
  })
  const taken = wanted.fields.flatMap((field): (readonly [FieldId, string])[] => {
    const mapped = wanted.names[field]
    if (mapped !== undefined) return variables[mapped] === undefined ? [] : [[field, mapped]]
    const documented = (catalogue.findField(field)?.aliases ?? []).filter((alias) => /^[A-Z][A-Z_]+$/.test(alias))
    const candidates = read.filter((one) => one.field === field)
    const best =
      documented.flatMap((alias) => candidates.filter((one) => one.name === alias))[0] ??
      candidates.find((one) => one.product === wanted.product && one.product !== null) ??
      candidates.find((one) => one.isOwn) ??
      candidates[0]
    return best ? [[field, best.name]] : []
  })
  return {
    values: Object.fromEntries(taken.map(([field, name]) => [field, valueOf(field, variables[name] ?? '')])),
    variables: Object.fromEntries(taken),
  }
}

function valueOf(field: FieldId, value: string): string {
  return field === 'region' ? value.trim().toLowerCase() : value
}

/** Another set's variables, such as those of a staging system, are taken only where somebody names them. */
function isUsable(found: ReadName, { isOneFile, vendor }: Wanted, isMixed: boolean): boolean {
  const isElsewhere = vendor !== null && found.vendor !== vendor
  return !isElsewhere && found.set === '' && (found.isOwn || (isOneFile && !isMixed))
}
