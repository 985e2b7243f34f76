import type { Metadata } from 'next'
import { FragmentReport } from '@/components/report/fragment-report'
import { Notice } from '@/components/ui/notice'
import { SHARED_METADATA } from './metadata'

export const metadata: Metadata = SHARED_METADATA

/** A report that is carried in the fragment of its link: this server never sees it. */
export default function FragmentReportPage() {
  return (
    <>
      <noscript>
        <Notice status="warning">
          This link carries its report in itself, and reading it needs JavaScript. Nothing of it was sent to this site.
        </Notice>
      </noscript>
      <FragmentReport />
    </>
  )
}
