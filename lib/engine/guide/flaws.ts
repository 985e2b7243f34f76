import type { ProductCatalogue } from '../model/catalogue'
import { findRegion } from '../model/product'
import { UNKNOWN, optionsOf, type Guide, type Leaf, type Question } from './define'

const MOST_QUESTIONS = 3

/** What leaves are looked up in. */
type Known = Pick<ProductCatalogue, 'findProduct'>

/**
 * Everything that is wrong with a tree, in sentences; empty when it is sound. It finds targets that do not exist,
 * loops, questions that nothing leads to, questions without a way on, ways that are longer than three questions or ask
 * the same twice, and leaves that name no product, scheme or region of the catalogue.
 */
export function flaws(catalogue: Known, guide: Guide): readonly string[] {
  const found = new Set<string>()
  const reached = new Set<string>()
  visit({ catalogue, guide, found, reached }, guide.start, [])
  for (const id of guide.questions.keys()) if (!reached.has(id)) found.add(`${id}: nothing leads here`)
  return [...found]
}

type Visit = {
  readonly catalogue: Known
  readonly guide: Guide
  readonly found: Set<string>
  readonly reached: Set<string>
}

function visit(state: Visit, id: string, way: readonly Question[]): void {
  const { catalogue, guide, found, reached } = state
  const question = guide.questions.get(id)
  if (!question) return void found.add(`${way.at(-1)?.id ?? 'start'}: leads to ${id}, which does not exist`)
  if (way.some((q) => q.id === id)) return void found.add(`${id}: leads back to itself`)
  reached.add(id)
  if (way.some((q) => q.param === question.param)) found.add(`${id}: asks for ${question.param} again`)
  if (way.length >= MOST_QUESTIONS) found.add(`${id}: is question ${way.length + 1} on its way`)
  for (const text of faultsOf(question)) found.add(`${id}: ${text}`)
  for (const option of optionsOf(question)) {
    if ('ask' in option.next) visit(state, option.next.ask, [...way, question])
    else for (const text of leafFaults(catalogue, option.next.leaf)) found.add(`${id}, ${option.key}: ${text}`)
  }
}

function faultsOf(question: Question): string[] {
  const options = optionsOf(question)
  const keys = options.map((o) => o.key)
  return [
    ...(options.length < 2 ? ['has no choice to make'] : []),
    ...(new Set(keys).size < keys.length ? ['has an option twice'] : []),
    ...(keys.includes(UNKNOWN) ? [`uses the word ${UNKNOWN} for an option`] : []),
  ]
}

function leafFaults(catalogue: Known, { product: id, scheme, region }: Leaf): string[] {
  const product = catalogue.findProduct(id)
  if (!product) return [`names the product ${id}, which does not exist`]
  return [
    ...(product.schemes.some((s) => s.scheme === scheme)
      ? []
      : [`names the scheme ${scheme}, which ${id} does not have`]),
    ...(findRegion(product, region) ? [] : [`names the region ${region}, which ${id} does not have`]),
  ]
}

/** Every leaf, with the answers that lead to it. */
export function leavesOf(
  guide: Guide,
): readonly { readonly leaf: Leaf; readonly answers: Readonly<Record<string, string>> }[] {
  const out: { leaf: Leaf; answers: Record<string, string> }[] = []
  const collect = (id: string, answers: Record<string, string>): void => {
    const question = guide.questions.get(id)
    for (const option of question ? optionsOf(question) : []) {
      const next = { ...answers, [question?.param ?? '']: option.key }
      if ('leaf' in option.next) out.push({ leaf: option.next.leaf, answers: next })
      else collect(option.next.ask, next)
    }
  }
  collect(guide.start, {})
  return out
}
