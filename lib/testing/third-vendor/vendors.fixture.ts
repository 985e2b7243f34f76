import { composeCatalogue } from '@/lib/engine/catalogue/catalogue'
import { OTHER_VENDORS } from '../../vendors/others'
import type { Vendor } from '@/lib/engine/model/vendor'
import { mailgun } from '../../vendors/mailgun'
import { sinch } from '../../vendors/sinch'
import { parcelworks } from './vendor.fixture'

/** What `lib/vendors/index.ts` would be with a third vendor: its folder, and its line. */
export const VENDORS: readonly Vendor[] = [sinch, mailgun, parcelworks]

export const catalogue = composeCatalogue(VENDORS, OTHER_VENDORS)
