import { parseCurl, type CurlCommand } from '../../http/curl/parse'
import { exactWords } from '../../http/curl/words'
import type { FieldCatalogue, ProductCatalogue } from '../../model/catalogue'
import type { CredentialSet } from '../../model/credential-set'
import type { FieldId, ProductId } from '../../model/ids'
import type { ImportCatalogue } from '../../model/import'
import type { ValueKindCatalogue } from '../../model/value-kind'
import { targetOf, type Address, type AddressLookups } from './address'

export type CommandLookups = FieldCatalogue &
  AddressLookups &
  Pick<ImportCatalogue, 'pathValues'> &
  Pick<ProductCatalogue, 'products' | 'product' | 'credentialSets' | 'credentialSet' | 'scheme'> &
  Pick<ValueKindCatalogue, 'kindOf'>

export type Entry = readonly [FieldId, string]

/** One call: where it leads, what is presented. */
export type Call = {
  readonly address: Address | null
  /** a URL of which the host is not known, as of a variable */
  readonly isUnclear: boolean
  readonly entries: readonly Entry[]
}

/** Reads a curl command; null where a shell would not take it for one. */
export function callOfCommand(catalogue: CommandLookups, text: string): Call | null {
  const words = exactWords(text.replace(/^\$\s/, ''))
  if (!words) return null
  const command = parseCurl(words)
  const addresses = command.urls.map((url) => targetOf(catalogue, url))
  const foreign = addresses.find((one) => one?.facts === null)
  const address = foreign ?? addresses.find((one) => one !== null) ?? null
  return {
    address,
    isUnclear: address === null && command.urls.length > 0,
    entries: entriesOf(catalogue, address, command.user, command.headerLines),
  }
}

/** What a call presents: in its path, as a pair, as a token. */
export function entriesOf(
  catalogue: CommandLookups,
  address: Address | null,
  pair: CurlCommand['user'],
  headerLines: readonly string[],
): readonly Entry[] {
  const product = address?.product ?? null
  return [
    ...(address ? valuesInPath(catalogue, address.path, product) : []),
    ...(pair === null ? [] : pairIn(catalogue, pair, product)),
    ...tokensIn(catalogue, headerLines),
  ]
}

function valuesInPath({ pathValues }: CommandLookups, path: string, product: ProductId | null): Entry[] {
  return pathValues.flatMap(({ field, pattern, products, otherThan }): Entry[] => {
    const isFor = product === null ? !products : (products?.includes(product) ?? !otherThan?.includes(product))
    const value = isFor ? pattern.exec(path)?.[1] : undefined
    return value ? [[field, value]] : []
  })
}

/** Bearer tokens that are sent as they are; one that was exchanged for a key is no credential of a form. */
function tokensIn(catalogue: CommandLookups, headerLines: readonly string[]): Entry[] {
  const field = catalogue.fieldIds.find((id) => catalogue.field(id).sentAfter === 'bearer')
  return headerLines.flatMap((line): Entry[] => {
    const token = /^authorization\s?:\s{0,3}bearer\s{1,3}(.{1,4000})$/i.exec(line)?.[1]
    return field && token && catalogue.kindOf(token) !== 'jwt' ? [[field, token]] : []
  })
}

/** The value of -u, in the fields of the credential set that it is most likely of. */
function pairIn(catalogue: CommandLookups, pair: string, product: ProductId | null): Entry[] {
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
function isSentAsPair({ products, scheme }: CommandLookups, { id }: CredentialSet): boolean {
  return products.some((p) => p.credentialSet === id && p.schemes.some((s) => scheme(s.scheme).word === 'basic'))
}
