'use server'

import { z } from 'zod'
import { action } from '@/lib/server/action'
import * as desk from '@/lib/server/support/desk'
import { caseLink, refusedReply } from '@/lib/server/support/requests'

export const propose = action(
  z.tuple([caseLink, z.string()]),
  ([link, step], headers) => desk.propose(link, step, headers),
  refusedReply,
)

export const say = action(
  z.tuple([caseLink, z.string()]),
  ([link, text], headers) => desk.say(link, text, headers),
  refusedReply,
)

export const newCode = action(z.tuple([caseLink]), ([link], headers) => desk.newCode(link, headers), refusedReply)

export const closeCase = action(z.tuple([caseLink]), ([link], headers) => desk.closeCase(link, headers), refusedReply)
