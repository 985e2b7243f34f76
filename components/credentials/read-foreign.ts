import { composeOtherVendors } from '@/lib/engine/catalogue/other-vendors'
import { OTHER_VENDORS } from '@/lib/vendors/others'

/** Whose kind of value something is. Loaded when somebody begins to fill a form. */
export const { otherVendorOfValue } = composeOtherVendors(OTHER_VENDORS)
