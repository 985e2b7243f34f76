/** How languages print values: strings, numbers, booleans, null, lists and maps. */

type Entries = readonly (readonly [name: string, value: unknown])[]
type Notation = {
  readonly text: (value: string) => string
  readonly none: string
  readonly truth: (value: boolean) => string
  readonly list: (items: readonly string[]) => string
  readonly map: (entries: readonly (readonly [name: string, value: string])[]) => string
}

const entriesOf = (value: object): Entries => Object.entries(value)

/** A printer of a notation; an object is printed with the members that it enumerates. */
function printer(n: Notation): (value: unknown) => string {
  const print = (value: unknown): string => {
    if (value === null || value === undefined) return n.none
    if (typeof value === 'string') return n.text(value)
    if (typeof value === 'boolean') return n.truth(value)
    if (Array.isArray(value)) return n.list(value.map(print))
    if (typeof value === 'object') return n.map(entriesOf(value).map(([name, one]) => [name, print(one)] as const))
    return String(value)
  }
  return print
}

const escaped = (text: string, quote: string) =>
  quote + text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`) + quote
const double = (text: string) => escaped(text, '"')

export const python = printer({
  text: (s) => escaped(s, s.includes("'") && !s.includes('"') ? '"' : "'"),
  none: 'None',
  truth: (b) => (b ? 'True' : 'False'),
  list: (items) => `[${items.join(', ')}]`,
  map: (entries) => `{${entries.map(([name, one]) => `${escaped(name, "'")}: ${one}`).join(', ')}}`,
})

export const ruby = printer({
  text: double,
  none: 'nil',
  truth: String,
  list: (items) => `[${items.join(', ')}]`,
  map: (entries) => `{${entries.map(([name, one]) => `${double(name)}=>${one}`).join(', ')}}`,
})

export const elixir = printer({
  text: double,
  none: 'nil',
  truth: String,
  list: (items) => `[${items.join(', ')}]`,
  map: (entries) => `%{${entries.map(([name, one]) => `${double(name)} => ${one}`).join(', ')}}`,
})

/** `toString()` of a Java map: nothing is quoted. */
export const java = printer({
  text: (s) => s,
  none: 'null',
  truth: String,
  list: (items) => `[${items.join(', ')}]`,
  map: (entries) => `{${entries.map(([name, one]) => `${name}=${one}`).join(', ')}}`,
})

/** `%v` of a Go map. */
export const go = printer({
  text: (s) => s,
  none: '<nil>',
  truth: String,
  list: (items) => `[${items.join(' ')}]`,
  map: (entries) => `map[${entries.map(([name, one]) => `${name}:${one}`).join(' ')}]`,
})

/** `print_r` of PHP. */
export function printR(value: unknown, pad = ''): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return '1'
  if (typeof value !== 'object') return String(value)
  const rows = entriesOf(value).map(([name, one]) => `${pad}    [${name}] => ${printR(one, `${pad}        `)}`)
  return `Array\n${pad}(\n${rows.join('\n')}\n${pad})\n`
}

/** `var_dump` of PHP. */
export function varDump(value: unknown, pad = ''): string {
  if (value === null || value === undefined) return `${pad}NULL`
  if (typeof value === 'boolean') return `${pad}bool(${value})`
  if (typeof value === 'number') return `${pad}int(${value})`
  if (typeof value !== 'object') return `${pad}string(${Buffer.byteLength(String(value))}) "${String(value)}"`
  const rows = entriesOf(value).map(
    ([name, one]) => `${pad}  [${Array.isArray(value) ? name : `"${name}"`}]=>\n${varDump(one, `${pad}  `)}`,
  )
  return `${pad}array(${rows.length}) {\n${rows.join('\n')}\n${pad}}`
}
