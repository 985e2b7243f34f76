import type { Catalogue } from '../catalogue/catalogue'
import { isStale } from '../catalogue/freshness'
import type { Confidence, Product } from '../model/product'
import { snippetsOf } from '../snippets/snippets'
import { bulletList, codeBlock, inlineCode, markdownDocument, table } from './markdown'
import { productRecord, type ProductRecord } from './product-record'

/** How far a statement can be trusted, in words that stand behind it. */
const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  documented: 'documented',
  'single-source': 'one source',
  'third-party': 'seen in practice, not documented',
  inferred: 'inferred, take it as a hint',
}

type InWords = (fact: { readonly confidence: Confidence; readonly read: string }) => string

/** How sure, and when it was read; what was read too long ago is not called documented. */
function basisOn(today: string): InWords {
  return ({ confidence, read }) =>
    isStale(read, today) ? `read on ${read}, may have changed` : `${CONFIDENCE[confidence]}, read on ${read}`
}

const REGION_ROLES: Readonly<Record<Product['regionRole'], string>> = {
  'must-match': 'The region has to be the one where what is called was made.',
  latency: 'Any region accepts the credentials; the region is about the way there.',
  none: 'There is one host for all.',
}

/**
 * The page of a product for programs that read: credentials, schemes, hosts, the free call that proves a key, commands
 * for the shell, problems and facts with how sure each is.
 * @param origin the public origin, in front of the links to this site
 * @param today the day by which the age of a fact is told, `2026-11-29`
 * @returns Markdown
 */
export function productMarkdown(catalogue: Catalogue, product: Product, origin: string, today: string): string {
  const basis = basisOn(today)
  const record = productRecord(catalogue, product)
  return markdownDocument([
    `# ${record.name}: authentication`,
    record.summary,
    `Vendor: ${catalogue.vendor(record.vendor).name}. Page: ${origin}${record.page}`,
    '## Credentials',
    `${record.credentialSet.why} ${record.credentialSet.mistakenFor}`,
    credentials(record),
    `Made at: ${record.credentialsPage.path} (${record.credentialsPage.url})`,
    '## Schemes, in order of preference',
    bulletList(record.schemes.map((s) => `${s.name}: ${inlineCode(s.header)}. ${s.how} ${s.when} (${basis(s)})`)),
    '## Hosts and regions',
    `${REGION_ROLES[record.regionRole]} ${record.regionNote}`,
    table(
      ['Region', 'Name', 'Host'],
      record.regions.map((r) => [inlineCode(r.code), r.label, inlineCode(r.host)]),
    ),
    bulletList(record.otherHosts.map(({ host, purpose }) => `${inlineCode(host)}: ${purpose}`)),
    '## The call that proves a key',
    proof(catalogue, record, basis),
    ...commands(catalogue, product),
    ...facts('Limits', record.limits, basis),
    ...facts('What goes wrong', record.gotchas, basis),
    ...facts('Where sources disagree', record.contradictions, basis),
    '## Problems',
    bulletList(
      record.problems.map(
        (id) => `[${catalogue.explanation(id).title}](${origin}/problems/${id}.md) ${inlineCode(id)}`,
      ),
    ),
    '## The vendor’s own pages',
    bulletList(record.docs),
  ])
}

function credentials({ fields }: ProductRecord): string {
  return table(
    ['Value', 'Secret', 'Variable', 'What it looks like', 'Where it is found'],
    fields.map(({ label, secret, optional, variable, format, where }) => [
      optional ? `${label} (optional)` : label,
      secret ? 'yes' : 'no',
      variable ? inlineCode(variable) : '',
      format,
      where,
    ]),
  )
}

function proof(catalogue: Catalogue, { proof: call, standIn }: ProductRecord, basis: InWords): string {
  if (call) {
    const { method, url, proves } = call
    return `${inlineCode(`${method} ${url}`)} is free and changes nothing. ${proves} (${basis(call)})`
  }
  if (!standIn) return 'No free call is known.'
  const { name } = catalogue.product(standIn.product)
  return `There is no free call of its own: that of ${name} stands in. ${standIn.why}`
}

/** The commands of bash under the preferred scheme in the first region. */
function commands(catalogue: Catalogue, product: Product): readonly string[] {
  const { shells } = snippetsOf(catalogue, product, product.schemes[0].scheme, product.regions[0].code)
  return [
    '## Commands',
    'Values come from environment variables; none stands in a command.',
    ...shells.bash.flatMap((snippet) => [
      `${snippet.title}${snippet.effect === 'billable' ? ' (costs money or sends)' : ''}:`,
      codeBlock(snippet.code, snippet.language),
    ]),
  ]
}

function facts(title: string, list: ProductRecord['limits'], basis: InWords): readonly string[] {
  if (list.length === 0) return []
  return [`## ${title}`, bulletList(list.map((fact) => `${fact.text} (${basis(fact)}: ${fact.source})`))]
}
