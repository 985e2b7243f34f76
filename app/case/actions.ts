'use server'

import { headers } from 'next/headers'
import type { Reply } from '@/lib/engine/support/events'
import * as desk from '@/lib/server/support/desk'

export async function propose(link: string, step: string): Promise<Reply> {
  return desk.propose(link, step, await headers())
}

export async function say(link: string, text: string): Promise<Reply> {
  return desk.say(link, text, await headers())
}

export async function newCode(link: string): Promise<Reply<{ readonly invitation: desk.Invitation }>> {
  return desk.newCode(link, await headers())
}

export async function closeCase(link: string): Promise<Reply> {
  return desk.closeCase(link, await headers())
}
