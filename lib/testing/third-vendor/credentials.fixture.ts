import { composeCredentials } from '@/lib/engine/catalogue/credentials'
import type { CredentialCatalogue, VendorCredentials } from '@/lib/engine/model/inspection'
import { credentials as mailgun } from '../../vendors/mailgun/credentials'
import { credentials as sinch } from '../../vendors/sinch/credentials'
import { credentials as parcelworks } from './vendor.fixture'

/** What `lib/vendors/credentials.ts` would be with a third vendor. */
export const VENDOR_CREDENTIALS: readonly VendorCredentials[] = [sinch, mailgun, parcelworks]

export const credentialCatalogue: CredentialCatalogue = composeCredentials(VENDOR_CREDENTIALS)
