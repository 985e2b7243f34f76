import type { ProductId } from './ids'
import type { Confidence } from './product'

/**
 * A name by which people look for something that no product of the catalogue has for its own, and what serves it: a
 * product with its model and host, or what is known where no check exists.
 */
export type SoughtTerm = {
  /** stands in addresses, as the anchor of its entry */
  readonly id: string
  readonly name: string
  /** further ways to write it, in small letters; they are looked for as whole words */
  readonly also: readonly string[]
  /** what it is here and how calls of it authenticate, in one or two sentences */
  readonly what: string
  /** products of the catalogue that serve it, and for what, as a noun phrase; the first is the one to begin with */
  readonly serves: readonly { readonly product: ProductId; readonly for: string }[]
  /** documented hosts beside those of the products where it is called */
  readonly hosts: readonly string[]
  /** why no check has a call of it, and what shows the credential all the same, as a sentence */
  readonly unchecked?: string
  /** a page of this site that goes on from here, where that is no product's */
  readonly page?: { readonly href: string; readonly label: string }
  readonly docs: readonly [string, ...string[]]
  readonly confidence: Confidence
  readonly source: string
}
