import type { Vendor } from '@/lib/engine/model/vendor'
import { accountRules } from './account'
import { acrossRules } from './across'
import { addressRules } from './address'
import { bearerRules } from './bearer'
import { commandLineRules } from './command-line'
import { credentialSetRules } from './credential-set'
import { headerRules } from './header'
import { otherRules } from './other'
import { placeRules } from './place'
import { refusalRules } from './refusal'
import { signingRules } from './signing'
import { transportRules } from './transport'

/** What only Sinch's answers say, by the slot of the engine's rules. */
export const rules: Vendor['rules'] = {
  across: acrossRules,
  input: commandLineRules,
  transport: transportRules,
  'credential-set': credentialSetRules,
  place: placeRules,
  address: addressRules,
  bearer: bearerRules,
  signing: signingRules,
  account: accountRules,
  header: headerRules,
  refusal: refusalRules,
  other: otherRules,
}
