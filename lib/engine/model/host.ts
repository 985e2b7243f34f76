import type { ProductId, VendorId } from './ids'

/** What the catalogue knows about a host. */
export type HostFacts = {
  readonly vendor: VendorId
  /** the host is in the catalogue; false: it only ends like one of the vendor's */
  readonly known: boolean
  readonly role: 'api' | 'token' | 'other'
  /** products that live there */
  readonly products: readonly ProductId[]
  /** code of the region, where the host is regional */
  readonly region: string | null
}
