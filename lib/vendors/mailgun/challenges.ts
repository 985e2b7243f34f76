import type { Vendor } from '@/lib/engine/model/vendor'

/** Its APIs send no challenge that means more than it always does. */
export const challenges: Vendor['challenges'] = {}
