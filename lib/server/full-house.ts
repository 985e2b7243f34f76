import 'server-only'
import { z } from 'zod'
import type { Refusal } from '@/lib/engine/check/stream'
import { onePerProcess } from './one-per-process'
import type { Busy } from './turns'

/** The part of what a page asks to check that says whose turn it would be. */
const asked = z.tuple([z.object({ product: z.string().max(64), kept: z.array(z.unknown()) })])

/** Whether there is room for one more check of a product by an address. */
type Ask = (product: string, address: string) => Busy | null

const house = onePerProcess<{ ask: Ask | null }>('full house', () => ({ ask: null }))

/**
 * Lets `proxy.ts` ask whether there is room for a check. It is built apart from the actions and must not carry the
 * catalogue, so whoever keeps the room says so here when it is loaded; before the first check there is room.
 */
export function askWhenFull(ask: Ask): void {
  house.ask = ask
}

/**
 * Refuses the call of a check for which there is no room, before the framework does anything for it: when a thousand
 * come at once, most of them are told to come again, and that must cost little.
 * @param args of an action, untrusted
 * @returns null where there is room, or where something else is called
 */
export function refusalOfCall(args: unknown, address: string): Refusal | null {
  const parsed = asked.safeParse(args)
  const busy = parsed.success ? house.ask?.(parsed.data[0].product, address) : null
  return busy ? refusalOf(busy.retryAfter) : null
}

/** The same as an event of a check. @param retryAfter whole seconds */
export function refusalOf(retryAfter: number): Refusal {
  const message =
    `This site is busy: too many checks are under way. Nothing was sent. Try again in ${retryAfter} s; ` +
    'what you typed is kept.'
  return { type: 'refused', message, retryAfter }
}
