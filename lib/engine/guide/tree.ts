import type { GuideCatalogue, ProductCatalogue } from '../model/catalogue'
import type { KeyKind } from '../model/guide'
import type { SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import type { Guide, Next, Option, Question } from './define'

type TreeCatalogue = GuideCatalogue & Pick<ProductCatalogue, 'product' | 'scheme' | 'credentialSet'>

/** The key that names a scheme in the address of the guide. */
export function useKeyOf(catalogue: Pick<ProductCatalogue, 'scheme'>, scheme: SchemeId): string {
  return catalogue.scheme(scheme).use?.key ?? scheme
}

/** Builds the tree: first the product, then how it will run, or which key it is, then the region. */
export function buildGuide(catalogue: TreeCatalogue): Guide {
  const questions = new Map<string, Question>()
  const add = (question: Question): Next => {
    questions.set(question.id, question)
    return { ask: question.id }
  }
  const start: Question = {
    id: 'product',
    param: 'product',
    text: 'Which product do you want to call?',
    why: 'Each product takes one set of credentials, and no other set works in its place.',
    groups: catalogue.guide.groups.map(({ label, products }) => ({
      label,
      options: products.map((id) => productOption({ catalogue, product: catalogue.product(id), add })),
    })),
  }
  add(start)
  return { start: start.id, questions }
}

/** What the questions of one product are made from. */
type Branch = {
  readonly catalogue: TreeCatalogue
  readonly product: Product
  readonly add: (question: Question) => Next
}

function productOption(branch: Branch): Option {
  const { catalogue, product } = branch
  return {
    key: product.id,
    label: product.name,
    hint: `Takes: ${catalogue.credentialSet(product.credentialSet).consistsOf}`,
    next: afterProduct(branch),
  }
}

function afterProduct(branch: Branch): Next {
  const { product, add } = branch
  const [preferred] = product.schemes
  if (product.keyKinds) return add(keyQuestion(branch, product.keyKinds))
  return product.schemes.length === 1 ? afterScheme(branch, preferred.scheme, null) : add(useQuestion(branch))
}

function useQuestion(branch: Branch): Question {
  const { catalogue, product } = branch
  return {
    id: `${product.id}/use`,
    param: 'use',
    text: `What will call the ${product.name}?`,
    why: 'The product accepts more than one scheme; which one is right depends on what calls it.',
    groups: [
      {
        label: null,
        options: product.schemes.map(({ scheme: id, when }) => {
          const scheme = catalogue.scheme(id)
          return {
            key: useKeyOf(catalogue, id),
            label: `${scheme.use?.label ?? scheme.name}: ${scheme.name}`,
            hint: when,
            next: afterScheme(branch, id, null),
          }
        }),
      },
    ],
  }
}

/** A key is presented under the preferred scheme, so that the way stays three questions long. */
function keyQuestion(branch: Branch, { why, kinds }: NonNullable<Product['keyKinds']>): Question {
  const { product } = branch
  return {
    id: `${product.id}/key`,
    param: 'key',
    text: 'Which kind of key do you have, or want?',
    why,
    groups: [
      {
        label: null,
        options: kinds.map((kind) => ({
          key: kind.id,
          label: kind.label,
          hint: kind.hint,
          next: afterScheme(branch, product.schemes[0].scheme, kind),
        })),
      },
    ],
  }
}

function afterScheme({ catalogue, product, add }: Branch, scheme: SchemeId, kind: KeyKind | null): Next {
  const leaf = (region: string): Next => ({ leaf: { product: product.id, scheme, region, key: kind?.id ?? null } })
  if (product.regions.length === 1) return leaf(product.regions[0].code)
  const use = product.schemes.length > 1 ? [useKeyOf(catalogue, scheme)] : []
  return add({
    id: [product.id, ...use, ...(kind ? [kind.id] : []), 'region'].join('/'),
    param: 'region',
    text: catalogue.credentialSet(product.credentialSet).regionQuestion ?? REGION_QUESTIONS[product.regionRole],
    why: product.regionNote,
    groups: [
      {
        label: null,
        options: product.regions.map((r) => ({ key: r.code, label: r.label, hint: r.host, next: leaf(r.code) })),
      },
    ],
  })
}

const CREATED = 'In which region was the app, or what you call, created?'

const REGION_QUESTIONS: Readonly<Record<Product['regionRole'], string>> = {
  'must-match': CREATED,
  latency: 'Which region should carry the calls?',
  none: CREATED,
}
