'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formAction } from '@/lib/server/action'
import {
  leave as leaveAsSupporter,
  openCase as open,
  opening,
  refusedOpening,
} from '@/lib/server/support/supporter-actions'
import { refusedReply } from '@/lib/server/support/requests'
import type { Reply } from '@/lib/engine/support/events'
import { endSupporter, signIn as enter } from '@/lib/server/support/supporter-session'

export const signIn = formAction(
  z.object({ passphrase: z.string().nullable() }),
  ({ passphrase }, headers) => enter(passphrase ?? '', headers),
  refusedReply,
)

/** Gives the browser back to whoever checks credentials in it; the open cases end. */
export const leave = formAction(z.object({}), () => leaveAsSupporter(), refusedReply)

/** Ends the session of somebody who signed in as themselves; their cases stay theirs. */
export const signOut = formAction(
  z.object({}),
  async (): Promise<Reply> => {
    await endSupporter()
    return { ok: true }
  },
  refusedReply,
)

export const openCase = formAction(
  opening,
  async (asked, headers) => {
    const reply = await open(asked, headers)
    if (reply.ok) redirect(`/case/${reply.link}`)
    return reply
  },
  refusedOpening,
)
