'use server'

import { headers } from 'next/headers'
import type { CheckStreamEvent } from '@/lib/engine/check/stream'
import { startCheck } from '@/lib/server/checks'
import { originFault } from '@/lib/server/same-origin'
import { forgetSession } from '@/lib/server/session'

/** One check: evidence as it is made, then the report. */
export async function check(input: unknown): Promise<AsyncIterable<CheckStreamEvent>> {
  return startCheck(input, await headers())
}

/** Drops the sealed credentials of this browser session. */
export async function forget(): Promise<{ readonly done: boolean }> {
  if (originFault(await headers())) return { done: false }
  await forgetSession()
  return { done: true }
}
