import type { ExplainInput } from './explain-input'
import type { DiagnosisId } from './ids'

/** One paste or answer that leads to a diagnosis. Executed as a test and shown in the dictionary. */
export type Example = {
  /** what is seen, as a noun phrase */
  readonly name: string
  readonly input: ExplainInput
}

/** What diagnoses look like; in the order in which the dictionary shows them. */
export type Examples = Readonly<Partial<Record<DiagnosisId, readonly [Example, ...Example[]]>>>
