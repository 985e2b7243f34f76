import type { Product } from '@/lib/engine/model/product'
import { hostOf } from '@/lib/engine/snippets/calls'
import type { Snippet } from '@/lib/engine/model/snippet'
import type { Sdk } from '@/lib/engine/model/sdk'
import { dotnetSdk } from './sinch/sdks/dotnet'
import { androidSdk, browserSdk, iosSdk } from './sinch/sdks/in-app'
import { javaSdk } from './sinch/sdks/java'
import { mailgunSdk, sendWithMailgun } from './mailgun/sdks/node'
import { nodeSdk } from './sinch/sdks/node'
import { pythonSdk } from './sinch/sdks/python'

/** Every client library, in the order in which pages show them. */
export const SDKS: readonly Sdk[] = [nodeSdk, pythonSdk, javaSdk, dotnetSdk, mailgunSdk, browserSdk, iosSdk, androidSdk]

/** The libraries that speak to a product's vendor and credential set at all, whether they cover the product or not. */
export function sdksFor(product: Product): readonly Sdk[] {
  if (product.vendor === 'mailgun') return [mailgunSdk]
  if (product.id === 'in-app-calling') return [browserSdk, iosSdk, androidSdk]
  return [nodeSdk, pythonSdk, javaSdk, dotnetSdk]
}

/** How one SDK is initialised for a product in a region, or null where it does not cover the product. */
export function sdkSnippet(sdk: Sdk, product: Product, region: string): Snippet | null {
  const use = sdk.uses[product.id]
  if (!use) return null
  return {
    id: `sdk-${sdk.id}`,
    language: sdk.language,
    shell: null,
    title: `${sdk.name}: ${sdk.package}`,
    code: use.code(region, hostOf(product, region)),
    effect: 'free',
    reads: use.reads,
  }
}

/** The code for a domain sending key, which may send and nothing else. */
export function sendingSdkSnippet(product: Product, region: string): Snippet {
  return {
    id: 'sdk-mailgun-node-send',
    language: mailgunSdk.language,
    shell: null,
    title: `${mailgunSdk.name}: send one message`,
    code: sendWithMailgun.code(region, hostOf(product, region)),
    effect: 'billable',
    note: 'It sends a real message, to the address in MAIL_TO.',
    reads: sendWithMailgun.reads,
  }
}
