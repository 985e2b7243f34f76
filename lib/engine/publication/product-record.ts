import type { FieldCatalogue, ProductCatalogue } from '../model/catalogue'
import type { BodyShapeId, CredentialSetId, DiagnosisId, FieldId, ProductId, SchemeId, VendorId } from '../model/ids'
import type { Confidence, Fact, Product } from '../model/product'
import { findVariable } from '../snippets/variables'

/** What records of products are made from. */
export type RecordCatalogue = ProductCatalogue & FieldCatalogue

/** How far something can be trusted, and where it is written. */
type Basis = { readonly confidence: Confidence; readonly source: string }

/** A product as a program reads it: what its pages say, without the code to copy. */
export type ProductRecord = {
  readonly id: ProductId
  readonly name: string
  readonly vendor: VendorId
  readonly summary: string
  /** where people read it, and where programs do: paths of this site */
  readonly page: string
  readonly markdown: string
  readonly credentialSet: {
    readonly id: CredentialSetId
    readonly name: string
    readonly why: string
    readonly mistakenFor: string
  }
  readonly credentialsPage: { readonly url: string; readonly path: string }
  readonly fields: readonly (Basis & {
    readonly id: FieldId
    readonly label: string
    readonly secret: boolean
    readonly optional: boolean
    readonly format: string
    readonly where: string
    /** the environment variable that snippets and the command read; null where it has none */
    readonly variable: string | null
  })[]
  /** in order of preference */
  readonly schemes: readonly (Basis & {
    readonly id: SchemeId
    readonly name: string
    /** the Authorization header, with labels where values go */
    readonly header: string
    readonly how: string
    readonly when: string
  })[]
  readonly regions: readonly { readonly code: string; readonly label: string; readonly host: string }[]
  readonly regionRole: Product['regionRole']
  readonly regionNote: string
  readonly otherHosts: readonly { readonly host: string; readonly purpose: string }[]
  /** the free call that shows whether a credential is accepted; null where the product has none of its own */
  readonly proof: (Basis & { readonly method: string; readonly url: string; readonly proves: string }) | null
  /** the product whose free call proves the same credential, where there is none of its own */
  readonly standIn: { readonly product: ProductId; readonly why: string } | null
  readonly errorShapes: readonly BodyShapeId[]
  readonly problems: readonly DiagnosisId[]
  readonly limits: readonly Fact[]
  readonly gotchas: readonly Fact[]
  /** where sources disagree, and which one is followed */
  readonly contradictions: readonly Fact[]
  readonly docs: readonly string[]
}

/** A product of the catalogue as a record. */
export function productRecord(catalogue: RecordCatalogue, product: Product): ProductRecord {
  const { id, name, vendor, summary, credentialsPage, regionRole, regionNote, errorShapes } = product
  const set = catalogue.credentialSet(product.credentialSet)
  return {
    id,
    name,
    vendor,
    summary,
    page: `/products/${id}`,
    markdown: `/products/${id}.md`,
    credentialSet: { id: set.id, name: set.name, why: set.why, mistakenFor: set.mistakenFor },
    credentialsPage: { url: credentialsPage.url, path: credentialsPage.path },
    fields: product.fields.map((field) => fieldOf(catalogue, field)),
    schemes: product.schemes.map(({ scheme, when, confidence, source }) => {
      const { name: named, header, how } = catalogue.scheme(scheme)
      return { id: scheme, name: named, header, how, when, confidence, source }
    }),
    regions: product.regions.map((r) => ({ code: r.code, label: r.label, host: r.host })),
    regionRole,
    regionNote,
    otherHosts: product.otherHosts.map(({ host, purpose }) => ({ host, purpose })),
    proof: proofOf(product),
    standIn: product.standIn ? { product: product.standIn.product, why: product.standIn.why } : null,
    errorShapes: [...errorShapes],
    problems: [...catalogue.problemsOf(product)],
    limits: product.limits.map(factOf),
    gotchas: [...product.gotchas, ...set.facts].map(factOf),
    contradictions: [...product.contradictions, ...set.contradictions].map(factOf),
    docs: [...product.docs],
  }
}

function fieldOf(catalogue: RecordCatalogue, id: FieldId): ProductRecord['fields'][number] {
  const { label, secret, optional, shape, format, where, confidence, source } = catalogue.field(id)
  // a choice such as the region has a name of its own with each vendor
  const variable = shape === 'choice' ? null : findVariable(catalogue, id)
  return { id, label, secret, optional, format, where, variable, confidence, source }
}

function proofOf({ sample, regions }: Product): ProductRecord['proof'] {
  if (!sample) return null
  const { method, path, proves, confidence, source } = sample
  return { method, url: `https://${sample.host ?? regions[0].host}${path}`, proves, confidence, source }
}

function factOf({ text, source, confidence }: Fact): Fact {
  return { text, source, confidence }
}
