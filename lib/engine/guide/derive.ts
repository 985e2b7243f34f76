import type { ProductCatalogue } from '../model/catalogue'
import type { ClueId, ClueReading } from '../model/guide'
import type { DiagnosisId, ProductId, SchemeId } from '../model/ids'
import { CLUE_IDS, readChoice, readError, type Clues } from './clues'
import { optionsOf, type Param, type Question } from './define'
import { readBase, readPath, type DestinationCatalogue } from './destinations'
import { useKeyOf } from './tree'
import type { Answers } from './walk'

export type ClueCatalogue = DestinationCatalogue & Pick<ProductCatalogue, 'credentialSet' | 'scheme'>

/** A clue that was given, and what it says. */
export type ReadClue = { readonly clue: ClueId; readonly reading: ClueReading }

/** Two clues that exclude each other, and what that mix-up is called. */
export type Conflict = { readonly says: string; readonly diagnosis: DiagnosisId | null }

export type Derived = {
  readonly found: readonly ReadClue[]
  /** products that fit everything that was said; null when nothing narrows them down */
  readonly products: readonly ProductId[] | null
  readonly scheme: SchemeId | null
  readonly region: string | null
  /** the id of a kind of key */
  readonly key: string | null
  readonly conflict: Conflict | null
}

const READERS: Readonly<Record<ClueId, (catalogue: ClueCatalogue, text: string) => ClueReading | null>> = {
  base: readBase,
  path: readPath,
  error: readError,
  shape: (catalogue, id) => readChoice(catalogue, 'shape', id),
  origin: (catalogue, id) => readChoice(catalogue, 'origin', id),
  header: (catalogue, id) => readChoice(catalogue, 'header', id),
}

/**
 * Reads what a person has and narrows the products down. Where a request goes (base URL, path) outweighs what is
 * presented (form, origin, header): when the two exclude each other, that is the finding. A base URL that holds a path
 * is read for both.
 */
export function derive(catalogue: ClueCatalogue, clues: Clues): Derived {
  const found = CLUE_IDS.flatMap((clue): ReadClue[] => {
    const text = clues[clue]?.trim()
    const reading = text ? READERS[clue](catalogue, text) : null
    return reading ? [{ clue, reading }] : []
  })
  const places = found.filter((f) => f.clue === 'base' || f.clue === 'path')
  const things = found.filter((f) => !places.includes(f))
  const place = narrow(null, places)
  const products = narrow(place, things)
  const conflict = place && things.length > 0 ? conflictOf(catalogue, place, things) : null
  const last = <K extends 'scheme' | 'region' | 'key'>(name: K) =>
    found.findLast((f) => f.reading[name] !== undefined)?.reading[name] ?? null
  return { found, products, scheme: last('scheme'), region: last('region'), key: last('key'), conflict }
}

/** Intersects, and leaves a clue out that would leave nothing. */
function narrow(start: readonly ProductId[] | null, found: readonly ReadClue[]): readonly ProductId[] | null {
  return found.reduce<readonly ProductId[] | null>((left, { reading }) => {
    if (!reading.products) return left
    if (!left) return reading.products
    const both = left.filter((id) => reading.products?.includes(id))
    return both.length > 0 ? both : left
  }, start)
}

function conflictOf(
  catalogue: ClueCatalogue,
  place: readonly ProductId[],
  things: readonly ReadClue[],
): Conflict | null {
  const other = things.find(({ reading }) => reading.products && !reading.products.some((id) => place.includes(id)))
  const [there] = place
  const [presented] = other?.reading.products ?? []
  if (!there || !presented) return null
  const called = catalogue.product(there)
  const owner = catalogue.product(presented)
  const takes = catalogue.credentialSet(called.credentialSet).consistsOf.replace(/\.$/, '')
  return {
    says:
      `The call goes to ${called.name}, which takes ${takes}; what you have belongs to ${owner.name}. ` +
      'One of the two is wrong.',
    diagnosis: catalogue.guide.mixUpOf(called.credentialSet, owner.credentialSet),
  }
}

type SchemeLookup = Pick<ProductCatalogue, 'scheme'>

/**
 * The answers that follow from what was derived, for as far as they fit: the product when one is left, then scheme, key
 * kind and region where the product's questions have such an option.
 */
export function answersFrom(catalogue: SchemeLookup, derived: Derived, known: Answers, question: Question): Answers {
  const answers: Partial<Record<Param, string>> = { ...known }
  delete answers[question.param]
  const [only, ...rest] = derived.products ?? []
  if (question.param === 'product') {
    if (only && rest.length === 0) Object.assign(answers, { product: only })
    else return answers
  }
  if (derived.scheme && !answers.use) Object.assign(answers, { use: useKeyOf(catalogue, derived.scheme) })
  if (derived.key && !answers.key) Object.assign(answers, { key: derived.key })
  if (derived.region && !answers.region) Object.assign(answers, { region: derived.region })
  return answers
}

/** The options of a question that fit what was derived; all of them where it says nothing about this question. */
export function fitting(catalogue: SchemeLookup, question: Question, derived: Derived): readonly string[] {
  const keys = optionsOf(question).map((o) => o.key)
  const wanted = {
    product: derived.products,
    use: derived.scheme ? [useKeyOf(catalogue, derived.scheme)] : null,
    key: derived.key ? [derived.key] : null,
    region: derived.region ? [derived.region] : null,
  }[question.param]
  const left = wanted ? keys.filter((k) => wanted.some((w) => w === k)) : []
  return left.length > 0 ? left : keys
}

/** What follows from the clues for the question at hand. */
export type ClueOutcome =
  | { readonly kind: 'decided'; readonly answers: Answers }
  /** several options fit, or all do because nothing narrows them */
  | { readonly kind: 'open'; readonly options: readonly string[]; readonly narrowed: boolean }

export function outcomeOf(catalogue: SchemeLookup, derived: Derived, known: Answers, question: Question): ClueOutcome {
  const answers = answersFrom(catalogue, derived, known, question)
  const answer = answers[question.param]
  const all = optionsOf(question).map((o) => o.key)
  if (answer && all.includes(answer)) return { kind: 'decided', answers }
  const options = fitting(catalogue, question, derived)
  return { kind: 'open', options, narrowed: options.length < all.length }
}
