import type { Vendor } from '@/lib/engine/model/vendor'
import { signingRules } from './signing'

/** What only Sinch's answers say, by the slot of the engine's rules. */
export const rules: Vendor['rules'] = { signing: signingRules }
