import { GENERAL_SHAPES } from '../http/body-shapes'
import type { BodyCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'
import { indexOf } from './products'

/** The general shapes and those of the vendors; a vendor may put a general shape in its own words for its products. */
export function composeBodies(vendors: readonly Pick<Vendor, 'id' | 'bodyShapes'>[]): BodyCatalogue {
  const general = new Set(GENERAL_SHAPES.map((shape) => shape.id))
  const own = vendors.flatMap((v) => v.bodyShapes).filter((shape) => !general.has(shape.id))
  const shapes = [...GENERAL_SHAPES, ...own]
  const byId = indexOf('body shape', shapes)
  return {
    bodyShapes: shapes.toSorted((a, b) => a.order - b.order),
    bodyShape: (id, vendor) =>
      vendors.find((v) => v.id === vendor)?.bodyShapes.find((shape) => shape.id === id) ?? byId.get(id),
  }
}
