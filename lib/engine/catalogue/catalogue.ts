import { composeDiagnoses } from './diagnoses'
import type {
  AddressCatalogue,
  BodyCatalogue,
  DictionaryCatalogue,
  FieldCatalogue,
  GuideCatalogue,
  HeaderCatalogue,
  HostCatalogue,
  LibraryCatalogue,
  ProductCatalogue,
  PublicAddressCatalogue,
  SdkCatalogue,
  SecretCatalogue,
  TrialCatalogue,
  SoughtTermCatalogue,
  SourceCatalogue,
} from '../model/catalogue'
import type { ChallengeCatalogue } from '../model/challenge'
import type { PasteCatalogue } from '../model/paste'
import type { ImportCatalogue } from '../model/import'
import type { CredentialCatalogue } from '../model/inspection'
import type { FaultyExampleCatalogue } from '../model/faulty-example'
import type { OtherVendor, OtherVendorCatalogue } from '../model/other-vendor'
import type { Vendor } from '../model/vendor'
import { composeAddresses } from './addresses'
import { composeBodies } from './bodies'
import { composeChallenges } from './challenges'
import { composeCredentials } from './credentials'
import { composeFields } from './fields'
import { composeHeaders } from './headers'
import { composeGuide } from './guide'
import { composeHosts } from './hosts'
import { composeImports } from './imports'
import { composeLibraries } from './libraries'
import { composePastes } from './pastes'
import { composeOtherVendors } from './other-vendors'
import { composeProducts } from './products'
import { composeRules, type RuleCatalogue } from './rules'
import { composePublicAddresses } from './public-addresses'
import { composeSdks } from './sdks'
import { composeSigning, type SigningCatalogue } from './signing'
import { composeTrials } from './trials'
import { composeSoughtTerms } from './sought-terms'
import { composeSources } from './sources'
import { composeSecrets } from './secrets'

/**
 * Everything that is known about all vendors, composed from what each of them declares. The functions of the engine
 * take it, or the part of it that they need, as their first parameter.
 */
export type Catalogue = ProductCatalogue &
  FieldCatalogue &
  CredentialCatalogue &
  ImportCatalogue &
  HostCatalogue &
  AddressCatalogue &
  LibraryCatalogue &
  BodyCatalogue &
  ChallengeCatalogue &
  PasteCatalogue &
  HeaderCatalogue &
  DictionaryCatalogue &
  RuleCatalogue &
  GuideCatalogue &
  TrialCatalogue &
  SdkCatalogue &
  SourceCatalogue &
  SoughtTermCatalogue &
  SigningCatalogue &
  PublicAddressCatalogue &
  SecretCatalogue &
  FaultyExampleCatalogue &
  OtherVendorCatalogue & {
    readonly vendors: readonly Vendor[]
  }

/**
 * Composes the catalogue of a list of vendors. Throws a TypeError where two of them declare the same id.
 * @param others vendors that are known by name alone
 */
export function composeCatalogue(vendors: readonly Vendor[], others: readonly OtherVendor[] = []): Catalogue {
  const diagnoses = composeDiagnoses(vendors)
  const products = composeProducts(vendors)
  const fields = composeFields(vendors)
  return {
    vendors,
    ...products,
    ...composeChallenges(products.vendorNames, vendors),
    ...composePastes(vendors),
    ...fields,
    ...composeImports(vendors),
    ...composeCredentials(vendors.map((v) => v.credentials)),
    ...composeHosts(vendors),
    ...composeBodies(vendors),
    ...composeAddresses(vendors),
    ...composeLibraries(vendors),
    ...composeHeaders(vendors),
    ...diagnoses,
    ...composeRules(vendors, diagnoses.diagnosisIds),
    ...composeGuide(vendors),
    ...composeSdks(vendors),
    ...composeSigning(vendors),
    ...composeTrials(vendors),
    ...composeSources(vendors),
    ...composeSoughtTerms(vendors),
    ...composePublicAddresses(vendors),
    ...composeSecrets(vendors),
    ...composeOtherVendors(others),
    faultyExamples: vendors.flatMap((vendor) => vendor.faultyExamples ?? []),
  }
}
