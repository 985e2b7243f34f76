import type { Examples } from '@/lib/engine/model/example'
import { accountExamples } from './account'
import { bearerExamples } from './bearer'
import { headerExamples } from './header'
import { transportExamples } from './transport'

/** What diagnoses look like at Mailgun. */
export const examples: Examples = {
  ...transportExamples,
  ...bearerExamples,
  ...headerExamples,
  ...accountExamples,
}
