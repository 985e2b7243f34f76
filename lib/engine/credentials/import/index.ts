import { decodeBase64 } from '../../bytes/encoding'
import { isCurlCommand } from '../../http/curl/command'
import { member, readJson, textOf } from '../../http/json'
import type { NamedHost } from '../../model/host'
import type { FieldId, ProductId, VendorId } from '../../model/ids'
import type { ImportCatalogue, Imported, NotTaken } from '../../model/import'
import type { Json } from '../../model/json'
import type { InspectionCatalogue } from '../../model/inspection'
import type { OtherVendorCatalogue } from '../../model/other-vendor'
import type { ProductCatalogue } from '../../model/catalogue'
import type { SecretLooks } from '../../mask/secret-looks'
import { addressesIn, addressOf, foreignAt, targetOf, type Address } from './address'
import { callOfCommand, entriesOf, type Call, type CommandLookups, type Entry } from './command'
import { mailNamesIn } from './mail'
import { namedTexts, type Named } from './named'
import { setsOf, type Found, type Place } from './sets'

/** UTF-16 code units; an archive of a browser is larger than any file of settings. */
const MAX = 64 * 1024
const MAX_ARCHIVE = 4 * 1024 * 1024
const MOST_NAMED = 12

export type ImportLookups = CommandLookups &
  ImportCatalogue &
  SecretLooks &
  Pick<InspectionCatalogue, 'isCredentialName'> &
  Pick<OtherVendorCatalogue, 'otherVendorOfName'> &
  Pick<ProductCatalogue, 'vendor'>

/**
 * Reads credentials out of what people have at hand: a curl command, a HAR, a URL of settings, and files and pages of
 * settings in any notation. Values are taken as a program would read them. What names a host of nobody who is asked
 * fills nothing, and neither does a value of another vendor's kind.
 * @returns null where the text is none of these, is too long, or holds nothing that a field is named for
 */
export function importCredentials(catalogue: ImportLookups, text: string): Imported | null {
  const trimmed = text.trim()
  if (text.length <= MAX && isCurlCommand(trimmed))
    return ofCalls(catalogue, 'curl', [callOfCommand(catalogue, trimmed)])
  if (/^\{\s{0,20}"log"\s{0,20}:/.test(trimmed) && text.length <= MAX_ARCHIVE)
    return ofCalls(catalogue, 'har', callsOfArchive(catalogue, readJson(trimmed)))
  if (text.length > MAX) return null
  return ofSettingUrl(catalogue, trimmed) ?? ofSettings(catalogue, trimmed) ?? ofValue(catalogue, trimmed)
}

/** One value of another vendor, or a command of another tool that names its host. */
function ofValue(catalogue: ImportLookups, text: string): Imported | null {
  const vendor = catalogue.otherVendorOfValue(text)
  if (vendor) return nothing('value', { foreign: { id: vendor.id, name: vendor.name, by: 'form' } })
  const elsewhere = isCommand(text) ? addressesIn(catalogue, text).find((address) => !address.facts) : undefined
  return elsewhere ? nothing('curl', { foreign: foreignAt(catalogue, elsewhere) }) : null
}

/** Whether a text makes a request, in whatever tool or language. */
function isCommand(text: string): boolean {
  return /\b(?:wget|https?|xh|iwr|irm|Invoke-\w{1,30}|fetch|axios|requests|httpx|HttpClient|Faraday|Guzzle)\b/i.test(
    text,
  )
}

function nothing(from: Imported['from'], rest: Partial<Imported>): Imported {
  return { from, sets: [], notTaken: [], foreign: null, ...rest }
}

/** Calls that were made or are to be made: where one of them leads elsewhere, nothing of any is taken. */
function ofCalls(catalogue: ImportLookups, from: Imported['from'], all: readonly (Call | null)[]): Imported | null {
  const calls = all.filter((call) => call !== null)
  const elsewhere = calls.map((call) => call.address).find((address) => address?.facts === null)
  if (elsewhere) return nothing(from, { foreign: foreignAt(catalogue, elsewhere) })
  const uncheckable = calls.map((call) => call.address?.facts?.named).find((named) => named && takesNothingKnown(named))
  if (uncheckable) {
    const because = `it goes to ${uncheckable.name}, which takes other credentials than any check has`
    return nothing(from, { notTaken: [{ name: 'The command', because }] })
  }
  const clear = calls.filter((call) => !call.isUnclear)
  const places = clear.flatMap(({ address }): Place[] => (address?.facts ? [placeOf(address)] : []))
  const taken = sifted(
    catalogue,
    clear.flatMap((call) =>
      call.entries.map(([field, value]) => ({
        name: catalogue.field(field).label,
        found: foundIn(call, [field, value]),
      })),
    ),
  )
  const sets = setsOf(catalogue, taken.found, places)
  if (sets.length > 0 || taken.notTaken.length > 0) return nothing(from, { sets, ...taken.said })
  if (calls.length > clear.length) {
    const because = 'its address is not known, so nothing tells whose the credentials are'
    return nothing(from, { notTaken: [{ name: 'The command', because }] })
  }
  const product = places.find((place) => place.product !== null)
  return product ? nothing(from, { sets: [emptySet(catalogue, product)] }) : null
}

function takesNothingKnown({ products, credentialSet }: NamedHost): boolean {
  return products.length === 0 && credentialSet === null
}

function foundIn({ address }: Call, [field, value]: Entry): Found {
  const product = address?.product ?? null
  return { field, value, product, vendor: address?.facts?.vendor ?? '', set: '', heading: '' }
}

function placeOf({ facts, product }: Address): Place {
  return { vendor: facts?.vendor ?? '', product, region: facts?.region ?? null }
}

/** A call that presents nothing still says which product it is of. */
function emptySet(catalogue: ImportLookups, { product, region }: Place): Imported['sets'][number] {
  const { id, name } = catalogue.product(product ?? '')
  return { id: '1', title: name, product: id, region, values: {} }
}

/** Takes out what is another vendor's or no value at all. */
function sifted(catalogue: ImportLookups, all: readonly { readonly name: string; readonly found: Found }[]) {
  const reasons = all.map(({ name, found }): NotTaken | null => {
    const vendor = catalogue.otherVendorOfValue(found.value)
    if (vendor) return { name, because: `it holds a value of ${vendor.name}, by its form` }
    const kind = catalogue.kindOf(found.value.trim())
    if (kind === 'placeholder') return { name, because: 'it holds a sample and no value' }
    if (kind === 'variable') return { name, because: 'it holds a variable that is not filled in' }
    if (kind === 'masked') return { name, because: 'its value was masked before' }
    return found.value.trim() === '' ? { name, because: 'it is empty' } : null
  })
  const notTaken = reasons.filter((reason) => reason !== null)
  const vendors = all.map(({ found }) => catalogue.otherVendorOfValue(found.value)).filter((v) => v !== null)
  const found = all.filter((_, i) => reasons[i] === null).map((one) => one.found)
  const foreign =
    found.length > 0 || !vendors[0] ? null : ({ id: vendors[0].id, name: vendors[0].name, by: 'form' } as const)
  return { found, notTaken, said: { notTaken: notTaken.slice(0, MOST_NAMED), foreign } }
}

/** The requests of a HAR, as far as they present something. */
function callsOfArchive(catalogue: ImportLookups, archive: Json | undefined): readonly Call[] {
  const entries = member(member(archive, 'log'), 'entries')
  return (Array.isArray(entries) ? (entries as readonly Json[]) : []).slice(0, 2000).flatMap((entry): Call[] => {
    const request = member(entry, 'request')
    const address = targetOf(catalogue, textOf(request, 'url') ?? '')
    if (!address) return []
    const headers = member(request, 'headers')
    const lines = (Array.isArray(headers) ? (headers as readonly Json[]) : []).map(
      (header) => `${textOf(header, 'name') ?? ''}: ${textOf(header, 'value') ?? ''}`,
    )
    const basic = lines.map((line) => /^authorization:\s?basic\s{1,3}(\S{1,4000})$/i.exec(line)?.[1]).find(Boolean)
    const pair = basic ? decodeBase64(basic) : null
    const user = pair?.ok ? new TextDecoder().decode(pair.bytes) : null
    return [{ address, isUnclear: false, entries: entriesOf(catalogue, address, user, lines) }]
  })
}

/** A URL that is a setting: `scheme://user:password@host?region=…`. */
function ofSettingUrl(catalogue: ImportLookups, text: string): Imported | null {
  if (!/^(?:[A-Za-z_]\w{1,60}\s{0,3}=\s{0,3})?["']?[a-z][a-z\d+.-]{1,20}:\/\/\S{1,2000}$/i.test(text)) return null
  const bare = text.replace(/^[A-Za-z_]\w{1,60}\s{0,3}=\s{0,3}|["']/g, '')
  const read = settingOf(catalogue, bare, '')
  if (read === null) return null
  const taken = sifted(
    catalogue,
    read.found.map((found) => ({ name: catalogue.field(found.field).label, found })),
  )
  return nothing('url', { sets: setsOf(catalogue, taken.found, [read.place]), ...taken.said })
}

type Setting = { readonly found: readonly Found[]; readonly place: Place }

/** RFC 3986 appendix B, with the authority in its parts. */
const URL_PARTS = /^([a-z][a-z\d+.-]{1,20}):\/\/(?:([^:@/?#]{0,255})(?::([^@/?#]{0,255}))?@)?([^/?#:]{1,253})/i
const URL_REST = /^(?::\d{1,5})?(?:\/([^/?#]{0,255}))?[^?#]{0,500}(?:\?([^#]{0,500}))?/

function settingOf(catalogue: ImportLookups, text: string, heading: string): Setting | null {
  const [all = '', scheme = '', user, password, host = ''] = URL_PARTS.exec(text) ?? []
  const [, path, query = ''] = URL_REST.exec(text.slice(all.length)) ?? []
  const setting = catalogue.settingUrls.find(
    ({ schemes, at }) => schemes.includes(scheme.toLowerCase()) && (at?.test(host) ?? true),
  )
  if (!setting) return null
  const { product } = setting
  const { vendor } = catalogue.product(product)
  const parts = [
    [setting.user, user],
    [setting.password, password],
    [setting.host, host],
    [setting.path, path],
  ] as const
  const found = parts.flatMap(([field, value]): Found[] =>
    field && value ? [{ field, vendor, value: percentDecoded(value), product, set: '', heading }] : [],
  )
  const region = /(?:^|&)region=(\w{2,6})/i.exec(query)?.[1]?.toLowerCase()
  return { found, place: { vendor, product, region: region ?? catalogue.hostFacts(host)?.region ?? null } }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone % stands for itself
  }
}

const ADDRESS_NAME = /(?:url|uri|endpoint|host|server|base|address|api)$/i
const MAIL_NAME = /^(?:mail|smtp|email)|smtp|mailer/i

/** Files and pages of settings. */
function ofSettings(catalogue: ImportLookups, text: string): Imported | null {
  const named = namedTexts(text)
  if (named.length === 0) return null
  const around = catalogue.vendorNamedIn(text)
  const addresses = named.flatMap((one) => {
    const isAddress = ADDRESS_NAME.test(one.name) || /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(one.text)
    const address = isAddress ? addressOf(catalogue, one.text) : null
    return address ? [{ ...one, address }] : []
  })
  const own = (one: Named) => catalogue.readName(joined(one), vendorOf(catalogue, one, around))?.isOwn ?? false
  const ownElsewhere = addresses.find(
    ({ address, ...one }) => address.facts === null && catalogue.vendorNamedIn([...one.within, one.name].join(' ')),
  )
  const from = /^[{[<]/.test(text) || named.some((one) => one.within.length > 0) ? 'file' : 'env'
  if (ownElsewhere) return nothing(from, { foreign: foreignAt(catalogue, ownElsewhere.address) })
  const elsewhere = [...addresses.map((one) => one.address), ...addressesIn(catalogue, text)].find((a) => !a.facts)
  const isMixed = elsewhere !== undefined || named.some((one) => catalogue.otherVendorOfValue(one.text) !== null)

  const settings = named.flatMap((one) => settingOf(catalogue, one.text, one.heading) ?? [])
  const ofMail = mailNamesIn(catalogue, named)
  const read = named.map((one) => {
    const login = ofMail.get(one)
    return { one, name: login ? { ...login, isOwn: true, set: '' } : nameOf(catalogue, one, named, around) }
  })
  const usable = read.flatMap(({ one, name }) =>
    name && (name.isOwn || own(one) || (!isMixed && isTelling(catalogue, one, name, around)))
      ? [{ name: one.name, found: foundAs(one, name) }]
      : [],
  )
  const taken = sifted(catalogue, usable)
  const places = [
    ...settings.map((setting) => setting.place),
    ...addresses.flatMap(({ address }) => (address.facts ? [placeOf(address)] : [])),
  ]
  const sets = setsOf(catalogue, [...taken.found, ...settings.flatMap((s) => s.found)], places)
  const left = leftOf(
    catalogue,
    read.flatMap(({ one, name }) => (usable.some((u) => u.name === one.name) ? [] : [{ one, name }])),
  )
  const notTaken = [...taken.notTaken, ...left].slice(0, MOST_NAMED)
  if (sets.length > 0) return nothing(from, { sets, notTaken })
  const foreign = elsewhere ? foreignAt(catalogue, elsewhere) : (taken.said.foreign ?? foreignOwnerOf(catalogue, named))
  return notTaken.length > 0 || foreign ? nothing(from, { notTaken: foreign ? [] : notTaken, foreign }) : null
}

/** Whose settings these are, by the form of a value or else by what most of their names begin with. */
function foreignOwnerOf(catalogue: ImportLookups, named: readonly Named[]): Imported['foreign'] {
  const vendor = named.map((one) => catalogue.otherVendorOfValue(one.text)).find((one) => one !== null)
  if (vendor) return { id: vendor.id, name: vendor.name, by: 'form' }
  const byName = named.map((one) => catalogue.otherVendorOfName(one.name)).find((one) => one !== null)
  return byName ? { id: byName.id, name: byName.name, by: 'name' } : null
}

/**
 * Whether a general name tells enough: a lone key may be anybody's, so its form or the text around it has to say whose.
 */
function isTelling(catalogue: ImportLookups, one: Named, { field }: Reading, around: VendorId | null): boolean {
  if (MAIL_NAME.test(one.name)) return false // the host of a mail server says whose its login is
  const isLone = catalogue.credentialSets.some(({ pair }) => 'literal' in pair.user && pair.password === field)
  const kind = catalogue.kindOf(one.text.trim())
  const hasOwnForm = catalogue.isSecretKind(kind) && kind !== 'jwt' && kind !== 'base64-16'
  return !isLone || hasOwnForm || vendorOf(catalogue, one, around) !== null
}

const joined = ({ within, name }: Named) => [...within.slice(-2), name].join(' ')

type Read = { readonly field: FieldId; readonly vendor: VendorId; readonly product: ProductId | null }
type Reading = Read & { readonly isOwn: boolean; readonly set: string }

/** The vendor of the group in which something stands: by its names, or by a setting beside it that says so. */
function vendorOf(catalogue: ImportLookups, { within }: Named, around: VendorId | null): VendorId | null {
  return catalogue.vendorNamedIn(within.join(' ')) ?? around
}

/** The field of a name by itself, within the names around it, or beside what stands there too. */
function nameOf(catalogue: ImportLookups, one: Named, all: readonly Named[], around: VendorId | null): Reading | null {
  const vendor = vendorOf(catalogue, one, around)
  const beside = all.filter((other) => other.within.join() === one.within.join())
  const fields = new Set(beside.map((other) => catalogue.readName(other.name, vendor)?.field))
  const special = catalogue.namesBeside.find(
    ({ name, beside: other }) => name === one.name.toLowerCase().replace(/[^a-z0-9]/g, '') && fields.has(other),
  )
  const named = catalogue.vendorNamedIn(one.name)
  if (special && (named ?? vendor) === vendor)
    return { field: special.field, vendor: vendor ?? '', product: null, isOwn: vendor !== null, set: '' }
  const isWithin = one.within.length > 0 && catalogue.vendorNamedIn(one.within.join(' ')) !== null
  const read = catalogue.readName(one.name, vendor) ?? (isWithin ? catalogue.readName(joined(one), vendor) : null)
  return read && { ...read, isOwn: read.isOwn || isWithin }
}

function foundAs(one: Named, { field, vendor, product, set }: Reading): Found {
  return { field, vendor, value: one.text, product, set, heading: one.heading }
}

/** What holds a credential by its name and was left, and why. */
function leftOf(
  catalogue: ImportLookups,
  left: readonly { readonly one: Named; readonly name: Reading | null }[],
): readonly NotTaken[] {
  return left.flatMap(({ one, name }): NotTaken[] => {
    if (!/^[A-Za-z_][\w.-]{1,60}$/.test(one.name) || one.text.trim() === '' || ADDRESS_NAME.test(one.name)) return []
    const vendor = catalogue.otherVendorOfValue(one.text)
    if (vendor) return [{ name: one.name, because: `it holds a value of ${vendor.name}, by its form` }]
    if (MAIL_NAME.test(one.name) && /user|login|pass/i.test(one.name) && !name?.isOwn)
      return [
        { name: one.name, because: 'it is of a login to a mail server, and no host beside it is one that is asked' },
      ]
    if (name) return [{ name: one.name, because: 'neither its name nor what stands beside it says whose it is' }]
    const named = catalogue.vendorNamedIn(one.name)
    return named && catalogue.isCredentialName(one.name) && /key|secret|token|pass/i.test(one.name)
      ? [{ name: one.name, because: `no form of ${catalogue.vendor(named).name} has a field of this name` }]
      : []
  })
}
