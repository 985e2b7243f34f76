import type { DictionaryCatalogue } from '../model/catalogue'
import type { Blames, DiagnosisGroup } from '../model/diagnosis'
import type { Explanation } from '../model/explanation'
import type { DiagnosisId } from '../model/ids'

/** A diagnosis as a program reads it. */
export type ProblemRecord = Explanation & {
  readonly group: DiagnosisGroup
  /** what it says about the credential */
  readonly blames: Blames
  /** where people read it, and where programs do: paths of this site */
  readonly page: string
  readonly markdown: string
}

/** A diagnosis of the dictionary as a record; throws a TypeError for an id that does not exist. */
export function problemRecord(catalogue: DictionaryCatalogue, id: DiagnosisId): ProblemRecord {
  const { title, what, why, fix, refutedBy, docs, related, basis } = catalogue.explanation(id)
  const { group, blames } = catalogue.diagnosis(id)
  return {
    id,
    title,
    what,
    why,
    fix,
    refutedBy,
    docs,
    related,
    basis,
    group,
    blames,
    page: `/problems/${id}`,
    markdown: `/problems/${id}.md`,
  }
}
