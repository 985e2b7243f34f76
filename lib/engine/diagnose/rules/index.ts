import { accountRules } from './account'
import { ACCEPTED, ACROSS } from './across'
import { addressRules } from './address'
import { bearerRules } from './bearer'
import type { Rule } from '../../model/rule'
import { credentialSetRules } from './credential-set'
import { headerRules } from './header'
import { inputRules } from './input'
import { otherRules } from './other'
import { placeRules } from './place'
import { refusalRules } from './refusal'
import { signingRules } from '@/lib/vendors/sinch/rules/signing'
import { tokenRules } from './token'
import { transportRules } from './transport'

/** Every rule; among equals the order decides. */
export const RULES: readonly Rule[] = [
  ...ACROSS,
  ...transportRules,
  ...inputRules,
  ...credentialSetRules,
  ...placeRules,
  ...addressRules,
  ...bearerRules,
  ...tokenRules,
  ...signingRules,
  ...accountRules,
  ...headerRules,
  ...refusalRules,
  ...otherRules,
  ...ACCEPTED,
]
