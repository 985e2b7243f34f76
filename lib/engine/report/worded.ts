import type { DictionaryCatalogue } from '../model/catalogue'
import type { SharedDiagnosis, SharedReport } from './shared'

/** A shared report with what the dictionary says of its diagnoses, for programs that have no dictionary. */
export type WordedReport = Omit<SharedReport, 'diagnoses'> & {
  readonly diagnoses: readonly (SharedDiagnosis & {
    readonly title: string
    /** what is wrong and why that leads to the refusal */
    readonly cause: string
    /** imperatives, the likeliest first */
    readonly fix: readonly string[]
    readonly docs: readonly string[]
  })[]
}

export function worded(catalogue: Pick<DictionaryCatalogue, 'explanation'>, report: SharedReport): WordedReport {
  return {
    ...report,
    diagnoses: report.diagnoses.map((diagnosis) => {
      const { title, what, why, fix, docs } = catalogue.explanation(diagnosis.id)
      return { ...diagnosis, title, cause: `${what} ${why}`, fix, docs }
    }),
  }
}
