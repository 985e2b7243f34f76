import type { FieldId, ProductId, VendorId } from './ids'
import type { Values } from './values'

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

/** A URL that is a setting and no address: the DSN of a mailer, the URL of a notifier. */
export type SettingUrl = {
  /** without the colon, in lower case */
  readonly schemes: readonly string[]
  /** the hosts of which it is this setting, where its scheme is anybody's */
  readonly at?: RegExp
  /** what its parts hold, percent-decoded; its host and `region=` in its query may tell the region */
  readonly user?: FieldId
  readonly password?: FieldId
  readonly host?: FieldId
  /** the first part of the path */
  readonly path?: FieldId
  readonly product: ProductId
}

/** A name that is this field only where another one stands beside it. */
export type NameBeside = { readonly name: string; readonly beside: FieldId; readonly field: FieldId }

/** A file in which a program of the vendor keeps what is no secret. */
export type ToolSettings = {
  /** the program, within a sentence */
  readonly tool: string
  /** the option of the command that reads it, without dashes */
  readonly option: string
  /** below the home folder; JSON */
  readonly path: readonly string[]
  /** the field of each of its members */
  readonly members: Readonly<Record<string, FieldId>>
  /** a sentence: where the secrets are, since they are not in it */
  readonly secrets: string
  readonly source: string
}

/** How a vendor’s credentials are found in text that people have at hand. */
export type VendorImports = {
  /** what its names of variables may begin with, beside the aliases of its fields: lower case, letters alone */
  readonly variablePrefixes: readonly string[]
  /** how its environment variables begin, as documentation and tools name them: `ACME` */
  readonly environmentPrefixes: readonly string[]
  /** in order: of two that find the same field, the later one is taken */
  readonly pathValues: readonly PathValue[]
  readonly settingUrls?: readonly SettingUrl[]
  readonly namesBeside?: readonly NameBeside[]
  readonly toolSettings?: ToolSettings
}

/** What a name says of the value under it. */
export type ReadName = {
  readonly field: FieldId
  readonly vendor: VendorId
  /** the name says whose it is: by the vendor, or by a product */
  readonly isOwn: boolean
  /** the product that the name mentions, or null */
  readonly product: ProductId | null
  /** which of several sets: `staging`, `2`; empty where the name does not say */
  readonly set: string
}

/** How credentials are found in text, for all vendors. */
export type ImportCatalogue = {
  /**
   * The field of a variable or member, or null. Names are compared without case, dashes, underscores, dots and blanks,
   * so `KEY_ID`, `keyId` and `key-id` are one. A name that mentions a vendor is no field of another.
   */
  fieldNamed(name: string): FieldId | null
  /** the same, with what else the name says. @param around the vendor that the text around it names */
  readName(name: string, around: VendorId | null): ReadName | null
  /** the vendor whose name stands in a text as a word, where it is only one */
  vendorNamedIn(text: string): VendorId | null
  /** how environment variables of some vendor begin */
  readonly environmentPrefixes: readonly string[]
  readonly pathValues: readonly PathValue[]
  readonly settingUrls: readonly SettingUrl[]
  readonly namesBeside: readonly NameBeside[]
  readonly toolSettings: readonly ToolSettings[]
}

/** Values that belong together, ready to fill a form. */
export type ImportedSet = {
  /** unique in its import */
  readonly id: string
  /** what it is and where it stands, without a value */
  readonly title: string
  readonly product: ProductId
  readonly region: string | null
  readonly values: Values
}

/** Something that an import left where it was, by its name, and why: a clause without a full stop. */
export type NotTaken = { readonly name: string; readonly because: string }

/** What was found in a pasted text. */
export type Imported = {
  /** what the text was recognised as */
  readonly from: 'env' | 'file' | 'curl' | 'har' | 'url' | 'value'
  /** none where nothing was taken; where there are several, somebody has to choose */
  readonly sets: readonly ImportedSet[]
  readonly notTaken: readonly NotTaken[]
  /** whose it is, where nothing was taken since it is nobody’s who is asked */
  readonly foreign: ForeignOwner | null
}

/** Who is known not to be asked. */
export type ForeignOwner = {
  /** a host, or the id of a vendor */
  readonly id: string
  /** of the vendor; the host where nobody knows whose it is */
  readonly name: string
  /** what tells it: where it leads, the form of a value, or the names of settings */
  readonly by: 'host' | 'form' | 'name'
}
