import type { Topic } from '../explain/paste/recognise'
import { patternOf } from '../catalogue/sought-terms'
import type { ProductCatalogue, SoughtTermCatalogue } from '../model/catalogue'
import type { ProductId } from '../model/ids'
import type { PasteCatalogue } from '../model/paste'
import { UNKNOWN, type Guide } from './define'
import { hrefOf } from './query'
import { walk } from './walk'

/** What questions can be about, as plain data that a page may send to the browser. */
export function topicsOf(
  catalogue: Pick<PasteCatalogue, 'spokenNames'> &
    Pick<ProductCatalogue, 'product'> &
    Pick<SoughtTermCatalogue, 'soughtTerms'>,
  guide: Guide,
): readonly Topic[] {
  const unsureHref = hrefOf({ answers: { product: UNKNOWN } })
  const productOf = (id: ProductId) => ({
    name: catalogue.product(id).name,
    guideHref: hrefOf({ answers: { product: id } }),
    problemsHref: `/products/${id}#problems`,
    next: nextQuestion(guide, id),
  })
  const terms = catalogue.soughtTerms.map((term): Topic => {
    const { id, name, what, serves } = term
    return {
      says: patternOf(term),
      products: serves.map(({ product }) => productOf(product)),
      unsureHref,
      named: { name, what, href: `/products#${id}` },
    }
  })
  const products = catalogue.spokenNames.map((one) => ({
    says: one.says.source,
    products: one.products.map(productOf),
    unsureHref,
    named: null,
  }))
  return [...terms, ...products]
}

function nextQuestion(guide: Guide, product: ProductId): string | null {
  const { now } = walk(guide, { product })
  return now.at === 'question' ? now.question.text : null
}
