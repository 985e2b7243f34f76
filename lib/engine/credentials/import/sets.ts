import { isSecretIn, type SecretLooks } from '../../mask/secret-looks'
import { maskId } from '../../mask/shared-text'
import type { FieldCatalogue, ProductCatalogue } from '../../model/catalogue'
import type { CredentialSet } from '../../model/credential-set'
import type { FieldId, ProductId, VendorId } from '../../model/ids'
import type { ImportedSet } from '../../model/import'
import { findRegion, type Product } from '../../model/product'
import type { Values } from '../../model/values'

/** A value whose field is known. */
export type Found = {
  readonly field: FieldId
  readonly vendor: VendorId
  readonly value: string
  readonly product: ProductId | null
  /** which of several sets its name says */
  readonly set: string
  readonly heading: string
}

/** What addresses say of the products of a vendor. */
export type Place = { readonly vendor: VendorId; readonly product: ProductId | null; readonly region: string | null }

type Lookups = FieldCatalogue & SecretLooks & Pick<ProductCatalogue, 'products' | 'product' | 'credentialSets'>

/** Values that one program would use together. */
type Together = { readonly found: readonly Found[]; readonly name: string }

/** The values in sets that belong together: by what their names say, and a new one where a name comes again. */
export function setsOf(catalogue: Lookups, found: readonly Found[], places: readonly Place[]): readonly ImportedSet[] {
  const sets = togetherOf(found).flatMap((together) => ofEachKind(catalogue, together, places))
  const isSame = (a: ImportedSet, b: ImportedSet) =>
    a.product === b.product && a.region === b.region && JSON.stringify(a.values) === JSON.stringify(b.values)
  return sets
    .filter((one, i) => sets.findIndex((other) => isSame(one, other)) === i)
    .map((one, i) => ({ ...one, id: `${i + 1}` }))
}

function togetherOf(found: readonly Found[]): readonly Together[] {
  const names = [...new Set(found.map((one) => one.set))]
  const plain = found.filter((one) => one.set === '')
  return names.flatMap((name) => {
    const own = name === '' ? plain : found.filter((one) => one.set === name)
    const has = new Set(own.map((one) => one.field))
    const shared = name === '' ? [] : plain.filter((one) => !has.has(one.field))
    return splitAtRepeats(own).map((part) => ({ ...part, found: [...part.found, ...shared], name: name || part.name }))
  })
}

/** Where a field comes again with another value, a new set begins; what comes once belongs to each of them. */
function splitAtRepeats(found: readonly Found[]): readonly Together[] {
  const valuesOf = (field: FieldId) => new Set(found.filter((one) => one.field === field).map((one) => one.value))
  const isRepeated = (one: Found) => valuesOf(one.field).size > 1
  const common = found.filter((one) => !isRepeated(one))
  const parts: Found[][] = []
  for (const one of found.filter(isRepeated)) {
    const last = parts.at(-1)
    if (last && !last.some((other) => other.field === one.field)) last.push(one)
    else parts.push([one])
  }
  if (parts.length === 0) return [{ found: common, name: '' }]
  return parts.map((part) => ({ found: [...part, ...common], name: part[0]?.heading ?? '' }))
}

/** One set for each kind of credentials of which there is a secret, else of which there is anything. */
function ofEachKind(catalogue: Lookups, together: Together, places: readonly Place[]): readonly ImportedSet[] {
  const values: Values = Object.fromEntries(together.found.toReversed().map(({ field, value }) => [field, value]))
  const has = (field: FieldId) => (values[field] ?? '') !== ''
  const kinds = catalogue.credentialSets.toSorted((a, b) => a.importRank - b.importRank)
  const whole = kinds.filter(({ pair }) => has(pair.password))
  const partly = kinds.filter(({ pair: { user } }) => 'field' in user && has(user.field))
  const touched = kinds.filter((kind) => productsOf(catalogue, kind).some((p) => p.fields.some(has)))
  const chosen = whole.length > 0 ? whole : (partly.length > 0 ? partly : touched).slice(0, 1)
  return chosen.map((kind) => setOf(catalogue, kind, values, together, places))
}

function productsOf({ products }: Lookups, kind: CredentialSet): readonly Product[] {
  return products.filter((p) => p.credentialSet === kind.id)
}

function setOf(
  catalogue: Lookups,
  kind: CredentialSet,
  values: Values,
  { found, name }: Together,
  places: readonly Place[],
): ImportedSet {
  const own = productsOf(catalogue, kind)
  const vendor = own[0]?.vendor
  const here = places.filter((place) => place.vendor === vendor)
  const mentioned = [...here, ...found].map((one) => own.find((p) => p.id === one.product)).find((p) => p !== undefined)
  const product = mentioned ?? catalogue.product(kind.typicalProduct)
  const regions = [...here.map((place) => place.region), values.region?.toLowerCase() ?? null]
  const region = regions.map((code) => findRegion(product, code)?.code).find((code) => code !== undefined) ?? null
  const fields = new Set(own.flatMap((p) => p.fields))
  const kept = Object.entries(values).filter(([id, value]) => fields.has(id) && id !== 'region' && value !== '')
  const title = [kind.name, name, ...kept.flatMap(([id, value]) => shownId(catalogue, id, value ?? ''))]
  return {
    id: '',
    title: title.filter(Boolean).join(' · '),
    product: product.id,
    region,
    values: Object.fromEntries(kept),
  }
}

/** The two ends of an id; nothing of a secret. */
function shownId(catalogue: Lookups, id: FieldId, value: string): string[] {
  const field = catalogue.field(id)
  return field.partner === undefined || isSecretIn(catalogue, field, value) ? [] : [`${field.label} ${maskId(value)}`]
}
