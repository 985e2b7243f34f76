import type { Rule, RuleSlot } from '../../model/rule'
import { accountRules } from './account'
import type { VendorCredentials } from '../../model/inspection'
import { ACCEPTED, acrossRules } from './across'
import { addressRules } from './address'
import { bearerRules } from './bearer'
import { headerRules } from './header'
import { inputRules } from './input'
import { loginRules } from './logins'
import { mailRules } from './mail'
import { otherRules } from './other'
import { refusalsInOtherLanguages, transportInOtherLanguages } from './other-languages'
import { placeRules, settingsRules } from './place'
import { refusalRules } from './refusal'
import { signingRules } from './signing'
import { tokenRules } from './token'
import { transportRules } from './transport'
import { trunkRules } from './trunks'

/**
 * The rules that hold for any vendor, by slot; the order of the slots is the order of all rules.
 * @param vendors what each of them finds in values by itself
 */
export function engineRules(
  vendors: readonly Pick<VendorCredentials, 'finds'>[],
): Readonly<Record<RuleSlot, readonly Rule[]>> {
  return {
    across: acrossRules(vendors),
    transport: [...transportRules, ...transportInOtherLanguages],
    input: [...inputRules, ...settingsRules],
    'credential-set': [...loginRules, ...trunkRules, ...mailRules],
    place: placeRules,
    address: addressRules,
    bearer: bearerRules,
    token: tokenRules,
    signing: signingRules,
    account: [...accountRules, ...refusalsInOtherLanguages],
    header: headerRules,
    refusal: refusalRules,
    other: otherRules,
    accepted: ACCEPTED,
  }
}
