import type { DictionaryCatalogue } from '../model/catalogue'
import type { Blames, Diagnosis } from '../model/diagnosis'
import type { DiagnosisId } from '../model/ids'
import type { Verdict } from '../model/evidence'
import type { Observed } from '../model/rule'

/**
 * Where the verdict is decided. It is about the credential as it was given: accepted when the vendor was seen to accept
 * it, rejected when the vendor's own host was seen to refuse it or it cannot work, undecided for everything else.
 */

/** What a diagnosis says of the credential by what it blames; null where it says nothing of it. */
const BY_BLAME: Readonly<Record<Blames, Verdict | null>> = {
  credential: 'rejected',
  account: 'accepted',
  environment: 'undecided',
  request: null,
  none: null,
}

/** Requests that arrived without a credential to judge: the refusal was not about it. */
const NOT_PRESENTED: ReadonlySet<DiagnosisId> = new Set([
  'missing-authorization',
  'malformed-authorization',
  'missing-grant-type',
  'wrong-content-type',
])

/** Not about authentication, but only said to callers that were let in. */
const AFTER_LOGIN: ReadonlySet<DiagnosisId> = new Set([
  'not-auth-validation',
  'not-auth-not-found',
  'credentials-accepted',
])

type Words = Pick<DictionaryCatalogue, 'blamesOf'>

/** How the vendor answered the credential as it was given, everywhere a check showed it. */
export type LiveAnswers = {
  /** some call was seen to accept it */
  readonly accepted: boolean
  /** a deliberately wrong secret was accepted just like it, so an acceptance proves nothing */
  readonly wrongSecretAccepted: boolean
  /** what the token endpoint did with its pair; null where none was asked, or none gave a clear answer */
  readonly token: 'issued' | 'refused' | null
  /** what the sample call did; `limited`: neither accepted nor refused, but not let through */
  readonly sampleCall: 'refused' | 'limited' | null
  /** a value has to be corrected before anything is sent; `useless`: it cannot work anywhere as it is */
  readonly blocked: 'useless' | 'unsent' | null
}

/** The verdict of a live check. The first diagnosis decides where the answers themselves do not. */
export function verdictOfCheck(catalogue: Words, answers: LiveAnswers, first: Diagnosis | null): Verdict {
  if (answers.accepted) return answers.wrongSecretAccepted ? 'undecided' : 'accepted'
  if (answers.blocked) return answers.blocked === 'useless' ? 'rejected' : 'undecided'
  if (answers.token === 'issued' && answers.sampleCall === null) return 'accepted'
  if (first && NOT_PRESENTED.has(first.id)) return 'undecided'
  const says =
    first === null || first.confidence === 'possible' ? null : (first.says ?? BY_BLAME[catalogue.blamesOf(first.id)])
  if (says) return says
  if (answers.token === 'refused' || answers.sampleCall === 'refused') return 'rejected'
  return answers.token === 'issued' ? 'accepted' : 'undecided'
}

/**
 * What a paste says of the credential that was presented: its first diagnosis decides, where it is more than possible.
 * A refusal counts only when the host that answered is not the reader’s own.
 */
export function verdictOfPaste(catalogue: Words, diagnoses: readonly Diagnosis[], all: readonly Observed[]): Verdict {
  const first = diagnoses[0]
  if (!first || first.confidence === 'possible') return 'undecided'
  if (first.says) return first.says
  if (AFTER_LOGIN.has(first.id)) return 'accepted'
  const says = BY_BLAME[catalogue.blamesOf(first.id)] ?? 'undecided'
  if (says === 'rejected' && all.length > 0 && all.every((o) => o.facts.foreign) && first.id === 'credentials-rejected')
    return 'undecided'
  return says
}
