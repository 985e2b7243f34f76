import 'server-only'
import type { CheckInput } from '@/lib/engine/check/model'
import { preferredScheme, probedProduct } from '@/lib/engine/check/plan'
import { catalogue } from '@/lib/vendors'
import { env } from './env'
import type { Busy, Place } from './exchange-turns'
import { exchangeTurns } from './guarded-send'
import { onePerProcess } from './one-per-process'

/** Checks under way at once in this process: each has its memory, its events to render and its requests to wait for. */
const MOST = 200

/** Seconds after which many of them have ended. */
const SOON = 3

const underWay = onePerProcess('checks under way', () => ({ count: 0 }))

/** What one check holds while it runs. */
export type Room = {
  /** its place in the line for a token; null where it will ask for none */
  readonly place: Place | null
  /** may be called more than once */
  leave(): void
}

/**
 * Keeps room for a check before anything is counted or sent, so that one which would have to wait for long is refused
 * at once.
 */
export function admit({ product }: Pick<CheckInput, 'product'>, address: string): Room | Busy {
  if (underWay.count >= MOST) return { busy: true, retryAfter: SOON }
  const { needsToken } = catalogue.scheme(
    preferredScheme(catalogue, probedProduct(catalogue, catalogue.product(product))),
  )
  const place = needsToken && env().RATE_LIMITS === 'on' ? exchangeTurns().keep(address) : null
  if (place && 'busy' in place) return place
  underWay.count += 1
  let isHeld = true
  return {
    place,
    leave() {
      if (isHeld) underWay.count -= 1
      isHeld = false
      place?.release()
    },
  }
}
