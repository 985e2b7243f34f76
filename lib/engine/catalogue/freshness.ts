import type { HostCatalogue, SdkCatalogue, SoughtTermCatalogue, SourceCatalogue } from '../model/catalogue'
import type { CredentialSet } from '../model/credential-set'
import type { Field } from '../model/field'
import type { FieldId } from '../model/ids'
import type { Confidence, Fact, Product } from '../model/product'

/** How many days a fact is believed to be as it was read. */
export const FRESH_DAYS = 90

const DAY = 86_400_000

/**
 * Whole days between the day on which something was read and another day, both as `2026-11-29`. What has no day, or one
 * that is none, is infinitely old.
 */
export function ageInDays(read: string, today: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(read)) return Number.POSITIVE_INFINITY
  const age = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${read}T00:00:00Z`)) / DAY
  return Number.isNaN(age) ? Number.POSITIVE_INFINITY : Math.floor(age)
}

/** What was read so long ago may have changed since: it is not to be shown as documented. */
export function isStale(read: string, today: string): boolean {
  return ageInDays(read, today) > FRESH_DAYS
}

/** The day on which a fact was last read: its own, else that of the source which was read longest ago. */
export function readOf(catalogue: SourceCatalogue, { source, read }: Pick<Fact, 'source' | 'read'>): string {
  return (
    read ??
    catalogue
      .sourcesOf(source)
      .map((one) => one.read)
      .toSorted()[0] ??
    ''
  )
}

/**
 * The day on which a page was last read, as `developers.example/docs`; null for one that is no vendor's, such as a
 * standard, which does not change.
 */
export function readOfPage(catalogue: PageSources, page: string): string | null {
  const site = page.split('/')[0] ?? ''
  if (!catalogue.vendors.some(({ sources }) => sources.sites.includes(site))) return null
  return readOf(catalogue, { source: page })
}

/** Whether all that vendors wrote of something was read too long ago to be called documented. */
export function areAllStale(catalogue: PageSources, pages: readonly string[], today: string): boolean {
  const days = pages.flatMap((page) => readOfPage(catalogue, page) ?? [])
  return days.length > 0 && days.every((read) => isStale(read, today))
}

type PageSources = SourceCatalogue & {
  readonly vendors: readonly { readonly sources: { readonly sites: readonly string[] } }[]
}

/** One thing that is said of a vendor, where it stands in the catalogue, and when it was last read at its source. */
export type DatedFact = {
  /** "product fax", "SDK node" */
  readonly where: string
  readonly text: string
  readonly source: string
  readonly confidence: Confidence
  /** `2026-11-29` */
  readonly read: string
}

/** What facts are gathered from. */
export type FactSources = SourceCatalogue &
  Pick<HostCatalogue, 'namedHosts'> &
  Pick<SoughtTermCatalogue, 'soughtTerms'> &
  Pick<SdkCatalogue, 'sdks'> & {
    readonly products: readonly Product[]
    readonly credentialSets: readonly CredentialSet[]
    readonly vendors: readonly { readonly fields: Readonly<Record<FieldId, Field>> }[]
  }

/** Everything that the catalogue says of vendors, with its day; what two places share is listed once for each. */
export function datedFacts(catalogue: FactSources): readonly DatedFact[] {
  const dated =
    (where: string) =>
    (fact: Fact): DatedFact => ({
      where,
      text: fact.text,
      source: fact.source,
      confidence: fact.confidence,
      read: readOf(catalogue, fact),
    })
  return [
    ...catalogue.products.flatMap((p) => factsOfProduct(p).map(dated(`product ${p.id}`))),
    ...catalogue.credentialSets.flatMap((s) =>
      [...s.facts, ...s.contradictions, ...(s.keyLife?.facts ?? [])].map(dated(`credential set ${s.id}`)),
    ),
    ...catalogue.vendors.flatMap(({ fields }) =>
      Object.entries(fields).map(([id, field]) =>
        dated(`field ${id}`)({ ...field, text: `${field.label}: ${field.format}` }),
      ),
    ),
    ...catalogue.namedHosts.map((one) =>
      dated(`host ${one.hosts[0]}`)({ ...one, text: `${one.name}: ${one.purpose}` }),
    ),
    ...catalogue.soughtTerms.map((term) => dated(`term ${term.id}`)({ ...term, text: `${term.name}: ${term.what}` })),
    ...catalogue.sdks.flatMap((sdk) => {
      const { current, tested, notes, uses } = sdk
      const known = Object.values(uses).flatMap((use) => (use?.remark ? [use.remark] : []))
      return [
        { ...current, text: `The current version is ${current.version}` },
        ...(tested ? [{ ...current, text: `Run here with ${tested.version}`, read: tested.read }] : []),
        ...notes,
        ...known,
      ].map(dated(`SDK ${sdk.id}`))
    }),
  ]
}

function factsOfProduct({ schemes, sample, resource, limits, gotchas, contradictions }: Product): readonly Fact[] {
  const calls = [sample, resource].flatMap((call) => (call ? [{ ...call, text: `${call.title}: ${call.path}` }] : []))
  return [
    ...schemes.map((s) => ({ ...s, text: `${s.scheme}: ${s.when}` })),
    ...calls,
    ...limits,
    ...gotchas,
    ...contradictions,
  ]
}
