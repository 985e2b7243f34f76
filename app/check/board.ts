import type { FormState } from '@/components/credentials/use-credentials'
import { previewOf, type Preview } from '@/lib/core/check/preview'
import { findProduct, findRegion, PRODUCTS } from '@/lib/core/products'
import type { FormProduct, Product } from '@/lib/core/products/define'
import { keptForPage } from '@/lib/server/checks'
import { usesSimulator } from '@/lib/server/env'
import { SCENARIOS } from '@/lib/simulator/scenarios'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** Everything that the check of a page needs to know, from what its address asks for and what the sealed session holds. */
export async function boardFor(search: Search) {
  const testKeys = usesSimulator() ? SCENARIOS.map(({ id, title }) => ({ id, title })) : []
  const scenario = testKeys.find((k) => k.id === search.scenario)?.id ?? null
  return { products: PRODUCTS.map(forForm), previews: previews(), initial: await initialState(search), testKeys, scenario }
}

export function forForm(product: Product): FormProduct {
  const { id, name, vendor, family, fields, regions, regionRole, regionNote, credentialsPage, schemes } = product
  return { id, name, vendor, family, fields, regions, regionRole, regionNote, credentialsPage, schemes: schemes.map(({ scheme }) => ({ scheme })) }
}

function previews(): Record<string, Preview> {
  return Object.fromEntries(PRODUCTS.flatMap((p) => p.regions.map((r) => [`${p.id}/${r.code}`, previewOf(p.id, r.code)])))
}

/** What the address asks for, else what the sealed session last held, else the first product. */
async function initialState(search: Search): Promise<FormState> {
  const blank = { kept: [], tried: false, note: '' }
  const session = await keptForPage()
  const product = findProduct(typeof search.product === 'string' ? search.product : null) ?? findProduct(session?.product) ?? PRODUCTS[0]
  const region = findRegion(product, typeof search.region === 'string' ? search.region : session?.product === product.id ? session.region : null)
  return { ...blank, product: product.id, kept: session?.kept ?? [], values: { ...session?.ids, ...(region ? { region: region.code } : {}) } }
}
