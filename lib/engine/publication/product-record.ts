import { readOf } from '../catalogue/freshness'
import type { FieldCatalogue, HostCatalogue, ProductCatalogue, SourceCatalogue } from '../model/catalogue'
import type { BodyShapeId, CredentialSetId, DiagnosisId, FieldId, ProductId, SchemeId, VendorId } from '../model/ids'
import type { Confidence, Fact, Product } from '../model/product'
import { findVariable } from '../snippets/variables'

/** What records of products are made from. */
export type RecordCatalogue = ProductCatalogue & FieldCatalogue & SourceCatalogue & Pick<HostCatalogue, 'namedHosts'>

/** How far something can be trusted, where it is written, and the day on which it was last read there. */
type Basis = { readonly confidence: Confidence; readonly source: string; readonly read: string }

type DatedStatement = Basis & { readonly text: string }

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
  readonly limits: readonly DatedStatement[]
  readonly gotchas: readonly DatedStatement[]
  /** where sources disagree, and which one is followed */
  readonly contradictions: readonly DatedStatement[]
  readonly docs: readonly string[]
}

/** A product of the catalogue as a record. */
export function productRecord(catalogue: RecordCatalogue, product: Product): ProductRecord {
  const { id, name, vendor, summary, credentialsPage, regionRole, regionNote, errorShapes } = product
  const set = catalogue.credentialSet(product.credentialSet)
  const statements = (facts: readonly Fact[]) => facts.map((fact) => ({ text: fact.text, ...basisOf(catalogue, fact) }))
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
    schemes: product.schemes.map((one) => {
      const { name: named, header, how } = catalogue.scheme(one.scheme)
      return { id: one.scheme, name: named, header, how, when: one.when, ...basisOf(catalogue, one) }
    }),
    regions: product.regions.map((r) => ({ code: r.code, label: r.label, host: r.host })),
    regionRole,
    regionNote,
    otherHosts: otherHostsOf(catalogue, product),
    proof: proofOf(catalogue, product),
    standIn: product.standIn ? { product: product.standIn.product, why: product.standIn.why } : null,
    errorShapes: [...errorShapes],
    problems: [...catalogue.problemsOf(product)],
    limits: statements(product.limits),
    gotchas: statements([...product.gotchas, ...set.facts]),
    contradictions: statements([...product.contradictions, ...set.contradictions]),
    docs: [...product.docs],
  }
}

function fieldOf(catalogue: RecordCatalogue, id: FieldId): ProductRecord['fields'][number] {
  const field = catalogue.field(id)
  const { label, secret, optional, shape, format, where } = field
  // a choice such as the region has a name of its own with each vendor
  const variable = shape === 'choice' ? null : findVariable(catalogue, id)
  return { id, label, secret, optional, format, where, variable, ...basisOf(catalogue, field) }
}

/** What else is called for it, and the documented hosts of its API that no check asks. */
function otherHostsOf({ namedHosts }: RecordCatalogue, { id, otherHosts }: Product): ProductRecord['otherHosts'] {
  return [
    ...otherHosts.map(({ host, purpose }) => ({ host, purpose })),
    ...namedHosts
      .filter((named) => named.products.includes(id))
      .flatMap(({ hosts, name, purpose }) =>
        hosts.map((host) => ({ host, purpose: `${name}, for ${purpose}. No check asks it.` })),
      ),
  ]
}

function proofOf(catalogue: RecordCatalogue, { sample, regions }: Product): ProductRecord['proof'] {
  if (!sample) return null
  const { method, path, proves } = sample
  return { method, url: `https://${sample.host ?? regions[0].host}${path}`, proves, ...basisOf(catalogue, sample) }
}

function basisOf(catalogue: SourceCatalogue, fact: Pick<Fact, 'confidence' | 'source' | 'read'>): Basis {
  return { confidence: fact.confidence, source: fact.source, read: readOf(catalogue, fact) }
}
