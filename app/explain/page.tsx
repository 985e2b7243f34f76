import { catalogue } from '@/lib/vendors'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Explainer } from '@/components/explain/explainer'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import { create, prepare, revoke } from '../r/actions'

export const metadata: Metadata = {
  title: 'Explain an error',
  description:
    `Paste a refused ${catalogue.vendorNames} call in any form and read what it means and how to fix it. It is read ` +
    'in your browser.',
}

export default function ExplainPage() {
  return (
    <>
      <PageHead
        title="Explain an error"
        lead="Paste what you have. You get the cause, how sure it is, what supports it, and how to fix it."
      />
      <noscript>
        <Notice status="warning" className="mb-6">
          Your paste is read in the browser, which needs JavaScript. Without it, look the error up under{' '}
          <Link className="link" href="/problems">
            Problems
          </Link>
          , or send it to <code>POST /api/explain</code>.
        </Notice>
      </noscript>
      <Explainer
        products={catalogue.products.map(({ id, name, vendor }) => ({
          id,
          name,
          vendor: catalogue.vendor(vendor).name,
        }))}
        samples={catalogue.samples}
        share={{ prepare, create, revoke }}
      />
    </>
  )
}
