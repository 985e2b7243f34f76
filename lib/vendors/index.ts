import { composeCatalogue } from '@/lib/engine/catalogue/catalogue'
import type { Vendor } from '@/lib/engine/model/vendor'
import { mailgun } from './mailgun'
import { OTHER_VENDORS } from './others'
import { sinch } from './sinch'

/** Every vendor, in the order in which pages name them. To add one, add its folder and a line here. */
export const VENDORS: readonly Vendor[] = [sinch, mailgun]

export const catalogue = composeCatalogue(VENDORS, OTHER_VENDORS)
