import type { Catalogue } from '../catalogue/catalogue'
import { bulletList, markdownDocument } from './markdown'

/**
 * What this site is and where its texts for programs stand, in the form of https://llmstxt.org.
 * @param origin the public origin, in front of the links to this site
 * @returns Markdown
 */
export function llmsText(catalogue: Catalogue, origin: string): string {
  return markdownDocument([
    '# Why401',
    `> Why a call to an API of ${catalogue.vendorNames} answers 401: which auth model each product needs, what ` +
      'each refusal means, and how to test credentials without sending anything.',
    'Facts about the vendors stand with their source and how sure they are. What is only inferred is a hint. Never ' +
      'put a secret into a request to this site, an argument or a prompt: the command reads it from the environment ' +
      'or a file.',
    '## Start here',
    bulletList([
      `[Guide](${origin}/guide.md): from a product to its credentials, scheme and host`,
      `[Products as JSON](${origin}/api/products): the catalogue`,
      `[Problems as JSON](${origin}/api/problems): the dictionary of diagnoses`,
      `[OpenAPI](${origin}/api/openapi.json): POST /api/explain takes an answer, a transcript or an error`,
    ]),
    '## Products',
    bulletList(catalogue.products.map((p) => `[${p.name}](${origin}/products/${p.id}.md): ${p.summary}`)),
    '## Problems',
    bulletList(
      catalogue.diagnosisIds.map((id) => {
        const { title, what } = catalogue.explanation(id)
        return `[${title}](${origin}/problems/${id}.md): ${what}`
      }),
    ),
  ])
}
