import type { DifferenceId } from './difference'
import type { FieldId } from './ids'
import type { Confidence } from './product'

/** What a value of the field looks like; inspections are chosen by this. */
export type Shape = string

/** One credential field: forms, validation, masking, imports and pages are views of it. */
export type Field = {
  readonly label: string
  /** the same value under the names other tools give it */
  readonly aliases: readonly string[]
  readonly secret: boolean
  readonly optional: boolean
  readonly shape: Shape
  /** one line: what it looks like */
  readonly format: string
  /** where a person finds it, as a path of clicks */
  readonly where: string
  /** the page where it is shown; null where several show it */
  readonly page: string | null
  /** characters */
  readonly maxLength: number
  /** the value stands in a path or a header as it is, so it cannot carry what is odd about it */
  readonly carriedRaw?: boolean
  /** a name that somebody gave: any characters may stand in it */
  readonly anyText?: boolean
  /** the value is a user name of Basic authentication, which a colon ends (RFC 7617 section 2) */
  readonly noColon?: boolean
  /** an id that is always a UUID: what has another form is no id of this field, and is masked as a secret is */
  readonly isUuid?: boolean
  /** of an id: the secret that belongs to it, with which people swap it */
  readonly partner?: FieldId
  /** the auth-scheme word, in lower case, that stands before the value where it is sent as it is: `bearer` */
  readonly sentAfter?: string
  /** the user name that is sent before the value, and that people paste with it */
  readonly userBefore?: {
    readonly name: string
    /** one sentence: what the user name is */
    readonly rule: string
  }
  /** of an id that stands in paths or names who calls: what it is called that two requests differ in it */
  readonly difference?: DifferenceId
  readonly confidence: Confidence
  readonly source: string
}
