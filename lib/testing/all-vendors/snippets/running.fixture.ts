import { spawnSync } from 'node:child_process'
import type { ProductId, SchemeId } from '@/lib/engine/model/ids'
import type { Product } from '@/lib/engine/model/product'
import type { Snippet } from '@/lib/engine/model/snippet'
import { catalogue } from '@/lib/vendors'
import { mailgunNamed } from '@/lib/vendors/mailgun/simulator/world'
import { applicationNamed, keyNamed, planNamed } from '@/lib/vendors/sinch/simulator/world'
import type { Values } from '@/scripts/snippets/runner'

/** What all tests that run snippets against the simulator share. */

/** Those that are called; logins to mail servers have a test of their own. */
export const products: readonly (Product & { readonly id: ProductId })[] = catalogue.products.filter((p) => !p.login)

/** The path of a program, or the empty string where this machine has none. */
export function found(command: string): string {
  return spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout.trim()
}

/** The keys of the simulated world that fit a product in a region: the region's own where there are some. */
export function valuesFor(product: Product, region: string, scheme: SchemeId | null): Values {
  if (product.credentialSet === 'mailgun')
    return { apiKey: mailgunNamed(region === 'eu' ? 'mail-eu' : 'mail-us').key, domain: 'mg.example.com' }
  if (product.credentialSet === 'sms-service-plan') {
    const plan = planNamed(region === 'eu' || region === 'au' ? `plan-${region}` : 'plan-us')
    return { servicePlanId: plan.id, apiToken: plan.token }
  }
  if (product.credentialSet === 'application') {
    const app = applicationNamed(scheme === 'public' ? 'atlas-device' : 'atlas-calls')
    return { applicationKey: app.key, applicationSecret: app.secret, userId: 'someone' }
  }
  const key = keyNamed(region === 'eu' && product.regionRole === 'must-match' ? 'borealis' : 'atlas')
  return { projectId: key.project.id, keyId: key.id, keySecret: key.secret }
}

/**
 * What the simulator answers to a good key: 404 proves it on Verification, and says that a region is the wrong one
 * elsewhere.
 */
export function expectedStatus(product: Product, region: string): number {
  if (product.id === 'verification') return 404
  if (product.regionRole !== 'must-match' || region === 'us' || region === 'eu' || region === 'au') return 200
  return product.credentialSet === 'sms-service-plan' ? 401 : 404
}

/** The regions in which a call is run: all where they decide, else two. */
export const oneEach = (product: Product) =>
  (product.regionRole === 'must-match' ? product.regions : product.regions.slice(0, 2)).map((r) => r.code)
/** Every product under every scheme of its, in those regions. */
export const cases = products.flatMap((product) =>
  product.schemes.flatMap(({ scheme }) =>
    oneEach(product).map((region) => ({ product, scheme, region, name: `${product.id}, ${scheme}, ${region}` })),
  ),
)
export const snippet = (list: readonly Snippet[], id: string) => list.find((s) => s.id === id)
