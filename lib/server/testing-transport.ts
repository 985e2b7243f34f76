import type { Scenario } from '@/lib/engine/simulator/scenario'
import { createTransport, type Transport } from './transport'

/** Sets of test keys whose answer never comes or never ends. */
const NEVER_ENDING: ReadonlySet<string> = new Set(['timeout', 'token-timeout', 'token-drips', 'smtp-silent'])

/** The transport for the check of a scenario; one that waits for nothing is given up sooner than a real one. */
export function transportFor({ id }: Pick<Scenario, 'id'>): Transport {
  const { signal } = new AbortController()
  return NEVER_ENDING.has(id)
    ? createTransport(signal, { connect: 3000, firstByte: 3000, total: 4000 })
    : createTransport(signal)
}
