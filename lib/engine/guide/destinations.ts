import type { GuideCatalogue, HostCatalogue, ProductCatalogue } from '../model/catalogue'
import type { ClueReading } from '../model/guide'
import type { HostFacts, NamedHost } from '../model/host'
import type { ProductId } from '../model/ids'

/** What a host or a path says: every host of the catalogue, and what vendors tell of others. */

/** What hosts and paths are looked up in. */
export type DestinationCatalogue = GuideCatalogue &
  Pick<HostCatalogue, 'hostFacts'> &
  Pick<ProductCatalogue, 'product' | 'products' | 'tokenEndpoint' | 'credentialSet'> & {
    readonly vendors: readonly { readonly name: string }[]
  }

/** The host name in a pasted base URL, lower case, or null. Nothing is resolved. */
export function hostIn(text: string): string | null {
  const bare =
    text
      .trim()
      .replace(/^[a-z]+:\/\//i, '')
      .split(/[/?#\s]/, 1)[0] ?? ''
  const host = (bare.split('@').at(-1) ?? '').split(':')[0]?.toLowerCase() ?? ''
  return /^[a-z0-9.-]{1,253}$/.test(host) && host.includes('.') ? host : null
}

/** @param text a base URL, a URL with a path, or a bare host */
export function readBase(catalogue: DestinationCatalogue, text: string): ClueReading {
  const { guide } = catalogue
  const host = hostIn(text)
  if (!host) {
    const example = guide.examples.base.replace('https://', '')
    return { says: `There is no host name in this base URL. It should look like ${example}.`, products: null }
  }
  const told = guide.hosts.find((s) => s.host === host)
  if (told) return told.reading
  const facts = catalogue.hostFacts(host)
  if (!facts)
    return {
      says: `${host} is ${noHostOf(catalogue.vendors)}. If it is your own gateway, enter the host behind it.`,
      products: null,
      diagnosis: 'wrong-host',
    }
  return facts.known ? knownHost(catalogue, host, facts) : unknownHost(catalogue, host, facts)
}

/** "neither an Acme nor a Umbrella host" */
function noHostOf(vendors: DestinationCatalogue['vendors']): string {
  const [first = '', ...rest] = vendors.map(({ name }) => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`)
  return `${rest.length > 0 ? 'neither' : 'not'} ${[first, ...rest].join(' nor ')} host`
}

function namesOf(catalogue: DestinationCatalogue, products: readonly ProductId[]): string {
  return products.map((id) => catalogue.product(id).name).join(', ')
}

function knownHost(catalogue: DestinationCatalogue, host: string, facts: HostFacts): ClueReading {
  const { role, products, region, named } = facts
  if (named) return namedHost(catalogue, host, named)
  if (role === 'token')
    return {
      says: `${host} issues access tokens. Which product you call shows in the other base URL.`,
      products: catalogue.products.filter((p) => catalogue.tokenEndpoint(p)?.host === host).map((p) => p.id),
    }
  const purpose = purposeOf(catalogue, host, products)
  return {
    says: `${host} belongs to ${namesOf(catalogue, products)}${purpose ? `, for ${purpose}` : ''}.`,
    products,
    ...(region ? { region } : {}),
  }
}

/** A documented host that no check asks: what is called there, and what it takes. */
function namedHost(catalogue: DestinationCatalogue, host: string, named: NamedHost): ClueReading {
  const { name, purpose, products, credentialSet, takes } = named
  const takers =
    products.length > 0 || !credentialSet
      ? products
      : catalogue.products.filter((p) => p.credentialSet === credentialSet).map((p) => p.id)
  const set = credentialSet ? `It takes ${catalogue.credentialSet(credentialSet).wanted}.` : (takes ?? '')
  return {
    says: `${host} belongs to ${name}, for ${purpose}. ${set}`.trim(),
    products: takers.length > 0 ? takers : null,
    ...(named.confidence === 'documented' ? {} : { hint: true }),
  }
}

/** What a host beside the product's own is for. */
function purposeOf(catalogue: DestinationCatalogue, host: string, products: readonly ProductId[]): string | null {
  const others = products.flatMap((id) => {
    const { otherHosts, regions } = catalogue.product(id)
    return otherHosts.flatMap((o) =>
      regions.map((r) => ({ host: o.host.replace('{region}', r.code), purpose: o.purpose })),
    )
  })
  return others.find((o) => o.host === host)?.purpose ?? null
}

/** A host that ends like one of a vendor's and is not in the catalogue. */
function unknownHost(catalogue: DestinationCatalogue, host: string, { products: similar }: HostFacts): ClueReading {
  const told = catalogue.guide.unknownHosts.find(({ form }) => form.test(host))
  if (told) return told.read(host)
  const like = similar.length > 0 ? ` Its name is like those of ${namesOf(catalogue, similar)}.` : ''
  return {
    says: `${host} is not a host of the catalogue: it may be misspelt, or the product is not covered here.${like}`,
    products: similar.length > 0 ? similar : null,
    diagnosis: 'wrong-host',
    hint: true,
  }
}

/** @param text a path, with or without a query; a whole URL works too */
export function readPath(catalogue: DestinationCatalogue, text: string): ClueReading {
  const path = text.trim().replace(/^[a-z]+:\/\/[^/]{0,260}/i, '')
  const clue = catalogue.guide.paths.find(({ form }) => form.test(path))
  if (!clue) return { says: 'This path belongs to no call that is known here.', products: null }
  const names = clue.names ?? namesOf(catalogue, clue.products)
  return { says: `This path belongs to ${names}.${clue.note ? ` ${clue.note}` : ''}`, products: clue.products }
}
