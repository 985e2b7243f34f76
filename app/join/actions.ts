'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Reply, Shareable } from '@/lib/engine/support/events'
import { join as enter, joinWithCode } from '@/lib/server/support/customer'
import * as guest from '@/lib/server/support/guest'
import { runInCase, type CaseRunEvent } from '@/lib/server/support/runs'

/** Joins with the link; the page is shown anew, now with its board. */
export async function join(_before: Reply | null, form: FormData): Promise<Reply> {
  const link = form instanceof FormData ? form.get('link') : null
  const reply = await enter(link, await headers())
  if (reply.ok) redirect(`/join/${String(link)}`)
  return reply
}

export async function joinByCode(_before: Reply | null, form: FormData): Promise<Reply> {
  const reply = await joinWithCode(form instanceof FormData ? form.get('code') : null, await headers())
  if (reply.ok) redirect(`/join/${reply.link}`)
  return reply
}

export async function run(link: string, input: unknown): Promise<AsyncIterable<CaseRunEvent>> {
  return runInCase(link, input, await headers())
}

export async function setSharing(link: string, on: boolean): Promise<Reply> {
  return guest.setSharing(link, on, await headers())
}

export async function answer(link: string, proposal: number, allowed: boolean): Promise<Reply> {
  return guest.answer(link, proposal, allowed, await headers())
}

export async function shareResult(link: string, result: Shareable): Promise<Reply> {
  return guest.shareResult(link, result, await headers())
}

export async function comparisons(link: string): Promise<Reply<{ readonly comparisons: readonly guest.Comparison[] }>> {
  return guest.comparisons(link, await headers())
}

export async function reportComparison(
  link: string,
  proposal: number,
  outcome: { readonly field: string; readonly same: boolean },
): Promise<Reply> {
  return guest.reportComparison(link, proposal, outcome, await headers())
}

export async function reportOpened(link: string, proposal: number): Promise<Reply> {
  return guest.reportOpened(link, proposal, await headers())
}

export async function showChallenge(link: string, proposal: number, result: Shareable): Promise<Reply> {
  return guest.showChallenge(link, proposal, result, await headers())
}

export async function end(link: string): Promise<Reply> {
  return guest.endByCustomer(link, await headers())
}
