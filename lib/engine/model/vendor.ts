import type { BodyShape } from './body-shape'
import type { ChallengeMeaning } from './challenge'
import type { CredentialSet } from './credential-set'
import type { Examples } from './example'
import type { DeclaredDiagnosis, DiagnosisDetails } from './diagnosis'
import type { Field } from './field'
import type { HeaderRow } from './header'
import type { NamedHost } from './host'
import type { DiagnosisId, FieldId, VendorId } from './ids'
import type { VendorImports } from './import'
import type { VendorCredentials } from './inspection'
import type { LibraryTraces } from './library-traces'
import type { VendorPastes } from './paste'
import type { Phrase } from './phrase'
import type { VendorGuide } from './guide'
import type { Product, TokenEndpoint } from './product'
import type { Rule, RuleSlot } from './rule'
import type { Scheme } from './scheme'
import type { Sdk } from './sdk'
import type { FaultyExample } from './faulty-example'
import type { SigningKind } from './signing'
import type { SoughtTerm } from './sought-term'
import type { VendorSources } from './source'
import type { SimulatedVendor } from './simulation'
import type { Trial } from './trial'
import type { SecretShape } from './secret-shape'

/**
 * All that the engine is told about a vendor. It is data and small functions; the engine knows no vendor of its own.
 * A vendor is a folder in `lib/vendors/` that declares one of these, a line in the list of `lib/vendors/index.ts`, and
 * one in that of `lib/vendors/credentials.ts`.
 */
export type Vendor = {
  readonly id: VendorId
  /** as people write it */
  readonly name: string
  /** DNS suffixes of hosts that are the vendor's, in the catalogue or not */
  readonly domains: readonly string[]
  /** labels of its host names that say nothing of a product, beside those of its domains */
  readonly neutralHostLabels: readonly string[]
  /**
   * hosts of retired products, which answer for themselves; one that begins with a dot stands for the domain and all
   * below it
   */
  readonly retiredHosts: readonly string[]
  /** documented hosts beside those of its products */
  readonly namedHosts: readonly NamedHost[]
  /** segments that its paths hold once at most */
  readonly onceInPath: readonly string[]
  /** where the vendor's keys are exchanged for access tokens; null where it issues none */
  readonly tokenEndpoint: TokenEndpoint | null
  /** in the order in which lists show them */
  readonly products: readonly Product[]
  readonly credentialSets: readonly CredentialSet[]
  readonly schemes: readonly Scheme[]
  /** what challenges mean when its APIs send them, by the scheme word in lower case, beside what they always mean */
  readonly challenges: Readonly<Record<string, Partial<ChallengeMeaning>>>
  readonly fields: Readonly<Record<FieldId, Field>>
  /** forms of its error bodies; one with the id of a general form puts that in the words of its own reference */
  readonly bodyShapes: readonly BodyShape[]
  /** rows of the table of headers for those that it alone sends */
  readonly headers: readonly HeaderRow[]
  /** diagnoses that only its APIs give reason for */
  readonly diagnoses: readonly DeclaredDiagnosis[]
  /** what it adds to general diagnoses, or says in their place */
  readonly diagnosisDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>>
  /** the form of its credentials; it also stands in the list of `lib/vendors/credentials.ts`, which browsers load */
  readonly credentials: VendorCredentials
  /** how its credentials are found in pasted text */
  readonly imports: VendorImports
  /** what its client libraries print for any 401: it says no more than the status does */
  readonly statusPhrases?: readonly Phrase[]
  /** hosts of its own pages, which may be named in a shared report beside those of its products */
  readonly publicHosts: readonly string[]
  readonly pastes: VendorPastes
  /** words of its documented paths, beside those of the sample calls; any other segment is taken for an id */
  readonly pathWords: readonly string[]
  /** forms of its keys */
  readonly secretShapes: readonly SecretShape[]
  /** keys and signatures that are printed in its documentation and samples: no secrets, and nobody's own */
  readonly publishedValues: readonly string[]
  /** names under which other tools keep the region of this vendor */
  readonly regionAliases: readonly string[]
  /** its client libraries, in the order in which pages show them */
  readonly sdks: readonly Sdk[]
  readonly guide: VendorGuide
  /** examples in its documentation that do not reproduce */
  readonly faultyExamples?: readonly FaultyExample[]
  /** what the signing bench offers for it */
  readonly signingKinds: readonly SigningKind[]
  /** how its client libraries show in stack traces */
  readonly libraryTraces: LibraryTraces
  readonly sources: VendorSources
  /** names by which people look for what is no product by itself, in the order in which lists show them */
  readonly soughtTerms: readonly SoughtTerm[]
  /** what the reader's own server says when it refuses a callback of this vendor, beside what any server says */
  readonly callbackPhrases: readonly Phrase[]
  /** rules of its own, by the slot in which they stand */
  readonly rules: Readonly<Partial<Record<RuleSlot, readonly Rule[]>>>
  /** wordings of its own for general rules, by the id of the rule */
  readonly phrases?: Readonly<Record<string, readonly Phrase[]>>
  /** loads what diagnoses look like at this vendor: it is large, and a browser that explains has no use for it */
  examples(): Promise<Examples>
  /** loads its part of the simulated world, which only the simulator and the list of test keys need */
  simulator(): Promise<SimulatedVendor>
  /** mix-ups that a check of its products tries out after a refusal, the likeliest first */
  readonly trials: readonly Trial[]
}

/** What every vendor has. */
type Essentials =
  'id' | 'name' | 'domains' | 'products' | 'credentialSets' | 'schemes' | 'fields' | 'credentials' | 'simulator'

/** What a vendor declares: the essentials, and of the rest whatever is its own. */
export type VendorDeclaration = Pick<Vendor, Essentials> & Partial<Omit<Vendor, Essentials>>

/** Declares a vendor. What it does not mention, it does not have. */
export function defineVendor(declared: VendorDeclaration): Vendor {
  return {
    neutralHostLabels: [],
    retiredHosts: [],
    namedHosts: [],
    soughtTerms: [],
    onceInPath: [],
    tokenEndpoint: null,
    bodyShapes: [],
    headers: [],
    diagnoses: [],
    diagnosisDetails: {},
    challenges: {},
    imports: { variablePrefixes: [], environmentPrefixes: [], pathValues: [] },
    pastes: {
      mentions: [],
      spokenNames: [],
      printedStatuses: [],
      plainAnswers: [],
      shownClaims: [],
      findingsIn: () => [],
      samples: [],
    },
    publicHosts: [],
    pathWords: [],
    secretShapes: [],
    publishedValues: [],
    regionAliases: [],
    sdks: [],
    guide: {},
    signingKinds: [],
    libraryTraces: { frames: [], faults: [] },
    sources: { sites: [], repositories: {}, read: '' },
    callbackPhrases: [],
    rules: {},
    trials: [],
    examples: () => Promise.resolve({}),
    ...declared,
  }
}
