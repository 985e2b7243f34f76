import type { Certainty, Verdict } from './evidence'
import type { Explanation } from './explanation'
import type { DiagnosisId } from './ids'
import type { StepId } from './support-step'

/**
 * What a diagnosis says about the credential: `credential` it was refused or cannot work, `request` the way it was sent
 * is wrong, `environment` nothing is proven about it, `account` it was accepted and something else refuses, `none` no
 * fault of authentication.
 */
export type Blames = 'credential' | 'request' | 'environment' | 'account' | 'none'

/**
 * How much a diagnosis narrows down. 0: nothing is singled out. 1: that something refused, or what kind of answer it
 * was. 2: the part that is at fault (the token, the place, the body, the way there). 3: what is wrong with that part.
 * 4: the fault itself, by its own name, as an answer or a value shows it. 5: a fault that leaves nothing else to judge.
 * On the same evidence a finding gives way to a more specific one that is at least as sure and more than possible.
 */
export type Specificity = 0 | 1 | 2 | 3 | 4 | 5

/** The groups of the dictionary in the order of its page, where they are anchors. */
export const DIAGNOSIS_GROUPS = [
  'transport',
  'input',
  'token',
  'bearer',
  'header',
  'family',
  'place',
  'signing',
  'account',
  'other',
] as const
export type DiagnosisGroup = (typeof DIAGNOSIS_GROUPS)[number]

/** A link to what settles a diagnosis. */
export type NextStep = { readonly href: string; readonly label: string }

/** What a supporter asks about a diagnosis, where asking for what would refute it is not the shortest way. */
export type DiagnosisAdvice = {
  /** one sentence that ends with a question mark */
  readonly ask: string
  /** the step that goes with it in place of the group's own; null for none */
  readonly step?: StepId | null
}

/**
 * Rows by number. The general rows of a list have the numbers 10, 20, 30 …; a row of a vendor stands where its number
 * says, and one with the number of a general row takes its place.
 */
export type Numbered<Row> = Readonly<Record<number, Row>>

/** A sentence in which the vendors name what is theirs. */
export type SentenceWithNames = {
  /** the key under which vendors give their names */
  readonly names: string
  /** the sentence; `{}` is where the names go */
  readonly with: string
  /** between two names, and before the last one where that differs */
  readonly joined: readonly [between: string, last?: string]
  /** the sentence where no vendor gives a name */
  readonly without: string
}

/** One thing that can be found, and what is said about it wherever a vendor says nothing more exact. */
export type DeclaredDiagnosis = Omit<Explanation, 'why' | 'fix'> & {
  readonly group: DiagnosisGroup
  /** where it stands in its group: the lowest number first */
  readonly order: number
  readonly blames: Blames
  readonly specificity: Specificity
  /** more general diagnoses that stay beside it, since both may hold of the same answer */
  readonly leaves?: readonly DiagnosisId[]
  readonly why: string | SentenceWithNames
  readonly fix: readonly [string | SentenceWithNames, ...(string | SentenceWithNames)[]]
  /** what settles it; absent: what settles the diagnoses of its group */
  readonly nextStep?: NextStep | 'live-check' | 'none'
  readonly advice?: DiagnosisAdvice
  /** how people who look for it put it into a search, the likeliest first; the first is the title of its page */
  readonly searchedAs?: readonly string[]
}

/** What a vendor adds to a diagnosis that is not its own. At most one vendor may replace a sentence. */
export type DiagnosisDetails = Partial<Pick<Explanation, 'title' | 'what' | 'why' | 'refutedBy' | 'basis'>> & {
  readonly fix?: Numbered<string>
  readonly docs?: Numbered<string>
  readonly related?: Numbered<DiagnosisId>
  /** what it puts into sentences with names, by their key */
  readonly names?: Readonly<Record<string, Numbered<string>>>
  readonly nextStep?: NextStep
  readonly advice?: DiagnosisAdvice
  readonly searchedAs?: Numbered<string>
}

/** A diagnosis as all vendors together describe it. */
export type KnownDiagnosis = {
  readonly id: DiagnosisId
  readonly group: DiagnosisGroup
  readonly blames: Blames
  readonly specificity: Specificity
  readonly leaves: readonly DiagnosisId[]
  readonly explanation: Explanation
  readonly nextStep: NextStep | 'live-check' | 'none' | null
  readonly advice: DiagnosisAdvice | null
  /** how people put it into a search, the likeliest first */
  readonly searchedAs: readonly string[]
}

/** One finding: an id, how sure, what supports it. Its wording is looked up by id when it is shown. */
export type Diagnosis = {
  readonly id: DiagnosisId
  readonly confidence: Certainty
  readonly observed: Readonly<Record<string, string>>
  readonly evidence: readonly string[]
  /** the rules that found it */
  readonly rules: readonly string[]
  readonly says: Verdict | null
}
