import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JoinBoard } from '@/components/support/join-board'
import { JoinPanel } from '@/components/support/join-panel'
import { SupporterHere } from '@/components/support/leave-form'
import { PageHead } from '@/components/ui/page'
import { Queries } from '@/components/ui/queries'
import type { CaseHead } from '@/lib/engine/support/events'
import { caseNamesOf } from '@/lib/engine/support/names'
import { catalogue } from '@/lib/vendors'
import { invitationFor } from '@/lib/server/support/customer-session'
import { customerPage } from '@/lib/server/support/pages'
import { readSupporter } from '@/lib/server/support/supporter-session'
import { CaseUnavailable } from '../../case/unavailable'
import { forget } from '../../check/actions'
import { boardFor } from '../../check/board'
import { create, prepare, revoke } from '../../r/actions'
import { leave } from '../../support/actions'
import {
  answer,
  comparisons,
  end,
  join,
  reportComparison,
  reportOpened,
  run,
  setSharing,
  shareResult,
  showChallenge,
} from '../actions'

export const metadata: Metadata = { title: 'Join a case', robots: { index: false } }

/**
 * The customer's page: an invitation until somebody joins, then the board of the browser that did, for nobody else
 * anything.
 */
export default async function JoinPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const found = await customerPage(id)
  if (!found.ok) return <CaseUnavailable />
  const joined = found.value
  if (joined) {
    const board = {
      ...(await boardFor({
        product: joined.head.product,
        ...(joined.head.region ? { region: joined.head.region } : {}),
      })),
      forget,
    }
    const actions = {
      answer,
      comparisons,
      end,
      reportComparison,
      reportOpened,
      run,
      setSharing,
      shareResult,
      showChallenge,
    }
    return (
      <Queries>
        <JoinBoard
          link={id}
          head={joined.head}
          page={joined.page}
          board={board}
          names={caseNamesOf(catalogue)}
          actions={actions}
          share={{ prepare, create, revoke }}
        />
      </Queries>
    )
  }
  const invited = await invitationFor(id)
  if (!invited.ok) return <CaseUnavailable />
  if (!invited.value) notFound()
  return <Invited id={id} head={invited.value} supporter={(await readSupporter()) !== null} />
}

const BOTH_SIDES =
  'A supporter works in this browser, and nobody can be on both sides of a case. Send this link to the ' +
  'customer, or open it in a private window to see what they will see.'

function Invited({
  id,
  head,
  supporter,
}: {
  readonly id: string
  readonly head: CaseHead
  readonly supporter: boolean
}) {
  return (
    <>
      <PageHead title={`${head.who} invites you to a support case`} />
      {supporter ? (
        <SupporterHere leave={leave}>{BOTH_SIDES}</SupporterHere>
      ) : (
        <JoinPanel link={id} head={head} names={caseNamesOf(catalogue)} join={join} />
      )}
    </>
  )
}
