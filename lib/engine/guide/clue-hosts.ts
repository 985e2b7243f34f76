import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import type { ProductId } from '../model/ids'
import type { Product } from '../model/product'
import type { Reading } from './clues'
import { ofCredentialSet } from './clues'

/** What a host says: every host of the catalogue, and hosts of old or wrong samples. */

/** Hosts that samples of other times or authors use. */
const STRAY: readonly { readonly host: string; readonly reading: Reading }[] = [
  {
    host: TOKEN_ENDPOINT.host,
    reading: {
      says:
        `${TOKEN_ENDPOINT.host} issues access tokens for a project access key. Which product you call shows in ` +
        'the other base URL.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
    },
  },
  ...['us.auth.sinch.com', 'eu.auth.sinch.com'].map((host) => ({
    host,
    reading: {
      says:
        `${host} is an older alias of ${TOKEN_ENDPOINT.host}: tokens for a project access key, valid in every ` +
        'region.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
    } as const,
  })),
  {
    host: 'sms.api.sinch.com',
    reading: {
      says:
        'sms.api.sinch.com without a region appears in third-party code; the documentation knows regional ' +
        'hosts only. It is the service plan variant.',
      products: ['sms-service-plan'],
      diagnosis: 'wrong-host',
      hint: true,
    },
  },
  {
    host: 'us10dlc.api.sinch.com',
    reading: {
      says:
        'us10dlc.api.sinch.com appears in one published plugin; the documented host is ' +
        'us10dlc.numbers.api.sinch.com.',
      products: ['10dlc'],
      diagnosis: 'wrong-host',
    },
  },
  ...['clientapi.sinch.com', 'sandbox.sinch.com'].map((host) => ({
    host,
    reading: {
      says: `${host} is a host of early In-App Calling SDKs; current ones use ocra.api.sinch.com.`,
      products: ['in-app-calling'],
      diagnosis: 'wrong-host',
      hint: true,
    } as const,
  })),
]

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
export function readBase(text: string): Reading {
  const host = hostIn(text)
  if (!host)
    return {
      says: 'There is no host name in this base URL. It should look like eu.conversation.api.sinch.com.',
      products: null,
    }
  const stray = STRAY.find((s) => s.host === host)
  if (stray) return stray.reading
  const facts = catalogue.hostFacts(host)
  if (!facts)
    return {
      says: `${host} is neither a Sinch nor a Mailgun host. If it is your own gateway, enter the host behind it.`,
      products: null,
      diagnosis: 'wrong-host',
    }
  const names = facts.products.map((id) => catalogue.product(id).name).join(', ')
  if (!facts.known) return unknownHost(host, facts.products, names)
  const purpose = purposeOf(host, facts.products)
  return {
    says: `${host} belongs to ${names}${purpose ? `, for ${purpose}` : ''}.`,
    products: facts.products,
    ...(facts.region ? { region: facts.region } : {}),
  }
}

/** What a host beside the product's own is for. */
function purposeOf(host: string, products: readonly ProductId[]): string | null {
  const others = products.flatMap((id) => {
    const product: Product = catalogue.product(id)
    return product.otherHosts.flatMap((o) =>
      product.regions.map((r) => ({ host: o.host.replace('{region}', r.code), purpose: o.purpose })),
    )
  })
  return others.find((o) => o.host === host)?.purpose ?? null
}

/** A host that ends like one of the vendor's and is not in the catalogue. */
function unknownHost(host: string, similar: readonly ProductId[], names: string): Reading {
  if (host.includes('mailgun'))
    return {
      says: `${host} is not a Mailgun API host: those are api.mailgun.net and api.eu.mailgun.net.`,
      products: ofCredentialSet('mailgun'),
      diagnosis: 'wrong-host',
    }
  const like = similar.length > 0 ? ` Its name is like those of ${names}.` : ''
  return {
    says: `${host} is not a host of the catalogue: it may be misspelt, or the product is not covered here.${like}`,
    products: similar.length > 0 ? similar : null,
    diagnosis: 'wrong-host',
    hint: true,
  }
}
