import type { Examples } from '@/lib/engine/model/example'
import { accountExamples } from './account'
import { bearerExamples } from './bearer'
import { headerExamples } from './header'
import { tokenExamples } from './token'
import { transportExamples } from './transport'

/** What diagnoses look like at Sinch. */
export const examples: Examples = {
  ...transportExamples,
  ...tokenExamples,
  ...bearerExamples,
  ...headerExamples,
  ...accountExamples,
}
