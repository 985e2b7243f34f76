import type { ClickStep, KeyKind } from './guide'
import type { BodyShapeId, DiagnosisId, CredentialSetId, FieldId, ProductId, SchemeId, VendorId } from './ids'
import type { ProductCall } from './call'
import type { MailPort } from './login'
import type { Plain } from './plain'

/**
 * How sure we are of a fact about a vendor.
 * `documented`: current official documentation, or several official SDKs agree. `single-source`: one official source,
 * or an old one. `third-party`: seen in practice only. `inferred`: our own conclusion, always shown as a hint.
 */
export type Confidence = 'documented' | 'single-source' | 'third-party' | 'inferred'

/** One statement about a vendor, with where it is written and how far it can be trusted. */
export type Fact = {
  readonly text: string
  readonly source: string
  readonly confidence: Confidence
  /** the day on which it was last read there, `2026-11-29`, where that is another than the day of its source */
  readonly read?: string
}

export type ProductScheme = {
  readonly scheme: SchemeId
  /** one sentence: when to choose this scheme */
  readonly when: string
  readonly confidence: Confidence
  readonly source: string
  /** the one call that this scheme is enough for, where that is neither the sample nor one of the further calls */
  readonly call?: ProductCall
  /** where to click for what this scheme presents, where that is less than the steps of the credential set lead to */
  readonly steps?: readonly ClickStep[]
  /** a request with a body, to show how one is signed; it is never sent */
  readonly bodyExample?: { readonly path: string; readonly body: string }
}

/**
 * `host` is a bare host name: every URL is `https://` + host + path, a product with a login is reached at its ports,
 * and no other host is ever contacted.
 */
export type Region = { readonly code: string; readonly label: string; readonly host: string }

export type SampleCall = {
  readonly id: string
  /** what the call does, in the imperative: "List one active number" */
  readonly title: string
  readonly method: 'GET'
  /** a host other than the region's, where the path lives elsewhere */
  readonly host?: string
  /** `{projectId}`-style placeholders name credential fields; `{randomUuid}` is a fresh UUID */
  readonly path: string
  /** the research says that this call costs nothing and changes nothing */
  readonly free: true
  /** one sentence: what an accepted call proves */
  readonly proves: string
  /** answers other than 2xx that prove the credential: status, and a code or text the body must hold */
  readonly alsoAccepted: readonly { readonly status: number; readonly contains?: string; readonly means: string }[]
  /** the member of the answer that is a list, and what to call its entries */
  readonly list?: { readonly member: string; readonly one: string; readonly many: string }
  /** a successful answer as documented */
  readonly example: Plain
  readonly confidence: Confidence
  readonly source: string
}

/** The login to a mail server that stands in the place of a sample call. No message is ever begun. */
export type MailLogin = {
  readonly protocol: 'smtp'
  readonly id: string
  /** what it does, in the imperative: "Log in and leave again" */
  readonly title: string
  /** in the order in which they are tried where one cannot be reached */
  readonly ports: readonly [MailPort, ...MailPort[]]
  /** one sentence: what an accepted login proves */
  readonly proves: string
  readonly confidence: Confidence
  readonly source: string
}

/** How many entries a successful answer lists; null where it holds no list that is known. */
export function listedIn({ list }: Pick<SampleCall, 'list'>, body: Readonly<Record<string, unknown>>): number | null {
  const entries = list && body[list.member]
  return Array.isArray(entries) ? entries.length : null
}

/** What tells that a path is sought on the wrong host, or is none of the host's. */
export type ProductPaths = {
  /** paths that live on these hosts only; `home` names the hosts to people */
  readonly own?: { readonly path: RegExp; readonly hosts: RegExp; readonly home: string }
  /** how every path on the hosts of its regions begins; `shown` says it to people */
  readonly prefix?: { readonly path: RegExp; readonly shown: string }
  /** paths that are only posted to */
  readonly postOnly?: RegExp
}

export type Product = {
  readonly id: ProductId
  readonly name: string
  /** the id of the vendor */
  readonly vendor: VendorId
  readonly credentialSet: CredentialSetId
  /** one sentence: what the product does and which credentials it takes */
  readonly summary: string
  /** in order of preference */
  readonly schemes: readonly [ProductScheme, ...ProductScheme[]]
  readonly fields: readonly FieldId[]
  /** kinds of keys that fit its fields and cannot do the same, with why one has to tell them apart */
  readonly keyKinds?: { readonly why: string; readonly kinds: readonly [KeyKind, ...KeyKind[]] }
  readonly regions: readonly [Region, ...Region[]]
  /** `must-match`: the wrong region refuses; `latency`: any region accepts; `none`: one host for all */
  readonly regionRole: 'must-match' | 'latency' | 'none'
  readonly regionNote: string
  /** further hosts of the product, each right for its own paths only */
  readonly otherHosts: readonly { readonly host: string; readonly purpose: string }[]
  /** domains to which SIP of this product goes; they are no hosts of its API */
  readonly sipDomains?: readonly string[]
  /** paths that tell the product from others on the same host; it is the one without where none of them fits */
  readonly pathPattern?: RegExp
  /** what is known of its paths, for those that arrive where they do not belong */
  readonly paths?: ProductPaths
  /** the free call that shows whether the credential is accepted; null where the product has none */
  readonly sample: SampleCall | null
  /** the product is spoken to by SMTP: this login takes the place of the sample call, which it has none of */
  readonly login?: MailLogin
  /** another product's sample that proves the same credential, where the product has no free call of its own */
  readonly standIn?: { readonly product: string; readonly why: string }
  /**
   * the free read of what an optional field names, where that is filled: made in each region that accepts the
   * credential
   */
  readonly resource?: SampleCall
  /** calls beside the sample: they reach another host, or are the product's purpose and cost money or send something */
  readonly furtherCalls?: readonly ProductCall[]
  readonly errorShapes: readonly BodyShapeId[]
  /** its 403 is about what a request refers to, such as a group, and never about rights or the product */
  readonly refusesContent?: true
  /** the dashboard page of the product, and the one where its credentials are made */
  readonly dashboard: string | null
  readonly credentialsPage: { readonly url: string; readonly path: string }
  readonly docs: readonly string[]
  /** diagnoses that typically concern this product, before those of its credential set */
  readonly problems?: readonly DiagnosisId[]
  /** diagnoses of its credential set that do not concern this product */
  readonly excludedProblems?: readonly DiagnosisId[]
  readonly limits: readonly Fact[]
  readonly gotchas: readonly Fact[]
  /** where sources disagree, and which one is followed */
  readonly contradictions: readonly Fact[]
}

/** The region of a product by its code, or null: a host is looked up here and never built from text. */
export function findRegion(product: Pick<Product, 'regions'>, code: string | null | undefined): Region | null {
  return product.regions.find((r) => r.code === code) ?? null
}

/** Declares a product; the `const` parameter keeps its id as a literal type. */
export function defineProduct<const P extends Product>(product: P): P {
  return product
}

/** What an inspection of values needs to know of a product. */
export type InspectedProduct = Pick<Product, 'fields' | 'regions'>

/** What a form needs to know of a product: small enough to travel to the browser for all of them. */
export type FormProduct = InspectedProduct &
  Pick<Product, 'id' | 'name' | 'regionNote'> & {
    /** the name of its vendor */
    readonly vendorName: string
  }

/** Where a key is exchanged for an access token (RFC 6749 section 3.2). */
export type TokenEndpoint = {
  readonly host: string
  readonly path: string
  /** the set whose pair is exchanged */
  readonly credentialSet: CredentialSetId
  /** what an issued token does not show, as a sentence */
  readonly leavesOpen: string
}
