'use client'

import Link from 'next/link'
import { Button, buttonClass } from '@/components/ui/button'
import { PageHead, Section } from '@/components/ui/page'
import type { CaseHead } from '@/lib/core/support/events'
import type { CaseState } from '@/lib/core/support/state'
import { ENDINGS } from '@/lib/core/support/transcript'
import { AttemptView } from './attempt-view'
import { endedOf } from './case-board'
import { Trail, Transcript } from './trail'
import type { Over } from './use-case'

/** After the end, on the customer's side: nobody watches, and this is all that was ever seen. */
export function EndedBoard({ head, state, over }: { readonly head: CaseHead; readonly state: CaseState; readonly over: Over }) {
  return (
    <div data-presence="ended">
      <PageHead
        title="The case has ended"
        lead={`${over.by === 'unknown' ? '' : `${ENDINGS[over.by]} `}${head.who} sees nothing of this browser any more, and the server has deleted what was shared. What stands here is gone when you leave the page.`}
      >
        <div className="mt-4 flex flex-wrap gap-2">
          <Link href="/check" prefetch={false} className={buttonClass('primary')}>
            Go on checking alone
          </Link>
          <Button onClick={() => print()}>Print this page</Button>
        </div>
      </PageHead>
      <Section title="Transcript" note={`The same text that ${head.who} can keep.`} className="pb-0">
        <div className="grid gap-5">
          <Trail head={head} state={state} />
          <Transcript head={head} state={state} ended={endedOf(over)} open />
        </div>
      </Section>
      <div className="mt-8">
        {state.attempts.toReversed().map((attempt, i, list) => (
          <AttemptView key={attempt.number} attempt={attempt} before={list[i + 1]} open={false} />
        ))}
      </div>
    </div>
  )
}
