import type { Examples } from '@/lib/engine/model/example'
import { accountExamples } from './account'
import { bearerExamples } from './bearer'
import { credentialSetExamples } from './credential-set'
import { headerExamples } from './header'
import { inputExamples } from './input'
import { otherExamples } from './other'
import { placeExamples } from './place'
import { signingExamples } from './signing'
import { tokenExamples } from './token'
import { transportExamples } from './transport'

/** What diagnoses look like at Sinch. */
export const examples: Examples = {
  ...transportExamples,
  ...inputExamples,
  ...tokenExamples,
  ...bearerExamples,
  ...headerExamples,
  ...credentialSetExamples,
  ...placeExamples,
  ...signingExamples,
  ...accountExamples,
  ...otherExamples,
}
