import type { DiagnosisDetails } from '@/lib/engine/model/diagnosis'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { accountDetails } from './account'
import { credentialDetails } from './credential'
import { placeDetails } from './place'
import { signingDetails } from './signing'

export { diagnoses } from './own'

/** What is known of Sinch beside the general words of a diagnosis. */
export const diagnosisDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>> = {
  ...credentialDetails,
  ...placeDetails,
  ...signingDetails,
  ...accountDetails,
}
