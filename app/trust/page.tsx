import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeBlock } from '@/components/code/code-block'
import { CLAIM_GROUPS, type Claim } from '@/components/trust/claims'
import { Figures } from '@/components/trust/figures'
import { CONFIDENCE_WORDS } from '@/components/products/fact'
import { PageHead, Section } from '@/components/ui/page'
import type { Confidence } from '@/lib/engine/model/product'
import { productRecord } from '@/lib/engine/publication/product-record'
import { catalogue } from '@/lib/vendors'

export const metadata: Metadata = {
  title: 'Why a production key can be pasted here',
  description: 'What leaves the browser, to whom, for how long, and the tests behind each sentence.',
}

/** Why a production key can be pasted here, each sentence with what fails when it stops being true. */
export default function TrustPage() {
  return (
    <>
      <PageHead
        title="Why a production key can be pasted here"
        lead={
          'You should not have to believe us. Each sentence names the tests that fail when it stops being true; they ' +
          'are in the repository, and one command runs them on your machine.'
        }
      />
      {CLAIM_GROUPS.map(({ id, title, claims }) => (
        <Section key={id} id={id} title={title}>
          <ul className="divide-y divide-line border-y border-line">
            {claims.map((claim) => (
              <ClaimRow key={claim.says} claim={claim} />
            ))}
          </ul>
        </Section>
      ))}
      <Figures />
      <Untried />
      <Yourself />
      <Section id="report" title="If you find a hole">
        <p className="max-w-[68ch] text-sm">
          Open a private report on the page “Security” of the repository, or write to whoever runs this instance, before
          you tell anybody else. Send no real credentials: every fault can be shown with the test keys of the demo. You
          get an answer within three working days. <code className="data">SECURITY.md</code> in the repository has the
          details and what is in scope.
        </p>
      </Section>
    </>
  )
}

function ClaimRow({ claim }: { readonly claim: Claim }) {
  return (
    <li className="grid gap-x-8 gap-y-1 py-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <p className="max-w-[68ch] text-sm">{claim.says}</p>
      <p className="text-xs text-soft">
        <span className="sr-only">Tested by </span>
        {claim.tests.map((test) => (
          <code key={test} className="data wire block text-xs">
            {test}
          </code>
        ))}
      </p>
    </li>
  )
}

const CONFIDENCES: readonly Confidence[] = ['documented', 'single-source', 'third-party', 'inferred']

/** What is known of the vendors, by how sure it is: the services themselves were never seen. */
function Untried() {
  const facts = catalogue.products.flatMap((product) => {
    const { limits, gotchas, contradictions, fields, schemes } = productRecord(catalogue, product)
    return [...limits, ...gotchas, ...contradictions, ...fields, ...schemes].map((fact) => fact.confidence)
  })
  return (
    <Section id="untried" title="What nobody here has tried">
      <p className="max-w-[68ch] text-sm">
        Why401 is not made by {catalogue.vendorNames}, and nobody here has seen the live services answer. The tests talk
        to a simulator that is made of what is written about them. What is known stands in the catalogue with its source
        and how sure it is, and what is only inferred is shown as a hint and never called certain.
      </p>
      <dl className="mt-4 grid max-w-[44rem] gap-x-6 gap-y-1 text-sm sm:grid-cols-[9rem_4rem_minmax(0,1fr)]">
        {CONFIDENCES.map((confidence) => (
          <div key={confidence} className="contents">
            <dt className="font-medium">{CONFIDENCE_WORDS[confidence].word}</dt>
            <dd className="data tabular-nums">{facts.filter((one) => one === confidence).length}</dd>
            <dd className="mb-2 text-soft sm:mb-0">{CONFIDENCE_WORDS[confidence].means}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const COMMANDS = [
  'npm start       # the checks go to the vendors, from your machine',
  'npm run demo    # the same with the simulator and its test keys',
  'npm test        # every test that is named on this page',
]

function Yourself() {
  return (
    <Section id="yourself" title="Run it on your machine">
      <p className="mb-3 max-w-[68ch] text-sm">
        A key that must not leave your network can be checked from inside it: the product is one server without a
        service behind it. It listens on loopback alone unless you say otherwise, and calls only the vendors.
      </p>
      <CodeBlock
        code={COMMANDS.join('\n')}
        language="bash"
        shell="bash"
        title="In a clone of the repository, with Node 20.19 or newer"
      />
      <p className="mt-3 max-w-[68ch] text-sm">
        What programs may read is listed at <code className="data">/llms.txt</code>; what a check of a product will send
        stands beside its form on{' '}
        <Link href="/check" prefetch={false} className="link">
          the page of the check
        </Link>{' '}
        before anything is sent.
      </p>
    </Section>
  )
}
