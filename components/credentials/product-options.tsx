import type { FormProduct } from '@/lib/engine/model/product'

/** The products of a select, by vendor. */
export function ProductOptions({
  products,
}: {
  readonly products: readonly Pick<FormProduct, 'name' | 'vendor' | 'id'>[]
}) {
  return (['Sinch', 'Mailgun'] as const).map((vendor) => (
    <optgroup key={vendor} label={vendor}>
      {products
        .filter((p) => p.vendor === vendor)
        .map((p) => (
          <option key={p.id} value={p.id}>
            {p.name}
          </option>
        ))}
    </optgroup>
  ))
}
