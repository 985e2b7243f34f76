import type { FormProduct } from '@/lib/engine/model/product'

type ListedProduct = Pick<FormProduct, 'id' | 'name' | 'vendorName'>

/** The products of a select, by vendor. */
export function ProductOptions({ products }: { readonly products: readonly ListedProduct[] }) {
  const vendors = [...new Set(products.map((p) => p.vendorName))]
  return vendors.map((vendor) => (
    <optgroup key={vendor} label={vendor}>
      {products
        .filter((p) => p.vendorName === vendor)
        .map((p) => (
          <option key={p.id} value={p.id}>
            {p.name}
          </option>
        ))}
    </optgroup>
  ))
}
