import type { DiagnosisId } from '../../../model/ids'
import { DIAGNOSIS_IDS } from '../../vocabulary'
import { accountExamples } from './account'
import { bearerExamples } from './bearer'
import type { Example } from './define'
import { credentialSetExamples } from './credential-set'
import { headerExamples } from './header'
import { inputExamples } from './input'
import { otherExamples } from './other'
import { placeExamples } from './place'
import { signingExamples } from './signing'
import { tokenExamples } from './token'
import { transportExamples } from './transport'

const all = {
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

/**
 * What each diagnosis looks like. The examples are kept apart from the rules, so that the browser does not carry them;
 * tests run every one of them through the rules.
 */
export const EXAMPLES: ReadonlyMap<DiagnosisId, readonly Example[]> = new Map(
  DIAGNOSIS_IDS.map((id) => [id, all[id] ?? []]),
)

export type { Example } from './define'
