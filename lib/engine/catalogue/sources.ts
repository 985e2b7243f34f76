import type { SourceCatalogue } from '../model/catalogue'
import type { Source, VendorSources } from '../model/source'
import type { Vendor } from '../model/vendor'

/** Sites whose addresses are cited without a scheme, beside the documentation of the vendors. */
const SITES = ['pypi.org', 'github.com', 'www.nuget.org', 'app.unpkg.com', 'www.npmjs.com'] as const
const REPOSITORY = /^([\w.-]+\/[\w.-]+)(?::([\w./-]+))?/

export function composeSources(vendors: readonly Pick<Vendor, 'sources'>[]): SourceCatalogue {
  const declared = vendors.map((v) => v.sources)
  const sites = new Set<string>([...SITES, ...declared.flatMap((s) => s.sites)])
  const repositories = new Map(declared.flatMap((s) => Object.entries(s.repositories)))
  const again = declared.flatMap((s) => Object.entries(s.readOn ?? {})).toSorted(([a], [b]) => b.length - a.length)
  const newest =
    declared
      .map((s) => s.read)
      .toSorted()
      .at(-1) ?? ''
  const readOf = (place: string, owner: VendorSources | undefined) =>
    again.find(([start]) => place.startsWith(start))?.[1] ?? owner?.read ?? newest

  function sourceOf(text: string): Source {
    const bare = text.replace(/ \([^)]*\)$/, '')
    const [site = '', ...rest] = bare.split('/')
    if (sites.has(site) && rest.length > 0 && !/\s/.test(bare)) {
      const owner = declared.find((s) => s.sites.includes(site))
      return { label: text, short: shortPage(bare), href: `https://${bare}`, read: readOf(bare, owner), state: null }
    }
    const [, repository, path] = REPOSITORY.exec(bare) ?? []
    if (!repository) return { label: text, short: text, href: null, read: readOf(bare, undefined), state: null }
    const href = path?.includes('.')
      ? `https://github.com/${repository}/blob/HEAD/${path}`
      : `https://github.com/${repository}`
    const file = path?.split('/').findLast((part) => part !== '')
    const short = file ? `${repository}: ${file}` : text
    const owner = declared.find((s) => repository in s.repositories)
    return { label: text, short, href, read: readOf(bare, owner), state: repositories.get(repository) ?? null }
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
