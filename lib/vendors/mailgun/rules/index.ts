import type { Vendor } from '@/lib/engine/model/vendor'
import { acceptedRules, acrossRules } from './across'
import { addressRules } from './address'
import { credentialSetRules } from './credential-set'
import { inputRules } from './input'
import { otherRules } from './other'
import { placeRules } from './place'

/** What only Mailgun's answers say, by the slot of the engine's rules. */
export const rules: Vendor['rules'] = {
  across: acrossRules,
  input: inputRules,
  'credential-set': credentialSetRules,
  place: placeRules,
  address: addressRules,
  other: otherRules,
  accepted: acceptedRules,
}
