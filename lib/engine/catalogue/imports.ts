import type { FieldId, ProductId, VendorId } from '../model/ids'
import type { ImportCatalogue, ReadName } from '../model/import'
import type { Vendor } from '../model/vendor'

type Source = Pick<Vendor, 'id' | 'imports' | 'fields' | 'products' | 'regionAliases'>

/** The names of one vendor. */
type Names = {
  readonly vendor: VendorId
  readonly byName: ReadonlyMap<string, FieldId>
  /** words that name the vendor */
  readonly own: ReadonlySet<string>
  /** words that name a product, where they name no field */
  readonly products: ReadonlyMap<string, ProductId>
}

/** What tells one set of variables from another, at the beginning or the end of their names. */
const SET_WORDS = new Set(
  (
    'prod production live staging stage stg dev develop development test testing tests sandbox qa uat ci local ' +
    'default ' +
    'main primary secondary backup old new eu us br au ca global'
  ).split(' '),
)

/** Composes how credentials are found in text. Where two fields have the same name, the later one has it. */
export function composeImports(vendors: readonly Source[]): ImportCatalogue {
  const all = vendors.map(namesOf)
  const readName = (name: string, around: VendorId | null): ReadName | null => {
    const words = wordsOf(name)
    const named = all.filter((names) => words.some((word) => names.own.has(word)))
    if (named.length > 1) return null
    const candidates = named.length > 0 ? named : around === null ? all : all.filter((n) => n.vendor === around)
    const isOwn = named.length > 0
    // the later vendor's name counts, as its field does
    return candidates.toReversed().reduce<ReadName | null>((found, n) => found ?? readAs(n, name, words, isOwn), null)
  }
  return {
    fieldNamed: (name) => readName(name, null)?.field ?? null,
    readName,
    vendorNamedIn(text) {
      const words = new Set(wordsOf(text.slice(0, 100_000)))
      const named = all.filter(({ own }) => [...own].some((word) => words.has(word)))
      return named.length === 1 ? (named[0]?.vendor ?? null) : null
    },
    environmentPrefixes: vendors.flatMap((v) => v.imports.environmentPrefixes),
    pathValues: vendors.flatMap((v) => v.imports.pathValues),
    settingUrls: vendors.flatMap((v) => v.imports.settingUrls ?? []),
    namesBeside: vendors.flatMap((v) => v.imports.namesBeside ?? []),
    toolSettings: vendors.flatMap((v) => v.imports.toolSettings ?? []),
  }
}

function namesOf({ id, imports, fields, products, regionAliases }: Source): Names {
  const own = new Set(
    [id, ...imports.environmentPrefixes, ...imports.variablePrefixes].map((word) => word.toLowerCase()),
  )
  const byName = new Map<string, FieldId>()
  const add = (name: string, field: FieldId) => {
    byName.set(canonical(name), field)
    const bare = wordsOf(name).filter((word) => !own.has(word))
    if (bare.length > 0) byName.set(bare.join(''), field)
  }
  for (const [field, { aliases }] of Object.entries(fields)) for (const name of [field, ...aliases]) add(name, field)
  for (const name of regionAliases) add(name, 'region')
  const firstWords = products.map((p) => [p.id.split('-')[0] ?? '', p.id] as const)
  const productWords = firstWords.filter(([word]) => word.length > 2 && !own.has(word) && !byName.has(word))
  return { vendor: id, byName, own, products: new Map(productWords.toReversed()) }
}

function readAs(names: Names, name: string, words: readonly string[], isOwn: boolean): ReadName | null {
  const { vendor, byName, own, products } = names
  const whole = byName.get(canonical(name))
  const mentioned = words.map((word) => products.get(word)).find((product) => product !== undefined) ?? null
  const found = (field: FieldId, set: string): ReadName => ({
    field,
    vendor,
    isOwn: isOwn || mentioned !== null,
    product: mentioned,
    set,
  })
  if (whole) return found(whole, '')
  const bare = words.filter((word) => !own.has(word))
  const readings = [bare, ...(isOwn || mentioned ? [bare.filter((word) => !products.has(word))] : [])]
  for (const reading of readings) {
    const field = byName.get(reading.join(''))
    if (field) return found(field, '')
  }
  if (!isOwn && mentioned === null) return null
  return readings.map((reading) => withoutSet(byName, reading, found)).find((one) => one !== null) ?? null
}

/** A name to which something was added that tells sets apart: `STAGING_…`, `…_2`. */
function withoutSet(
  byName: Names['byName'],
  words: readonly string[],
  found: (field: FieldId, set: string) => ReadName,
): ReadName | null {
  const isSet = (word: string | undefined) => word !== undefined && (SET_WORDS.has(word) || /^\d{1,2}$/.test(word))
  for (const [from, to] of [
    [1, words.length],
    [0, words.length - 1],
    [1, words.length - 1],
  ] as const) {
    const field = byName.get(words.slice(from, to).join(''))
    const rest = [...words.slice(0, from), ...words.slice(to)]
    if (field && rest.every(isSet)) return found(field, rest.join(' '))
  }
  return null
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** `mailKeyId`, `MAIL_KEY_ID`, `mail.key-id` → mail, key, id */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
