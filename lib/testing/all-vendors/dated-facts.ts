import { datedFacts } from '@/lib/engine/catalogue/freshness'
import { catalogue } from '@/lib/vendors'

export { ageInDays, FRESH_DAYS, isStale } from '@/lib/engine/catalogue/freshness'

/** Every fact of all vendors with the day on which it was last read, for `npm run facts`. */
export const dated = () => datedFacts(catalogue)
