import type { Vendor } from '@/lib/engine/model/vendor'
import { addressRules } from './address'
import { credentialSetRules } from './credential-set'
import { inputRules } from './input'
import { otherRules } from './other'
import { placeRules } from './place'

/** What only Mailgun's answers say, by the slot of the engine's rules. */
export const rules: Vendor['rules'] = {
  input: inputRules,
  'credential-set': credentialSetRules,
  place: placeRules,
  address: addressRules,
  other: otherRules,
}
