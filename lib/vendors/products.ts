import type { Product, Region } from '@/lib/engine/model/product'
import { conversation } from './sinch/products/conversation'
import { est } from './sinch/products/est'
import { fax } from './sinch/products/fax'
import { inAppCalling } from './sinch/products/in-app-calling'
import { mailgunInspect, mailgunOptimize, mailgunSend, mailgunValidate } from './mailgun/products'
import { numberLookup } from './sinch/products/number-lookup'
import { numbers } from './sinch/products/numbers'
import { provisioning } from './sinch/products/provisioning'
import { smsProject, smsServicePlan } from './sinch/products/sms'
import { templateManagement } from './sinch/products/template-management'
import { tenDlc } from './sinch/products/ten-dlc'
import { verification } from './sinch/products/verification'
import { voice } from './sinch/products/voice'
import { voiceV2 } from './sinch/products/voice-v2'

/** Every product, in the order in which lists show them. */
export const PRODUCTS = [
  conversation,
  templateManagement,
  numbers,
  fax,
  est,
  tenDlc,
  numberLookup,
  provisioning,
  voice,
  voiceV2,
  verification,
  inAppCalling,
  mailgunSend,
  mailgunInspect,
  mailgunOptimize,
  mailgunValidate,
  smsServicePlan,
  smsProject,
] as const

export type ProductId = (typeof PRODUCTS)[number]['id']
export const PRODUCT_IDS = PRODUCTS.map((p) => p.id) as readonly ProductId[]

const byId = new Map<string, Product & { readonly id: ProductId }>(PRODUCTS.map((p) => [p.id, p]))

/** The product of an id that is known at compile time. */
export function productOf(id: ProductId): Product & { readonly id: ProductId } {
  const product = byId.get(id)
  if (!product) throw new TypeError(`No product ${id}`)
  return product
}

/** The product of an id from outside, or null. */
export function findProduct(id: string | null | undefined): (Product & { readonly id: ProductId }) | null {
  return (id && byId.get(id)) || null
}

/** The region of a product by its code, or null: a host is looked up here and never built from text. */
export function findRegion(product: Product, code: string | null | undefined): Region | null {
  return product.regions.find((r) => r.code === code) ?? null
}

/**
 * The token endpoint of all project products. Source:
 * developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md
 */
export const TOKEN_ENDPOINT = { host: 'auth.sinch.com', path: '/oauth2/token' } as const

/** Every host this product ever contacts. */
export const VENDOR_HOSTS: ReadonlySet<string> = new Set<string>([
  TOKEN_ENDPOINT.host,
  ...PRODUCTS.flatMap((p: Product) => [
    ...(p.sample ? p.regions.map((r) => r.host) : []),
    ...(p.sample?.host ? [p.sample.host] : []),
  ]),
])
