import { composeCredentials } from '@/lib/engine/catalogue/credentials'
import type { CredentialCatalogue, VendorCredentials } from '@/lib/engine/model/inspection'
import { credentials as mailgun } from './mailgun/credentials'
import { credentials as sinch } from './sinch/credentials'

/** What each vendor declares about the form of its credentials, in the order of the vendors. */
export const VENDOR_CREDENTIALS: readonly VendorCredentials[] = [sinch, mailgun]

/** The part of the catalogue that a form in the browser needs: small, since it has no product in it. */
export const credentialCatalogue: CredentialCatalogue = composeCredentials(VENDOR_CREDENTIALS)
