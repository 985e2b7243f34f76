/**
 * Ids are plain text in the engine: which ones exist is said by the vendors it is given. `lib/vendors` has the literal
 * types of its own.
 */
export type VendorId = string
/** `conversation`, `voice`: stands in addresses, reports and the API */
export type ProductId = string
/** the name of a form control: `keySecret` */
export type FieldId = string
/** `oauth2`, `basic` */
export type SchemeId = string
/** which set of credentials a product takes: sets are never interchangeable */
export type CredentialSetId = string
/** the form of an error body */
export type BodyShapeId = string
/** what was found: `secret-whitespace` */
export type DiagnosisId = string
