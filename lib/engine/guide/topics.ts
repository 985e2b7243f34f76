import type { Topic } from '../explain/paste/recognise'
import type { ProductCatalogue } from '../model/catalogue'
import type { ProductId } from '../model/ids'
import type { PasteCatalogue } from '../model/paste'
import { UNKNOWN, type Guide } from './define'
import { hrefOf } from './query'
import { walk } from './walk'

/** What questions can be about, as plain data that a page may send to the browser. */
export function topicsOf(
  catalogue: Pick<PasteCatalogue, 'spokenNames'> & Pick<ProductCatalogue, 'product'>,
  guide: Guide,
): readonly Topic[] {
  return catalogue.spokenNames.map(({ says, products }) => ({
    says: says.source,
    products: products.map((id) => ({
      name: catalogue.product(id).name,
      guideHref: hrefOf({ answers: { product: id } }),
      problemsHref: `/products/${id}#problems`,
      next: nextQuestion(guide, id),
    })),
    unsureHref: hrefOf({ answers: { product: UNKNOWN } }),
  }))
}

function nextQuestion(guide: Guide, product: ProductId): string | null {
  const { now } = walk(guide, { product })
  return now.at === 'question' ? now.question.text : null
}
