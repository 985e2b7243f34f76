import type { DiagnosisId, FieldId } from './ids'

/** Something that is visibly odd before anybody answers: in a credential value, or in a pasted command. */
export type Finding = {
  /** unique kind, kebab case: `trailing-line-break`, `lost-continuation` */
  readonly kind: string
  readonly diagnosis: DiagnosisId
  readonly field: FieldId | null
  /** one sentence, without the value */
  readonly message: string
  /** true: cannot be sent as it is */
  readonly blocks: boolean
}
