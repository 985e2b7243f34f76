import type { Examples } from '../../../model/example'
import { accountExamples } from './account'
import { bearerExamples } from './bearer'
import { headerExamples } from './header'
import { inputExamples } from './input'
import { loginExamples } from './logins'
import { otherExamples } from './other'
import { placeExamples } from './place'
import { transportExamples } from './transport'

/** What diagnoses look like where no vendor is named. */
export const examples: Examples = {
  ...transportExamples,
  ...inputExamples,
  ...bearerExamples,
  ...headerExamples,
  ...loginExamples,
  ...placeExamples,
  ...accountExamples,
  ...otherExamples,
}
