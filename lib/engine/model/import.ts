import type { FieldId, ProductId } from './ids'

/** What the path of a call holds of its credentials. */
export type PathValue = {
  readonly field: FieldId
  /** of a path without its query; the first group is the value */
  readonly pattern: RegExp
  /** the products whose paths it is for; all where it is absent */
  readonly products?: readonly ProductId[]
  /** products whose paths it is not for */
  readonly otherThan?: readonly ProductId[]
}

/** How a vendor’s credentials are found in text that people have at hand. */
export type VendorImports = {
  /** what its names of variables may begin with, beside the aliases of its fields: lower case, letters alone */
  readonly variablePrefixes: readonly string[]
  /** how its environment variables begin, as documentation and tools name them: `ACME` */
  readonly environmentPrefixes: readonly string[]
  /** in order: of two that find the same field, the later one is taken */
  readonly pathValues: readonly PathValue[]
}

/** How credentials are found in text, for all vendors. */
export type ImportCatalogue = {
  /**
   * The field of a variable or member, or null. Names are compared without case, dashes, underscores, dots and blanks,
   * so `KEY_ID`, `keyId` and `key-id` are one.
   */
  fieldNamed(name: string): FieldId | null
  /** how environment variables of some vendor begin */
  readonly environmentPrefixes: readonly string[]
  readonly pathValues: readonly PathValue[]
}
