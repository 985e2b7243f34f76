import type { Catalogue } from '../catalogue/catalogue'
import { optionsOf, type Guide, type Next } from '../guide/define'
import { hrefOf } from '../guide/query'
import { findKeyKind, mixUpsOf, stepsTo } from '../guide/steps'
import { buildGuide } from '../guide/tree'
import { answersOf, walk, type Answers } from '../guide/walk'
import type { Product } from '../model/product'
import { bulletList, inlineCode, markdownDocument, numberedList } from './markdown'

/**
 * The whole guide for programs that read: every product with the questions that lead to its credentials, each end with
 * its address, and where to click.
 * @param origin the public origin, in front of the links to this site
 * @returns Markdown
 */
export function guideMarkdown(catalogue: Catalogue, origin: string): string {
  const guide = buildGuide(catalogue)
  const start = guide.questions.get(guide.start)
  return markdownDocument([
    '# Which auth model does the product need?',
    `${start?.why ?? ''} The guide for people: ${origin}/guide`,
    ...(start?.groups ?? []).flatMap(({ label, options }) => [
      label ? `## ${label}` : '',
      ...options.flatMap(({ key }) => productPart(catalogue, guide, catalogue.product(key), origin)),
    ]),
  ])
}

function productPart(catalogue: Catalogue, guide: Guide, product: Product, origin: string): readonly string[] {
  const set = catalogue.credentialSet(product.credentialSet)
  return [
    `### ${product.name}`,
    `Takes: ${set.consistsOf} ${set.why}`,
    bulletList(mixUpsOf(catalogue, product)),
    numberedList(stepsTo(catalogue, product, null).map(({ text, url }) => (url ? `${text} ${url}` : text))),
    bulletList(endsOf(guide, { product: product.id }).map((end) => endLine(catalogue, end, origin))),
    `More: ${origin}/products/${product.id}.md`,
  ]
}

/** An end of the guide with the answers that lead to it. */
type End = { readonly answers: Answers; readonly leaf: Extract<Next, { leaf: unknown }>['leaf'] }

/** Every end that can be reached from the answers given so far. */
function endsOf(guide: Guide, answers: Answers): readonly End[] {
  const { trail, now } = walk(guide, answers)
  if (now.at === 'leaf') return [{ answers: answersOf(trail), leaf: now.leaf }]
  const { param } = now.question
  return optionsOf(now.question).flatMap(({ key }) => endsOf(guide, { ...answers, [param]: key }))
}

function endLine(catalogue: Catalogue, { answers, leaf }: End, origin: string): string {
  const product = catalogue.product(leaf.product)
  const host = product.regions.find((r) => r.code === leaf.region)?.host ?? product.regions[0].host
  const kind = findKeyKind(product, leaf.key)
  const scheme = catalogue.scheme(leaf.scheme)
  return [
    `${scheme.name}, ${inlineCode(host)}`,
    kind ? `, ${kind.label}${kind.limits ? ` (${kind.limits.remark})` : ''}` : '',
    `: ${inlineCode(scheme.header)} ${origin}${hrefOf({ answers })}`,
  ].join('')
}
