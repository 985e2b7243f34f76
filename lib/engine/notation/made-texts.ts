import { evaluate, type Constants } from './expression'
import { stickyAt } from './quotes'
import { scalarNode, type NotationNode } from './tree'

/** A sign that joins what stands before it to what follows, or a call on a text that makes another of it. */
const JOINS = /\s{0,40}(?:\+(?![+=])|\.\.?(?=\s|["'$])|&(?!&)|<>|\|\||\.(?:concat|join|format)\()\s{0,40}/y
/** A sign that fills a text in: `"Bearer %s" % token`. */
const FILLS = /\s{0,4}%\s?(?=[\w({@$])\s{0,4}/y
/** A call that fills in what its first argument leaves open. */
const FORMATS = /(?:format|sprintf|interpolate)\w{0,12}$/i

/** What stands for a value that is not known. */
const VALUE = '${value}'
const OPEN = /%-?\d{0,3}[sdv@]|\{\d{0,2}\}|\{[A-Za-z_]\w{0,40}\}/g
const INTERPOLATED = /\{[^{}\n]{1,80}\}/g
const FILLED_LATER = /#\{[^}\n]{0,120}\}|\\\([^)\n]{0,80}\)|\$\{[^}\n]{0,120}\}/g
/** A scheme before one value of which a part is not known: then nothing is known of it. */
const PARTLY_KNOWN = /^((?:bearer|token|jwt)\s{1,4})[^\n]{0,400}\$\{[^\n]{0,400}$/i

type Made = { readonly text: string; readonly to: number }

/**
 * The tree of a program with the text that an expression makes in the place of the one with which the expression
 * begins. What is not known of it stands as a variable, so that nothing is said about its value.
 *
 * @param source the text that the spans of the tree point into
 * @param constants what the program sets to literal texts
 */
export function withMadeTexts(source: string, node: NotationNode, constants: Constants): NotationNode {
  const made = madeAt(source, node, constants)
  if (made !== null) {
    const span = { from: node.span.from, to: made.to }
    return scalarNode('string', span, made.text.replace(PARTLY_KNOWN, `$1${VALUE}`), span)
  }
  // what an expression took is no value of its own
  let end = 0
  const kept = new Map<NotationNode, NotationNode>()
  const children = [...node.entries.map(({ value }) => value), ...node.items]
  for (const child of children.toSorted((a, b) => a.span.from - b.span.from)) {
    if (child.span.from < end) continue
    const next = withMadeTexts(source, child, constants)
    end = next.span.to
    kept.set(child, next)
  }
  const entries = node.entries.flatMap((entry) => {
    const value = kept.get(entry.value)
    return value ? [{ ...entry, value: CREDENTIAL.test(entry.name) ? nameAsVariable(value) : value }] : []
  })
  return { ...node, entries, items: node.items.flatMap((item) => kept.get(item) ?? []) }
}

const CREDENTIAL = /^authorization$/i
const NAME = /^(?!(?:undefined|null|none|nil)$)[A-Za-z_$][A-Za-z_$.]{1,60}(?:\(\))?$/i

/** A name without quotes where a program hands over credentials is a variable or a call. */
function nameAsVariable(node: NotationNode): NotationNode {
  return node.kind === 'bare' && NAME.test(node.text) ? { ...node, text: VALUE } : node
}

/** The text of the expression that begins with a node; null where the node stands for itself. */
function madeAt(source: string, node: NotationNode, constants: Constants): Made | null {
  const { from, to } = node.span
  const [first] = node.items
  if (first && node.type !== null && FORMATS.test(node.type) && first.kind === 'string')
    return { text: first.text.replace(OPEN, VALUE), to }
  const joint = stickyAt(JOINS, source, to)
  if (node.kind === 'list') return joint?.includes('.join(') ? joined(source, node, to + joint.length) : null
  if (node.kind !== 'string') return null
  const own = withOpenParts(source, node)
  if (stickyAt(FILLS, source, to) !== null || joint?.includes('.format('))
    return { text: own.replace(OPEN, VALUE), to: endOfExpression(source, to) }
  if (joint === null) return own === node.text ? null : { text: own, to }
  const made = evaluate(source, from, constants)
  const end = Math.max(made?.to ?? 0, endOfExpression(source, to + joint.length))
  return { text: made !== null && made.to > to ? withVariables(made.text) : `${own}${VALUE}`, to: end }
}

const withVariables = (text: string) => text.replace(FILLED_LATER, (part) => (/^\$\{\w+\}$/.test(part) ? part : VALUE))

/** A text whose language fills in what stands in braces when it is used. */
function withOpenParts(source: string, { span, text }: NotationNode): string {
  const isFilled = /[fF$]/.test(source[span.from] ?? '')
  return withVariables(isFilled ? text.replace(INTERPOLATED, VALUE) : text)
}

function joined(source: string, { items }: NotationNode, to: number): Made {
  const text = items.map((item) => (item.kind === 'string' ? item.text : VALUE)).join(' ')
  return { text, to: endOfExpression(source, to) }
}

/** More characters of an expression are not looked at. */
const LONGEST = 400

/** Where an expression ends: at a comma or a bracket that is not its own, or with the line that nothing goes on. */
function endOfExpression(source: string, from: number): number {
  let depth = 0
  let quote = ''
  const limit = Math.min(source.length, from + LONGEST)
  for (let at = from; at < limit; at++) {
    const c = source[at] ?? ''
    if (quote !== '') {
      if (c === '\\') at++
      else if (c === quote || c === '\n') quote = ''
    } else if (/["'`]/.test(c)) quote = c
    else if (/[([{]/.test(c)) depth++
    else if (/[)\]}]/.test(c)) {
      if (depth === 0) return at
      depth--
    } else if (depth === 0 && (c === ',' || c === ';' || (c === '\n' && stickyAt(JOINS, source, at) === null)))
      return at
  }
  return limit
}
