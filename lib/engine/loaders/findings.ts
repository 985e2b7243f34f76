import { TRAITS } from './traits'
import type { XrayCell } from './xray-model'

/**
 * What differs between the loaders of one name, in sentences, what spoils a value first; and what all of them do that
 * spoils it.
 */
export function findingsOf(cells: readonly XrayCell[]): string[] {
  const set = cells.filter(({ kind }) => kind === 'set')
  const told = TRAITS.flatMap(({ id, did, didNot, spoils }) => {
    const doing = set.filter(({ traits }) => traits[id] === true)
    const others = set.filter(({ traits }) => traits[id] === false)
    if (doing.length > 0 && others.length > 0) return [`${sentence(doing, did)}; ${sentence(others, didNot)}.`]
    return spoils && set.length > 0 && doing.length === set.length ? [`${sentence(doing, did)}.`] : []
  })
  const marks = new Set(set.map(({ mark }) => mark))
  const unexplained = marks.size > 1 && told.length === 0 ? ['The loaders read different values.'] : []
  const unset = cells.flatMap(({ loader, kind, why }) =>
    kind === 'unset' || kind === 'unknown' ? [`${loader.short} ${why}.`] : [],
  )
  return [...told, ...unexplained, ...unset, ...unseen(cells)]
}

/** Of a name that some loaders find and others do not, in the shorter of the two ways. */
function unseen(cells: readonly XrayCell[]): string[] {
  const without = cells.filter(({ kind }) => kind === 'unseen')
  const having = cells.filter(({ kind }) => kind !== 'unseen' && kind !== 'unread')
  if (without.length === 0) return []
  if (having.length < without.length)
    return [`Only ${sentence(having, ['takes this for a variable', 'take this for a variable'])}.`]
  return [`${sentence(without, ['sees no variable of that name', 'see no variable of that name'])}.`]
}

function sentence(cells: readonly XrayCell[], [one, several]: readonly [string, string]): string {
  return `${listed(cells)} ${cells.length === 1 ? one : several}`
}

function listed(cells: readonly XrayCell[]): string {
  const names = cells.map(({ loader }) => loader.short)
  if (names.length < 3) return names.join(' and ')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
