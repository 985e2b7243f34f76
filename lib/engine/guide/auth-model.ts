import type { FieldCatalogue, ProductCatalogue } from '../model/catalogue'
import { findRegion } from '../model/product'
import { findVariable } from '../snippets/variables'
import { optionsOf, type Leaf, type Question } from './define'
import { mixUpsOf, stepsTo } from './steps'

type Lookups = Pick<ProductCatalogue, 'product' | 'credentialSet' | 'scheme'> & FieldCatalogue

/** The auth model of a product, in words and names that a program can use. */
export function authModelOf(catalogue: Lookups, { product: id, scheme, region, key }: Leaf) {
  const product = catalogue.product(id)
  const credentials = catalogue.credentialSet(product.credentialSet)
  return {
    product: id,
    name: product.name,
    credentialSet: credentials.name,
    why: credentials.why,
    scheme: catalogue.scheme(scheme).name,
    region,
    host: findRegion(product, region)?.host ?? product.regions[0].host,
    fields: product.fields.map((field) => ({
      field,
      label: catalogue.field(field).label,
      variable: findVariable(catalogue, field),
      where: catalogue.field(field).where,
      optional: catalogue.field(field).optional,
    })),
    steps: stepsTo(catalogue, product, key).map((step) => step.text),
    mixUps: mixUpsOf(catalogue, product),
    docs: product.docs,
  }
}

/** A question of the guide with its answers. */
export function openQuestionOf(question: Question) {
  const options = optionsOf(question)
  return {
    question: question.text,
    why: question.why,
    answers: options.map(({ key, label, hint }) => ({ answer: `${question.param}=${key}`, label, hint })),
  }
}
