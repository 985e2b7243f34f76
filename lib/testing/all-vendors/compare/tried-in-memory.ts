import { simulated } from '../tried.fixture'
import { generatePairs } from './pairs'
import { tryPair, type TriedPair } from './tried-pairs'

/** Generates pairs and tries each of them in the simulated world, without a socket. */
export async function tryAll(seed: number, count: number): Promise<readonly TriedPair[]> {
  const { send } = simulated()
  const all: TriedPair[] = []
  for (const pair of generatePairs(seed, count)) all.push(await tryPair(pair, send))
  return all
}
