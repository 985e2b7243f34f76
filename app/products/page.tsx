import { catalogue } from '@/lib/vendors'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CONFIDENCE_WORDS, ConfidenceMark } from '@/components/products/fact'
import { SchemeMatrix } from '@/components/products/matrix'
import { PageHead, Section } from '@/components/ui/page'
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

export default function ProductsPage() {
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
      <div className="mb-10">
        <SchemeMatrix products={catalogue.products} />
      </div>
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
          Nothing here was tried against the live services: each statement names where it is written, and how far that
          carries.
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
