import type { Metadata } from 'next'
import { CheckBoard } from '@/components/check/check-board'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import { create, prepare, revoke } from '../r/actions'
import { check, forget } from './actions'
import { boardFor } from './board'

export const metadata: Metadata = { title: 'Check credentials' }

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

export default async function CheckPage({ searchParams }: { readonly searchParams: Search }) {
  const board = await boardFor(await searchParams)
  return (
    <>
      <PageHead
        title="Check credentials"
        lead="Pick the product, paste what you have. The check shows where the call fails, names the cause from what was answered, and tries the fix."
      />
      <noscript>
        <Notice status="warning" className="mb-6">
          The check shows its evidence as it arrives, which needs JavaScript. Without it, the product pages have the same calls as curl commands.
        </Notice>
      </noscript>
      <CheckBoard {...board} check={check} forget={forget} share={{ prepare, create, revoke }} />
    </>
  )
}
