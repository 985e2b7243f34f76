import type { SourceCatalogue } from '../model/catalogue'
import type { Source } from '../model/source'
import type { Vendor } from '../model/vendor'

/** Sites whose addresses are cited without a scheme, beside the documentation of the vendors. */
const SITES = ['pypi.org', 'github.com'] as const
const REPOSITORY = /^([\w.-]+\/[\w.-]+)(?::([\w./-]+))?/

export function composeSources(vendors: readonly Pick<Vendor, 'sources'>[]): SourceCatalogue {
  const declared = vendors.map((v) => v.sources)
  const sites = new Set<string>([...SITES, ...declared.flatMap((s) => s.sites)])
  const repositories = new Map(declared.flatMap((s) => Object.entries(s.repositories)))
  const newest =
    declared
      .map((s) => s.read)
      .toSorted()
      .at(-1) ?? ''

  function sourceOf(text: string): Source {
    const bare = text.replace(/ \([^)]*\)$/, '')
    const [site = '', ...rest] = bare.split('/')
    if (sites.has(site) && rest.length > 0 && !/\s/.test(bare)) {
      const read = declared.find((s) => s.sites.includes(site))?.read ?? newest
      return { label: text, short: shortPage(bare), href: `https://${bare}`, read }
    }
    const [, repository, path] = REPOSITORY.exec(bare) ?? []
    if (!repository) return { label: text, short: text, href: null, read: newest }
    const href = path?.includes('.')
      ? `https://github.com/${repository}/blob/HEAD/${path}`
      : `https://github.com/${repository}`
    const file = path?.split('/').findLast((part) => part !== '')
    const short = file ? `${repository}: ${file}` : text
    return { label: text, short, href, read: repositories.get(repository) ?? newest }
  }

  return {
    sourcesOf: (text) =>
      text
        .slice(0, 400)
        .split(/ against | and |, (?=[\w.-]+\/)/)
        .map((part) => sourceOf(part.trim())),
  }
}

/** `docs.example.com/docs/numbers/reference/basic.md` → `docs.example.com … numbers/basic.md` */
function shortPage(page: string): string {
  const [site = '', ...parts] = page.split('/').filter((part) => part !== '' && part !== 'docs')
  return parts.length > 2 && site !== 'github.com' ? `${site} … ${parts[0]}/${parts.at(-1)}` : page
}
