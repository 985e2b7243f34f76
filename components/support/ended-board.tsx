'use client'

import Link from 'next/link'
import { Button, buttonClass } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { PageHead, Section } from '@/components/ui/page'
import { ShareMenu } from '@/components/report/share-menu'
import type { Reported } from '@/lib/engine/check/stream'
import type { ShareActions } from '@/lib/engine/report/sharing'
import type { CaseHead } from '@/lib/engine/support/events'
import type { CaseState } from '@/lib/engine/support/state'
import { ENDINGS } from '@/lib/engine/support/transcript'
import { AttemptView } from './attempt-view'
import { endedOf } from './case-view'
import { Trail, Transcript } from './trail'
import type { Over } from './use-case'

type Props = {
  readonly head: CaseHead
  readonly state: CaseState
  readonly over: Over
  /** the newest report that was shared from this page */
  readonly seen: Reported | null
  /** null where no report is stored */
  readonly share: ShareActions | null
}

/** After the end, on the customer's side: nobody watches, and this is all that was ever seen. */
export function EndedBoard({ head, state, over, seen, share }: Props) {
  return (
    <div data-presence="ended">
      <PageHead
        title="The case has ended"
        lead={
          `${over.by === 'unknown' ? '' : `${ENDINGS[over.by]} `}${head.who} sees nothing of this browser any ` +
          'more, and the server has deleted what was shared. What stands here is gone when you leave the page.'
        }
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
          {seen && share ? (
            <div className="grid gap-2">
              <Heading level={3} className="text-sm font-semibold">
                The last shared result as a report
              </Heading>
              <p className="max-w-[68ch] text-sm text-soft">
                A link that can be opened after the case. You see what it contains before it is made, and you can revoke
                it.
              </p>
              <div className="flex flex-wrap gap-2">
                <ShareMenu
                  report={seen.report}
                  explanations={seen.explanations}
                  mark={seen.mark}
                  actions={share}
                  proposed={head.ticket ? { ticket: head.ticket } : undefined}
                />
              </div>
            </div>
          ) : null}
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
