import type { DiagnosisId } from '../../model/ids'
import type { Explanation } from '../../model/explanation'
import { account } from './account'
import { bearer } from './bearer'
import { credentialSet } from './credential-set'
import { header } from './header'
import { input } from './input'
import { other } from './other'
import { place } from './place'
import { signing } from './signing'
import { token } from './token'
import { transport } from './transport'

/** Every explanation, in the order of the vocabulary. */
export const EXPLANATIONS: ReadonlyMap<DiagnosisId, Explanation> = new Map(
  [transport, input, token, bearer, header, credentialSet, place, signing, account, other]
    .flat()
    .map((explanation) => [explanation.id, explanation]),
)

/** What is said about a diagnosis. Every id of the vocabulary has an explanation, which a contract test proves. */
export function explanationOf(id: DiagnosisId): Explanation {
  const explanation = EXPLANATIONS.get(id)
  if (!explanation) throw new TypeError(`No explanation for ${id}`)
  return explanation
}
