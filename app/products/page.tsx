import { catalogue } from '@/lib/vendors'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CONFIDENCE_WORDS, ConfidenceMark } from '@/components/products/fact'
import { SchemeMatrix } from '@/components/products/matrix'
import { NamedHosts } from '@/components/products/named-hosts'
import { MOST_OF_A_NAME, ProductFilter } from '@/components/products/product-filter'
import { SoughtTerms } from '@/components/products/sought-terms'
import { PageHead, Section } from '@/components/ui/page'
import { findByName } from '@/lib/engine/catalogue/find-by-name'
import type { Confidence } from '@/lib/engine/model/product'

const vendorNames = new Intl.ListFormat('en-GB').format(catalogue.vendors.map((v) => v.name))

export const metadata: Metadata = {
  title: 'Products',
  description: `Which credentials and which authentication scheme each ${vendorNames} API takes.`,
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const

/** "Four sets of credentials, and none stands in for another." */
function setsOfCredentials(): string {
  const count = catalogue.credentialSets.length
  if (count === 1) return 'One set of credentials.'
  return `${NUMBERS[count] ?? count} sets of credentials, and none stands in for another.`
}

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

export default async function ProductsPage({ searchParams }: { readonly searchParams: Search }) {
  const { q } = await searchParams
  const query = (typeof q === 'string' ? q : '').slice(0, MOST_OF_A_NAME).trim()
  const { products, terms } = findByName(catalogue, query)
  return (
    <>
      <PageHead
        title="Products and what they take"
        lead={
          <>
            {setsOfCredentials()} Pick a product for its hosts, its fields, code that runs and what goes wrong; if you
            do not know which one you call, start with the{' '}
            <Link href="/guide" className="link">
              guide
            </Link>
            .
          </>
        }
      />
      <ProductFilter query={query} found={products.length + terms.length} />
      {products.length > 0 ? (
        <div className="mb-10">
          <SchemeMatrix products={products} />
        </div>
      ) : null}
      {terms.length > 0 ? (
        <Section id="names" title="By another name" note="What is no product of its own here, and what serves it">
          <SoughtTerms terms={terms} />
        </Section>
      ) : null}
      {query === '' ? <Everything /> : null}
      {query !== '' && products.length + terms.length === 0 ? (
        <p className="max-w-[68ch] text-sm">
          Nothing here goes by that name. The{' '}
          <Link href="/guide?product=unknown" className="link">
            guide
          </Link>{' '}
          works it out from a base URL, a path or an error.
        </p>
      ) : null}
    </>
  )
}

/** What holds of all products. */
function Everything() {
  return (
    <>
      <Section id="hosts" title="Hosts that no check asks" note="Documented, and no mistake where they stand">
        <NamedHosts />
      </Section>
      <Section title="The schemes">
        <dl className="divide-y divide-line border-y border-line">
          {catalogue.schemes.map(({ id }) => (
            <div key={id} className="grid gap-x-6 gap-y-1 py-2.5 text-sm md:grid-cols-[16rem_minmax(0,1fr)]">
              <dt className="font-medium">{catalogue.scheme(id).name}</dt>
              <dd>
                <p className="data wire">{catalogue.scheme(id).header}</p>
                <p className="max-w-[72ch] text-soft">{catalogue.scheme(id).how}</p>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="How sure we are">
        <p className="mb-3 max-w-[72ch] text-sm">
          Nothing here was tried against the live services: each statement names where it is written, when that was
          read, and how far it carries. What was read more than 90 days ago is only said to have been read then.
        </p>
        <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
          {(Object.keys(CONFIDENCE_WORDS) as readonly Confidence[]).map((confidence) => (
            <div key={confidence} className="flex flex-wrap items-baseline gap-x-3">
              <dt>
                <ConfidenceMark confidence={confidence} />
              </dt>
              <dd className="text-soft">{CONFIDENCE_WORDS[confidence].means}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}
