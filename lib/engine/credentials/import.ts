import { isCurlCommand } from '../http/curl/command'
import type { FieldCatalogue, HostCatalogue, ProductCatalogue } from '../model/catalogue'
import type { CredentialSet } from '../model/credential-set'
import type { FieldId, ProductId } from '../model/ids'
import type { ImportCatalogue } from '../model/import'
import type { ValueKindCatalogue } from '../model/value-kind'
import type { Values } from '../model/values'
import { parseCurl, type CurlCommand } from '../http/curl/parse'
import { exactWords } from '../http/curl/words'

/** What was found in a pasted text, ready to fill a form. */
export type Imported = {
  /** what the text was recognised as */
  readonly from: 'env' | 'json' | 'curl'
  readonly values: Values
  readonly product: ProductId | null
  readonly region: string | null
}

const MAX = 64 * 1024

type Lookups = FieldCatalogue &
  HostCatalogue &
  ImportCatalogue &
  Pick<ProductCatalogue, 'products' | 'product' | 'credentialSets' | 'credentialSet' | 'scheme'> &
  Pick<ValueKindCatalogue, 'kindOf'>

type Entry = readonly [FieldId, string]

/**
 * Reads credentials out of what people have at hand: `.env` lines, a credentials file in JSON or a curl
 * command. A single value is not an import. Values are taken exactly as they stand.
 * @returns null where the text is none of these, is longer than 64 KiB, or holds nothing that a field is named for
 */
export function importCredentials(catalogue: Lookups, text: string): Imported | null {
  if (text.length > MAX) return null
  const trimmed = text.trim()
  if (isCurlCommand(trimmed)) return fromCurl(catalogue, trimmed)
  if (trimmed.startsWith('{')) return fromJson(catalogue, trimmed)
  return trimmed.includes('=') || trimmed.includes(': ') ? fromEnv(catalogue, trimmed) : null
}

function imported(
  catalogue: Lookups,
  from: Imported['from'],
  entries: readonly Entry[],
  product: ProductId | null = null,
  region: string | null = null,
): Imported | null {
  const values: Values = Object.fromEntries(entries)
  if (Object.keys(values).length === 0 && product === null) return null
  return { from, values, product: product ?? productFor(catalogue, values), region: region ?? values.region ?? null }
}

/** The typical product of the rarest credential set of which there is a value. */
function productFor({ credentialSets }: Lookups, values: Values): ProductId | null {
  const isGiven = ({ pair: { user, password } }: CredentialSet) =>
    Boolean(('field' in user ? values[user.field] : undefined) ?? values[password])
  const given = credentialSets.filter(isGiven).toSorted((a, b) => a.importRank - b.importRank)
  return given[0]?.typicalProduct ?? null
}

function fromEnv(catalogue: Lookups, text: string): Imported | null {
  const entries: Entry[] = []
  for (const line of text.split('\n')) {
    const match =
      /^\s{0,20}(?:export\s{1,5}|set\s{1,5}|\$env:)?([A-Za-z_][\w.-]{1,80})\s{0,10}[=:]\s{0,10}(.{0,4000})$/.exec(
        line.replace(/\r$/, ''),
      )
    const field = match?.[1] === undefined ? null : catalogue.fieldNamed(match[1])
    if (field && match?.[2]) entries.push([field, unquoted(match[2])])
  }
  return entries.length === 0 ? null : imported(catalogue, 'env', entries)
}

/** dotenv syntax: one pair of matching quotes belongs to the file, not to the value. */
function unquoted(value: string): string {
  const text = value.trim().replace(/,$/, '')
  const quote = text[0]
  return text.length >= 2 && (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text
}

function fromJson(catalogue: Lookups, text: string): Imported | null {
  const entries: Entry[] = []
  const walk = (node: unknown, depth: number): void => {
    if (depth > 6 || node === null || typeof node !== 'object' || entries.length > 40) return
    for (const [name, value] of Object.entries(node)) {
      const field = catalogue.fieldNamed(name)
      if (field && typeof value === 'string' && value.length <= 4096) entries.push([field, value])
      else walk(value, depth + 1)
    }
  }
  const parsed = parseJson(text)
  if (parsed === undefined) return null
  walk(parsed, 0)
  return entries.length === 0 ? null : imported(catalogue, 'json', entries)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // its message would quote the text
  }
}

function fromCurl(catalogue: Lookups, text: string): Imported | null {
  const words = exactWords(text.replace(/^\$\s/, ''))
  if (!words) return null
  const command = parseCurl(words)
  const url = command.urls.map(urlOf).find((u) => u !== null) ?? null
  const host = catalogue.hostFacts(url?.hostname ?? null)
  const product = catalogue.productAt(host, url?.pathname ?? null)
  const entries = [
    ...(url ? valuesInPath(catalogue, url.pathname, product) : []),
    ...(command.user === null ? [] : pairIn(catalogue, command.user, product)),
    ...tokensIn(catalogue, command),
  ]
  return imported(catalogue, 'curl', entries, product, host?.region ?? null)
}

function valuesInPath({ pathValues }: Lookups, path: string, product: ProductId | null): Entry[] {
  return pathValues.flatMap(({ field, pattern, products, otherThan }): Entry[] => {
    const isFor = product === null ? !products : (products?.includes(product) ?? !otherThan?.includes(product))
    const value = isFor ? pattern.exec(path)?.[1] : undefined
    return value ? [[field, value]] : []
  })
}

function urlOf(word: string): URL | null {
  return /^https?:\/\//.test(word) && URL.canParse(word) ? new URL(word) : null
}

/** Bearer tokens that are sent as they are; one that was exchanged for a key is no credential of a form. */
function tokensIn(catalogue: Lookups, { headerLines }: CurlCommand): Entry[] {
  const field = catalogue.fieldIds.find((id) => catalogue.field(id).sentAfter === 'bearer')
  return headerLines.flatMap((line): Entry[] => {
    const token = /^authorization\s?:\s{0,3}bearer\s{1,3}(.{1,4000})$/i.exec(line)?.[1]
    return field && token && catalogue.kindOf(token) !== 'jwt' ? [[field, token]] : []
  })
}

/** The value of -u, in the fields of the credential set that it is most likely of. */
function pairIn(catalogue: Lookups, pair: string, product: ProductId | null): Entry[] {
  const { credentialSets } = catalogue
  const colon = pair.indexOf(':')
  const user = colon < 0 ? pair : pair.slice(0, colon)
  const password = colon < 0 ? '' : pair.slice(colon + 1)
  const named = credentialSets.find((s) => 'literal' in s.pair.user && s.pair.user.literal === user)
  if (named) return [[named.pair.password, password]]
  const own = product === null ? null : catalogue.credentialSet(catalogue.product(product).credentialSet)
  if (own && 'literal' in own.pair.user) return [[own.pair.password, pair]] // the key alone, without its user name
  const set = own && isSentAsPair(catalogue, own) ? own : credentialSets.find((s) => 'field' in s.pair.user)
  if (!set || 'literal' in set.pair.user) return []
  return [[set.pair.user.field, user], ...(password === '' ? [] : [[set.pair.password, password] as const])]
}

/** Whether any product of a credential set takes it under Basic. */
function isSentAsPair({ products, scheme }: Lookups, { id }: CredentialSet): boolean {
  return products.some((p) => p.credentialSet === id && p.schemes.some((s) => scheme(s.scheme).word === 'basic'))
}
