import type { Catalogue } from '../catalogue/catalogue'
import { findVariable } from '../snippets/variables'
import { applyDifference } from './apply'
import type { Comparison, Difference, NormalisedRequest, SideOfComparison } from './model'
import { isNoise } from './noise'

/** What a comparison can be taken away as: text without secrets. */
export type ComparisonExports = {
  /** Markdown for a ticket or a chat */
  readonly ticket: string
  /** bash, with variables in place of every value that is a credential */
  readonly failing: string
  /** the failing call with what differs as the working one has it; null where nothing that can matter differs */
  readonly fixed: string | null
}

/** Makes the exports. @param titleOf the title of a diagnosis */
export function exportsOf(
  catalogue: Catalogue,
  comparison: Comparison,
  { works, fails }: { readonly works: NormalisedRequest; readonly fails: NormalisedRequest },
): ComparisonExports {
  const applied = comparison.differences.filter(({ relevance }) => relevance !== 'none')
  const repaired = applied.reduce((request, one) => applyDifference(catalogue, request, works, one), fails)
  return {
    ticket: ticketOf(catalogue, comparison),
    failing: curlOf(catalogue, 'The call that fails', fails, works),
    fixed:
      applied.length === 0
        ? null
        : curlOf(catalogue, 'The same with what differs as in the one that works', repaired, works),
  }
}

const RELEVANCE_WORDS = { certain: 'certain', likely: 'likely', possible: 'possible', none: 'cannot matter' } as const

/** Foreign text in a code span, so that none of it is markup. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const blank = ticks.length > 1 ? ' ' : ''
  return `${ticks}${blank}${text.replaceAll('\n', ' ').replaceAll('|', '\\|')}${blank}${ticks}`
}

function ticketOf(catalogue: Catalogue, { differences, folded, works, fails }: Comparison): string {
  const rows = differences.map((one) => row(catalogue, one))
  const parts = [
    '## Works here, fails there',
    [`- Works: ${side(works)}`, `- Fails: ${side(fails)}`].join('\n'),
    ...(rows.length === 0
      ? ['No difference that an API looks at was found.']
      : [
          ['| Difference | How sure | Works | Fails | Leads to |', '| --- | --- | --- | --- | --- |', ...rows].join(
            '\n',
          ),
          differences.map(({ title, what, can }) => `- ${title}: ${what} ${can}`).join('\n'),
        ]),
    `Folded away as noise of the clients: ${folded.length}. This was compared and not tried.`,
    'Secrets are not contained: fingerprints are keyed and mean something within this comparison only.',
  ]
  return `${parts.join('\n\n')}\n`
}

function side({ title, status, form }: SideOfComparison): string {
  return `${code(title)}, ${status === null ? 'answer not shown' : `answered ${status}`} (${form})`
}

function row(catalogue: Catalogue, { title, relevance, works, fails, diagnosis }: Difference): string {
  const leads = diagnosis === null ? '' : catalogue.explanation(diagnosis).title
  return `| ${title} | ${RELEVANCE_WORDS[relevance]} | ${code(works)} | ${code(fails)} | ${leads} |`
}

/** A call in bash: hosts that are public, paths without their ids, variables for credentials. */
function curlOf(catalogue: Catalogue, title: string, request: NormalisedRequest, other: NormalisedRequest): string {
  const host = request.host !== null && catalogue.publicHosts.has(request.host) ? request.host : '$HOST'
  const template = catalogue.pathTemplate(request.path ?? '/', request.product)
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => `$${variableFor(catalogue, name)}`)
  const names = request.query.map(([name]) => name).filter((name) => /^[\w.[\]-]{1,40}$/.test(name))
  const query = names.map((name) => `${name}=$${upper(name)}`).join('&')
  const sent = request.headers.filter(
    ([name]) =>
      /^[\w-]{1,60}$/.test(name) &&
      !/^(?:host|content-length)$/i.test(name) &&
      !isNoise(name.toLowerCase(), request, other),
  )
  const method =
    request.method === null || request.method === 'GET' ? '' : `-X ${request.method.replace(/[^A-Z]/g, '')} `
  const lines = [
    `curl ${method}"${request.protocol ?? 'https'}://${host}${path}${query === '' ? '' : `?${query}`}"`,
    ...request.authorization.map((_, i) => authorization(catalogue, request, i)),
    ...sent.map(([name, value]) => header(name, value)),
    ...(request.body === null ? [] : ['--data-binary @body']),
  ]
  return `# ${title}\n${lines.join(' \\\n  ')}\n`
}

/** Types say how a body is read and hold no secret; of other headers the name is enough. */
function header(name: string, value: string): string {
  const isType = /^content-type$/i.test(name) && /^[\w.+/;= -]{1,100}$/.test(value)
  return `-H "${name}: ${isType ? value : `$${upper(name)}`}"`
}

function authorization(
  catalogue: Catalogue,
  { product, authorization: all }: NormalisedRequest,
  index: number,
): string {
  const sent = all[index]
  const word = /^[A-Za-z]{1,20}$/.exec(sent?.sent.scheme ?? '')?.[0] ?? ''
  const own = product === null ? null : catalogue.credentialSet(catalogue.product(product).credentialSet)
  if (word === 'basic' && own) {
    const { user, password } = own.pair
    const name = 'field' in user ? `$${variableFor(catalogue, user.field)}` : user.literal
    return `-u "${name}:$${variableFor(catalogue, password)}"`
  }
  if (word === 'basic') return '-u "$USER_NAME:$PASSWORD"'
  if (word === 'bearer') return '-H "Authorization: Bearer $ACCESS_TOKEN"'
  return `-H "Authorization: ${word === '' ? '' : `${word[0]?.toUpperCase()}${word.slice(1)} `}$CREDENTIALS"`
}

function variableFor(catalogue: Catalogue, field: string): string {
  return findVariable(catalogue, field) ?? upper(field)
}

const upper = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase()
