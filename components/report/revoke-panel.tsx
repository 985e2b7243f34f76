'use client'

import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ShareActions } from '@/lib/engine/report/sharing'

/** The fragment that carries the right to revoke: a browser never sends it to a server. */
export const REVOKE_FRAGMENT = '#revoke='

type Props = {
  readonly id: string
  readonly own: boolean
  readonly expires: string
  readonly revoke: ShareActions['revoke']
}

/** What only the creator sees on the page of a link: how to end it. */
export function RevokePanel({ id, own, expires, revoke }: Props) {
  const router = useRouter()
  const hash = useSyncExternalStore(
    onHashChange,
    () => location.hash,
    () => '',
  )
  const token = hash.startsWith(REVOKE_FRAGMENT) ? hash.slice(REVOKE_FRAGMENT.length) : null
  const [state, setState] = useState<{ readonly busy: boolean; readonly message: string }>({ busy: false, message: '' })
  if (!own && token === null) return null

  async function end() {
    setState({ busy: true, message: '' })
    const { ok, message } = await revoke({ id, token: own ? null : token }).catch(() => ({
      ok: false,
      message: 'This page lost its connection to the server. The link may still open; try again.',
    }))
    setState({ busy: false, message })
    if (ok) router.refresh()
  }

  return (
    <Notice status="warning">
      <p>
        {own ? 'You made this link in this browser.' : 'You hold the revocation link of this report.'} Anyone who has
        the link can open it until {expires}.
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Button look="danger" size="sm" data-action="revoke" disabled={state.busy} onClick={() => void end()}>
          Revoke this link now
        </Button>
        <span aria-live="polite">{state.message}</span>
      </p>
    </Notice>
  )
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
