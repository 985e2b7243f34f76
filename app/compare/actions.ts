'use server'

import { z } from 'zod'
import { action } from '@/lib/server/action'
import { refusedCheck } from '@/lib/server/checks'
import { startTrial, trialRequest } from '@/lib/server/trials'

/** One trial of two calls: evidence as it is made, then the report. The press of its button is the consent. */
export const tryPair = action(
  z.tuple([trialRequest]),
  ([request], headers) => startTrial(request, headers),
  ({ kind }) =>
    refusedCheck(
      kind === 'foreign-origin'
        ? 'This request did not come from a page of this site, so nothing was sent.'
        : 'The two calls could not be read: one of them is too long to be tried. Nothing was sent.',
    ),
)
