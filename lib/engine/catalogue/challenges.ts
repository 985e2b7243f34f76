import { generalMeanings } from '../http/challenge/glossary'
import type { ChallengeCatalogue, ChallengeMeaning } from '../model/challenge'
import type { Vendor } from '../model/vendor'

/**
 * What challenges mean, with what vendors say in place of the general words. A scheme that only a vendor knows must be
 * declared whole; throws a TypeError otherwise.
 */
export function composeChallenges(
  vendorNames: string,
  vendors: readonly Pick<Vendor, 'challenges'>[],
): Pick<ChallengeCatalogue, 'challengeMeanings'> {
  const meanings = new Map<string, Partial<ChallengeMeaning>>(Object.entries(generalMeanings(vendorNames)))
  for (const [scheme, own] of vendors.flatMap((v) => Object.entries(v.challenges)))
    meanings.set(scheme, { ...meanings.get(scheme), ...own })
  return { challengeMeanings: new Map([...meanings].map(([scheme, meaning]) => [scheme, whole(scheme, meaning)])) }
}

function whole(scheme: string, { name, means, answer, docs, params }: Partial<ChallengeMeaning>): ChallengeMeaning {
  if (!name || !means || !answer || !docs || !params)
    throw new TypeError(`Nobody says everything about the scheme ${scheme}`)
  return { name, means, answer, docs, params }
}
