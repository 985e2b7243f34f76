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
  readonly page: string
  /** characters */
  readonly maxLength: number
  readonly confidence: Confidence
  readonly source: string
}
