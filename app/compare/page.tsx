import type { Metadata } from 'next'
import { Comparer } from '@/components/compare/comparer'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import { Queries } from '@/components/ui/queries'
import { catalogue } from '@/lib/vendors'
import { create, prepare, revoke } from '../r/actions'
import { tryPair } from './actions'

export const metadata: Metadata = {
  title: 'Compare two calls',
  description:
    `One ${catalogue.vendorNames} call works and another fails: see what differs, what of it can matter, and which ` +
    'difference it is.',
}

export default function ComparePage() {
  return (
    <>
      <PageHead
        title="Works here, fails there"
        lead={
          'Paste a call that works and the one that fails. You get what differs, what of it can matter, and the ' +
          'proof of which one it is.'
        }
      />
      <noscript>
        <Notice status="warning" className="mb-6">
          Both calls are read and compared in the browser, which needs JavaScript.
        </Notice>
      </noscript>
      <Queries>
        <Comparer action={tryPair} share={{ prepare, create, revoke }} />
      </Queries>
    </>
  )
}
