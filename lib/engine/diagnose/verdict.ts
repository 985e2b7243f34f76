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

/** The credential did not arrive as it was sent: something on the way changes requests. */
const NOT_ARRIVED: ReadonlySet<DiagnosisId> = new Set(['missing-authorization', 'malformed-authorization'])

/** Refusals that are about something beside the credential: it is not what was found wanting. */
const BESIDE_THE_CREDENTIAL: ReadonlySet<DiagnosisId> = new Set([
  'wrong-scheme',
  'missing-grant-type',
  'wrong-content-type',
  'unsupported-grant-type',
  'invalid-scope',
  'wrong-client-auth-method',
  'timestamp-out-of-range',
  'auth-level-too-low',
  'ip-not-allowed',
  'rate-limited',
])

/** Not about authentication, but only said to callers that were let in. */
const AFTER_LOGIN: ReadonlySet<DiagnosisId> = new Set([
  'not-auth-validation',
  'not-auth-not-found',
  'credentials-accepted',
])

type Words = Pick<DictionaryCatalogue, 'blamesOf'>

/**
 * What a refusal is about. `lost`: the credential did not arrive; `beside`: something beside it; `credential`: itself.
 * @param first the first diagnosis of that answer alone
 */
export function subjectOf(first: Diagnosis | undefined): 'lost' | 'beside' | 'credential' {
  if (first === undefined || first.confidence === 'possible') return 'credential'
  return NOT_ARRIVED.has(first.id) ? 'lost' : BESIDE_THE_CREDENTIAL.has(first.id) ? 'beside' : 'credential'
}

/** What all answers of a check together say of the credential as it was given. */
export type LiveAnswers = {
  /** the best that was seen: a call was let through, or at least a token was issued for it */
  readonly acceptance: 'call' | 'token' | 'none'
  /** what the same request with a deliberately wrong secret came to; `unheard`: nothing that says anything */
  readonly control: 'refused' | 'accepted' | 'unheard'
  /**
   * `complete`: refused for itself, wherever it might be accepted; `partial`: refused here, and not by each region
   * that might accept it; `beside`: each refusal names something else, such as the time or the level, or one says
   * that the credential did not arrive
   */
  readonly refusal: 'complete' | 'partial' | 'beside' | 'none'
  /** a value has to be corrected before anything is sent; `useless`: it cannot work anywhere as it is */
  readonly blocked: 'useless' | 'unsent' | null
  /** what the first diagnosis says, where it is more than possible */
  readonly named: Verdict | null
}

export type Judged = {
  readonly verdict: Verdict
  /** one sentence: why */
  readonly because: string
}

type Row = {
  readonly when: Partial<{ readonly [K in keyof LiveAnswers]: LiveAnswers[K] | readonly LiveAnswers[K][] }>
} & Judged

/** Every combination of answers, and what it says of the credential: the first row that fits. */
const TABLE: readonly Row[] = [
  {
    when: { control: 'accepted' },
    verdict: 'undecided',
    because: 'A deliberately wrong secret was accepted as well, so nothing that was accepted here proves anything.',
  },
  {
    when: { blocked: 'useless' },
    verdict: 'rejected',
    because: 'The value cannot work as it is, whoever is asked.',
  },
  {
    when: { blocked: 'unsent' },
    verdict: 'undecided',
    because: 'A value has to be corrected first: nothing was sent.',
  },
  {
    when: { acceptance: 'call', control: 'refused' },
    verdict: 'accepted',
    because: 'A call with it was let through, and a deliberately wrong secret was refused.',
  },
  {
    when: { acceptance: 'call' },
    verdict: 'undecided',
    because:
      'A call with it was let through, but nobody was heard to refuse a wrong secret: something may accept every one.',
  },
  {
    when: { acceptance: 'token', named: 'rejected' },
    verdict: 'rejected',
    because: 'The key was exchanged for a token, and what was given with it does not belong together.',
  },
  {
    when: { acceptance: 'token', control: 'unheard' },
    verdict: 'undecided',
    because: 'A token was issued, but nobody was heard to refuse a wrong secret, and no call was let through.',
  },
  {
    when: { acceptance: 'token', named: 'accepted' },
    verdict: 'accepted',
    because: 'The token endpoint accepted it and refused a wrong secret; what refuses the call is something else.',
  },
  {
    when: { acceptance: 'token', refusal: ['none', 'beside'] },
    verdict: 'accepted',
    because:
      'The token endpoint accepted it and refused a wrong secret; nothing that answered the call speaks against it.',
  },
  {
    when: { acceptance: 'token' },
    verdict: 'undecided',
    because: 'The token endpoint accepted it, and the product refused the token without saying why.',
  },
  {
    when: { refusal: 'beside' },
    verdict: 'undecided',
    because: 'Each refusal is about something beside the credential, so none says anything about it.',
  },
  {
    when: { refusal: 'partial' },
    verdict: 'undecided',
    because: 'It was refused here, but not in every region that may be the right one.',
  },
  {
    when: { named: 'accepted', control: 'refused' },
    verdict: 'accepted',
    because: 'The answer is one that a wrong secret does not get: the credential was recognised.',
  },
  {
    when: { named: 'accepted' },
    verdict: 'undecided',
    because: 'The answer speaks of something else, but nobody was heard to answer a wrong secret differently.',
  },
  {
    when: { named: 'undecided' },
    verdict: 'undecided',
    because: 'What answered is not known to be the API, so it says nothing about the credential.',
  },
  {
    when: { named: 'rejected' },
    verdict: 'rejected',
    because: 'The answer names the credential as what is wrong.',
  },
  {
    when: { refusal: 'complete' },
    verdict: 'rejected',
    because: 'Everywhere that might accept it, it was refused as it is.',
  },
]

const UNKNOWN: Judged = {
  verdict: 'undecided',
  because: 'No answer was seen that accepts the credential, and none that refuses it.',
}

/** The verdict of a live check, with its reason. */
export function verdictOfCheck(answers: LiveAnswers): Judged {
  const { verdict, because } = TABLE.find((row) => fits(row, answers)) ?? UNKNOWN
  return { verdict, because }
}

function fits({ when }: Row, answers: LiveAnswers): boolean {
  return Object.entries(when).every(([key, wanted]) => [wanted].flat().includes(answers[key as keyof LiveAnswers]))
}

/** That a pair is wrong, which a token that was issued for it refutes. */
export const PAIR_IS_WRONG: ReadonlySet<DiagnosisId> = new Set(['credentials-rejected', 'client-rejected'])

/** The diagnoses of a refusal that is not complete: that the pair is wrong is then no more than possible. */
export function withPairOnlyPossible(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const isWrong = (d: Diagnosis) => PAIR_IS_WRONG.has(d.id)
  const other = diagnoses.filter((d) => !isWrong(d))
  return [...other, ...diagnoses.filter(isWrong).map((d): Diagnosis => ({ ...d, confidence: 'possible' }))]
}

/**
 * What a diagnosis says of the credential; null where it says nothing, or is only possible.
 * @param issued a token was issued for the pair
 */
export function saidBy(catalogue: Words, first: Diagnosis | null, issued: boolean): Verdict | null {
  if (first === null || first.confidence === 'possible' || (issued && PAIR_IS_WRONG.has(first.id))) return null
  return first.says ?? BY_BLAME[catalogue.blamesOf(first.id)]
}

/** An answer whose words or success are known, of a host that is not the reader's own. */
function isAnswerRead({ facts }: Observed): boolean {
  const { status, body, foreign } = facts
  return !foreign && ((status !== null && status < 300) || (body.form !== 'none' && body.form !== 'broken-json'))
}

/** What is only told, without an answer, shows nobody who accepted. */
const hasAnswered = ({ exchange }: Observed) => exchange.outcome.kind === 'response'

/**
 * What a paste says of the credential that was presented: its first diagnosis decides, where it is more than possible.
 * A refusal counts only when the host that answered is not the reader’s own.
 *
 * @param isElsewhere no vendor of the catalogue answered: only a success shows then that a credential was accepted
 */
export function verdictOfPaste(
  catalogue: Words,
  diagnoses: readonly Diagnosis[],
  all: readonly Observed[],
  isElsewhere = false,
): Verdict {
  const verdict = saidOfPaste(catalogue, diagnoses, all)
  return verdict === 'accepted' && isElsewhere && !all.some(hasSucceeded) ? 'undecided' : verdict
}

const hasSucceeded = ({ facts }: Observed) => facts.status !== null && facts.status >= 200 && facts.status < 300

function saidOfPaste(catalogue: Words, diagnoses: readonly Diagnosis[], all: readonly Observed[]): Verdict {
  const first = diagnoses[0]
  if (!first || first.confidence === 'possible') return 'undecided'
  if (first.says) return first.says
  // what is said to callers that were let in proves nothing where the answer itself was not read
  if (AFTER_LOGIN.has(first.id)) return all.length === 0 || all.some(isAnswerRead) ? 'accepted' : 'undecided'
  const says = BY_BLAME[catalogue.blamesOf(first.id)] ?? 'undecided'
  if (says === 'accepted' && all.length > 0 && !all.some(hasAnswered)) return 'undecided'
  if (says === 'rejected' && all.length > 0 && all.every((o) => o.facts.foreign) && first.id === 'credentials-rejected')
    return 'undecided'
  return says
}
