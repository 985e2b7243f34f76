import type { Finding } from './finding'
import type { ProductId } from './ids'
import type { Phrase } from './phrase'

/** A name by which a text without a host gives a product away: a module, a class, a callback of a client library. */
export type Mention = Phrase & { readonly product: ProductId }

/** How people call a product in a question. */
export type SpokenName = Phrase & {
  /** several where the name alone does not tell them apart */
  readonly products: readonly [ProductId, ...ProductId[]]
}

/** What a client library prints in place of a status. */
export type PrintedStatus = Phrase & { readonly status: number }

/** A paste to try. Every value in it is made up. */
export type PasteSample = {
  /** fits a button: "Expired token" */
  readonly label: string
  readonly text: string
  /** where it stands among those of all vendors, the lowest number first */
  readonly order: number
}

/** How a vendor shows in text that people paste. */
export type VendorPastes = {
  /** in order: the first that stands in the text names the product */
  readonly mentions: readonly Mention[]
  /** in order: the first that stands in a question names what it is about */
  readonly spokenNames: readonly SpokenName[]
  readonly printedStatuses: readonly PrintedStatus[]
  /** how its answers begin that are neither JSON nor a web page */
  readonly plainAnswers: readonly string[]
  /** names of claims that its tokens have beside the registered ones, and that are no secret */
  readonly shownClaims: readonly string[]
  /** what can be seen to be wrong in a text before anybody answers; messages hold nothing of it */
  readonly findingsIn: (text: string) => readonly Finding[]
  /** what the explainer offers to whoever has nothing at hand, each of another kind */
  readonly samples: readonly PasteSample[]
}

/** How all vendors show in text that people paste. */
export type PasteCatalogue = VendorPastes
