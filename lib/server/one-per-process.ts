import 'server-only'

const SLOTS = Symbol.for('why401')

function slots(): Map<string, unknown> {
  const holder = globalThis as { [SLOTS]?: Map<string, unknown> }
  return (holder[SLOTS] ??= new Map())
}

/**
 * What there is one of in a process. A variable of a module is not enough: the framework loads a module once for pages
 * and once more for routes.
 * @param make called the first time that the name is asked for; what it throws is thrown, and it is called again
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const known = slots()
  if (!known.has(name)) known.set(name, make())
  return known.get(name) as T
}

/** Lets it be made anew, for a test that changes what it is made of. */
export function dropFromProcess(...names: readonly string[]): void {
  for (const name of names) slots().delete(name)
}
