import type { DictionaryCatalogue, ProductCatalogue } from '../model/catalogue'
import type { NextStep } from '../model/diagnosis'
import type { DiagnosisId } from '../model/ids'
import { findRegion } from '../model/product'
import { GROUPS } from './groups'

/**
 * What settles a diagnosis: the live check with product and region filled in, or another tool of the site; null where
 * none does. A region that the product does not have is left out.
 */
export function nextStepOf(
  catalogue: DictionaryCatalogue & ProductCatalogue,
  id: DiagnosisId,
  product: string | null,
  region: string | null,
): NextStep | null {
  const { group, nextStep } = catalogue.diagnosis(id)
  if (nextStep === 'none') return null
  if (nextStep === null) return GROUPS[group].isSettledByCheck ? liveCheck(catalogue, product, region) : null
  return nextStep === 'live-check' ? liveCheck(catalogue, product, region) : nextStep
}

function liveCheck(catalogue: ProductCatalogue, product: string | null, region: string | null): NextStep {
  const known = catalogue.findProduct(product)
  const query = new URLSearchParams({
    ...(known ? { product: known.id } : {}),
    ...(known && findRegion(known, region) ? { region: region ?? '' } : {}),
  }).toString()
  return { href: query ? `/check?${query}` : '/check', label: known ? `Check ${known.name} live` : 'Run a live check' }
}
