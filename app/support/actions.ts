'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Reply } from '@/lib/core/support/events'
import { openCase as open } from '@/lib/server/support/desk'
import { signIn as enter, signOut as leave } from '@/lib/server/support/supporter'

export async function signIn(_before: Reply | null, form: FormData): Promise<Reply> {
  return enter(form instanceof FormData ? form.get('passphrase') : null, await headers())
}

export async function signOut(): Promise<void> {
  await leave(await headers())
}

export async function openCase(_before: Reply | null, form: FormData): Promise<Reply> {
  const text = (name: string) => (form instanceof FormData ? form.get(name) : null)
  const reply = await open({ product: text('product'), region: text('region'), note: text('note') ?? '', who: text('who') ?? '' }, await headers())
  if (reply.ok) redirect(`/case/${reply.link}`)
  return reply
}
