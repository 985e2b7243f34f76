'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Heading } from '@/components/ui/heading'
import type { Reply } from '@/lib/engine/support/events'

export type Invited = { readonly joinLink: string; readonly code: string | null; readonly codeExpiresAt: string }

type Props = {
  readonly origin: string
  readonly invitation: Invited
  readonly newCode: () => Promise<Reply<{ readonly invitation: Invited }>>
}

/** How the customer gets in: a link to send, and a code to read aloud. */
export function InvitationCard({ origin, invitation, newCode }: Props) {
  const [{ joinLink, code, codeExpiresAt }, setInvitation] = useState(invitation)
  const [refused, setRefused] = useState<string | null>(null)
  const link = `${origin}/join/${joinLink}`

  async function renew() {
    const reply = await newCode()
    setRefused(reply.ok ? null : reply.message)
    if (reply.ok) setInvitation(reply.invitation)
  }

  return (
    <section
      aria-labelledby="invite"
      className="grid max-w-[60rem] gap-x-12 gap-y-6 border-t-3 border-ink pt-4 @min-[45rem]:grid-cols-2"
    >
      <div className="@min-[45rem]:col-span-2">
        <Heading level={2} id="invite" className="text-lg tracking-tight">
          Let the customer in
        </Heading>
        <p className="mt-1 max-w-[60ch] text-sm text-soft">
          Send the link or read the code aloud. Nothing is known until the customer has joined with a click; this page
          follows by itself.
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <Heading level={3} className="eyebrow">
          Send this link
        </Heading>
        <p data-case-link={link} className="data wire rounded-md bg-well p-2.5 text-xs">
          {link}
        </p>
        <div>
          <CopyButton text={link} label="Copy the link" look="secondary" />
        </div>
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <Heading level={3} className="eyebrow">
          Or read this code aloud
        </Heading>
        {code ? (
          <>
            <p data-case-code={code} className="data text-xl tracking-[0.08em] sm:text-2xl">
              {code}
            </p>
            <p className="max-w-[60ch] text-xs text-soft">
              To be entered at <span className="data text-xs">{`${origin.replace(/^https?:\/\//, '')}/join`}</span>{' '}
              until <span className="data text-xs">{`${codeExpiresAt.slice(11, 16)} UTC`}</span>. It lets one person in,
              and dies after five wrong tries.
            </p>
          </>
        ) : (
          <p className="text-sm text-soft">The code has expired or died of wrong tries.</p>
        )}
        <div>
          <Button size="sm" onClick={() => void renew()}>
            Make a new code
          </Button>
        </div>
        {refused ? (
          <p role="alert" className="text-sm text-fail">
            {refused}
          </p>
        ) : null}
      </div>
    </section>
  )
}
