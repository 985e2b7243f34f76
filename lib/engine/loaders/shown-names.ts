import type { LoadedEntry } from './model'

/**
 * Which names may be shown. A loader that ends a value too early takes the next line of it for a name, so that what
 * looks like a name is a piece of a secret: such a one stands in another name's value, or mixes letters and digits as
 * names do not.
 */
export function shownNames(entries: readonly LoadedEntry[]): (name: string) => boolean {
  const overLines = entries.flatMap(({ name, outcome }) =>
    outcome.kind === 'set' && outcome.value.includes('\n') ? [{ name, value: outcome.value }] : [],
  )
  return (name) => {
    if (!/^[A-Za-z_][\w.-]{0,79}$/.test(name)) return false
    const word = name.split(/[_.-]/).toSorted((a, b) => b.length - a.length)[0] ?? ''
    const isMixed = word.length >= 10 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
    const isLong = word.length > 24 && !/^[A-Z]+$/.test(word)
    return !isMixed && !isLong && !overLines.some((entry) => entry.name !== name && entry.value.includes(name))
  }
}
