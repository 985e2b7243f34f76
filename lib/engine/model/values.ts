import type { FieldId } from './ids'
import type { Finding } from './finding'

/** Credential values by their field, as they were typed or pasted. */
export type Values = Readonly<Partial<Record<FieldId, string>>>

/** One change to the values. It is data, so that a form can offer it, a trial can apply it and a report can name it. */
export type Repair =
  | { readonly kind: 'trim'; readonly field: FieldId; readonly label: string }
  | { readonly kind: 'remove-invisible'; readonly field: FieldId; readonly label: string }
  | { readonly kind: 'unquote'; readonly field: FieldId; readonly label: string }
  | { readonly kind: 'strip-prefix'; readonly field: FieldId; readonly length: number; readonly label: string }
  | {
      readonly kind: 'replace'
      readonly field: FieldId
      readonly from: string
      readonly to: string
      readonly label: string
    }
  | { readonly kind: 'decode-percent'; readonly field: FieldId; readonly label: string }
  | { readonly kind: 'decode-pair'; readonly field: FieldId; readonly label: string }
  | { readonly kind: 'swap'; readonly field: FieldId; readonly other: FieldId; readonly label: string }
  | { readonly kind: 'move'; readonly field: FieldId; readonly other: FieldId; readonly label: string }
  | {
      readonly kind: 'split'
      readonly field: FieldId
      /** where what stands before the colon belongs; null: nowhere */
      readonly user: FieldId | null
      readonly password: FieldId
      readonly label: string
    }
  | {
      readonly kind: 'take-out'
      readonly field: FieldId
      /** the field of each member by its name in the JSON */
      readonly into: Readonly<Record<string, FieldId>>
      readonly label: string
    }

/** Something odd about a value, seen before anything is sent; with a repair where one change would mend it. */
export type FieldFinding = Finding & {
  readonly field: FieldId
  readonly repair?: Repair | undefined
  /** of a value of another vendor's kind: the id of that vendor */
  readonly otherVendor?: string | undefined
}
