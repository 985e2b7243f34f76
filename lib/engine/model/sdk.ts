import type { Effect } from './call'
import type { FieldId, ProductId } from './ids'
import type { Fact } from './product'
import type { Language } from './language'

/** The code for one product: which fields it reads and how it is written for a region. */
export type SdkUse = {
  readonly reads: readonly FieldId[]
  /** @param region a region code of the product; @param host the host of that region */
  readonly code: (region: string, host: string) => string
}

/** The code for one kind of key, which can do less than the product's code needs. */
export type SdkKeyUse = SdkUse & {
  /** ends the id of its snippet */
  readonly id: string
  /** what it does, in the imperative and without a capital: it follows the name of the SDK */
  readonly title: string
  readonly effect: Effect
  readonly note: string
}

/** A vendor's client library. What it covers is what has a row in `uses`. */
export type Sdk = {
  /** unique among all vendors */
  readonly id: string
  /** "Node.js" */
  readonly name: string
  readonly language: Language
  readonly package: string
  readonly page: string
  /** the command, or the lines of a build file, that add it */
  readonly install: { readonly language: Language; readonly code: string }
  /** what to know before choosing it */
  readonly notes: readonly Fact[]
  /** made for the products it covers alone: it is offered for them in place of the vendor's other SDKs */
  readonly dedicated?: true
  readonly uses: Readonly<Partial<Record<ProductId, SdkUse>>>
  /** product → kind of key → the code for a key of that kind */
  readonly keyUses?: Readonly<Partial<Record<ProductId, Readonly<Partial<Record<string, SdkKeyUse>>>>>>
  /** what a reader is told where a product of this SDK's vendor is not covered */
  readonly missing: string
}
