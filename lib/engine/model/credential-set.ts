import type { ClickStep } from './guide'
import type { BodyShapeId, CredentialSetId, DiagnosisId, FieldId, ProductId } from './ids'
import type { KeyLife } from './key-life'
import type { Fact, Product } from './product'

/** Who presents a pair, as in Basic: a field or a fixed user name, then the field of the secret. */
export type CredentialPair = {
  readonly user: { readonly field: FieldId } | { readonly literal: string }
  readonly password: FieldId
}

/** A set of credentials that belong together. Sets are never interchangeable. */
export type CredentialSet = {
  readonly id: CredentialSetId
  readonly name: string
  /** what a product of this set takes, as a noun phrase with a full stop */
  readonly consistsOf: string
  /** what a refused caller should have sent, as a noun phrase: "a project access key (Key ID and Key Secret)" */
  readonly wanted: string
  /** why these products take this set and no other */
  readonly why: string
  readonly pair: CredentialPair
  /** a secret for the pair in the form of a real one, which nobody issued; it differs for each `uuid` */
  readonly wrongSecret: (uuid: string) => string
  /**
   * Other products whose free call, made with the same credentials, tells a credential of somebody else from a product
   * that is off; of these the first that is not the one at hand. Or why there is none, as a sentence.
   */
  readonly comparison: { readonly products: readonly ProductId[] } | { readonly because: string }
  /** the product of a form that was filled with values of this set, where nothing names a product */
  readonly typicalProduct: ProductId
  /** among values of several sets those of the lowest rank name the product: the rarer set says more */
  readonly importRank: number
  /** its keys are given rights or roles, so that a 403 may mean that one is missing */
  readonly hasRights: boolean
  /** the secret is shown once, when it is made */
  readonly shownOnce: boolean
  /** the form in which the token endpoint refuses them, beside the forms of each product */
  readonly tokenErrorShape?: BodyShapeId
  /** where to click to get them for a product, in order */
  steps(product: Product): readonly ClickStep[]
  /** what people take for them and is refused, in whole sentences */
  readonly mistakenFor: string
  /** asks for the region of a caller of these products, where that is not simply the region of what is called */
  readonly regionQuestion?: string
  readonly facts: readonly Fact[]
  /** where sources disagree, and which one is followed */
  readonly contradictions: readonly Fact[]
  /** how its keys are told apart, end and are replaced, where that is known */
  readonly keyLife?: KeyLife
  /** the diagnoses that typically concern a product of this set */
  readonly problems: readonly DiagnosisId[]
}
