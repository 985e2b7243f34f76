import type { ProductId } from '../../model/ids'
import type { PasteCatalogue, SpokenName } from '../../model/paste'

/** The product that a text without a host speaks of, or null. A guess that the reader can correct. */
export function productInText(catalogue: Pick<PasteCatalogue, 'mentions'>, text: string): ProductId | null {
  const start = text.slice(0, 20_000)
  return catalogue.mentions.find(({ says }) => says.test(start))?.product ?? null
}

/** The products that a question is about, by the names that people call them: none, one, or some of the same name. */
export function productsAskedAbout(names: readonly SpokenName[], question: string): readonly ProductId[] {
  return names.find(({ says }) => says.test(question))?.products ?? []
}
