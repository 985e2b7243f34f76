import type { ProductId } from '@/lib/engine/model/ids'

export type ProductChoice = { readonly id: ProductId; readonly name: string; readonly vendor: string }

/** The id where it is one of the choices, else null. */
export function isProductId(products: readonly ProductChoice[], id: string): ProductId | null {
  return products.find((p) => p.id === id)?.id ?? null
}
