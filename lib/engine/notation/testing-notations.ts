import * as fc from 'fast-check'
import type { Json } from '../model/json'

/** Trees that every notation can print: names and texts of which no notation makes something else. */
type Tree = { readonly [name: string]: Json }

const NAME = fc
  .stringMatching(/^[a-z][a-zA-Z]{2,8}$/)
  .filter((name) => !/^(?:true|false|null|none|nil|undefined|key|name|value|array|map)$/i.test(name))
const WORD = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.~_/-]{0,11}[A-Za-z0-9]$/)
const TEXT = fc
  .oneof(
    WORD,
    fc.array(WORD, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
  )
  .filter((text) => !/^(?:true|false|null|none|nil|undefined)$|\/\/|\.\.\./i.test(text))
const SCALAR: fc.Arbitrary<Json> = fc.oneof(TEXT, fc.nat(99_999), fc.boolean())
const FLAT = fc.dictionary(NAME, SCALAR, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
const VALUE: fc.Arbitrary<Json> = fc.oneof({ weight: 4, arbitrary: SCALAR }, { weight: 1, arbitrary: FLAT })

export const TREES: fc.Arbitrary<Tree> = fc.dictionary(NAME, VALUE, { minKeys: 1, maxKeys: 5, noNullPrototype: true })

type Style = {
  readonly open: string
  readonly close: string
  readonly between: string
  entry(name: string, value: string): string
  scalar(value: Json): string
}

function printed(value: Json, by: Style): string {
  if (typeof value !== 'object' || value === null) return by.scalar(value)
  const entries = Object.entries(value as Tree).map(([name, one]) => by.entry(name, printed(one, by)))
  return `${by.open}${entries.join(by.between)}${by.close}`
}

const quoted = (value: Json) => (typeof value === 'string' ? `"${value}"` : String(value))
const single = (value: Json) => (typeof value === 'string' ? `'${value}'` : String(value))
const titled = (value: Json) => (typeof value === 'boolean' ? (value ? 'True' : 'False') : single(value))
const braces = { open: '{', close: '}', between: ', ' }

function style(form: Partial<Style> & Pick<Style, 'entry' | 'scalar'>): (tree: Tree) => string {
  return (tree) => printed(tree, { ...braces, ...form })
}

function indented(value: Json, pad: string): string {
  return Object.entries(value as Tree)
    .map(([name, one]) =>
      typeof one === 'object' ? `${pad}${name}:\n${indented(one, `${pad}  `)}` : `${pad}${name}: ${String(one)}`,
    )
    .join('\n')
}

function varDump(value: Json, pad = ''): string {
  if (typeof value === 'string') return `${pad}string(${value.length}) "${value}"`
  if (typeof value === 'number') return `${pad}int(${value})`
  if (typeof value === 'boolean') return `${pad}bool(${value})`
  const entries = Object.entries(value as Tree)
  const lines = entries.map(([name, one]) => `${pad}  ["${name}"]=>\n${varDump(one, `${pad}  `)}`)
  return `${pad}array(${entries.length}) {\n${lines.join('\n')}\n${pad}}`
}

function printR(value: Json, pad = ''): string {
  const lines = Object.entries(value as Tree).map(
    ([name, one]) => `${pad}    [${name}] => ${typeof one === 'object' ? printR(one, `${pad}        `) : String(one)}`,
  )
  return `Array\n${pad}(\n${lines.join('\n')}\n${pad})\n`
}

function xml(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value as Tree)
    .map(([name, one]) => `<${name}>${xml(one)}</${name}>`)
    .join('')
}

/** How a tree is printed, by the name of the notation. */
export const NOTATIONS: Readonly<Record<string, (tree: Tree) => string>> = {
  JSON: (tree) => JSON.stringify(tree),
  'JSON over several lines': (tree) => JSON.stringify(tree, null, 2),
  'escaped JSON': (tree) => JSON.stringify(JSON.stringify(tree)).slice(1, -1),
  'JSON, escaped twice': (tree) => JSON.stringify(JSON.stringify(JSON.stringify(tree)).slice(1, -1)).slice(1, -1),
  'an inspected object of Node': style({
    open: '{\n  ',
    close: '\n}',
    between: ',\n  ',
    entry: (n, v) => `${n}: ${v}`,
    scalar: single,
  }),
  'a map of Node': style({ open: 'Map(1) { ', close: ' }', entry: (n, v) => `'${n}' => ${v}`, scalar: single }),
  'a dictionary of Python': style({ entry: (n, v) => `'${n}': ${v}`, scalar: titled }),
  'a data class of Python': style({ open: 'Config(', close: ')', entry: (n, v) => `${n}=${v}`, scalar: titled }),
  'a hash of Ruby': style({ entry: (n, v) => `:${n}=>${v}`, scalar: quoted }),
  'a hash of Ruby 3.4': style({ entry: (n, v) => `${n}: ${v}`, scalar: quoted }),
  'a struct of Ruby': style({ open: '#<struct Config ', close: '>', entry: (n, v) => `${n}=${v}`, scalar: quoted }),
  'var_dump of PHP': (tree) => varDump(tree),
  'print_r of PHP': (tree) => printR(tree),
  'an array of PHP': style({ open: '[', close: ']', entry: (n, v) => `'${n}' => ${v}`, scalar: single }),
  'var_export of PHP': style({
    open: 'array (\n  ',
    close: ',\n)',
    between: ',\n  ',
    entry: (n, v) => `'${n}' => ${v}`,
    scalar: single,
  }),
  'a map of Java': style({ entry: (n, v) => `${n}=${v}`, scalar: String }),
  'toString of Java': style({ open: 'Config{', entry: (n, v) => `${n}=${v}`, scalar: single }),
  'a data class of Kotlin': style({ open: 'Config(', close: ')', entry: (n, v) => `${n}=${v}`, scalar: String }),
  'a struct of Go': style({ between: ' ', entry: (n, v) => `${n}:${v}`, scalar: String }),
  'a map of Go': style({ open: 'map[', close: ']', between: ' ', entry: (n, v) => `${n}:${v}`, scalar: String }),
  'a literal of Go': style({ open: 'main.Config{', entry: (n, v) => `${n}:${v}`, scalar: quoted }),
  'a record of C#': style({ open: 'Config { ', close: ' }', entry: (n, v) => `${n} = ${v}`, scalar: String }),
  'a map of Elixir': style({ open: '%{', entry: (n, v) => `"${n}" => ${v}`, scalar: quoted }),
  'a keyword list of Elixir': style({ open: '[', close: ']', entry: (n, v) => `${n}: ${v}`, scalar: quoted }),
  'Debug of Rust': style({ open: 'Config { ', close: ' }', entry: (n, v) => `${n}: ${v}`, scalar: quoted }),
  'a dictionary of Swift': style({ open: '[', close: ']', entry: (n, v) => `"${n}": ${v}`, scalar: quoted }),
  YAML: (tree) => indented(tree, ''),
  XML: (tree) => `<root>${xml(tree)}</root>`.replace(/^<root>(.*)<\/root>$/s, '<?xml version="1.0"?>$1'),
}
