import { basicValue } from '../../auth/basic'
import { importCredentials, type ImportLookups } from '../../credentials/import'
import type { FactsCatalogue } from '../../model/catalogue'
import { findRegion } from '../../model/product'
import { NO_REQUEST, type FoundRequest } from './found'

/** What credentials are found in text with. */
export type SettingsCatalogue = FactsCatalogue & ImportLookups

/**
 * The calls that settings make: a file of variables, or what an SDK prints of its configuration. Nothing is known of
 * their methods and paths, so only hosts and credentials are held against those of the other side.
 */
export function readSettings(catalogue: SettingsCatalogue, text: string): readonly FoundRequest[] {
  const sets = importCredentials(catalogue, text)?.sets ?? []
  return sets.flatMap(({ product: id, region, values }): FoundRequest[] => {
    const product = catalogue.product(id)
    const host = (findRegion(product, region) ?? product.regions[0]).host
    const { user, password } = catalogue.credentialSet(product.credentialSet).pair
    const [scheme] = product.schemes
    const { word, needsToken } = catalogue.scheme(scheme.scheme)
    const secret = values[password] ?? null
    const name = 'field' in user ? (values[user.field] ?? null) : user.literal
    const authorization =
      secret === null ? null : word === 'bearer' && !needsToken ? `Bearer ${secret}` : basicValue(name ?? '', secret)
    if (authorization === null) return []
    return [
      {
        ...NO_REQUEST,
        request: { ...NO_REQUEST.request, url: `https://${host}/`, headers: [['Authorization', authorization]] },
        settings: { product: id, values },
      },
    ]
  })
}
