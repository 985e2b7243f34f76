import { catalogue } from '@/lib/vendors'
import { findRegion } from '../model/product'
import type { ProductId, SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import type { Effect } from '../model/snippet'

/** A request that snippets make, with placeholders where values go. */
export type Call = {
  /** part of the snippet id: `call`, `region`, `paid`, `send` */
  readonly id: string
  readonly title: string
  readonly method: 'GET' | 'POST'
  readonly host: string
  readonly path: string
  readonly effect: Effect
  readonly note?: string
  /** members of a JSON body, values with placeholders */
  readonly json?: Readonly<Record<string, string>>
  /** fields of a form body, values with placeholders */
  readonly form?: Readonly<Record<string, string>>
}

/** The calls of a product under one scheme in one region, the free one first. */
export function callsOf(product: Product, scheme: SchemeId, region: string): readonly Call[] {
  if (scheme === 'public') return [numberStatus(product, region)]
  const free = freeCall(product, region)
  const more = FURTHER.filter((f) => f.product === product.id).map((f) => ({
    ...f.call,
    host: hostOf(product, region),
  }))
  return free ? [free, ...more] : more
}

/** The product's own sample, or that of the product that stands in for it. */
function freeCall(product: Product, region: string): Call | null {
  const { sample, standIn } = product
  if (sample)
    return {
      id: 'call',
      title: sample.title,
      method: 'GET',
      host: sample.host ?? hostOf(product, region),
      path: sample.path,
      effect: 'free',
      ...(sample.alsoAccepted[0]
        ? { note: `Expect ${sample.alsoAccepted[0].status}: ${sample.alsoAccepted[0].means}` }
        : {}),
    }
  if (!standIn) return null
  const other: Product = catalogue.product(standIn.product as ProductId)
  const call = freeCall(other, region)
  return call && { ...call, title: `${call.title} (${other.name})`, note: standIn.why }
}

/** The host of a region; an unknown region falls back to the product's first. */
export function hostOf(product: Product, region: string): string {
  return (findRegion(product, region) ?? product.regions[0]).host
}

/**
 * The status of a verification by phone number, the one read that public authentication was documented to allow.
 * Source: sinch/docs:docs/verification/verification-rest-api (2021).
 */
function numberStatus(product: Product, region: string): Call {
  return {
    id: 'call',
    title: 'Ask for the verification of a phone number',
    method: 'GET',
    host: hostOf(product, region),
    path: '/verification/v1/verifications/sms/number/{PHONE_NUMBER}',
    effect: 'free',
    note:
      'Expect 404 with code 40400 for a number that is not being verified. A 403 with code 40303 means that ' +
      'the app has no callback URL, which public authentication needs.',
  }
}

/**
 * Calls beside the sample: one that reaches the region's own host where the sample lives elsewhere, and those that are
 * a product's purpose and cost money or send something, which are marked so.
 */
const FURTHER: readonly { readonly product: ProductId; readonly call: Omit<Call, 'host'> }[] = [
  {
    product: 'voice',
    call: {
      id: 'region',
      title: 'Ask the region’s host for a call that does not exist',
      method: 'GET',
      path: '/calling/v1/calls/id/{randomUuid}',
      effect: 'free',
      note:
        'Expect 404 with code 40400: this host accepted the credentials and then looked for the call. That ' +
        'reading is our inference.',
    },
  },
  {
    product: 'number-lookup',
    call: {
      id: 'paid',
      title: 'Look up one number',
      method: 'POST',
      path: '/v2/projects/{projectId}/lookups',
      effect: 'billable',
      json: { number: '{PHONE_NUMBER}' },
      note: 'A lookup is billed. A 402 or a 403 here still means that the key was accepted.',
    },
  },
  {
    product: 'mailgun-send',
    call: {
      id: 'send',
      title: 'Send one message',
      method: 'POST',
      path: '/v3/{domain}/messages',
      effect: 'billable',
      form: { from: 'Key test <postmaster@{domain}>', to: '{MAIL_TO}', subject: 'Key test', text: 'The key may send.' },
      note:
        'It sends a real message, to the address that you enter. It is the only call that a domain sending key ' +
        'may make.',
    },
  },
]
