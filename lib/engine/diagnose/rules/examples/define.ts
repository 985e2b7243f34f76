import type { DiagnosisId } from '../../../model/ids'
import type { ExplainInput } from '../../../explain/explain'

/** One paste or answer that leads to a diagnosis. Executed as a test and shown in the dictionary. */
export type Example = {
  /** what is seen, as a noun phrase */
  readonly name: string
  readonly input: ExplainInput
}

export type Examples = Partial<Record<DiagnosisId, readonly [Example, ...Example[]]>>
