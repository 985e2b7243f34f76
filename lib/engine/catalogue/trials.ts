import type { TrialCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'
import { indexOf } from './products'

export function composeTrials(vendors: readonly Pick<Vendor, 'trials'>[]): TrialCatalogue {
  const trials = vendors.flatMap((v) => v.trials)
  indexOf('trial', trials)
  return { trials }
}
