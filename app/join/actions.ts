'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Shareable } from '@/lib/engine/support/events'
import { action, formAction } from '@/lib/server/action'
import { join as enter, joinWithCode } from '@/lib/server/support/customer-session'
import * as customer from '@/lib/server/support/customer-actions'
import { caseLink, proposalNumber, refusedJoin } from '@/lib/server/support/requests'
import { caseRun, refusedRun, runInCase } from '@/lib/server/support/runs'

// A result comes back sealed; its shape and its seal are looked at together, by `unsealResult`.

/** Joins with the link; the page is shown anew, now with its board. */
export const join = formAction(
  z.object({ link: caseLink }),
  async ({ link }, headers) => {
    const reply = await enter(link, headers)
    if (reply.ok) redirect(`/join/${link}`)
    return reply
  },
  refusedJoin,
)

export const joinByCode = formAction(
  z.object({ code: z.string().nullable() }),
  async ({ code }, headers) => {
    const reply = await joinWithCode(code ?? '', headers)
    if (reply.ok) redirect(`/join/${reply.link}`)
    return reply
  },
  refusedJoin,
)

export const run = action(
  z.tuple([caseLink, caseRun]),
  ([link, asked], headers) => runInCase(link, asked, headers),
  refusedRun,
)

export const setSharing = action(
  z.tuple([caseLink, z.boolean()]),
  ([link, on], headers) => customer.setSharing(link, on, headers),
  refusedJoin,
)

export const answer = action(
  z.tuple([caseLink, proposalNumber, z.boolean()]),
  ([link, proposal, allowed], headers) => customer.answer(link, proposal, allowed, headers),
  refusedJoin,
)

export const shareResult = action(
  z.tuple([caseLink, z.custom<Shareable>()]),
  ([link, result], headers) => customer.shareResult(link, result, headers),
  refusedJoin,
)

export const comparisons = action(
  z.tuple([caseLink]),
  ([link], headers) => customer.comparisons(link, headers),
  refusedJoin,
)

export const reportComparison = action(
  z.tuple([caseLink, proposalNumber, customer.comparisonOutcome]),
  ([link, proposal, outcome], headers) => customer.reportComparison(link, proposal, outcome, headers),
  refusedJoin,
)

export const reportOpened = action(
  z.tuple([caseLink, proposalNumber]),
  ([link, proposal], headers) => customer.reportOpened(link, proposal, headers),
  refusedJoin,
)

export const showChallenge = action(
  z.tuple([caseLink, proposalNumber, z.custom<Shareable>()]),
  ([link, proposal, result], headers) => customer.showChallenge(link, proposal, result, headers),
  refusedJoin,
)

export const end = action(z.tuple([caseLink]), ([link], headers) => customer.endByCustomer(link, headers), refusedJoin)
