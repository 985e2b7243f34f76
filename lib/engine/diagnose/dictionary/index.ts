import type { DeclaredDiagnosis } from '../../model/diagnosis'
import { accountDiagnoses } from './account'
import { bearerDiagnoses } from './bearer'
import { credentialSetDiagnoses } from './credential-set'
import { headerDiagnoses } from './header'
import { inputDiagnoses } from './input'
import { otherDiagnoses } from './other'
import { placeDiagnoses } from './place'
import { signingDiagnoses } from './signing'
import { tokenDiagnoses } from './token'
import { transportDiagnoses } from './transport'

/**
 * The diagnoses that any vendor's API may give reason for, with what is said about them in general. Their ids stand in
 * links, reports, the JSON API and the pages of the dictionary, so an id is never renamed without an alias.
 */
export const GENERAL_DIAGNOSES: readonly DeclaredDiagnosis[] = [
  ...transportDiagnoses,
  ...inputDiagnoses,
  ...tokenDiagnoses,
  ...bearerDiagnoses,
  ...headerDiagnoses,
  ...credentialSetDiagnoses,
  ...placeDiagnoses,
  ...signingDiagnoses,
  ...accountDiagnoses,
  ...otherDiagnoses,
]
