import type { Catalogue } from '../catalogue/catalogue'
import type { Product } from '../model/product'
import { findVariable } from '../snippets/variables'
import { bulletList, codeBlock, inlineCode, markdownDocument, numberedList, table } from './markdown'

/**
 * An agent skill (https://agentskills.io/specification): when to use Why401 and how, with the auth model of every
 * product.
 * @returns Markdown with YAML front matter
 */
export function skillText(catalogue: Catalogue): string {
  return markdownDocument([
    frontMatter(catalogue),
    '# Find out why a call answers 401',
    'Find the auth model first, then test the credentials with a free call, then change one thing. Never guess at a ' +
      'secret, never print one, and never pass one as an argument: name the variable or the file that holds it.',
    '## 1. Which credentials the product takes',
    table(
      ['Product', 'Id', 'Variables', 'Schemes, preferred first', 'Region'],
      catalogue.products.map((product) => productRow(catalogue, product)),
    ),
    bulletList(catalogue.credentialSets.map((set) => `${set.name}: ${set.mistakenFor}`)),
    '## 2. Test them',
    'The command sends a token exchange and free reads at most, and a call with a wrong secret to see that a success ' +
      'means anything.',
    codeBlock('why401 check --product <id> --env-file .env --json', 'bash'),
    table(
      ['Exit code', 'Meaning'],
      [
        ['0', 'accepted'],
        ['1', 'rejected'],
        ['2', 'the input cannot be used; nothing was sent'],
        ['3', 'undecided: network, limit or outage; it says nothing about the key'],
        ['4', 'accepted, and the account may not do it'],
      ],
    ),
    `As tools over the Model Context Protocol: ${inlineCode('why401 mcp')} with ${TOOLS.map(inlineCode).join(', ')}. ` +
      'They take names of variables and files, never values.',
    '## 3. Explain an answer',
    codeBlock('why401 explain answer.txt --json', 'bash'),
    'Give the status line, all headers and the body. Leave the secrets out.',
    '## 4. Act on the result',
    numberedList([
      'Look at `verdict` first, then at the first of `diagnoses`.',
      '`certain` and `proven`: make the one change of `fix` and test again.',
      '`likely` or `possible`: make the change only where it is easily taken back, and test again.',
      '`undecided`: wait or repair the way there. Do not replace the key.',
      'After three rounds without an acceptance, stop and show the person the report.',
    ]),
  ])
}

const TOOLS = ['which_auth_model', 'explain_answer', 'check_credentials', 'find_signing_mistake', 'compare_requests']

function frontMatter(catalogue: Catalogue): string {
  return [
    '---',
    'name: why401',
    `description: Finds out why a call to an API of ${catalogue.vendorNames} answers 401 or 403, and which ` +
      'credentials, scheme and host a product takes. Use for 401 Unauthorized, 403 Forbidden, invalid signature, ' +
      'invalid_client, SMTP 535, or when credentials are set up or rotated.',
    '---',
  ].join('\n')
}

function productRow(catalogue: Catalogue, product: Product): readonly string[] {
  const values = product.fields.filter((id) => catalogue.field(id).shape !== 'choice')
  const variables = values.flatMap((id) => findVariable(catalogue, id) ?? [])
  return [
    product.name,
    inlineCode(product.id),
    variables.map(inlineCode).join(', '),
    product.schemes.map((s) => catalogue.scheme(s.scheme).name).join(', '),
    regionCell(product),
  ]
}

function regionCell({ regions, regionRole }: Product): string {
  if (regionRole === 'none') return regions[0].host
  const codes = regions.map((region) => region.code).join(', ')
  return regionRole === 'must-match' ? `${codes} (has to match)` : codes
}
