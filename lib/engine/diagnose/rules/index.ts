import type { Rule, RuleSlot } from '../../model/rule'
import { accountRules } from './account'
import { ACCEPTED, ACROSS } from './across'
import { addressRules } from './address'
import { bearerRules } from './bearer'
import { headerRules } from './header'
import { inputRules } from './input'
import { otherRules } from './other'
import { placeRules } from './place'
import { refusalRules } from './refusal'
import { signingRules } from './signing'
import { tokenRules } from './token'
import { transportRules } from './transport'

/** The rules that hold for any vendor, by slot; the order of the slots is the order of all rules. */
export const ENGINE_RULES: Readonly<Record<RuleSlot, readonly Rule[]>> = {
  across: ACROSS,
  transport: transportRules,
  input: inputRules,
  'credential-set': [],
  place: placeRules,
  address: addressRules,
  bearer: bearerRules,
  token: tokenRules,
  signing: signingRules,
  account: accountRules,
  header: headerRules,
  refusal: refusalRules,
  other: otherRules,
  accepted: ACCEPTED,
}
