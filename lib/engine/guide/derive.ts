import { catalogue } from '@/lib/vendors'
import type { CredentialSetId, DiagnosisId, ProductId, SchemeId } from '../model/ids'
import { readChoice } from './clue-choices'
import { readError } from './clue-errors'
import { readBase } from './clue-hosts'
import { readPath } from './clue-paths'
import { CLUE_IDS, type ClueId, type Clues, type Reading } from './clues'
import { optionsOf, type KeyKind, type Param, type Question } from './define'
import { useKeyOf } from './tree'
import type { Answers } from './walk'

export type Found = { readonly clue: ClueId; readonly reading: Reading }

/** Two clues that exclude each other, and what that mix-up is called. */
export type Conflict = { readonly says: string; readonly diagnosis: DiagnosisId | null }

export type Derived = {
  readonly found: readonly Found[]
  /** products that fit everything that was said; null when nothing narrows them down */
  readonly products: readonly ProductId[] | null
  readonly scheme: SchemeId | null
  readonly region: string | null
  readonly key: KeyKind | null
  readonly conflict: Conflict | null
}

const READERS: Readonly<Record<ClueId, (text: string) => Reading | null>> = {
  base: readBase,
  path: readPath,
  error: readError,
  shape: (id) => readChoice('shape', id),
  origin: (id) => readChoice('origin', id),
  header: (id) => readChoice('header', id),
}

/**
 * Reads what a person has and narrows the products down. Where a request goes (base URL, path) outweighs what is
 * presented (form, origin, header): when the two exclude each other, that is the finding. A base URL that holds a path
 * is read for both.
 */
export function derive(clues: Clues): Derived {
  const found = CLUE_IDS.flatMap((clue): Found[] => {
    const text = clues[clue]?.trim()
    const reading = text ? READERS[clue](text) : null
    return reading ? [{ clue, reading }] : []
  })
  const places = found.filter((f) => f.clue === 'base' || f.clue === 'path')
  const things = found.filter((f) => !places.includes(f))
  const place = narrow(null, places)
  const products = narrow(place, things)
  const conflict = place && things.length > 0 ? conflictOf(place, things) : null
  const last = <K extends 'scheme' | 'region' | 'key'>(name: K) =>
    found.findLast((f) => f.reading[name] !== undefined)?.reading[name] ?? null
  return { found, products, scheme: last('scheme'), region: last('region'), key: last('key'), conflict }
}

/** Intersects, and leaves a clue out that would leave nothing. */
function narrow(start: readonly ProductId[] | null, found: readonly Found[]): readonly ProductId[] | null {
  return found.reduce<readonly ProductId[] | null>((left, { reading }) => {
    if (!reading.products) return left
    if (!left) return reading.products
    const both = left.filter((id) => reading.products?.includes(id))
    return both.length > 0 ? both : left
  }, start)
}

function conflictOf(place: readonly ProductId[], things: readonly Found[]): Conflict | null {
  const other = things.find(({ reading }) => reading.products && !reading.products.some((id) => place.includes(id)))
  const [there] = place
  const [presented] = other?.reading.products ?? []
  if (!there || !presented) return null
  const called = catalogue.product(there)
  const owner = catalogue.product(presented)
  return {
    says:
      `The call goes to ${called.name}, which takes ${catalogue.credentialSet(called.credentialSet).consistsOf.replace(/\.$/, '')}; ` +
      `what you have belongs to ${owner.name}. One of the two is wrong.`,
    diagnosis: mixUp(called.credentialSet, owner.credentialSet),
  }
}

function mixUp(called: CredentialSetId, owned: CredentialSetId): DiagnosisId | null {
  if (called === 'project' && owned === 'application') return 'app-credentials-on-project-api'
  if (called === 'application' && owned === 'project') return 'project-credentials-on-app-api'
  if (called === 'sms-service-plan' || owned === 'sms-service-plan') return 'service-plan-token-mixup'
  return null
}

/**
 * The answers that follow from what was derived, for as far as they fit: the product when one is left, then scheme, key
 * kind and region where the product's questions have such an option.
 */
export function answersFrom(derived: Derived, known: Answers, question: Question): Answers {
  const answers: Partial<Record<Param, string>> = { ...known }
  delete answers[question.param]
  const [only, ...rest] = derived.products ?? []
  if (question.param === 'product') {
    if (only && rest.length === 0) Object.assign(answers, { product: only })
    else return answers
  }
  if (derived.scheme && !answers.use) Object.assign(answers, { use: useKeyOf(derived.scheme) })
  if (derived.key && !answers.key) Object.assign(answers, { key: derived.key })
  if (derived.region && !answers.region) Object.assign(answers, { region: derived.region })
  return answers
}

/** The options of a question that fit what was derived; all of them where it says nothing about this question. */
export function fitting(question: Question, derived: Derived): readonly string[] {
  const keys = optionsOf(question).map((o) => o.key)
  const wanted = {
    product: derived.products,
    use: derived.scheme ? [useKeyOf(derived.scheme)] : null,
    key: derived.key ? [derived.key] : null,
    region: derived.region ? [derived.region] : null,
  }[question.param]
  const left = wanted ? keys.filter((k) => wanted.some((w) => w === k)) : []
  return left.length > 0 ? left : keys
}

/** What follows from the clues for the question at hand. */
export type Outcome =
  | { readonly kind: 'decided'; readonly answers: Answers }
  /** several options fit, or all do because nothing narrows them */
  | { readonly kind: 'open'; readonly options: readonly string[]; readonly narrowed: boolean }

export function outcomeOf(derived: Derived, known: Answers, question: Question): Outcome {
  const answers = answersFrom(derived, known, question)
  const answer = answers[question.param]
  const all = optionsOf(question).map((o) => o.key)
  if (answer && all.includes(answer)) return { kind: 'decided', answers }
  const options = fitting(question, derived)
  return { kind: 'open', options, narrowed: options.length < all.length }
}
