import type { CredentialSetId, ProductId, VendorId } from './ids'
import type { Confidence } from './product'

/** What the catalogue knows about a host. */
export type HostFacts = {
  readonly vendor: VendorId
  /** the host is in the catalogue; false: it only ends like one of the vendor's */
  readonly known: boolean
  /** `mail`: a mail server, which takes logins and no calls */
  readonly role: 'api' | 'token' | 'mail' | 'other'
  /** products that live there */
  readonly products: readonly ProductId[]
  /** code of the region, where the host is regional */
  readonly region: string | null
  /** what is called there, where that is no product of the catalogue or a part of one; null where it is the product */
  readonly named: NamedHost | null
}

/**
 * Documented hosts beside those of the products: nothing is ever sent there by a check, and they are no mistake when
 * they stand in a paste.
 */
export type NamedHost = {
  /** one that begins with a dot stands for all below it */
  readonly hosts: readonly [string, ...string[]]
  /** what is called there, as a name: "Access Keys API" */
  readonly name: string
  /** what it is for, as a noun phrase that follows "for" */
  readonly purpose: string
  /** products of the catalogue whose calls go there; empty where it is something else */
  readonly products: readonly ProductId[]
  /** what it takes, where that is known and is a set of the catalogue */
  readonly credentialSet: CredentialSetId | null
  /** what it takes where that is no set of the catalogue, as a sentence */
  readonly takes?: string
  /** tokens are issued there, as at the token endpoint */
  readonly role?: 'token'
  readonly source: string
  readonly confidence: Confidence
}
