'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from './open-case-form'
import { PostingForm } from '@/components/ui/posting-form'

type Props = { readonly leave: FormAction }

/** Signs a supporter out. It works without JavaScript. */
export function LeaveForm({ leave }: Props) {
  const [reply, dispatch, pending] = useActionState(leave, null)
  return (
    <PostingForm action={dispatch} className="grid justify-items-start gap-2">
      {reply && !reply.ok ? (
        <p role="alert" className="text-sm text-fail">
          {reply.message}
        </p>
      ) : null}
      <Button type="submit" size="sm" data-action="leave" disabled={pending}>
        Leave the supporter’s side
      </Button>
      <p className="max-w-[60ch] text-xs text-soft">
        Your open cases end, for the customer too. After that this browser can check credentials again.
      </p>
    </PostingForm>
  )
}

/** Signs somebody out who signed in as themselves. It works without JavaScript. */
export function SignOutForm({ name, signOut }: { readonly name: string; readonly signOut: FormAction }) {
  const [, dispatch, pending] = useActionState(signOut, null)
  return (
    <PostingForm action={dispatch} className="grid justify-items-start gap-2">
      <p className="text-sm">
        Signed in as <span className="font-semibold">{name}</span>
      </p>
      <Button type="submit" size="sm" data-action="sign-out" disabled={pending}>
        Sign out
      </Button>
      <p className="max-w-[60ch] text-xs text-soft">
        Your cases stay yours, open ones too. After that this browser can check credentials again.
      </p>
    </PostingForm>
  )
}

/** Stands where a form for credentials would: a supporter fills in none. */
export function SupporterHere({ leave, children }: Props & { readonly children: string }) {
  return (
    <div className="grid max-w-[68ch] gap-6">
      <Notice status="not-tested">{children}</Notice>
      <LeaveForm leave={leave} />
    </div>
  )
}
