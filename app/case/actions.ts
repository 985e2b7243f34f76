'use server'

import { z } from 'zod'
import { action } from '@/lib/server/action'
import * as supporter from '@/lib/server/support/supporter-actions'
import { caseLink, refusedReply } from '@/lib/server/support/requests'

export const propose = action(
  z.tuple([caseLink, z.string()]),
  ([link, step], headers) => supporter.propose(link, step, headers),
  refusedReply,
)

export const say = action(
  z.tuple([caseLink, z.string()]),
  ([link, text], headers) => supporter.say(link, text, headers),
  refusedReply,
)

export const newCode = action(z.tuple([caseLink]), ([link], headers) => supporter.newCode(link, headers), refusedReply)

export const giveCase = action(
  z.tuple([caseLink, z.string().max(64)]),
  ([link, taker], headers) => supporter.giveCase(link, taker, headers),
  refusedReply,
)

export const closeCase = action(
  z.tuple([caseLink]),
  ([link], headers) => supporter.closeCase(link, headers),
  refusedReply,
)
