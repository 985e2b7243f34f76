import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JoinBoard } from '@/components/support/join-board'
import { JoinPanel } from '@/components/support/join-panel'
import { PageHead } from '@/components/ui/page'
import type { CaseHead } from '@/lib/core/support/events'
import { invitationFor } from '@/lib/server/support/customer'
import { customerPage } from '@/lib/server/support/pages'
import { forget } from '../../check/actions'
import { boardFor } from '../../check/board'
import { create, prepare, revoke } from '../../r/actions'
import { answer, comparisons, end, join, reportComparison, reportOpened, run, setSharing, shareResult, showChallenge } from '../actions'

export const metadata: Metadata = { title: 'Join a case', robots: { index: false } }

/** The customer's page: an invitation until somebody joins, then the board of the browser that did, for nobody else anything. */
export default async function JoinPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const joined = await customerPage(id)
  if (joined) {
    const board = { ...(await boardFor({ product: joined.head.product, ...(joined.head.region ? { region: joined.head.region } : {}) })), forget }
    const actions = { answer, comparisons, end, reportComparison, reportOpened, run, setSharing, shareResult, showChallenge }
    return <JoinBoard link={id} head={joined.head} page={joined.page} board={board} actions={actions} share={{ prepare, create, revoke }} />
  }
  const head = await invitationFor(id)
  if (!head) notFound()
  return <Invited id={id} head={head} />
}

function Invited({ id, head }: { readonly id: string; readonly head: CaseHead }) {
  return (
    <>
      <PageHead title={`${head.who} invites you to a support case`} />
      <JoinPanel link={id} head={head} join={join} />
    </>
  )
}
