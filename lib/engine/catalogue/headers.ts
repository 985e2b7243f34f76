import { GENERAL_HEADERS } from '../mask/headers'
import type { HeaderCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'

/** The general headers and those of the vendors; throws a TypeError where two of them name one alike. */
export function composeHeaders(vendors: readonly Pick<Vendor, 'headers'>[]): HeaderCatalogue {
  const rows = [...GENERAL_HEADERS, ...vendors.flatMap((v) => v.headers)]
  const byName = new Map(rows.map((row) => [row.name, row]))
  if (byName.size !== rows.length) throw new TypeError('Two rows are about the same header')
  return { headerRow: (name) => byName.get(name.toLowerCase()) ?? null }
}
