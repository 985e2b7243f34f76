import type { BodyShape } from './body-shape'
import type { CredentialSet } from './credential-set'
import type { Blames, DiagnosisGroup, KnownDiagnosis } from './diagnosis'
import type { Explanation } from './explanation'
import type { Field } from './field'
import type { HeaderRow } from './header'
import type { ChoiceClueId, ClueChoice, ErrorClue, GuideExamples, HostClue, PathClue } from './guide'
import type { ProductGroup, UnknownHostClue } from './guide'
import type { HostFacts, NamedHost } from './host'
import type { BodyShapeId, CredentialSetId, DiagnosisId, FieldId, ProductId, SchemeId, VendorId } from './ids'
import type { OtherVendorCatalogue } from './other-vendor'
import type { PasteCatalogue } from './paste'
import type { Phrase } from './phrase'
import type { Product, ProductPaths, TokenEndpoint } from './product'
import type { Scheme } from './scheme'
import type { Sdk } from './sdk'
import type { SoughtTerm } from './sought-term'
import type { Source } from './source'
import type { SecretShape } from './secret-shape'
import type { ValueKindCatalogue } from './value-kind'
import type { Trial } from './trial'

/** What a vendor is called, and what is printed in its name. */
export type VendorWords = {
  readonly id: VendorId
  /** as people write it */
  readonly name: string
  /** what its client libraries print for any 401: it says no more than the status does */
  readonly statusPhrases?: readonly Phrase[]
}

/** The products of all vendors, and how they are looked up. */
export type ProductCatalogue = {
  /** in the order in which lists show them */
  readonly products: readonly [Product, ...Product[]]
  readonly credentialSets: readonly CredentialSet[]
  readonly schemes: readonly Scheme[]
  /** the names of all vendors within a sentence: "Acme or Example" */
  readonly vendorNames: string
  /** the vendor of an id; throws a TypeError for an id that no vendor has */
  vendor(id: VendorId): VendorWords
  /** the product of an id that is known to exist; throws a TypeError otherwise */
  product(id: ProductId): Product
  /** the product of an id from outside, or null */
  findProduct(id: string | null | undefined): Product | null
  /** the credential set of an id that is known to exist; throws a TypeError otherwise */
  credentialSet(id: CredentialSetId): CredentialSet
  /** the scheme of an id that is known to exist; throws a TypeError otherwise */
  scheme(id: SchemeId): Scheme
  /** where a product's keys are exchanged for tokens; null where the vendor issues none */
  tokenEndpoint(product: Pick<Product, 'vendor'>): TokenEndpoint | null
  /** the diagnoses that typically concern a product: its own, then those of its credential set */
  problemsOf(product: Product): readonly DiagnosisId[]
  /** the products that take the same credentials and have a free call of their own, the given one first */
  productsInReach(product: Product): readonly Product[]
  /** every host that is ever contacted */
  readonly contactedHosts: ReadonlySet<string>
}

/** The credential fields of all vendors. */
export type FieldCatalogue = {
  readonly fieldIds: readonly FieldId[]
  /** the definition of a field; throws a TypeError for an id that no vendor has */
  field(id: FieldId): Field
  /** the definition of a field whose id comes from outside, or null */
  findField(id: string): Field | null
}

/** The hosts of all vendors. */
export type HostCatalogue = {
  /** DNS suffixes of hosts that are some vendor's */
  readonly domains: readonly string[]
  /** documented hosts beside those of the products */
  readonly namedHosts: readonly NamedHost[]
  /** Looks a host up; one that only ends like a vendor's is `known: false`, any other is null. A port is ignored. */
  hostFacts(host: string | null): HostFacts | null
  /** the product of a host and path, or null where several or none fit */
  productAt(host: HostFacts | null, path: string | null): ProductId | null
  /** the product to whose domain a name of SIP belongs, or null */
  productOfTrunk(name: string | null): ProductId | null
}

/** The forms of error bodies. */
export type BodyCatalogue = {
  /** the general ones and those of all vendors, in the order in which they are tried */
  readonly bodyShapes: readonly BodyShape[]
  /** a shape in the words of a vendor where it has some; throws a TypeError for an id that is not known */
  bodyShape(id: BodyShapeId, vendor?: VendorId): BodyShape
}

/** The table of headers. */
export type HeaderCatalogue = {
  /** where the value of a header may be seen, its name in any case; null: nowhere */
  headerRow(name: string): HeaderRow | null
}

/** The client libraries of all vendors. */
export type SdkCatalogue = {
  readonly sdks: readonly Sdk[]
  /** those of one vendor, in the order in which pages show them */
  sdksOf(vendor: VendorId): readonly Sdk[]
}

/** The diagnoses, and what is said about them. */
export type DictionaryCatalogue = {
  /** group by group, in the order of the dictionary */
  readonly diagnoses: readonly KnownDiagnosis[]
  readonly diagnosisIds: readonly DiagnosisId[]
  /** the diagnosis of an id that is known to exist; throws a TypeError otherwise */
  diagnosis(id: DiagnosisId): KnownDiagnosis
  isDiagnosisId(text: string): boolean
  /** what is said about a diagnosis; throws a TypeError for an id that does not exist */
  explanation(id: DiagnosisId): Explanation
  /** the same without the words of any vendor, unless a vendor alone gives reason for the diagnosis */
  explanationInGeneral(id: DiagnosisId): Explanation
  /** `none` for an id that does not exist */
  blamesOf(id: DiagnosisId): Blames
  /** `other` for an id that does not exist */
  groupOf(id: DiagnosisId): DiagnosisGroup
}

/** Where facts are written. */
export type SourceCatalogue = {
  /**
   * Splits the source of a fact into links. Sources are written for people: `a against b`, `a and b`,
   * `repository:path`. What names neither a site nor a repository is shown as it stands.
   */
  sourcesOf(text: string): readonly Source[]
}

/** The names by which people look for what is no product by itself. */
export type SoughtTermCatalogue = {
  readonly soughtTerms: readonly SoughtTerm[]
  /** those that stand in a text as whole words, in their order */
  termsIn(text: string): readonly SoughtTerm[]
}

/** What the guide is made from, beside products and schemes. */
export type GuideCatalogue = {
  readonly guide: {
    readonly groups: readonly ProductGroup[]
    readonly examples: GuideExamples
    readonly choices: Readonly<Record<ChoiceClueId, readonly ClueChoice[]>>
    /** in the order in which they are tried */
    readonly errors: readonly ErrorClue[]
    readonly hosts: readonly HostClue[]
    readonly unknownHosts: readonly UnknownHostClue[]
    readonly paths: readonly PathClue[]
    /** what it is called that credentials of the one set are presented to a product that takes the other, or null */
    mixUpOf(called: CredentialSetId, owned: CredentialSetId): DiagnosisId | null
  }
}

/** The trials of all vendors, beside those of the engine that serve each of them. */
export type TrialCatalogue = {
  /** the likeliest hypotheses first */
  readonly trials: readonly Trial[]
}

/** What of an address may be named to others. */
export type PublicAddressCatalogue = {
  /**
   * Hosts that may be named, in lower case: the catalogue's, and the vendors' own pages. Account hosts such as a
   * sandbox domain are not among them.
   */
  readonly publicHosts: ReadonlySet<string>
  /**
   * A path without its ids: a documented path becomes its template (`/v1/projects/{projectId}/apps`), any other keeps
   * the words of the vendors' paths and shows `{ID}` for the rest. The query is dropped.
   * @param product decides between products that share a path
   */
  pathTemplate(path: string, product?: ProductId | null): string
}

/** How secrets look. */
export type SecretCatalogue = {
  /** forms of keys, by which a secret is found wherever it stands */
  readonly secretShapes: readonly SecretShape[]
  /**
   * names that vendors' fields have in files, forms and dumps, as `plainName` of the mask writes them, and whether what
   * stands under them is secret
   */
  readonly fieldNames: ReadonlyMap<string, boolean>
  /** keys and signatures that are printed in a vendor's documentation, so they are nobody's secret */
  readonly publishedValues: readonly string[]
  /** user names of Basic pairs that are the same for everybody: the password alone is the credential */
  readonly literalUsers: ReadonlySet<string>
  /** second labels of the vendors' domains: what stands before them is a host name and no key */
  readonly domainWords: ReadonlySet<string>
}

/** The parts of the catalogue that a paste is masked with. */
export type MaskCatalogue = HeaderCatalogue & SecretCatalogue & ValueKindCatalogue

/** The parts of the catalogue that a report is handed on with. */
export type SharingCatalogue = ProductCatalogue &
  FieldCatalogue &
  DictionaryCatalogue &
  MaskCatalogue &
  PublicAddressCatalogue &
  Pick<OtherVendorCatalogue, 'otherVendorOfValue'>

/** The parts of the catalogue that an exchange is read with. */
export type FactsCatalogue = ProductCatalogue &
  FieldCatalogue &
  HostCatalogue &
  BodyCatalogue &
  HeaderCatalogue &
  ValueKindCatalogue &
  PasteCatalogue

/** What is known of the hosts and paths of all vendors, for addresses that are wrong. */
export type AddressCatalogue = {
  /** the host belongs to a retired product, which answers for itself */
  isRetiredHost(host: string): boolean
  /** the segment stands in a path of some vendor once at most */
  isOnceInPath(segment: string): boolean
  /** the segment is the name of a variable whose value stands in paths: `ACME_PROJECT_ID`; in any case */
  isPathVariable(segment: string): boolean
  /** where a path lives, in words, when it lives on other hosts only; null where it may be at home */
  homeElsewhere(vendor: VendorId, host: string, path: string): string | null
  /** how every path of the host begins; null where that is not known */
  prefixAt(host: string): NonNullable<ProductPaths['prefix']> | null
  /** the path is only posted to */
  isPostOnly(path: string): boolean
}

/** How the client libraries of all vendors show in stack traces and logs. */
export type LibraryCatalogue = {
  /** the line of a stack trace lies in one of them */
  isLibraryFrame(line: string): boolean
  /** lines by which their known faults are told */
  readonly libraryFaults: readonly Phrase[]
  /** what they print for any 401 */
  readonly statusPhrases: readonly Phrase[]
  /** what the reader's own server says when it refuses a callback, in the words of all vendors */
  readonly callbackPhrases: readonly Phrase[]
}

/** The parts of the catalogue that rules look into. */
export type DiagnosisCatalogue = FactsCatalogue &
  AddressCatalogue &
  LibraryCatalogue &
  SecretCatalogue &
  OtherVendorCatalogue
