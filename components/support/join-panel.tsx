'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { CaseHead } from '@/lib/engine/support/events'
import { placeOf, type CaseNames } from '@/lib/engine/support/names'
import type { FormAction } from './open-case-form'
import { PostingForm } from '@/components/ui/posting-form'

type Props = {
  readonly link: string
  readonly head: CaseHead
  readonly names: CaseNames
  readonly join: FormAction
}

/** Before joining: who asks, what they will and will not see, and one button. Opening the page has changed nothing. */
export function JoinPanel({ link, head, names, join }: Props) {
  const [reply, action, pending] = useActionState(join, null)
  return (
    <div className="grid max-w-[68ch] gap-6">
      <p className="border-l-3 border-accent pl-4 text-base">
        {head.who} will see the results that you decide to share, with secrets left out and ids masked, and will not see
        what you type, your secrets or their length, or anything that you have not shared.
      </p>
      <dl className="grid grid-cols-[6rem_1fr] gap-y-1.5 text-sm">
        <dt className="text-soft">About</dt>
        <dd>{placeOf(names, head.product, head.region)}</dd>
        <dt className="text-soft">From</dt>
        <dd>{head.who}</dd>
        {head.note ? (
          <>
            <dt className="text-soft">Note</dt>
            <dd className="break-words whitespace-pre-wrap">{head.note}</dd>
          </>
        ) : null}
      </dl>
      {reply && !reply.ok ? (
        <Notice status="warning" role="alert">
          {reply.message}
        </Notice>
      ) : null}
      <PostingForm action={action}>
        <input type="hidden" name="link" value={link} />
        <Button type="submit" look="primary" data-action="join" disabled={pending}>
          {pending ? 'Joining…' : 'Join the case'}
        </Button>
      </PostingForm>
      <p className="text-xs text-soft">
        Joining works once and ties the case to this browser. You can end it at any time. Never send a secret to anybody
        who asks for one, and join only if you were expecting this.
      </p>
    </div>
  )
}
