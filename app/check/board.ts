import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import type { FirstPlan } from '@/components/check/use-plan'
import type { FormState } from '@/components/credentials/use-credentials'
import { checkNamesOf } from '@/lib/engine/report/check-names'
import { previewOf } from '@/lib/engine/check/preview'
import { formFieldsOf, formProductOf } from '@/lib/engine/credentials/form'
import { keptForPage } from '@/lib/server/checks'
import { usesSimulator } from '@/lib/server/env'
import { SCENARIOS } from '@/lib/simulator/scenarios'

type Search = Readonly<Record<string, string | string[] | undefined>>

/**
 * Everything that the check of a page needs to know, from what its address asks for and what the sealed session holds.
 */
export async function boardFor(search: Search) {
  const testKeys = usesSimulator() ? SCENARIOS.map(({ id, title }) => ({ id, title })) : []
  const scenario = testKeys.find((k) => k.id === search.scenario)?.id ?? null
  const initial = await initialState(search)
  return {
    products: catalogue.products.map((p) => formProductOf(catalogue, p)),
    fields: formFieldsOf(catalogue),
    names: checkNamesOf(catalogue),
    plan: firstPlan(initial),
    initial,
    testKeys,
    scenario,
    runsAtOnce: scenario !== null && search.run === 'now',
  }
}

function firstPlan({ product: id, values }: FormState): FirstPlan {
  const product = catalogue.findProduct(id) ?? catalogue.products[0]
  const region = (findRegion(product, values.region) ?? product.regions[0]).code
  return { product: product.id, region, preview: previewOf(catalogue, product.id, region) }
}

/** What the address asks for, else what the sealed session last held, else the first product. */
async function initialState(search: Search): Promise<FormState> {
  const blank = { kept: [], tried: false, note: '' }
  const session = await keptForPage()
  const product =
    catalogue.findProduct(typeof search.product === 'string' ? search.product : null) ??
    catalogue.findProduct(session?.product) ??
    catalogue.products[0]
  const region = findRegion(
    product,
    typeof search.region === 'string' ? search.region : session?.product === product.id ? session.region : null,
  )
  return {
    ...blank,
    product: product.id,
    kept: session?.kept ?? [],
    values: { ...session?.ids, ...(region ? { region: region.code } : {}) },
  }
}
