import type { Vendor } from '@/lib/engine/model/vendor'

/** What only Mailgun's answers say, by the slot of the engine's rules. */
export const rules: Vendor['rules'] = {}
