import type { BodyShapeId } from '@/lib/engine/model/ids'
import type { Product } from '@/lib/engine/model/product'
import { products } from '../products'

const all: readonly Product[] = products
type SetId = (typeof products)[number]['credentialSet']

/** The products that take one of these credential sets. */
export function takersOf(...sets: readonly SetId[]): readonly string[] {
  return all.filter((p) => sets.some((id) => id === p.credentialSet)).map((p) => p.id)
}

/** The products that answer in one of these shapes. */
export function answeringIn(...shapes: readonly BodyShapeId[]): readonly string[] {
  return all.filter((p) => p.errorShapes.some((id) => shapes.includes(id))).map((p) => p.id)
}
