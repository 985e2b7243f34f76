import type { Loader } from '@/lib/engine/loaders/model'

/** What a program read of a file: its values by name, or null where it refused the file. */
export type ProgramValues = Readonly<Record<string, string>> | null

/**
 * Whether a reader says of a file what its program read. What the reader calls unknown, and all that follows a place
 * from which on only a run could tell, is left out of the comparison and counted.
 */
export function compareWith(
  { load }: Pick<Loader, 'load'>,
  text: string,
  program: ProgramValues,
): { readonly read: ProgramValues; readonly expected: ProgramValues; readonly unknown: number } {
  const { entries, stopped } = load(text, 'lines')
  if (stopped?.includes('only a run of it can tell')) return { read: null, expected: null, unknown: 1 }
  if (stopped?.startsWith('refuses')) return { read: null, expected: program, unknown: 0 }
  const read = new Map<string, string>()
  const unknown = new Set<string>()
  for (const { name, outcome } of entries) {
    read.delete(name)
    unknown.delete(name)
    if (outcome.kind === 'set') read.set(name, outcome.value)
    if (outcome.kind === 'unknown') unknown.add(name)
  }
  const known = program && Object.entries(program).filter(([name]) => !unknown.has(name))
  return { read: sorted([...read]), expected: known && sorted(known), unknown: unknown.size > 0 ? 1 : 0 }
}

function sorted(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
