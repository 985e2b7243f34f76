'use server'

import { z } from 'zod'
import { action } from '@/lib/server/action'
import { refusedCheck, startCheck } from '@/lib/server/checks'
import { forgetSession } from '@/lib/server/session'

/** One check: evidence as it is made, then the report. What was asked is read where a case reads it too. */
export const check = action(
  z.tuple([z.unknown()]),
  ([input], headers) => startCheck(input, headers),
  () => refusedCheck('This request did not come from a page of this site, so nothing was sent.'),
)

/** Drops the sealed credentials of this browser session. */
export const forget = action(
  z.tuple([]),
  async (): Promise<{ readonly done: boolean }> => {
    await forgetSession()
    return { done: true }
  },
  () => ({ done: false }),
)
