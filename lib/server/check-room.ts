import 'server-only'
import type { CheckInput } from '@/lib/engine/check/model'
import type { ProductId } from '@/lib/engine/model/ids'
import { preferredScheme, probedProduct } from '@/lib/engine/check/plan'
import { catalogue } from '@/lib/vendors'
import { env } from './env'
import { createTurns, type Busy, type Place, type Turns } from './turns'
import { askWhenFull } from './full-house'
import { exchangeTurns } from './guarded-send'
import { loopLag } from './loop-lag'
import { onePerProcess } from './one-per-process'

/** Checks under way at once in this process. Most of their time they wait for vendors, who may be slow. */
const MOST = 200

/** So many may always be under way; more begin only while the process is not late by so many milliseconds. */
const ALWAYS = 80
const LATE = 60

/** Milliseconds between the beginnings of two checks on a busy machine, until it is seen what it can do. */
const USUAL_PACE = 25

/** How soon a full house is looked at again, in milliseconds. */
const AGAIN = 10

const underWay = onePerProcess('checks under way', () => ({ count: 0 }))

/** The line in front of the checks of this process. */
function line(): Turns {
  return onePerProcess('line for checks', () => createTurns(begin, USUAL_PACE))
}

async function begin(): Promise<number> {
  const isFull = underWay.count >= MOST || (underWay.count >= ALWAYS && loopLag() > LATE)
  if (isFull) return AGAIN
  underWay.count += 1
  return 0
}

/** What one check holds while it runs. */
export type Room = {
  /** its place in the line for a token; null where it will ask for none */
  readonly place: Place | null
  /** waits for its beginning; false where the signal came first */
  enter(signal: AbortSignal): Promise<boolean>
  /** may be called more than once */
  leave(): void
}

/** Whether a check of this product begins with a token exchange, which has a line of its own. */
function waitsForToken(product: ProductId): boolean {
  const probed = probedProduct(catalogue, catalogue.product(product))
  return catalogue.scheme(preferredScheme(catalogue, probed)).needsToken
}

const isLimited = () => env().RATE_LIMITS === 'on'

askWhenFull((product, address) => {
  const known = catalogue.products.find(({ id }) => id === product)
  const busy = line().full(address)
  return busy ?? (known && isLimited() && waitsForToken(known.id) ? exchangeTurns().full(address) : null)
})

/**
 * Keeps room for a check before anything is counted or sent, so that one which would have to wait for long is refused
 * at once.
 * @param exchanges whether it will ask for a token; left out: as a check of the product does
 */
export function admit(
  { product, exchanges }: Pick<CheckInput, 'product'> & { readonly exchanges?: boolean },
  address: string,
): Room | Busy {
  const own = line().keep(address)
  if ('busy' in own) return own
  const place = (exchanges ?? waitsForToken(product)) && isLimited() ? exchangeTurns().keep(address) : null
  if (place && 'busy' in place) {
    own.release()
    return place
  }
  let state: 'waiting' | 'inside' | 'gone' = 'waiting'
  return {
    place,
    async enter(signal) {
      const isMyTurn = await own.turn(signal)
      if (isMyTurn && state === 'gone') underWay.count -= 1
      else if (isMyTurn) state = 'inside'
      return state === 'inside'
    },
    leave() {
      if (state === 'inside') underWay.count -= 1
      state = 'gone'
      own.release()
      place?.release()
    },
  }
}
