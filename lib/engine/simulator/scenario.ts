export type { Answered, Credentials, Scenario } from '../model/simulation'

/** Looks rows of a world up by their name; the function throws a TypeError for a name that is not there. */
export function named<T extends { readonly name: string }>(rows: readonly T[]): (name: string) => T {
  const index = new Map(rows.map((row) => [row.name, row]))
  return (name) => {
    const row = index.get(name)
    if (!row) throw new TypeError(`The simulated world has no ${name}`)
    return row
  }
}
