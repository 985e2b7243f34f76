/**
 * What loggers, containers and editors put before every line of what they hold. It is taken away where most lines begin
 * with it, so that what stands behind it can be read as it was.
 */
const PREFIXES: readonly RegExp[] = [
  // GitHub Actions, Docker with --timestamps, Kubernetes
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,]\d{3,9}(?:Z|[+-]\d\d:?\d\d) /,
  // loggers that write the time alone, and Android's log
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?\]? /,
  /^\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} {1,4}\d{1,6} {1,4}\d{1,6} [VDIWEF] [\w.$/-]{1,60}\s{0,20}: /,
  // docker compose
  /^[\w.-]{1,60}\s{0,20}\| /,
  // syslog and journald
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d [\w.-]{1,80} [\w./@-]{1,60}(?:\[\d{1,9}\])?: /,
  // Meteor
  /^[IWE]\d{8}-\d\d:\d\d:\d\d\.\d{3}\(-?\d{1,3}\)\?? /,
  // boxes of Terraform and Rich
  /^\s{0,8}[│┃║]{1,2} ?(?:[│┃║] ?)?/,
  // pytest
  /^E {3,7}/,
]

/** Marks of GitHub Actions before a line. */
const WORKFLOW_MARK = /^##\[(?:group|command|debug|error|warning|notice)\](?:Run )?/

/** What editors, mail and tools for differences put before each line without exception. */
const MARGINS: readonly RegExp[] = [/^>(?: |$)/, /^\s{0,6}\d{1,6} ?[|│](?: |$)/, /^\s{0,6}\d{1,6}: /, /^\+/]
/** Marks that may stand before a single line too; the others could be a part of it. */
const GUTTER = /^\s{0,6}\d{1,6} ?[|│]/

/** The lines around a block of code in Markdown. */
const FENCE = /^\s{0,6}(?:```|~~~)[\w-]{0,20}\s*$/

/** Lines without the prefix that most of them share, and without the frame at the right-hand side of a box. */
export function withoutPrefixes(lines: readonly string[]): readonly string[] {
  let now: readonly string[] = lines.map((line) => (FENCE.test(line) ? '' : line))
  for (const margin of MARGINS) now = withoutMargin(now, margin)
  for (const prefix of PREFIXES) now = without(now, prefix)
  now = withoutName(now)
  return now.some((line) => WORKFLOW_MARK.test(line)) ? now.map((line) => line.replace(WORKFLOW_MARK, '')) : now
}

/** The name of a service or a function before each line, as runners of several write it: the same in all of them. */
const NAME =
  /^(?:[\w./@-]{2,40}(?:\[[\w.-]{1,20}\])?(?: {2,8}|:? {1,8}\| ?|\[\d{1,9}\]: |\]?: )|\[[\w ./@:-]{2,40}\]:? )/
/** What begins lines for another reason: exceptions, messages, commands. */
const NO_NAME = /error|exception|warn|fail|http|curl|^(?:get|post|put|patch|delete|at|from|file)\b|^[\d.:/-]+\s/i

function withoutName(lines: readonly string[]): readonly string[] {
  const used = lines.filter((line) => line.trim() !== '')
  const name = NAME.exec(used[0]?.slice(0, 120) ?? '')?.[0]
  if (name === undefined || used.length < 3 || NO_NAME.test(name)) return lines
  return used.every((line) => line.startsWith(name)) ? lines.map((line) => line.slice(name.length)) : lines
}

function withoutMargin(lines: readonly string[], margin: RegExp): readonly string[] {
  const used = lines.filter((line) => line.trim() !== '')
  if (used.length < 2 && !GUTTER.test(used[0] ?? '')) return lines
  if (!used.every((line) => margin.test(line.slice(0, 40)))) return lines
  return lines.map((line) => line.slice(0, 40).replace(margin, '') + line.slice(40))
}

function without(lines: readonly string[], prefix: RegExp): readonly string[] {
  const used = lines.filter((line) => line.trim() !== '')
  const begun = used.reduce((n, line) => n + (prefix.test(line.slice(0, 200)) ? 1 : 0), 0)
  if (begun < 2 || begun * 2 < used.length) return lines
  return lines.map((line) => {
    const rest = line.slice(0, 200).replace(prefix, '') + line.slice(200)
    return rest === line ? line : rest.replace(/\s{1,200}[│┃║]{1,2}$/, '')
  })
}
