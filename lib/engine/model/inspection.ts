import type { Field, Shape } from './field'
import type { DiagnosisId, FieldId } from './ids'
import type { InspectedProduct } from './product'
import type { ValueKind, ValueKindCatalogue, ValueKindDefinition } from './value-kind'
import type { FieldFinding, Values } from './values'

/** What an inspection of values needs to know of a field: data that may travel to the browser. */
export type InspectedField = Omit<Field, 'aliases' | 'format' | 'page' | 'confidence' | 'source'>

/** The fields of all forms: small enough to travel to the browser. */
export type FormFields = Readonly<Record<FieldId, InspectedField>>

/** A value in its field, as an inspection looks at it. */
export type Subject = {
  readonly catalogue: InspectionCatalogue
  readonly product: InspectedProduct
  readonly id: FieldId
  readonly field: InspectedField
  /** as typed or pasted, without any trimming */
  readonly value: string
  /** of the whole form */
  readonly values: Values
}

/** What is odd about a value, before it is said in which field it stands. */
export type ValueFinding = Omit<FieldFinding, 'field'>

/** Looks for one thing that may be wrong with a value. */
export type Inspection = (subject: Subject) => ValueFinding | null

/** What the values of a field look like. */
export type ShapeDefinition = {
  /**
   * What is odd about the form of a value, or null.
   * @param clean the value without what its repairs would remove
   */
  judge(subject: Subject, clean: string): ValueFinding | null
  /** of an id: whether it and the secret that belongs to it stand in each other’s place, by their kinds */
  readonly isSwapped?: (own: ValueKind, partner: ValueKind) => boolean
}

/**
 * What a vendor declares about the form of its credentials. It is light enough for a form in the browser, so its module
 * imports none of the vendor’s products.
 */
export type VendorCredentials = {
  /** kinds of values of its own */
  readonly valueKinds: readonly ValueKindDefinition[]
  /** what a kind of the engine is at this vendor, in words */
  readonly kindWords: Readonly<Record<ValueKind, string>>
  /** forms of sample values in its documentation and by whoever writes about it */
  readonly placeholders: readonly RegExp[]
  /** shapes of its fields, beside those of the engine */
  readonly shapes: Readonly<Record<Shape, ShapeDefinition>>
  /**
   * diagnoses of its own that its shapes find, each with the general one before which it is named where both are
   * equally sure; null: after all of them
   */
  readonly finds?: Readonly<Record<DiagnosisId, DiagnosisId | null>>
  /** words in the names of variables and settings that hold its credentials, in lower case */
  readonly nameWords: readonly string[]
}

/** The form of the credentials of all vendors. */
export type CredentialCatalogue = ValueKindCatalogue & {
  /** how values of a shape are judged; throws a TypeError for a shape that nobody declares */
  shape(name: Shape): ShapeDefinition
  /** whether a name looks like that of a variable or setting that holds a credential */
  isCredentialName(name: string): boolean
}

/** What values are inspected with. */
export type InspectionCatalogue = CredentialCatalogue & {
  /** whose kind of value it is, where it is that of a vendor who is not asked */
  otherVendorOfValue(value: string): { readonly id: string; readonly name: string } | null
  /** throws a TypeError for an id that no vendor has */
  field(id: FieldId): InspectedField
}
