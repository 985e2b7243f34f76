import type { Examples } from '../../../model/example'
import type { DiagnosisId } from '../../../model/ids'
import { accountExamples } from './account'
import { bearerExamples } from './bearer'
import { headerExamples } from './header'
import { inputExamples } from './input'
import { languageExamples } from './languages'
import { loginExamples } from './logins'
import { otherExamples } from './other'
import { placeExamples } from './place'
import { toldExamples } from './told'
import { transportExamples } from './transport'

const ALL: readonly Examples[] = [
  transportExamples,
  inputExamples,
  bearerExamples,
  headerExamples,
  loginExamples,
  placeExamples,
  accountExamples,
  otherExamples,
  toldExamples,
  languageExamples,
]

/** What diagnoses look like where no vendor is named. */
export const examples: Examples = ALL.reduce<Examples>(
  (before, one) => ({
    ...before,
    ...Object.fromEntries(Object.entries(one).map(([id, list]) => [id, withMore(list, before[id])])),
  }),
  {},
)

/** The examples of one diagnosis, those of the earlier file first. */
function withMore(list: Examples[DiagnosisId], before: Examples[DiagnosisId]): Examples[DiagnosisId] {
  const [first, ...others] = [...(before ?? []), ...(list ?? [])]
  return first && [first, ...others]
}
