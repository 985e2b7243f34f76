import type { Metadata } from 'next'
import { CheckBoard } from '@/components/check/check-board'
import { SupporterHere } from '@/components/support/leave-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import { Queries } from '@/components/ui/queries'
import { readSupporter } from '@/lib/server/support/supporter-session'
import { create, prepare, revoke } from '../r/actions'
import { leave } from '../support/actions'
import { check, forget } from './actions'
import { boardFor } from './board'

export const metadata: Metadata = { title: 'Check credentials' }

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

export default async function CheckPage({ searchParams }: { readonly searchParams: Search }) {
  const supporter = await readSupporter()
  return (
    <>
      <PageHead
        title="Check credentials"
        lead={
          'Pick the product, paste what you have. The check shows where the call fails, names the cause from ' +
          'what was answered, and tries the fix.'
        }
      />
      <noscript>
        <Notice status="warning" className="mb-6">
          The check shows its evidence as it arrives, which needs JavaScript. Without it, the product pages have the
          same calls as curl commands.
        </Notice>
      </noscript>
      {supporter ? (
        <SupporterHere leave={leave}>
          A supporter works in this browser, so there is no form here: a supporter runs no checks and fills in no
          credentials. To check your own, leave the supporter’s side or open this page in a private window.
        </SupporterHere>
      ) : (
        <Queries>
          <CheckBoard
            {...await boardFor(await searchParams)}
            check={check}
            forget={forget}
            share={{ prepare, create, revoke }}
          />
        </Queries>
      )}
    </>
  )
}
