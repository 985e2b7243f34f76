import type { SdkCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'
import { indexOf } from './products'

export function composeSdks(vendors: readonly Pick<Vendor, 'id' | 'sdks'>[]): SdkCatalogue {
  const sdks = vendors.flatMap((v) => v.sdks)
  indexOf('SDK', sdks)
  return { sdks, sdksOf: (id) => vendors.find((v) => v.id === id)?.sdks ?? [] }
}
