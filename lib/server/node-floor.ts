/**
 * The first version of each line of Node that has the fixes of its certificate and name checks, which decide to whom a
 * secret is sent. A line that is not here gets no fixes any more; one after the last is taken to have them.
 * Source: the security releases of Node of 2026, nodejs.org/en/blog/vulnerability.
 */
const FLOORS: Readonly<Record<number, readonly [minor: number, patch: number]>> = {
  22: [23, 4],
  24: [22, 1],
  26: [12, 1],
}

/**
 * What is wrong with a version of Node.
 * @param version such as `24.22.1`
 * @returns a sentence; null where it has the security fixes of its line
 */
export function nodeFault(version: string): string | null {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const lines = Object.keys(FLOORS).map(Number)
  if (major > Math.max(...lines)) return null
  const floor = FLOORS[major]
  const named = Object.entries(FLOORS).map(([line, [low, fix]]) => `${line}.${low}.${fix}`)
  if (!floor) return `Node ${version} is of a line that gets no security fixes: use ${listed(named)} or newer`
  const isFixed = minor > floor[0] || (minor === floor[0] && patch >= floor[1])
  return isFixed ? null : `Node ${version} lacks the security fixes of its line: use ${listed(named)} or newer`
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
