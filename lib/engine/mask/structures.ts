import { oneOf } from '../http/patterns'
import type { MaskCatalogue } from '../model/catalogue'
import { findLiterals, literalsInside } from '../notation/find'
import { eachNode, entryOf, scalarOf, type NotationNode } from '../notation/tree'
import type { FoundSecret } from './found-secret'
import { labelOf, looksMadeUp } from './named-values'
import { isWord, lowerCase, secretWords, strengthOf } from './secret-names'
import { staysReadable } from './stays-readable'

/** Names under which a pair of an id and a secret stands: `auth=('api', '…')`. */
const PAIR_NAME = /^(?:http|proxy|basic)?_?(?:basic)?_?-?(?:auth|credentials?|creds|login|userpwd)(?:_?basic)?$/i
/** Functions and classes that take such a pair. */
const PAIR_TYPE = /basic|auth|credential|login/i

/** The name of a variable in code: `KEY_SECRET`. */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/

/** Functions that say where a value comes from, and not what it is. */
const LOOKUP = /env|config|get|read|load|secret|var|input|prompt|ref/i

/** Longer strings are searched for values within them up to here. */
const DEEPEST = 4

/**
 * Secrets that are told by how a value in brackets is built, wherever name and value stand in it: pairs, tuples, lists
 * under a name, arguments of a call.
 */
export function structuredSecrets(catalogue: MaskCatalogue, text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  if (!secretWords().test(lowerCase(text)) && !clientCall(catalogue).test(text)) return found
  const visit = (node: NotationNode, depth: number): void =>
    eachNode(node, (one) => {
      found.push(...ofEntries(catalogue, one), ...ofPair(catalogue, one), ...ofCall(catalogue, one))
      if (depth < DEEPEST) for (const inner of literalsInside(text, one)) visit(inner.root, depth + 1)
    })
  for (const { root } of findLiterals(text)) visit(root, 0)
  return found
}

function ofEntries(catalogue: MaskCatalogue, node: NotationNode): FoundSecret[] {
  return node.entries.flatMap(({ name, value }) => {
    if (PAIR_NAME.test(name) && value.items.length === 2) return secretIn(catalogue, value.items[1], name, true)
    const strength = strengthOf(name, catalogue.fieldNames)
    if (strength === null) return []
    if (value.type !== null && LOOKUP.test(value.type)) return []
    const items = value.kind === 'list' ? value.items : [value]
    return items.flatMap((item) => secretIn(catalogue, item, name, strength === 'strong'))
  })
}

/** `('password', '…')`, `{key_secret,<<"…">>}`, `{"key": "password", "value": "…"}` in any order. */
function ofPair(catalogue: MaskCatalogue, node: NotationNode): FoundSecret[] {
  const [first, second] = node.items
  const isTuple = node.entries.length === 0 && node.items.length === 2 && node.type === null
  const name = isTuple && first ? scalarOf(first) : scalarOf(entryOf(node, 'name') ?? entryOf(node, 'key'))
  const value = isTuple ? second : entryOf(node, 'value')
  const strength = name === null || name.length > 60 ? null : strengthOf(name, catalogue.fieldNames)
  return name === null || strength === null ? [] : secretIn(catalogue, value ?? undefined, name, strength === 'strong')
}

/** `setPassword("…")`, `HTTPBasicAuth('id', '…')`. */
function ofCall(catalogue: MaskCatalogue, { type, items, entries }: NotationNode): FoundSecret[] {
  if (type === null) return []
  if (isClientOfVendor(catalogue, type)) return ofClient(catalogue, items)
  if (entries.length > 0) return []
  const name = type.split(/[.:\\>]+/).at(-1) ?? type
  const strings = items.filter((item) => item.kind === 'string')
  if (strings.length === 2 && items.length <= 3 && PAIR_TYPE.test(name))
    return secretIn(catalogue, strings[1], name, true)
  const strength = strengthOf(name.replace(/^(?:set|with|add|put)(?=[A-Z_])_?/, ''), catalogue.fieldNames)
  const only = strings.length === 1 && items.length === 1 ? strings[0] : undefined
  return strength === null ? [] : secretIn(catalogue, only, name, strength === 'strong')
}

/** `new AcmeClient(…)`, `Acme::Client.new(…)`: the name of a vendor begins a part of the name. */
function isClientOfVendor({ domainWords }: MaskCatalogue, type: string): boolean {
  const parts = type.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [...domainWords].some((word) => parts.some((part) => part.startsWith(word)))
}

/** That one may be made somewhere in a text. */
function clientCall({ domainWords }: MaskCatalogue): RegExp {
  return new RegExp(`\\b(?:${[...domainWords].join('|')})[\\w.:]{0,60}\\(`, 'i')
}

/**
 * The arguments that the client of a vendor is made of, which no name tells apart: what follows an id is its secret,
 * and of the others what is no id, address, path or word.
 */
function ofClient(catalogue: MaskCatalogue, items: readonly NotationNode[]): FoundSecret[] {
  return items.flatMap((item, i) => {
    const { kind, text } = item
    if (kind !== 'string' || OPEN_ARGUMENT.test(text) || catalogue.kindOf(text) === 'uuid') return []
    const before = items[i - 1]
    const isAfterId = before !== undefined && (before.kind === 'bare' || catalogue.kindOf(before.text) === 'uuid')
    return isAfterId || (text.length > 5 && !isWord(text)) ? secretIn(catalogue, item, 'key of the client', true) : []
  })
}

/** An address, a host or a mailbox, a path, a number, a region, a sentence. */
const OPEN_ARGUMENT = oneOf(
  [
    /^[a-z][a-z+.-]{1,20}:\/\//,
    /^[\w+.-]{0,64}@?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$/,
    /^[.~]?\//,
    /^\+?\d{1,15}$/,
    /^.{0,3}$/,
    /\s/,
  ],
  'i',
)

function secretIn(
  catalogue: MaskCatalogue,
  node: NotationNode | undefined,
  name: string,
  strong: boolean,
): FoundSecret[] {
  const text = node && node.kind !== 'list' && node.kind !== 'map' ? node.text : ''
  if (!node || text.length < 2 || node.kind === 'null' || node.kind === 'boolean' || staysReadable(catalogue, text))
    return []
  if (/^\d{1,3}$/.test(text) || /^[a-z][a-z+.-]{1,20}:\/\//i.test(text) || /^[[{<(]/.test(text)) return []
  if (node.kind === 'bare' && VARIABLE.test(text)) return []
  const isValue = strong
    ? node.kind === 'string' || !/\s/.test(text) || !text.split(/\s+/).every(isWord)
    : looksMadeUp(catalogue, text)
  if (!isValue) return []
  // a bare value of several words is a value and what was said behind it
  return [{ ...node.textSpan, label: labelOf(name), value: text }]
}
