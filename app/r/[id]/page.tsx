import { catalogue } from '@/lib/vendors'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { ReportView } from '@/components/report/report-view'
import { RevokePanel } from '@/components/report/revoke-panel'
import { PageHead } from '@/components/ui/page'
import { utcText } from '@/lib/engine/report/words'
import { answerUnavailable } from '@/lib/server/answer-status'
import { clientAddress } from '@/lib/server/client-address'
import { env } from '@/lib/server/env'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { store } from '@/lib/server/store'
import { readOwner } from '@/lib/server/store/owner'
import { openShare } from '@/lib/server/store/share-report'
import { revoke } from '../actions'
import { SHARED_METADATA } from '../metadata'

export const metadata: Metadata = SHARED_METADATA

export default async function SharedReportPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const { opened, now } = await open(id)
  if (!opened.ok) return <Unavailable />
  if (!opened.value) return missed(clientAddress(await headers()))
  const { report, expiresAt, own, signed } = opened.value
  const expires = new Date(expiresAt).toISOString()
  return (
    <ReportView
      report={report}
      explain={catalogue.explanation}
      now={now}
      expiresAt={expires}
      signed={signed}
      link={`${env().ORIGIN}/r/${id}`}
    >
      <RevokePanel id={id} own={own} expires={utcText(expires)} revoke={revoke} />
    </ReportView>
  )
}

async function open(id: string) {
  const now = Date.now()
  return { now, opened: await openShare(id, await readOwner(), store(), now) }
}

/** Dead ids of every kind look alike, until somebody tries many. */
async function missed(address: string) {
  const allowance = await take(LIMIT.unknownReports, address)
  if (allowance.ok) notFound()
  return (
    <PageHead
      title="Too many unknown links"
      lead={
        `${LIMIT.unknownReports.max} links that do not exist were tried from your address within a minute. ` +
        `Links that do exist still open; the next unknown one is looked up in ${allowance.retryAfter} seconds.`
      }
    />
  )
}

function Unavailable() {
  answerUnavailable(30)
  return (
    <PageHead
      title="Shared reports cannot be read now"
      lead={
        'This site does not reach the database in which reports are kept. That says nothing about the link: it ' +
        'may well open later. The check and everything else on this site work.'
      }
    />
  )
}
