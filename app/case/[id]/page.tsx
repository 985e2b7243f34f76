import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseBoard } from '@/components/support/case-board'
import { Queries } from '@/components/ui/queries'
import { caseNamesOf } from '@/lib/engine/support/names'
import { unfitStepsFor } from '@/lib/engine/support/steps'
import { catalogue } from '@/lib/vendors'
import { env } from '@/lib/server/env'
import { caseTakers } from '@/lib/server/support/supporter-actions'
import { supporterPage } from '@/lib/server/support/pages'
import { CaseUnavailable } from '../unavailable'
import { closeCase, giveCase, newCode, propose, say } from '../actions'

export const metadata: Metadata = { title: 'Support case', robots: { index: false } }

/** For the supporter who opened the case. Whatever else is asked for, the answer is that there is nothing. */
export default async function CasePage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const looked = await supporterPage(id)
  if (!looked.ok) return <CaseUnavailable />
  if (!looked.value) notFound()
  const found = looked.value
  return (
    <Queries>
      <CaseBoard
        link={id}
        origin={env().ORIGIN}
        head={found.head}
        page={found.page}
        invitation={found.invitation}
        names={caseNamesOf(catalogue)}
        unfit={unfitStepsFor(catalogue, found.head.product)}
        takers={await caseTakers()}
        actions={{ propose, say, newCode, closeCase, giveCase }}
      />
    </Queries>
  )
}
