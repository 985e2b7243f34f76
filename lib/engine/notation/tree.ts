import type { Json } from '../model/json'

/** A part of a text: in UTF-16 code units from its beginning, the end exclusive. */
export type Span = { readonly from: number; readonly to: number }

/** `bare` is text without quotes that is no number, no truth value and no null: what a dump prints of a string. */
export type NodeKind = 'map' | 'list' | 'string' | 'number' | 'boolean' | 'null' | 'bare'

/** What a text says under a name. */
export type NotationEntry = { readonly name: string; readonly nameSpan: Span; readonly value: NotationNode }

/** A value as some notation writes it. What holds others (a map, a list, a call) has entries, items, or both. */
export type NotationNode = {
  readonly kind: NodeKind
  /** where it stands, quotes and brackets included */
  readonly span: Span
  /** a scalar without quotes, its escapes undone; empty for what holds others */
  readonly text: string
  /** where the text of a scalar stands, without quotes; for others the span */
  readonly textSpan: Span
  /** the class, struct or function by whose name it is printed: `OrderedDict`, `AcmeConfig` */
  readonly type: string | null
  readonly entries: readonly NotationEntry[]
  readonly items: readonly NotationNode[]
}

/** How a text is written. `literal`: brackets, names and values that several languages print alike. */
export type Notation =
  | 'json'
  | 'javascript'
  | 'python'
  | 'ruby'
  | 'php'
  | 'java'
  | 'go'
  | 'csharp'
  | 'elixir'
  | 'literal'
  | 'yaml'
  | 'ini'
  | 'lines'
  | 'xml'
  | 'form'
  | 'multipart'
  | 'table'

/** What was read of a text, or of a part of it. */
export type NotationReading = {
  readonly notation: Notation
  readonly root: NotationNode
  readonly span: Span
  /** the text ends before the notation does */
  readonly cutOff: boolean
  /** parts that could not be read: what they hold is unknown, not missing */
  readonly unread: readonly Span[]
}

/** The value under a name, in any letter case; the first of equal names. */
export function entryOf(node: NotationNode, name: string): NotationNode | null {
  const wanted = name.toLowerCase()
  return node.entries.find((entry) => entry.name.toLowerCase() === wanted)?.value ?? null
}

/** The text of a scalar, or of the only item of a list, as frameworks print parameters: `['x']`; else null. */
export function scalarOf(node: NotationNode | null): string | null {
  if (node === null) return null
  const [only] = node.items
  if (node.kind === 'list' && node.items.length === 1 && only) return scalarOf(only)
  return node.kind === 'map' || node.kind === 'list' ? null : node.text
}

/** A name and a text that stand together in a tree. */
export type Pair = { readonly name: string; readonly text: string; readonly value: NotationNode }

/** What the sides of a pair are called where it is written as an object of its own. */
const NAME_SIDES = ['name', 'key']
const VALUE_SIDES = ['value']

/**
 * The named texts of a map, whatever form it was given: `{a: 'b'}`, `{a: ['b']}`, `[('a', 'b')]`, `[{name: 'a', value:
 * 'b'}]`. Each item of a list is a pair of its own. Names keep their letter case.
 */
export function pairsOf(node: NotationNode): readonly Pair[] {
  const own = node.entries.flatMap(({ name, value }): readonly Pair[] => {
    const text = scalarOf(value)
    if (text !== null) return [{ name, text, value }]
    const items = value.items.map((item) => ({ item, text: scalarOf(item) }))
    if (value.entries.length > 0 || items.some((one) => one.text === null)) return []
    return items.map((one) => ({ name, text: one.text ?? '', value: one.item }))
  })
  return [...own, ...node.items.flatMap(pairOfItem)]
}

function pairOfItem(item: NotationNode): readonly Pair[] {
  const [first, second] = item.items
  const isTuple = item.entries.length === 0 && item.items.length === 2 && first !== undefined && second !== undefined
  const name = isTuple ? scalarOf(first) : scalarOf(sideOf(item, NAME_SIDES))
  const value = isTuple ? second : sideOf(item, VALUE_SIDES)
  const text = scalarOf(value)
  return name === null || text === null || value === null ? pairsOf(item) : [{ name, text, value }]
}

function sideOf(item: NotationNode, names: readonly string[]): NotationNode | null {
  return names.map((name) => entryOf(item, name)).find((side) => side !== null) ?? null
}

/** Calls a function for every node of a tree, what holds others before what it holds. */
export function eachNode(node: NotationNode, visit: (node: NotationNode) => void): void {
  visit(node)
  for (const { value } of node.entries) eachNode(value, visit)
  for (const item of node.items) eachNode(item, visit)
}

/** The tree as JSON would hold it. Where a map has items too, they stand under their numbers. */
export function jsonOf(node: NotationNode): Json {
  if (node.kind === 'list' && node.entries.length === 0) return node.items.map(jsonOf)
  if (node.kind === 'map' || node.kind === 'list')
    return Object.fromEntries([
      ...node.items.map((item, i): [string, Json] => [String(i), jsonOf(item)]),
      ...node.entries.map(({ name, value }): [string, Json] => [name, jsonOf(value)]),
    ])
  if (node.kind === 'null') return null
  if (node.kind === 'boolean') return node.text.toLowerCase() === 'true'
  return node.kind === 'number' && Number.isFinite(Number(node.text)) ? Number(node.text) : node.text
}

const NOTHING = { type: null, entries: [], items: [] } as const

/** A value that holds no others. */
export function scalarNode(kind: NodeKind, span: Span, text: string, textSpan: Span = span): NotationNode {
  return { kind, span, text, textSpan, ...NOTHING }
}

/** A scalar by how it is written without quotes. */
export function bareNode(text: string, span: Span): NotationNode {
  return scalarNode(kindOfBare(text), span, text)
}

function kindOfBare(text: string): NodeKind {
  if (/^-?\d{1,300}(?:\.\d{1,300})?(?:e[+-]?\d{1,4})?$/i.test(text)) return 'number'
  if (/^(?:true|false)$/i.test(text)) return 'boolean'
  return /^(?:null|none|nil|undefined|<null>|<nil>)$/i.test(text) ? 'null' : 'bare'
}

/** A map or a list. */
export function groupNode(
  span: Span,
  type: string | null,
  entries: readonly NotationEntry[],
  items: readonly NotationNode[],
  whenEmpty: 'map' | 'list',
): NotationNode {
  const kind = entries.length > 0 ? 'map' : items.length > 0 ? 'list' : whenEmpty
  return { kind, span, text: '', textSpan: span, type, entries, items }
}
