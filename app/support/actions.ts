'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Reply } from '@/lib/engine/support/events'
import { leave as leaveDesk, openCase as open } from '@/lib/server/support/desk'
import { signIn as enter } from '@/lib/server/support/supporter'

export async function signIn(_before: Reply | null, form: FormData): Promise<Reply> {
  return enter(form instanceof FormData ? form.get('passphrase') : null, await headers())
}

/** Gives the browser back to whoever checks credentials in it; the open cases end. */
export async function leave(): Promise<void> {
  await leaveDesk(await headers())
}

export async function openCase(_before: Reply | null, form: FormData): Promise<Reply> {
  const text = (name: string) => (form instanceof FormData ? form.get(name) : null)
  const reply = await open(
    { product: text('product'), region: text('region'), note: text('note') ?? '', who: text('who') ?? '' },
    await headers(),
  )
  if (reply.ok) redirect(`/case/${reply.link}`)
  return reply
}
