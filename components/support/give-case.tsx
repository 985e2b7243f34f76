'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { INPUT } from '@/components/ui/field'
import type { Reply } from '@/lib/engine/support/events'

/** A colleague who may take a case over. */
export type CaseTaker = { readonly hash: string; readonly name: string }

type Props = {
  readonly takers: readonly CaseTaker[]
  /** nobody has joined yet, so what was given out stops working */
  readonly isWaiting: boolean
  readonly give: (taker: string) => Promise<Reply>
}

/** Gives the case to a colleague; after that it is theirs and this page leads back to the list. */
export function GiveCase({ takers, isWaiting, give }: Props) {
  const router = useRouter()
  const id = useId()
  const [taker, setTaker] = useState(takers[0]?.hash ?? '')
  const [refused, setRefused] = useState<string | null>(null)

  async function hand() {
    const reply = await give(taker)
    if (reply.ok) router.push('/support')
    else setRefused(reply.message)
  }

  return (
    <Disclosure summary="Hand over" className="min-w-44">
      <div className="grid max-w-72 gap-2 pt-1">
        <label htmlFor={id} className="text-xs text-soft">
          To whom; the customer sees the name
        </label>
        <select id={id} value={taker} onChange={(event) => setTaker(event.target.value)} className={INPUT}>
          {takers.map(({ hash, name }) => (
            <option key={hash} value={hash}>
              {name}
            </option>
          ))}
        </select>
        {isWaiting ? (
          <p className="text-xs text-soft">Nobody has joined: link and code that were given out stop working.</p>
        ) : null}
        {refused ? (
          <p role="alert" className="text-sm text-fail">
            {refused}
          </p>
        ) : null}
        <div>
          <Button size="sm" data-action="hand-over" onClick={() => void hand()}>
            Hand the case over
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
