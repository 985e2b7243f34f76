/** Where a fact is written: a name, a link where one can be followed, and the state that was read. */
export type Source = {
  readonly label: string
  /** fits a narrow column */ readonly short: string
  readonly href: string | null
  readonly read: string
}

/** The state of each repository that was read, by the date of its newest commit then. */
const REPOSITORIES: Readonly<Record<string, string>> = {
  'sinch/skills': '2026-04-27',
  'sinch/sinch-sdk-node': '2026-07-21',
  'sinch/sinch-sdk-python': '2026-07-21',
  'sinch/sinch-sdk-java': '2026-07-21',
  'sinch/sinch-sdk-dotnet': '2025-11-26',
  'sinch/sinch-mcp-server': '2026-08-21',
  'sinch/docs': '2021-07',
  'sinch/sinch-rtc-api-auth-examples': '2020',
  'api-evangelist/sinch': '2026-10',
}

/** Documentation pages and other repositories were read in this month. */
const READ = '2026-11'

const SITE = /^(?:developers\.sinch\.com|documentation\.mailgun\.com|pypi\.org|github\.com)\/[^\s]*$/
const REPOSITORY = /^([\w.-]+\/[\w.-]+)(?::([\w./-]+))?/

/**
 * Splits the source of a fact into links. Sources are written for people: `a against b`, `a and b`, `repository:path`.
 * What names neither a site nor a repository is shown as it stands.
 */
export function sourcesOf(text: string): readonly Source[] {
  return text
    .slice(0, 400)
    .split(/ against | and |, (?=[\w.-]+\/)/)
    .map((part) => sourceOf(part.trim()))
}

function sourceOf(text: string): Source {
  const bare = text.replace(/ \([^)]*\)$/, '')
  if (SITE.test(bare)) return { label: text, short: shortPage(bare), href: `https://${bare}`, read: READ }
  const [, repository, path] = REPOSITORY.exec(bare) ?? []
  if (!repository) return { label: text, short: text, href: null, read: READ }
  const href = path?.includes('.')
    ? `https://github.com/${repository}/blob/HEAD/${path}`
    : `https://github.com/${repository}`
  const file = path?.split('/').findLast((part) => part !== '')
  return { label: text, short: file ? `${repository}: ${file}` : text, href, read: REPOSITORIES[repository] ?? READ }
}

/** `developers.sinch.com/docs/numbers/api-reference/basic.md` → `developers.sinch.com … numbers/basic.md` */
function shortPage(page: string): string {
  const [site = '', ...parts] = page.split('/').filter((part) => part !== '' && part !== 'docs')
  return parts.length > 2 && site !== 'github.com' ? `${site} … ${parts[0]}/${parts.at(-1)}` : page
}
